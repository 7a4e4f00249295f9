import { describe, expect, it } from 'vitest';
import { readHandover } from '#server/reading/acts/read-handover.ts';
import { repairUtterance } from '#server/reading/repair/repair-utterance.ts';

const partsOf = (said: string): string => readHandover(repairUtterance(said, null), said)?.parts.join(' ') ?? '';

describe('a handover on the phone', () => {
  it.each([
    ["Hi, my name's Amira, I'm one of the F1s on ward 6.", 'identity'],
    ['Hello, it is Tom, a third year medical student in the emergency department.', 'identity'],
    ['Good evening, this is Sister Obi calling from the acute medical unit.', 'identity'],
    ['hi im the student nurse on the surgical ward', 'identity'],
    ["I'm phoning from the GP surgery on Mill Road.", 'identity'],
    ["It's Dr Khan here.", 'identity'],
    ["I'm ringing about Mr Lowe in bed four, he's become very breathless.", 'situation'],
    ["I've got a 58 year old man with central chest pain since seven this morning.", 'situation'],
    ["She's come in with a two hour history of vomiting.", 'situation'],
    ['The patient is Mrs Bell and she is drowsy and not responding to me.', 'situation'],
    ['he collapsed in the waiting room ten minutes ago he has got chest pain and he is sweaty', 'situation'],
    ["I'd like to discuss a seventy year old lady who presented with a fall.", 'situation'],
    ['He has asthma and he was in intensive care with it two years ago.', 'background'],
    ["She's allergic to penicillin.", 'background'],
    ['No known drug allergies.', 'background'],
    ['His past medical history is high blood pressure and raised cholesterol, he takes ramipril.', 'background'],
    ["She's usually fit and well and on no regular medication.", 'background'],
    ['She is three days post op after a hip replacement.', 'background'],
    ["He's a type two diabetic and smokes twenty a day.", 'background'],
    ['she is thirty two weeks pregnant this is her second pregnancy', 'background'],
    ['His blood pressure is 85 over 50 and his heart rate is 120.', 'assessment'],
    ['Sats are 91 percent on air, resp rate 28.', 'assessment'],
    ['NEWS score of seven.', 'assessment'],
    ['The ECG shows ST elevation in the inferior leads.', 'assessment'],
    ["I think he's septic.", 'assessment'],
    ["I'm worried this could be an ectopic.", 'assessment'],
    ['On examination the chest is full of crackles.', 'assessment'],
    ["I've given him 300 of aspirin and started oxygen.", 'assessment'],
    ['airway is clear temperature thirty nine two and lactate four', 'assessment'],
    ['Sam Lee, foundation doctor, majors 7.', 'identity'],
    ['Mrs Tasker is 82 and much more muddled since yesterday.', 'situation'],
    ["Acute severe asthma, she can't finish a sentence.", 'situation'],
    ['Last period seven weeks ago.', 'background'],
    ['Pressure 92 over 47, breathing 28, sats 93.', 'assessment'],
    ['Can you come and see him now please?', 'recommendation'],
    ["I'd like you to review her within the next half hour.", 'recommendation'],
    ['Should I start antibiotics in the meantime?', 'recommendation'],
    ['Is there anything else you want me to do?', 'recommendation'],
    ['I need your help, could someone come straight away', 'recommendation'],
    ['What would you suggest?', 'recommendation'],
    ['He needs to go to the cath lab.', 'recommendation'],
    ['Would you be able to accept him?', 'recommendation'],
    ['Do you want me to repeat the gas?', 'recommendation'],
    [
      "Hi, I'm Jo, the student nurse on ward 3. I'm calling about Mr Park, he's got chest pain. He's known to have angina. His heart rate's 110 and he's clammy. Please can you come and see him?",
      'identity situation background assessment recommendation',
    ],
    [
      'hello my name is ken i am the foundation doctor in resus i have a twenty year old woman with a rash and wheeze after eating nuts she is allergic to peanuts her blood pressure is 80 over 40 i think it is anaphylaxis i have given adrenaline can you come please',
      'identity situation background assessment recommendation',
    ],
    [
      "I'm worried about a patient on ward nine, she's become confused. Sats 88 on air. Would you come and review her?",
      'situation assessment recommendation',
    ],
  ])('%s', (said, expected) => {
    expect(partsOf(said)).toBe(expected);
  });

  it.each([
    'Hello, is that the medical registrar?',
    'Hi there.',
    "Sorry, the line's really bad, hang on a second.",
    'Thanks very much, bye.',
    "Okay, I'll do that.",
    'Yes.',
    'No problem, thank you for your help.',
    'Sorry to disturb you.',
    'Are you busy?',
    "That's great, see you soon.",
    "I'll hold.",
    'Could you repeat that please?',
    'Who am I speaking to?',
    'Right, let me write that down.',
  ])('nothing is handed over: %s', (said) => {
    expect(partsOf(said)).toBe('');
  });

  it('quotes the words that hand over', () => {
    const said = "Hello there. I'm ringing about Mr Lowe, he's become very breathless. Thanks.";
    expect(readHandover(repairUtterance(said, null), said)?.quote).toBe("I'm ringing about Mr Lowe, he's become very breathless");
  });
});
