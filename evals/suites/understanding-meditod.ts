import { figureRow, percentile, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { bootstrapInterval } from './support/bootstrap.ts';
import { skipLoudly } from './support/data-file.ts';
import { asksWhileTelling, type JudgedAct, type JudgedDialogue, judgeDialogue } from './support/judge-meditod.ts';
import { loadMeditodMapping } from './support/meditod-mapping.ts';
import { type ReadDialogue, readMeditod } from './support/meditod-readings.ts';
import { microF1 } from './support/value-score.ts';
import { writeConfusions, writeDisagreements } from './support/write-disagreements.ts';

/**
 * Doctors' turns of OSCE interviews (MediTOD, labelled by doctors) beside what the reader makes of them, whole interviews in
 * order, with its own readings as the only history. How their labels are read in our topics: `meditod-mapping.yaml`.
 *
 * Set DISAGREEMENTS to a file outside the project for a sample of what was read otherwise, with its text.
 */
export async function run(): Promise<SuiteResult> {
  const read = await readMeditod();
  if (read === null) return skipLoudly('understanding-meditod', 'no MediTOD interviews found');
  const toOurs = loadMeditodMapping();
  const judged = read.map((one) => judgeDialogue(one.dialogue, one.readings, toOurs));
  const unmapped = new Set(judged.flatMap((one) => one.unmapped));
  if (unmapped.size > 0) console.log(`understanding-meditod: labels without a mapping: ${[...unmapped].join('; ')}`);
  writeConfusions(judged.flatMap((one) => one.acts));
  writeDisagreements(judged.flatMap((one) => one.acts));
  return {
    rows: [...qualityRows(judged), ...slotRows(judged), tellingRow(read), ...costRows(read)],
  };
}

function qualityRows(judged: readonly JudgedDialogue[]): Row[] {
  const acts = judged.flatMap((one) => one.acts);
  const withAttribute = acts.filter((one) => one.isAttributeRight !== null);
  const turns = judged.map((one) => one.turns.map((turn) => turn.score));
  const { precision, recall, f1 } = microF1(turns.flat());
  const { low, high } = bootstrapInterval(turns, (scores) => microF1(scores).f1);
  const percent = (value: number) => Math.round(value * 1000) / 10;
  const atLeast = (part: number) => ({ text: `>= ${percent(part)} %`, holds: (rate: number) => rate >= part });
  const count = (some: readonly JudgedAct[], holds: (one: JudgedAct) => boolean | null) => some.filter(holds).length;
  const n = turns.flat().length;
  const f1Row = figureRow('meditod.value-f1', 'MediTOD: things asked about, micro-F1 by turn', percent(f1), '%', n, {
    text: '>= 80 %',
    holds: f1 >= 0.8,
  });
  return [
    rateRow(
      'meditod.family',
      'MediTOD: family read right',
      count(acts, (one) => one.isFamilyRight),
      acts.length,
      atLeast(0.9),
    ),
    rateRow(
      'meditod.family-offered',
      'MediTOD: family offered when asking back',
      count(acts, (one) => one.isFamilyOffered),
      acts.length,
    ),
    { ...f1Row, low: percent(low), high: percent(high) },
    figureRow('meditod.value-precision', 'MediTOD: precision of the things asked about', percent(precision), '%', n),
    figureRow('meditod.value-recall', 'MediTOD: recall of the things asked about', percent(recall), '%', n),
    rateRow(
      'meditod.attribute',
      'MediTOD: attribute read right',
      count(withAttribute, (one) => one.isAttributeRight),
      withAttribute.length,
      atLeast(0.75),
    ),
  ];
}

function slotRows(judged: readonly JudgedDialogue[]): Row[] {
  const acts = judged.flatMap((one) => one.acts);
  const slots = [...new Set(acts.map((one) => one.act.slot))].sort();
  const rows = slots.map((slot) => {
    const some = acts.filter((one) => one.act.slot === slot);
    return rateRow(
      `meditod.slot.${slot.replace(/[^a-z]+/g, '-').replace(/-$/, '')}`,
      `MediTOD: family read right, ${slot}`,
      some.filter((one) => one.isFamilyRight).length,
      some.length,
    );
  });
  // A slot of a handful of turns says nothing on its own.
  const large = rows.filter((row) => row.n >= 10);
  const macro = large.reduce((sum, row) => sum + row.value, 0) / Math.max(1, large.length);
  const figure = Math.round(macro * 10) / 10;
  return [
    figureRow('meditod.family-macro', 'MediTOD: family read right, mean of slots of 10 and more', figure, '%', large.length),
    ...rows,
  ];
}

function tellingRow(read: readonly ReadDialogue[]): Row {
  const asks = read.flatMap(({ dialogue, readings }) =>
    dialogue.turns.flatMap((turn, at) => {
      const reading = readings[at];
      const asked = reading === undefined ? null : asksWhileTelling(turn, reading);
      return asked === null ? [] : [asked.length];
    }),
  );
  return rateRow(
    'meditod.asks-while-telling',
    'MediTOD: turns that only tell, with a question read out of a statement',
    asks.filter((one) => one > 0).length,
    asks.length,
    { text: '<= 10 %', holds: (rate) => rate <= 0.1 },
  );
}

function costRows(read: readonly ReadDialogue[]): Row[] {
  const readings = read.flatMap((one) => one.readings);
  const times = readings.map((one) => one.tookMs);
  const ms = (part: number) => Math.round(percentile(times, part) * 10) / 10;
  return [
    rateRow(
      'meditod.embedded',
      'MediTOD: turns that needed an embedding',
      readings.filter((one) => one.isEmbedded).length,
      readings.length,
    ),
    figureRow('meditod.read.p50', 'MediTOD: reading a turn, median', ms(0.5), 'ms', times.length),
    figureRow('meditod.read.p95', 'MediTOD: reading a turn, 95th percentile', ms(0.95), 'ms', times.length),
  ];
}
