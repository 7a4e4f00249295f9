import { figureRow, type Row, type SuiteResult } from '../report/row.ts';
import { blankScenario } from './support/blank-scenario.ts';
import { skipLoudly } from './support/data-file.ts';
import { judgeFamilies, readFamilyLabels, type TurnFamilies } from './support/family-labels.ts';
import { figuresOf } from './support/meditod-figures.ts';
import { readMeditod } from './support/meditod-readings.ts';
import { primockQuestions, readPrimockTurns } from './support/primock-turns.ts';
import { type Reading, readAlone, readInOrder } from './support/read-in-order.ts';
import { readRecognisers } from './support/recogniser-turns.ts';
import { sampleSeeded } from './support/seeded-sample.ts';

/**
 * What is lost when words come as speech gives them: MediTOD and PriMock57 without capitals and punctuation, and PriMock57 as ten
 * recognisers heard it (aligned with the reference by words, since their transcripts have neither speakers nor times).
 */
const EVERY = 3;
const PER_RECOGNISER = 60;
/** From these many consultations: each has to be aligned as a whole with what each recogniser made of it. */
const CONSULTATIONS = 10;

export async function run(): Promise<SuiteResult> {
  const rows = [...(await withoutMarksRows()), ...(await labelledRows())];
  return rows.length > 0 ? { rows } : skipLoudly('robustness', 'neither MediTOD nor PriMock57 found');
}

/** As a recogniser without capitals and punctuation would write it. */
const asSpoken = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const round = (value: number): number => Math.round(value * 10) / 10;

function lostRow(id: string, what: string, lost: number, n: number): Row {
  return figureRow(`robustness.${id}`, what, round(lost), 'points', n, { text: '<= 3', holds: lost <= 3 });
}

async function withoutMarksRows(): Promise<Row[]> {
  const all = await readMeditod();
  if (all === null) return [];
  const scenario = await blankScenario();
  const some = all.filter((_, at) => at % EVERY === 0);
  const spoken = [];
  for (const { dialogue } of some) {
    const texts = dialogue.turns.map((turn) => asSpoken(turn.text));
    spoken.push({ dialogue, readings: await readInOrder(texts, scenario) });
  }
  const [clean, bare] = [figuresOf(some), figuresOf(spoken)];
  return [
    lostRow('meditod-family', 'MediTOD without capitals and punctuation: family lost', clean.family - bare.family, clean.acts),
    lostRow(
      'meditod-value',
      'MediTOD without capitals and punctuation: things asked about lost (F1)',
      clean.valueF1 - bare.valueF1,
      clean.turns,
    ),
    lostRow(
      'meditod-attribute',
      'MediTOD without capitals and punctuation: attribute lost',
      clean.attribute - bare.attribute,
      clean.acts,
    ),
  ];
}

async function labelledRows(): Promise<Row[]> {
  const turns = readPrimockTurns();
  const labels = new Map(readFamilyLabels().map((one) => [one.id, one]));
  if (turns === null) return [];
  if (labels.size === 0) {
    skipLoudly('robustness, PriMock57', 'evals/gold/primock-families has no labels yet');
    return [];
  }
  const scenario = await blankScenario();
  const questions = primockQuestions(turns).flatMap((turn) => {
    const label = labels.get(turn.id);
    return label === undefined ? [] : [{ ...turn, label }];
  });
  const clean = new Map<string, Reading>();
  const bare = new Map<string, Reading>();
  for (const { id, text } of questions) {
    clean.set(id, await readAlone(text, scenario));
    bare.set(id, await readAlone(asSpoken(text), scenario));
  }
  const all = questions.map((one) => one.label);
  const rows = [
    lostRow(
      'primock-family',
      'PriMock57 without capitals and punctuation: family lost',
      shareRight(all, clean) - shareRight(all, bare),
      all.length,
    ),
  ];

  const consultations = sampleSeeded([...new Set(questions.map((one) => one.consultation))], CONSULTATIONS, 57);
  const sample = sampleSeeded(
    questions.filter((one) => consultations.includes(one.consultation)),
    PER_RECOGNISER,
    57,
  );
  const recognisers = readRecognisers(turns, new Set(sample.map((one) => one.id))) ?? [];
  for (const { name, turns: heard, lost } of recognisers) {
    const found = sample.filter((one) => heard.has(one.id));
    const readings = new Map<string, Reading>();
    for (const { id } of found) readings.set(id, await readAlone(heard.get(id)?.text ?? '', scenario));
    const mine = found.map((one) => one.label);
    const errors = found.reduce((sum, one) => sum + (heard.get(one.id)?.wordErrors ?? 0), 0);
    const words = found.reduce((sum, one) => sum + (heard.get(one.id)?.words ?? 0), 0);
    const errorRate = (100 * errors) / Math.max(1, words);
    const points = shareRight(mine, clean) - shareRight(mine, readings);
    const perPoint = Math.round((100 * points) / Math.max(1, errorRate)) / 100;
    rows.push(
      figureRow(
        `robustness.asr.${name}`,
        `${name} (${round(errorRate)} % word errors, ${lost} turns not found): family lost per point`,
        perPoint,
        'points',
        found.length,
        {
          text: '<= 1',
          holds: perPoint <= 1,
        },
      ),
    );
  }
  return rows;
}

/** Turns with the family read, at least in part and nothing else beside it, in percent of those that ask something clinical. */
function shareRight(labels: readonly TurnFamilies[], readings: ReadonlyMap<string, Reading>): number {
  const verdicts = labels.flatMap((label) => {
    const reading = readings.get(label.id);
    return (reading && judgeFamilies(label, reading)) ?? [];
  });
  return (100 * verdicts.filter((one) => one === 'right' || one === 'partly').length) / Math.max(1, verdicts.length);
}
