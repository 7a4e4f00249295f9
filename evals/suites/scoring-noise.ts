import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { openCases } from '../simulated-candidates/open-cases.ts';
import { type Base, replay, sharedBases } from '../simulated-candidates/relations/base.ts';
import { learnRecogniserNoise } from '../simulated-candidates/relations/recogniser-noise.ts';
import { RelationTally } from '../simulated-candidates/relations/report-relations.ts';
import { skipLoudly } from './support/data-file.ts';
import { sampleSeeded } from './support/seeded-sample.ts';

/** Interviews heard through each recogniser, drawn from all cases and candidates. */
const perRecogniser = 25;

/** The same interviews through what each of ten recognisers does to words: at most one item in twenty may change. */
export async function run(): Promise<SuiteResult> {
  const noises = learnRecogniserNoise();
  if (noises === null)
    return skipLoudly(
      'scoring-noise',
      'PriMock57 or its transcripts by recognisers (primock57, primock57_asr) are not installed',
    );
  const opened = await openCases();
  const sample = sampleSeeded(await sharedBases(opened), perRecogniser, 20);
  const tally = new RelationTally();
  const rows: Row[] = [];
  const total = { plain: { changed: 0, items: 0 }, repeated: { changed: 0, items: 0 } };
  const clean = new Map<Base, ScoreSheet>();
  for (const base of sample) {
    const { sheet } = await replay(opened, base, { repeats: true });
    if (sheet) clean.set(base, sheet);
  }
  for (const { name, wordErrorRate, hear } of noises) {
    const errors = Math.round(wordErrorRate * 1000) / 10;
    for (const way of ['plain', 'repeated'] as const) {
      let [items, changed, points] = [0, 0, 0];
      for (const base of sample) {
        const before = way === 'plain' ? base.sheet : (clean.get(base) ?? base.sheet);
        const { sheet } = await replay(opened, base, { hearAs: hear, repeats: way === 'repeated' });
        if (!sheet) continue;
        const differing = findChanged(before, sheet);
        items += sheet.items.length;
        changed += differing.length;
        points += sheet.percent - before.percent;
        tally.violations.push(
          ...differing.map((one) => ({
            relation: `${name} ${way}`,
            base: base.id,
            at: one.item,
            detail: `${one.from} became ${one.to}`,
          })),
        );
      }
      total[way].changed += changed;
      total[way].items += items;
      const what = `${name} (${errors} % word errors)${way === 'plain' ? '' : ', said again when not understood'}`;
      rows.push(
        rateRow(`scoring.noise-${way}.${name}`, `${what}: items that change`, changed, items, {
          text: '<= 5 %',
          holds: (rate) => rate <= 0.05,
        }),
        figureRow(
          `scoring.noise-${way}-bias.${name}`,
          `${what}: mean change of the sheet`,
          Math.round((100 * points) / sample.length) / 100,
          'points',
          sample.length,
        ),
      );
    }
  }
  for (const way of ['plain', 'repeated'] as const) {
    const what = way === 'plain' ? 'all recognisers' : 'all recognisers, said again when not understood';
    rows.push(
      rateRow(`scoring.noise-${way}`, `${what}: items that change`, total[way].changed, total[way].items, {
        text: '<= 5 %',
        holds: (rate) => rate <= 0.05,
      }),
    );
  }
  tally.write('noise');
  return { rows };
}

function findChanged(before: ScoreSheet, after: ScoreSheet): readonly { item: string; from: string; to: string }[] {
  const was = new Map(before.items.map((item) => [item.item, item.result]));
  return after.items.flatMap((item) => {
    const from = was.get(item.item) ?? 'notMet';
    return from === item.result ? [] : [{ item: item.item, from, to: item.result }];
  });
}
