import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';
import { createTopicLexicon } from '#core/topic/topic-lexicon.ts';

type Json = Record<string, unknown>;

const appearance = {
  ageYears: 54,
  build: 'average',
  skinTone: 5,
  hair: 'short',
  hairColour: 'grey',
  clothing: 'shirt',
  clothingColour: 'blue',
  describes: 'A man on a trolley.',
};

export function aParticipant(own: Json = {}): Json {
  return {
    id: 'sam',
    role: 'patient',
    name: { full: 'Samuel Reed', preferred: 'Sam' },
    pronouns: 'he/him',
    dateOfBirth: '1972-03-02',
    appearance,
    voice: { pitch: 'low', pace: 'even', accent: 'plain' },
    healthLiteracy: 'average',
    languageLevel: 'first language',
    persona: { talkativeness: 'average', affect: 'calm', jargon: 'asks', describes: 'Plain spoken.' },
    agenda: 'get better',
    lines: {
      greeting: ['Hello.'],
      acknowledged: ['Thanks.', 'Kind of you.'],
      touched: ['Yes. Thank you.'],
      dismissed: ['Oh. Right.'],
      rudeness: ['There is no need for that.'],
      left: ['I want somebody else.'],
      clarifyOpen: ['What do you mean?', 'Say that again?', 'I did not follow.'],
      clarifyBetween: ['{a} or {b}?'],
      clarifyAbout: ['Do you mean {a}?'],
      deny: ['No.', 'No, none.'],
      doNotKnow: ['I could not say.'],
      alreadyTold: ['As I said.'],
      nothingMore: ['That is all.'],
      goOn: ['Mm.'],
      falselyReassured: ['If you say so.'],
      summaryWrong: ['Not quite: {correction}'],
      summaryRight: ['That is it.'],
      oneAtATime: ['One at a time.'],
      silenceShort: ['...'],
      silenceLong: ['Is everything all right?'],
      farewell: ['Bye.'],
      offTopic: ['Why?'],
      artificial: ['You what?'],
    },
    ...own,
  };
}

/** A small valid case; `patient`, `body` and `marking` fields given replace the ones here. */
export function aScenario(own: { patient?: Json; body?: Json; marking?: Json; station?: Json } = {}): Scenario {
  return scenarioSchema.parse({
    station: {
      format: 1,
      id: 'small-case',
      version: '1.0.0',
      title: 'A small case',
      specialty: 'general practice',
      curriculum: ['x'],
      learningOutcomes: ['x'],
      stationType: 'history',
      level: 'year 3-4',
      difficulty: 'gentle',
      skills: ['history'],
      exposure: 'practice',
      authors: ['A. Author'],
      reviewBy: '2030-01-01',
      references: [{ id: 'ref', citation: 'A reference', year: 2024 }],
      presentingWords: 'I have a cough.',
      presentingSubject: 'symptom.cough',
      doorNote: {
        setting: 'A room.',
        candidateRole: 'student',
        who: 'Sam Reed, 54',
        task: ['Take a history.'],
        doNot: ['Do not examine.'],
        readingSeconds: 0,
        stationMinutes: 8,
        vivaSeconds: 60,
      },
      ...own.station,
    },
    patient: {
      format: 1,
      participants: [aParticipant()],
      opening: [
        { says: 'It is this cough.', tells: ['cough'] },
        { says: 'It keeps me up.', tells: ['nights'] },
      ],
      facts: [
        { id: 'cough', topic: 'symptom.cough/presence', says: ['I have a cough.'], tell: 'opening' },
        { id: 'nights', topic: 'symptom.cough/timing', says: ['Worse at night.', 'Every night at three.'], tell: 'opening' },
        {
          id: 'onset',
          topic: 'symptom.cough/onset',
          says: ['A while ago.', 'Three weeks ago.', 'The second of May.'],
          tell: 'direct question',
        },
        { id: 'sputum', topic: 'symptom.sputum/presence', says: ['I bring stuff up.'], tell: 'open question' },
        {
          id: 'fear',
          topic: 'ice.concerns',
          says: ['I think it is what Mum had.'],
          tell: 'through gate',
          gates: ['cue acknowledged', 'fear not dismissed'],
          hint: { says: 'Oh, you know.', shows: 'Looks at the floor.' },
          weight: 'heavy',
          critical: true,
        },
        { id: 'idea', topic: 'ice.ideas', says: ['A chest infection.'], tell: 'direct question' },
        { id: 'hope', topic: 'ice.expectations', says: ['An X-ray.'], tell: 'direct question' },
        {
          id: 'smoking',
          topic: 'habit.smoking',
          says: ['Ten a day.'],
          saysFirst: 'I gave up.',
          certainty: 'minimised',
          tell: 'direct question',
        },
      ],
      negatives: [{ topic: 'symptom.haemoptysis/presence', says: ['No blood.'], critical: true }],
      otherwiseWell: { areas: ['genitourinary'], says: ['Fine there.'] },
      ice: {
        ideas: [{ fact: 'idea', ifMet: 'Right.', ifIgnored: 'Is it an infection?' }],
        concerns: [{ fact: 'fear', ifMet: 'Thank you.', ifIgnored: 'While I am here... Mum had a cough.' }],
        expectations: [{ fact: 'hope', ifMet: 'Good.', ifIgnored: 'So no X-ray?' }],
      },
      cues: [
        {
          id: 'mum',
          says: ['Mum had one like it.'],
          offered: { withFacts: ['onset'] },
          opens: ['fear'],
          pickedUpBy: { topics: ['family.mother'], phrasings: ['your mum?', 'what happened to her?', 'tell me about her'] },
          ifDismissed: 'Never mind.',
          needs: 'to be asked about Mum',
        },
      ],
      ...own.patient,
    },
    body: {
      format: 1,
      start: {
        heartRatePerMin: 80,
        systolicMmHg: 120,
        diastolicMmHg: 75,
        respiratoryRatePerMin: 16,
        spo2Percent: 97,
        temperatureCelsius: 37,
        painOutOfTen: 2,
        gcsTotal: 15,
      },
      phases: {
        initial: 'steady',
        states: {
          steady: { heading: {}, overMinutes: 1, leaves: [{ to: 'worse', afterMinutes: 3, unlessDone: ['oxygen'] }] },
          worse: {
            heading: { spo2Percent: 86, respiratoryRatePerMin: 32 },
            overMinutes: 2,
            says: 'I cannot... breathe.',
            leaves: [
              { to: 'better', whenDone: ['oxygen'] },
              { to: 'critical', afterMinutes: 3 },
            ],
          },
          critical: { heading: { spo2Percent: 80 }, overMinutes: 1 },
          better: { heading: { spo2Percent: 97, respiratoryRatePerMin: 16 }, overMinutes: 1 },
        },
      },
      examination: [
        {
          id: 'chest',
          name: 'Listen to the chest',
          needs: ['consent'],
          refusedWithout: ['consent'],
          takesSeconds: 20,
          finding: 'Crackles at the right base.',
        },
      ],
      investigations: [
        { id: 'xray', name: 'Chest X-ray', takesSeconds: 5, turnaroundMinutes: 2, result: 'A shadow at the right base.' },
      ],
      treatments: [
        {
          id: 'oxygen',
          name: 'Oxygen by mask',
          takesSeconds: 10,
          effects: [{ vital: 'spo2Percent', change: 4, overMinutes: 1 }],
        },
      ],
      escalations: [{ id: 'registrar', name: 'Call the registrar', takesSeconds: 15, answers: 'What is the saturation?' }],
      ...own.body,
    },
    marking: {
      format: 1,
      scheme: 'checklist',
      domains: [{ id: 'history', name: 'History', anchors: { '1': 'a', '3': 'b', '5': 'c' } }],
      items: [
        {
          id: 'asks-onset',
          domain: 'history',
          text: 'Finds when it began',
          evidence: { facts: ['onset'] },
          tryNext: 'When did it start?',
        },
      ],
      justPassing: 'Asks the basics.',
      conclusion: {
        prompt: 'Your differential?',
        seconds: 60,
        differential: [
          { diagnosis: 'Pneumonia', marks: 1, leading: true },
          { diagnosis: 'Bronchitis', marks: 0 },
        ],
        nextSteps: [],
        examinerQuestions: [],
      },
      epilogues: [{ text: 'He went home.' }],
      ...own.marking,
    },
  });
}

/** Labels and systems of the topics the small case uses. */
export const aLexicon = createTopicLexicon({
  leaves: [],
  subjects: [
    { id: 'symptom.cough', label: 'the cough', words: ['cough'], phrasings: [], system: 'respiratory' },
    { id: 'symptom.sputum', label: 'what comes up', words: ['phlegm'], phrasings: [], system: 'respiratory' },
    { id: 'symptom.dysuria', label: 'the waterworks', words: ['dysuria'], phrasings: [], system: 'genitourinary' },
  ],
  attributes: [{ id: 'onset', label: 'when it started', asks: 'When did {it} start?', phrasings: [], words: [] }],
  acts: [],
});
