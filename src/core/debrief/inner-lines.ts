/**
 * What the patient did not say aloud, by rule, gate or event. Authors and clinicians read this as a table.
 * `says` holds the candidate's words where `{quote}` stands; `plain` is for when there are none to show.
 * A higher `weight` is a bigger moment; none of these lines names an illness.
 */
export interface InnerLine {
  readonly says: string;
  readonly plain: string;
  readonly better: boolean;
  readonly weight: number;
}

const row = (weight: number, better: boolean, says: string, plain: string): InnerLine => ({ weight, better, says, plain });

export const innerLines: Readonly<Record<string, InnerLine>> = {
  'fear dismissed': row(
    9,
    false,
    'You said “{quote}”, so I kept it to myself.',
    'My worry was waved away, so I kept it to myself.',
  ),
  'fear made safe': row(8, true, 'You said “{quote}”, and it felt safe to speak again.', 'It felt safe to speak again.'),
  'concern dismissed': row(
    9,
    false,
    'I told you what was on my mind. You said “{quote}”, and I let it go.',
    'I told you what was on my mind, and it was waved away.',
  ),
  'concern met': row(
    9,
    true,
    'I told you what was on my mind. You said “{quote}”, and it weighed less.',
    'I told you what was on my mind, and it weighed less.',
  ),
  'cue picked up': row(
    8,
    true,
    'I let something slip. You said “{quote}”, so I could go on.',
    'I let something slip and you noticed, so I could go on.',
  ),
  'cue dismissed': row(
    8,
    false,
    'I let something slip. You said “{quote}”, so I left it there.',
    'I let something slip, and I left it there.',
  ),
  'cue passed over': row(
    6,
    false,
    'I let something slip, and then you said “{quote}”. I left it there.',
    'I let something slip, and the talk moved on.',
  ),
  'privacy made': row(5, true, 'You said “{quote}”. With nobody listening I could talk.', 'With nobody listening I could talk.'),
  'reason for asking given': row(5, true, 'You said “{quote}”. Now I knew why you asked.', 'Now I knew why you asked.'),
  introduced: row(2, true, 'You said “{quote}”. Now I knew who I was talking to.', 'Now I knew who I was talking to.'),
  D5: row(
    6,
    true,
    'You asked “{quote}”. I almost told you. I waited to see if you would ask again.',
    'I almost told you. I waited to see if you would ask again.',
  ),
  D6: row(8, true, 'You asked again, gently: “{quote}”. So I told you.', 'You asked again, gently. So I told you.'),
  D11: row(3, false, 'You said “{quote}”. I was too upset to offer more.', 'I was too upset to offer more.'),
  'D7 privacy made': row(
    5,
    false,
    'You asked “{quote}”, and others could hear. So I only hinted.',
    'Others could hear. So I only hinted.',
  ),
  'D7 alone': row(
    6,
    false,
    'You asked “{quote}” with someone else in the room. I could not say it there.',
    'I could not say it with someone else in the room.',
  ),
  'D7 cue acknowledged': row(
    5,
    false,
    'You asked “{quote}”. I had not yet felt that you saw what was behind it.',
    'I had not yet felt that you saw what was behind it.',
  ),
  'D7 reason for asking given': row(
    5,
    false,
    'You asked “{quote}”, and I did not know why. So I said little.',
    'I did not know why you asked. So I said little.',
  ),
  'D7 fear not dismissed': row(
    7,
    false,
    'You asked “{quote}”. After what was said before, I kept it to myself.',
    'After what was said before, I kept it to myself.',
  ),
  'D7 introduced': row(4, false, 'You asked “{quote}”, and I did not know who you were yet.', 'I did not know who you were yet.'),
  'D7 asked twice gently': row(
    5,
    false,
    'You asked “{quote}”. I needed you to ask once more, softly.',
    'I needed you to ask once more, softly.',
  ),
  'D7 pain treated': row(5, false, 'You asked “{quote}”. It hurt too much to think.', 'It hurt too much to think.'),
  D8: row(
    1,
    false,
    'You said “{quote}”. There was more, and I was not ready to say it.',
    'There was more, and I was not ready to say it.',
  ),
  'company left': row(
    6,
    true,
    'You said “{quote}”. With just the two of us I could talk.',
    'With just the two of us I could talk.',
  ),
  'company stayed': row(3, false, 'You said “{quote}”, and nobody left. So I waited.', 'Nobody left the room. So I waited.'),
  'spoken for': row(4, false, 'You said “{quote}”, and somebody else answered for me.', 'Somebody else answered for me.'),
  'news warned': row(8, true, 'You said “{quote}”. I could brace before I heard it.', 'I could brace before I heard it.'),
  'news unwarned': row(8, false, 'You said “{quote}”. I had no time to brace.', 'It came with no time to brace.'),
  'told too much': row(
    5,
    false,
    'You said “{quote}”, and more besides. I lost the thread.',
    'It was too much at once. I lost the thread.',
  ),
  'told with jargon': row(
    4,
    false,
    'You said “{quote}”. I did not know all the words, so it passed me by.',
    'I did not know all the words, so it passed me by.',
  ),
  'question answered': row(5, true, 'I had asked you something. You said “{quote}”, and now I knew.', 'I had my answer.'),
  'question brushed off': row(
    7,
    false,
    'I had asked you something. You said “{quote}”, and I did not ask again.',
    'I had asked you something, and I did not ask again.',
  ),
  'plan unsure': row(4, false, 'You said “{quote}”. I was not sure that I wanted that.', 'I was not sure that I wanted that.'),
  'plan agreed at last': row(6, true, 'You said “{quote}”, and then I could say yes.', 'Then I could say yes.'),
  'about to leave': row(9, false, 'You said “{quote}”. I thought of leaving, and said so.', 'I thought of leaving, and said so.'),
  'patient left': row(10, false, 'You said “{quote}”. I had had enough, and I left.', 'I had had enough, and I left.'),
  'mood angry': row(8, false, 'You said “{quote}”, and I lost my temper.', 'I lost my temper.'),
  'mood withdrawn': row(8, false, 'You said “{quote}”, and I closed up.', 'I closed up.'),
  'mood guarded': row(6, false, 'You said “{quote}”, and I grew more careful.', 'I grew more careful.'),
  'mood guarded again': row(6, true, 'You said “{quote}”, and I was ready to listen again.', 'I was ready to listen again.'),
  'mood settled': row(3, true, 'You said “{quote}”, and I settled a little.', 'I settled a little.'),
  'mood openingUp': row(6, true, 'You said “{quote}”, and I could open up.', 'I could open up.'),
  'mood distressed': row(5, true, 'You said “{quote}”, and it all came back to me.', 'It all came back to me.'),
};
