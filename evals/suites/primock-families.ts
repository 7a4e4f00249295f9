import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { cohenKappa } from './support/agreement.ts';
import { projectRoot, skipLoudly } from './support/data-file.ts';
import { type FamilyVerdict, judgeFamilies, readFamilyLabels, type TurnFamilies } from './support/family-labels.ts';
import { readPrimockOnce } from './support/primock-readings.ts';

/**
 * Real GPs' questions (PriMock57) beside what two people who had not seen the software say they ask about: a family of topics
 * each, read in order with the reader's own history and a case that knows nothing.
 */
export async function run(): Promise<SuiteResult> {
  const labels = readFamilyLabels();
  if (labels.length === 0) return skipLoudly('primock-families', 'evals/gold/primock-families has no labels yet');
  const read = await readPrimockOnce();
  if (read === null) return skipLoudly('primock-families', 'no PriMock57 turns found');
  const readings = new Map(read.map((one) => [one.turn.id, one.reading]));
  const judged = labels.flatMap((label) => {
    const reading = readings.get(label.id);
    const verdict = reading === undefined ? null : judgeFamilies(label, reading);
    const ours = reading?.asks.map((ask) => ask.topic) ?? [];
    return verdict === null ? [] : [{ id: label.id, verdict, theirs: [...new Set([...label.a, ...label.b])], ours }];
  });
  const verdicts = judged.map((one) => one.verdict);
  const folder = join(projectRoot, 'reports', 'evals');
  mkdirSync(folder, { recursive: true });
  const missed = judged.filter((one) => one.verdict !== 'right');
  writeFileSync(join(folder, 'primock-families-missed.json'), `${JSON.stringify(missed, null, 1)}\n`);
  const count = (...some: FamilyVerdict[]) => verdicts.filter((one) => some.includes(one)).length;
  const n = verdicts.length;
  const byTwo = labels.filter((one) => one.isByTwo);
  if (byTwo.length < labels.length)
    console.log(`primock-families: ${labels.length - byTwo.length} turns labelled by ONE PERSON ONLY`);
  return {
    rows: [
      ...kappaRows(byTwo),
      rateRow('primock-families.right', 'real questions: every family read right', count('right'), n),
      rateRow(
        'primock-families.right-or-asked-back',
        'real questions: right, partly, or sensibly asked back',
        count('right', 'partly', 'askedBack'),
        n,
        {
          text: '>= 85 %',
          holds: (rate) => rate >= 0.85,
        },
      ),
      rateRow('primock-families.extra', 'real questions: read right, with something else besides', count('extra'), n),
      rateRow('primock-families.misled', 'real questions: asked back with wrong choices only', count('misled'), n),
      rateRow('primock-families.silent', 'real questions: nothing made of it', count('silent'), n),
      rateRow('primock-families.wrong', 'real questions: only something else read', count('wrong'), n),
      rateRow('primock-families.not-asked', 'real questions: something read that was not asked', count('wrong', 'extra'), n, {
        text: '<= 5 %',
        holds: (rate) => rate <= 0.05,
      }),
    ],
  };
}

/** How far two people agree on the first thing a turn asks about. */
function kappaRows(labels: readonly TurnFamilies[]): Row[] {
  if (labels.length === 0) return [];
  const kappa = cohenKappa(labels.map((one) => [one.a[0] ?? 'none', one.b[0] ?? 'none']));
  const rounded = Math.round(kappa * 100) / 100;
  return [figureRow('primock-families.kappa', 'two labellers on the first family, kappa', rounded, 'kappa', labels.length)];
}
