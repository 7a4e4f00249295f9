const WHOLE: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cant: 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "let's": 'let us',
  "ain't": 'is not',
  "y'all": 'you all',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  cannot: 'can not',
  "o'clock": 'oclock',
  im: 'i am',
  ive: 'i have',
  youve: 'you have',
  youre: 'you are',
  dont: 'do not',
  didnt: 'did not',
  doesnt: 'does not',
  isnt: 'is not',
  wasnt: 'was not',
  arent: 'are not',
  havent: 'have not',
  hasnt: 'has not',
  hadnt: 'had not',
  wouldnt: 'would not',
  couldnt: 'could not',
  shouldnt: 'should not',
  whats: 'what is',
  wheres: 'where is',
  hows: 'how is',
  thats: 'that is',
  theres: 'there is',
  whos: 'who is',
  youd: 'you would',
  weve: 'we have',
  theyre: 'they are',
  its: 'it is',
  wont: 'will not',
};
const TAILS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'m$/, ' am'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'d$/, ' would'],
];
const IS_AFTER = new Set([
  'what',
  'where',
  'who',
  'how',
  'when',
  'why',
  'that',
  'it',
  'he',
  'she',
  'there',
  'name',
  'here',
  'this',
  'everything',
]);

/** The plain words a written word stands for: "don't" -> do not, "what's" -> what is, "father's" -> father. */
export function expandContraction(text: string): readonly string[] {
  const whole = Object.hasOwn(WHOLE, text) ? WHOLE[text] : undefined;
  if (whole !== undefined) return whole.split(' ');
  if (!text.includes("'")) return [text];
  for (const [tail, words] of TAILS) if (tail.test(text)) return text.replace(tail, words).split(' ');
  if (text.endsWith("'s")) {
    const owner = text.slice(0, -2);
    return IS_AFTER.has(owner) ? [owner, 'is'] : [owner];
  }
  return [text.replaceAll("'", '')];
}
