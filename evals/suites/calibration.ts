import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { skipLoudly } from './support/data-file.ts';
import { readDdxplus } from './support/ddxplus-questions.ts';
import { readFamilyLabels } from './support/family-labels.ts';
import { isInFamily } from './support/label-families.ts';
import { loadMeditodMapping } from './support/meditod-mapping.ts';
import { readMeditod } from './support/meditod-readings.ts';
import { readPrimockOnce } from './support/primock-readings.ts';
import { matchesAny } from './support/topic-globs.ts';

/**
 * Whether the confidence of an ask is the chance that it is right, on questions by other people: MediTOD and DDXPlus by subject,
 * PriMock57 (once labelled) by family. An ask is held against all that its turn was labelled with.
 */
interface Answer {
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 10;

export async function run(): Promise<SuiteResult> {
  const sets: Readonly<Record<string, readonly Answer[]>> = {
    meditod: await meditodAnswers(),
    ddxplus: await ddxplusAnswers(),
    primock: await primockAnswers(),
  };
  const all = Object.values(sets).flat();
  if (all.length === 0) return skipLoudly('calibration', 'neither MediTOD nor DDXPlus nor PriMock57 found');
  return {
    rows: [
      ...rowsOf('calibration', 'all', all, true),
      ...Object.entries(sets).flatMap(([name, answers]) =>
        answers.length === 0 ? [] : rowsOf(`calibration.${name}`, name, answers, false),
      ),
      ...binRows(all),
    ],
  };
}

async function meditodAnswers(): Promise<Answer[]> {
  const toOurs = loadMeditodMapping();
  return ((await readMeditod()) ?? []).flatMap(({ dialogue, readings }) =>
    dialogue.turns.flatMap((turn, at) => {
      const acts = turn.acts.filter((act) => act.intent === 'inquire').flatMap((act) => toOurs(act) ?? []);
      if (acts.length === 0) return [];
      // An act that names nothing is answered by its family; a follow-up by its attribute, since what "it" is may be something
      // that only the patient has named, whose words the reader does not get here.
      const isRight = (topic: string) =>
        acts.some(
          (act) =>
            act.isBeside(topic) ||
            act.hasAttribute?.(topic) === true ||
            (act.values.length === 0 ? act.isInFamily(topic) : act.values.some((value) => matchesAny(value.topics ?? [], topic))),
        );
      return (readings[at]?.asks ?? []).map((ask) => ({ confidence: ask.confidence, isRight: isRight(ask.topic) }));
    }),
  );
}

async function ddxplusAnswers(): Promise<Answer[]> {
  return ((await readDdxplus()) ?? []).flatMap((one) =>
    one.reading.asks.map((ask) => ({ confidence: ask.confidence, isRight: one.isRight(ask.topic) })),
  );
}

async function primockAnswers(): Promise<Answer[]> {
  const labels = new Map(readFamilyLabels().map((one) => [one.id, [...one.a, ...one.b]]));
  if (labels.size === 0) return [];
  return ((await readPrimockOnce()) ?? []).flatMap(({ turn, reading }) => {
    const families = labels.get(turn.id);
    if (families === undefined) return [];
    return reading.asks.map((ask) => ({
      confidence: ask.confidence,
      isRight: families.some((family) => isInFamily(family, ask.topic)),
    }));
  });
}

const binOf = (answer: Answer): number => Math.min(BINS - 1, Math.floor(answer.confidence * BINS));
const meanOf = (answers: readonly Answer[], of: (one: Answer) => number): number =>
  answers.reduce((sum, one) => sum + of(one), 0) / Math.max(1, answers.length);

/** The mean gap between confidence and being right, over tenths of confidence weighted by how many asks they hold. */
function expectedError(answers: readonly Answer[]): number {
  return Array.from({ length: BINS }, (_, bin) => answers.filter((one) => binOf(one) === bin)).reduce((sum, some) => {
    const gap = Math.abs(meanOf(some, (one) => one.confidence) - meanOf(some, (one) => Number(one.isRight)));
    return sum + (some.length / answers.length) * gap;
  }, 0);
}

function rowsOf(id: string, what: string, answers: readonly Answer[], holdsTargets: boolean): Row[] {
  const error = expectedError(answers);
  const sure = answers.filter((one) => one.confidence > 0.8);
  const surelyWrong = sure.filter((one) => !one.isRight).length;
  const rounded = Math.round(error * 1000) / 1000;
  return [
    figureRow(
      `${id}.ece`,
      `calibration error of asks, ${what}`,
      rounded,
      '',
      answers.length,
      holdsTargets ? { text: '<= 0.05', holds: error <= 0.05 } : undefined,
    ),
    rateRow(
      `${id}.surely-wrong`,
      `asks that are wrong with confidence above 0.8, ${what}`,
      surelyWrong,
      answers.length,
      holdsTargets ? { text: '<= 2 %', holds: (rate) => rate <= 0.02 } : undefined,
    ),
    rateRow(`${id}.right-when-sure`, `asks above 0.8 that are right, ${what}`, sure.length - surelyWrong, sure.length),
  ];
}

function binRows(answers: readonly Answer[]): Row[] {
  return Array.from({ length: BINS }, (_, bin) => bin).flatMap((bin) => {
    const some = answers.filter((one) => binOf(one) === bin);
    if (some.length === 0) return [];
    const from = bin / BINS;
    return [
      rateRow(
        `calibration.bin-${from}`,
        `asks with confidence ${from} to ${(bin + 1) / BINS}: right`,
        some.filter((one) => one.isRight).length,
        some.length,
      ),
    ];
  });
}
