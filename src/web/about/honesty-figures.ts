/** One measured figure with how many it rests on; an interval where one was drawn. */
export interface HonestFigure {
  readonly what: string;
  readonly value: string;
  readonly interval: string | null;
  readonly n: string;
  readonly beside: string;
}

/** Agreement of the communication levels with people, as they ship: docs/honesty.md, Lend-an-Ear. */
export const agreementFigures: readonly HonestFigure[] = [
  {
    what: 'Inviting more (carries “Listening and questions”)',
    value: '0.69',
    interval: '0.55 to 0.78',
    n: '50 conversations',
    beside: 'experts among themselves 0.68',
  },
  {
    what: 'Answering feelings (carries “Hints, worries and feelings”)',
    value: '0.51',
    interval: '0.38 to 0.61',
    n: '50 conversations',
    beside: 'experts among themselves 0.48',
  },
  { what: 'Validating', value: '0.47', interval: '0.33 to 0.57', n: '50 conversations', beside: 'experts among themselves 0.41' },
  {
    what: 'Showing understanding',
    value: '0.34',
    interval: '0.17 to 0.46',
    n: '50 conversations',
    beside: 'experts among themselves 0.42',
  },
];

/** Checklist marks beside two readers of gold transcripts: docs/honesty.md, gold. */
export const markFigures: readonly HonestFigure[] = [
  {
    what: 'Checklist items, kappa with each of two independent readers',
    value: '0.86 and 0.87',
    interval: null,
    n: '1,257 items of 38 transcripts',
    beside: 'the readers between themselves 0.97; transcripts of written candidates, not of students',
  },
  {
    what: 'Empathy 1 to 5, weighted kappa with each reader',
    value: '0.78 and 0.81',
    interval: null,
    n: '38 transcripts',
    beside: 'the readers between themselves 0.95',
  },
];

/** How well utterances and questions are read: docs/measured/evals.json, acts and primock rows. */
export const readingFigures: readonly HonestFigure[] = [
  {
    what: 'What an utterance does, macro-F1',
    value: '74.2%',
    interval: null,
    n: '620 utterances',
    beside: 'real ones only 72.8% of 360',
  },
  { what: 'A real utterance is a question or not', value: '91.9%', interval: '88.7 to 94.3', n: '360 utterances', beside: '' },
  { what: 'Recognising empathy, F1', value: '69.9%', interval: null, n: '50 utterances', beside: '' },
  { what: 'Recognising a dismissal, F1', value: '54.1%', interval: null, n: '24 utterances', beside: '' },
  {
    what: 'Real clinical questions read with confidence',
    value: '90.4%',
    interval: '88.3 to 92.2',
    n: '877 questions',
    beside: '',
  },
];

/** What nobody has measured yet: docs/honesty.md. */
export const notMeasured: readonly string[] = [
  'Whether the checklist marks agree with clinicians marking real students. The marks follow from your words; that is proved. That an examiner would give the same is not.',
  'Opening, explaining, planning, order and closing. No labels by people were at hand, so they show evidence and no level.',
  'How levels hold on spoken conversations with students: the 50 conversations were typed by members of the public.',
  'Whether groups of students are marked alike. Names, spelling and dialect enter nothing by rule; no group has been compared.',
  'Whether anybody learns from the debrief.',
];
