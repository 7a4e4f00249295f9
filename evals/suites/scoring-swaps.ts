import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { openCases } from '../simulated-candidates/open-cases.ts';
import { type Base, replay, sharedBases } from '../simulated-candidates/relations/base.ts';
import { RelationTally } from '../simulated-candidates/relations/report-relations.ts';
import { dialects, nameSwaps, type Rewording, writing } from '../simulated-candidates/relations/reword.ts';
import { sampleSeeded } from './support/seeded-sample.ts';

/** Interviews each rewording is tried on; every one of them with words in it that the rewording changes. */
const perRewording = 25;
const oneInTwenty = 0.05;

/** The same interview by somebody of another name, dialect or way of writing: items that change, and in which direction. */
export async function run(): Promise<SuiteResult> {
  const opened = await openCases();
  const bases = await sharedBases(opened);
  const tally = new RelationTally();
  const rows: Row[] = [];
  const measure = async (kind: string, rewordings: readonly Rewording[], limit: number): Promise<void> => {
    let [items, changed, points, interviews] = [0, 0, 0, 0];
    for (const { name, change } of rewordings) {
      const touched = bases.filter((base) =>
        base.steps.some((step) => step.kind === 'say' && change(step.text, 1) !== step.text),
      );
      const own = { items: 0, changed: 0 };
      for (const base of sampleSeeded(touched, perRewording, 7)) {
        const { sheet } = await replay(opened, base, { hearAs: change });
        if (!sheet) continue;
        interviews += 1;
        const differing = findChanged(base, sheet.items);
        own.items += sheet.items.length;
        own.changed += differing.length;
        points += sheet.percent - base.sheet.percent;
        tally.violations.push(
          ...differing.map((at) => ({
            relation: `${kind} ${name}`,
            base: base.id,
            at: at.item,
            detail: `${at.from} became ${at.to}`,
          })),
        );
      }
      items += own.items;
      changed += own.changed;
      rows.push(
        rateRow(
          `scoring.swap.${kind}.${name.replace(/[^\p{L}]+/gu, '-').toLowerCase()}`,
          `${kind}, ${name}: items that change`,
          own.changed,
          own.items,
        ),
      );
    }
    rows.push(
      rateRow(`scoring.swap.${kind}`, `${kind}: items that change`, changed, items, {
        text: limit === 0 ? '0 %' : '<= 5 %',
        holds: (rate) => rate <= limit,
      }),
      figureRow(
        `scoring.swap.${kind}-bias`,
        `${kind}: mean change of the sheet`,
        Math.round((100 * points) / Math.max(1, interviews)) / 100,
        'points',
        interviews,
      ),
    );
  };
  await measure('names', nameSwaps, 0);
  await measure('dialect', dialects, oneInTwenty);
  await measure('writing', writing, oneInTwenty);
  tally.write('swaps');
  return { rows };
}

function findChanged({ sheet }: Base, items: Base['sheet']['items']): readonly { item: string; from: string; to: string }[] {
  const before = new Map(sheet.items.map((item) => [item.item, item.result]));
  return items.flatMap((item) => {
    const from = before.get(item.item) ?? 'notMet';
    return from === item.result ? [] : [{ item: item.item, from, to: item.result }];
  });
}
