import { type EncounterRecord, eventsOf } from '../scoring/encounter-record.ts';
import { quoteFirstOf, quoteTurn } from '../scoring/quote-evidence.ts';
import type { EvidenceQuote, ScoreSheet } from '../scoring/score-sheet.ts';
import type { FeedbackPoint } from './debrief.ts';
import { findPatient } from './encounter-outcome.ts';

/** A point that rests on what happened rather than on an item of the scheme. */
export interface EventPoint {
  readonly about: 'feeling' | 'talk';
  readonly weight: number;
  readonly point: FeedbackPoint;
}

/** A patient who left, news without a warning, questions that got no answer, too much at once; none that an item already tells. */
export function findEventPoints(record: EncounterRecord, sheet: ScoreSheet): readonly EventPoint[] {
  const open = new Set(
    sheet.items.filter((mark) => mark.result === 'notMet' || mark.result === 'partlyMet').map((mark) => mark.item),
  );
  const items = record.scenario.marking.items.filter((item) => open.has(item.id));
  const isTold = (concept: string): boolean => items.some((item) => item.evidence.concepts.includes(concept));
  const isWarningTold = items.some((item) => item.evidence.moves.includes('warn'));
  return [
    ...fromLeaving(record),
    ...(isWarningTold ? [] : fromNews(record)),
    ...fromOwnQuestions(record),
    ...fromOverload(record, isTold),
  ];
}

const priority = (
  id: string,
  says: string,
  evidence: readonly EvidenceQuote[],
  patientNeeded: string,
  exampleWords: string,
): FeedbackPoint => ({ id, kind: 'priority', says, evidence, patientNeeded, exampleWords });

function fromLeaving(record: EncounterRecord): readonly EventPoint[] {
  const left = eventsOf(record, 'encounter.ended').find((event) => event.because === 'patient left');
  if (left === undefined) return [];
  const turn = record.turns.filter((one) => one.seq < left.seq).at(-1);
  const evidence = turn === undefined ? [] : [quoteFirstOf(record.scenario, turn, ['beRude', 'dismiss', 'reassure'])];
  const says = `${findPatient(record).name.preferred} left after these words.`;
  const needed = 'To hear that you had noticed the hurt, before anything else.';
  return [
    {
      about: 'feeling',
      weight: 5,
      point: priority('patient-left', says, evidence, needed, 'I think I said that badly, and I am sorry. Can we start again?'),
    },
  ];
}

function fromNews(record: EncounterRecord): readonly EventPoint[] {
  return eventsOf(record, 'news.taken').flatMap((event): EventPoint[] => {
    const turn = record.turnById.get(event.turnId);
    if (event.warned || turn === undefined) return [];
    const words = turn.moves.find((move) => 'concepts' in move && move.concepts.includes(event.concept))?.quote;
    const says = 'Hard news came without a warning.';
    const example = 'I am afraid I have something hard to tell you. Is it all right if I tell you now?';
    return [
      {
        about: 'feeling',
        weight: 3,
        point: priority(
          `news-${event.concept}`,
          says,
          [quoteTurn(record.scenario, turn, words)],
          'A moment to brace before hearing it.',
          example,
        ),
      },
    ];
  });
}

function fromOwnQuestions(record: EncounterRecord): readonly EventPoint[] {
  const name = findPatient(record).name.preferred;
  return record.scenario.patient.questions.flatMap((question): EventPoint[] => {
    const outcomes = eventsOf(record, 'question.answered').filter((event) => event.question === question.id);
    const brushed = outcomes.find((event) => event.how === 'brushed off');
    if (brushed === undefined || outcomes.some((event) => event.how === 'answered')) return [];
    const turn = record.turnById.get(brushed.turnId);
    const evidence = turn === undefined ? [] : [quoteFirstOf(record.scenario, turn, ['dismiss', 'reassure'])];
    return [
      {
        about: 'feeling',
        weight: 1.5,
        point: priority(
          `question-${question.id}`,
          `${name} asked “${question.asks}”, and it was waved away.`,
          evidence,
          'A straight answer, or to hear that you will find out.',
          'That is a fair question. Here is what I know so far, and here is what I will find out.',
        ),
      },
    ];
  });
}

function fromOverload(record: EncounterRecord, isTold: (concept: string) => boolean): readonly EventPoint[] {
  const noted = eventsOf(record, 'told.noted').filter((event) => event.to === undefined);
  const lost = noted.filter(
    (event) =>
      event.because === 'too much at once' &&
      !noted.some((other) => other.concept === event.concept && other.understood) &&
      !isTold(event.concept),
  );
  const evidence = lost.slice(0, 2).flatMap((event) => {
    const turn = record.turnById.get(event.turnId);
    return turn === undefined ? [] : [quoteTurn(record.scenario, turn, event.words)];
  });
  if (evidence.length === 0) return [];
  const name = findPatient(record).name.preferred;
  return [
    {
      about: 'talk',
      weight: 101,
      point: priority(
        'told-too-much',
        `You explained several things in one go, and ${name} could not take them all in.`,
        evidence,
        'One thing at a time, and a pause to say it back.',
        'Let me start with one thing. Then tell me what you make of it.',
      ),
    },
  ];
}
