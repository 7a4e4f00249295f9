import { type CaseFolder, caseFolderSchema, type Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';

const leaf = (id: string, label: string, asks: string, system?: string) => ({
  id,
  label,
  asks,
  phrasings: [],
  words: [],
  open: false,
  ...(system === undefined ? {} : { system }),
});
const subject = (id: string, label: string, system: string) => ({ id, label, words: [label], phrasings: [], system });
const attribute = (id: string, label: string, asks: string) => ({ id, label, asks, phrasings: [], words: [] });

/** The few topics that the small case uses. */
export function aSmallTopicBank(): TopicBank {
  return {
    leaves: [
      { ...leaf('story.presenting', 'what brings you in', 'What has brought you in?'), open: true },
      leaf('drug.regular', 'your tablets', 'What medicines do you take?'),
      leaf('allergy.any', 'allergies', 'Are you allergic to anything?'),
      leaf('habit.smoking', 'smoking', 'Do you smoke?'),
      leaf('habit.alcohol', 'drinking', 'Do you drink alcohol?'),
      leaf('ice.ideas', 'what you think it is', 'What do you think it is?'),
      leaf('ice.concerns', 'what worries you', 'Is anything worrying you?'),
      leaf('ice.expectations', 'what you hope for', 'What were you hoping we could do?'),
      leaf('family.any', 'your family', 'Does anything run in the family?'),
      leaf('life.food', 'food', 'What do you like to eat?'),
      leaf('social.home', 'home', 'Who is at home with you?'),
    ],
    subjects: [
      subject('symptom.headache', 'the headache', 'neurological'),
      subject('symptom.vomiting', 'the vomiting', 'gastrointestinal'),
      subject('symptom.fever', 'the fever', 'general'),
      subject('symptom.pain', 'the pain', 'general'),
    ],
    attributes: [
      attribute('presence', 'whether it is there', 'Do you have any {it}?'),
      attribute('onset', 'when it started', 'When did {it} start?'),
      attribute('site', 'where it is', 'Where is {it}?'),
      attribute('severity', 'how bad it is', 'How bad is {it}?'),
    ],
    acts: [{ id: 'introduce/name', label: 'gives a name', phrasings: ["I'm Sam."] }],
  };
}

const lines = {
  greeting: ['Hello.'],
  nameGiven: ["I'm Dana Reed."],
  consentGiven: ["Yes, that's fine."],
  acknowledged: ['Mm, yes.'],
  touched: ['Thank you for asking that.'],
  dismissed: ['Right. If you say so.'],
  falselyReassured: ['Easy for you to say.'],
  reassured: ["That's good to hear."],
  summaryRight: ["Yes, that's it."],
  summaryWrong: ["No, that's not quite it."],
  signposted: ['All right.'],
  understood: ['I see.'],
  tooMuch: ["That's a lot at once."],
  jargon: ['What does {term} mean?'],
  planAgreed: ["Yes, let's do that."],
  planHesitant: ["I'm not sure about that."],
  teachBack: ['So {told}. Is that right?'],
  teachBackNothing: ["You haven't told me anything yet."],
  safetyNetted: ["I'll come back if it does."],
  noQuestions: ['No, nothing else.'],
  thanked: ["That's all right."],
  apologyAccepted: ["It's all right."],
  farewell: ['Bye, then.'],
  smallTalk: ['Same as ever.'],
  offTopic: ['Sorry?'],
  artificial: ["I'm just Dana."],
  clarifyBetween: ['Do you mean {a}, or {b}?', 'Sorry: {a}, or {b}?'],
  clarifyAbout: ['Are you asking about {a}?'],
  clarifyOpen: ['Sorry, what do you mean?'],
  oneAtATime: ['One at a time.'],
  alreadyTold: ['As I said,'],
  deny: ['No.'],
  doNotKnow: ["I don't know."],
  rudeness: ["There's no need for that."],
  goOn: ['Well,'],
  nothingMore: ["That's about it."],
  silenceShort: ['…'],
  silenceLong: ['Is everything all right?'],
  examined: ['Go on, then.'],
  treated: ['Thank you.'],
  tooBreathless: ["Can't… talk."],
  left: ["I'm going."],
} as const;

const station = {
  format: 1,
  id: 'small-case',
  version: '1.0.0',
  title: 'A woman with headaches',
  specialty: 'general practice',
  curriculum: ['Headache'],
  learningOutcomes: ['Takes a focused history'],
  stationType: 'history',
  level: 'year 3-4',
  difficulty: 'gentle',
  skills: ['history'],
  exposure: 'practice',
  authors: ['The Bedside authors'],
  reviewBy: '2028-01-01',
  references: [{ id: 'cg150', citation: 'NICE CG150 Headaches in over 12s', year: 2012 }],
  presentingWords: 'These headaches keep coming.',
  presentingSubject: 'symptom.headache',
  doorNote: {
    setting: 'A consulting room in general practice.',
    candidateRole: 'medical student',
    who: 'Dana Reed, 34',
    task: ['Take a history'],
    doNot: ['Do not examine the eyes'],
    readingSeconds: 60,
    stationMinutes: 8,
    vivaSeconds: 60,
  },
};

const patient = {
  format: 1,
  participants: [
    {
      id: 'dana',
      role: 'patient',
      name: { full: 'Dana Reed', preferred: 'Dana' },
      pronouns: 'she/her',
      dateOfBirth: '1992-03-04',
      appearance: {
        ageYears: 34,
        build: 'average',
        skinTone: 5,
        hair: 'bob',
        hairColour: 'brown',
        clothing: 'jumper',
        clothingColour: 'green',
        describes: 'A woman in her thirties, rubbing one temple.',
      },
      voice: { pitch: 'middle', pace: 'even', accent: 'Yorkshire' },
      healthLiteracy: 'average',
      languageLevel: 'first language',
      persona: { talkativeness: 'average', affect: 'tired', jargon: 'asks', describes: 'A tired baker who plays things down.' },
      agenda: 'Wants something that works.',
      biography: [{ topic: 'life.food', says: ['Toast, mostly.'] }],
      lines,
    },
  ],
  opening: [
    { says: "It's these headaches.", tells: ['headache'] },
    { says: 'They started in the spring.', tells: ['onset'] },
  ],
  facts: [
    {
      id: 'headache',
      topic: 'story.presenting',
      also: ['symptom.headache'],
      says: ["It's these headaches."],
      tell: 'opening',
      colour: true,
    },
    {
      id: 'onset',
      topic: 'symptom.headache/onset',
      says: ['In the spring.', 'The second week of April.'],
      tell: 'open question',
      critical: true,
    },
    {
      id: 'site',
      topic: 'symptom.headache/site',
      says: ['Just the one side.', 'The right side, behind my eye.'],
      tell: 'direct question',
    },
    {
      id: 'smoking',
      topic: 'habit.smoking',
      says: ['Ten a day, if I am honest.'],
      saysFirst: 'Hardly at all.',
      certainty: 'minimised',
      tell: 'direct question',
    },
    {
      id: 'penicillin',
      topic: 'allergy.any',
      says: ['Penicillin. It made my face swell.'],
      tell: 'direct question',
      critical: true,
    },
    { id: 'pill', topic: 'drug.regular', says: ['The pill.'], tell: 'direct question' },
    { id: 'idea', topic: 'ice.ideas', says: ['I thought it was my eyes.'], tell: 'direct question' },
    {
      id: 'tumour-fear',
      topic: 'ice.concerns',
      says: ['My aunt had headaches too. It was a growth. She died at thirty-five.'],
      tell: 'through gate',
      gates: ['cue acknowledged', 'fear not dismissed'],
      hint: { says: 'Oh, you know.', shows: 'Looks at her hands.' },
      weight: 'heavy',
      critical: true,
    },
    { id: 'hope', topic: 'ice.expectations', says: ['I was hoping for a scan.'], tell: 'direct question' },
    { id: 'toast', topic: 'social.home', says: ['Me and the cat.'], tell: 'direct question', colour: true },
  ],
  negatives: [{ topic: 'symptom.vomiting', says: ["No, I've not been sick."] }, { topic: 'symptom.fever' }],
  otherwiseWell: { areas: ['gastrointestinal'], says: ['No, nothing like that.'] },
  unknowns: [{ topic: 'family.any', says: ["I wouldn't know."] }],
  sameAs: { 'symptom.pain': 'symptom.headache' },
  ice: {
    ideas: [{ fact: 'idea', ifMet: 'Maybe not, then.', ifIgnored: "I'll get my eyes done anyway." }],
    concerns: [
      { fact: 'tumour-fear', ifMet: "I've not told anyone that.", ifIgnored: "While I'm here, could it be something bad?" },
    ],
    expectations: [{ fact: 'hope', ifMet: 'That makes sense.', ifIgnored: 'So no scan?' }],
  },
  cues: [
    {
      id: 'thirty-four',
      says: ["I'm thirty-four, you see."],
      shows: 'Looks at her hands.',
      offered: { withFacts: ['onset'], onTopics: [] },
      opens: ['tumour-fear'],
      pickedUpBy: {
        topics: ['ice.concerns'],
        phrasings: [
          'You mentioned your age. Why does that matter?',
          'Is there a reason you say thirty-four?',
          'What about being thirty-four?',
        ],
      },
      ifPickedUp: 'It sounds daft.',
      ifDismissed: 'Never mind.',
      needs: 'Somebody to ask why her age was on her mind.',
    },
  ],
  questions: [
    {
      id: 'scan',
      asks: 'Do I need a scan?',
      trigger: { afterFacts: ['hope'], latestMinute: 6 },
      goodAnswer: { concepts: ['no-red-flags'], describes: 'Says why a scan is not needed today and what would change that.' },
      ifAnswered: 'All right.',
      ifBrushedOff: 'Fine.',
    },
  ],
  concepts: [
    {
      id: 'no-red-flags',
      name: 'nothing points at something dangerous',
      phrasings: ['There is no sign of anything dangerous.', 'Nothing here worries me.', 'You have none of the warning signs.'],
      teachBack: 'there is nothing in it that points at something bad',
    },
  ],
  jargon: ['aura'],
};

const body = {
  format: 1,
  start: {
    heartRatePerMin: 78,
    systolicMmHg: 124,
    diastolicMmHg: 76,
    respiratoryRatePerMin: 14,
    spo2Percent: 98,
    temperatureCelsius: 36.7,
    painOutOfTen: 4,
    gcsTotal: 15,
  },
  phases: { initial: 'steady', states: { steady: { heading: {}, overMinutes: 0 } } },
  examination: [
    {
      id: 'fundoscopy',
      name: 'Look at the back of the eyes',
      needs: ['explanation'],
      takesSeconds: 30,
      finding: 'Disc margins are sharp.',
    },
  ],
  treatments: [{ id: 'amoxicillin', name: 'Amoxicillin 500 mg', takesSeconds: 10 }],
  escalations: [{ id: 'call-gp', name: 'Call the GP', takesSeconds: 20, answers: 'I am on my way.' }],
};

const anchors = { '1': 'Asks little.', '3': 'Asks what matters most.', '5': 'Asks all of it and follows each lead.' };
const marking = {
  format: 1,
  scheme: 'both',
  domains: [
    { id: 'history', name: 'History', anchors },
    { id: 'communication', name: 'Communication', anchors: { ...anchors, '3': 'Notices the main feeling.' } },
  ],
  items: [
    {
      id: 'asks-onset',
      domain: 'history',
      text: 'Finds out when it began',
      evidence: { facts: ['onset'] },
      critical: true,
      weight: 2,
      tryNext: 'When did these headaches first start?',
    },
    {
      id: 'asks-site',
      domain: 'history',
      text: 'Asks where it is',
      creditFor: 'asked',
      evidence: { topics: ['symptom.headache/site'] },
      tryNext: 'Where do you feel it?',
    },
    {
      id: 'smoking',
      domain: 'history',
      text: 'Draws out how much she smokes',
      evidence: { facts: ['smoking'] },
      tryNext: 'Many people smoke a little more when things are hard. How is it for you?',
    },
    {
      id: 'allergy',
      domain: 'history',
      text: 'Asks about allergies',
      evidence: { facts: ['penicillin'] },
      critical: true,
      byMinute: 5,
      tryNext: 'Are you allergic to anything?',
    },
    {
      id: 'red-flags',
      domain: 'history',
      text: 'Asks about vomiting, fever and tablets',
      evidence: { topics: ['symptom.vomiting', 'symptom.fever'], facts: ['pill'], need: 'all', partlyFrom: 2 },
      weight: 3,
      tryNext: 'Have you been sick, or hot and shivery?',
    },
    {
      id: 'ideas',
      domain: 'history',
      text: 'Asks what she thinks and hopes',
      evidence: { facts: ['idea', 'hope'], need: 'any' },
      tryNext: 'What do you think it might be?',
    },
    {
      id: 'introduces',
      domain: 'communication',
      text: 'Says who they are',
      creditFor: 'done',
      evidence: { moves: ['introduce/name'] },
      tryNext: "Hello, I'm …, a medical student.",
    },
    {
      id: 'fear',
      domain: 'communication',
      text: 'Answers the fear behind the hint',
      creditFor: 'acknowledged',
      evidence: { cues: ['thirty-four'], facts: ['tumour-fear'], need: 'any' },
      weight: 3,
      tryNext: 'You said thirty-four. What made you think of that?',
    },
    {
      id: 'kindness',
      domain: 'communication',
      text: 'Puts a feeling into words',
      creditFor: 'acknowledged',
      evidence: { moves: ['empathise/naming', 'empathise/understanding'], need: 2, partlyFrom: 1 },
      tryNext: 'That sounds frightening.',
    },
    {
      id: 'explains',
      domain: 'communication',
      text: 'Explains why a scan is not needed today',
      creditFor: 'told',
      evidence: { concepts: ['no-red-flags'] },
      tryNext: 'None of the warning signs are there.',
    },
    {
      id: 'looks',
      domain: 'communication',
      text: 'Looks at the eyes after introducing themselves',
      creditFor: 'done',
      evidence: { acts: ['fundoscopy'] },
      after: ['introduces'],
      tryNext: 'May I look into your eyes?',
    },
  ],
  safetyFlags: [
    {
      id: 'penicillin-given',
      text: 'Gave a penicillin without knowing of the allergy',
      raisedBy: { acts: ['amoxicillin'], withoutFacts: ['penicillin'] },
    },
  ],
  justPassing: 'A just-passing candidate finds out when it began and asks about allergies.',
  conclusion: {
    prompt: 'What do you think is going on, and what else must you keep in mind?',
    seconds: 60,
    differential: [
      { diagnosis: 'migraine', synonyms: ['migraine without aura'], marks: 2, leading: true },
      { diagnosis: 'subarachnoid haemorrhage', synonyms: ['SAH', 'bleed on the brain'], marks: 1, mustNotMiss: true },
      { diagnosis: 'tension-type headache', synonyms: ['tension headache'], marks: 1 },
    ],
    nextSteps: [{ step: 'headache diary', synonyms: ['keep a diary'], marks: 1 }],
    examinerQuestions: [
      {
        asks: 'When would you send her in today?',
        goodAnswer: 'Sudden onset, fever or drowsiness.',
        keywords: ['sudden | thunderclap', 'fever'],
        marks: 2,
      },
    ],
  },
  epilogues: [
    { when: { cues: ['thirty-four'], mood: ['settled', 'openingUp'] }, text: 'Dana slept well that night.' },
    { when: { facts: ['tumour-fear'] }, text: 'Dana rang her sister.' },
    { text: 'Dana went home with the same question.' },
  ],
};

const variants = {
  format: 1,
  variants: [
    { id: 'as-written', describes: 'The case as it stands.', changes: {} },
    {
      id: 'heavier-smoker',
      describes: 'Another history of smoking.',
      changes: {
        patient: {
          facts: [
            {
              id: 'smoking',
              topic: 'habit.smoking',
              says: ['Twenty a day.'],
              saysFirst: 'A few.',
              certainty: 'minimised',
              tell: 'direct question',
            },
          ],
        },
      },
    },
  ],
};

const workedTurns = {
  format: 1,
  turns: [
    {
      name: 'asked when it began',
      student: 'When did the headaches start?',
      reads: ['symptom.headache/onset'],
      tells: ['onset'],
    },
  ],
};

/** The plain files of a valid small case, free to be bent by a test before parsing. */
export function smallCaseFiles(): Record<'station' | 'patient' | 'body' | 'marking' | 'variants' | 'worked-turns', unknown> {
  return structuredClone({ station, patient, body, marking, variants, 'worked-turns': workedTurns });
}

/** A whole valid case in a few facts: headaches, one cue, one gated fear, one minimised habit. */
export function aSmallCase(): CaseFolder {
  return caseFolderSchema.parse(smallCaseFiles());
}

/** The small case as one encounter plays it. */
export function aSmallScenario(): Scenario {
  const { station: door, patient: people, body: plant, marking: marks } = aSmallCase();
  return { station: door, patient: people, body: plant, marking: marks };
}
