import { readRecord } from '#core/scoring/encounter-record.ts';
import { figureRow, type RunHow, rateRow, type SuiteResult } from '../report/row.ts';
import { openCases } from '../simulated-candidates/open-cases.ts';
import { replay, sharedBases } from '../simulated-candidates/relations/base.ts';
import { findAlteredQuotes, findChangedRetest, findWrongSums } from '../simulated-candidates/relations/check-integrity.ts';
import { RelationTally } from '../simulated-candidates/relations/report-relations.ts';
import { keywordShare, varyConclusion } from '../simulated-candidates/relations/vary-conclusion.ts';
import {
  addEvidence,
  dropEvidence,
  renameTurns,
  reorderScheme,
  repeatTurns,
} from '../simulated-candidates/relations/vary-log.ts';

/** Quotes, sums, the same again, and what must hold between an interview's sheet and that of its variants. */
export async function run({ isQuick }: RunHow): Promise<SuiteResult> {
  const opened = await openCases();
  const bases = await sharedBases(opened, isQuick);
  const tally = new RelationTally();
  let quotes = 0;
  let altered = 0;
  let sums = 0;
  let retests = 0;
  const shares: number[] = [];
  for (const base of bases) {
    const found = findAlteredQuotes(base);
    quotes += found.checked;
    altered += found.violations.length;
    const [wrongSums, changed] = [findWrongSums(base), findChangedRetest(base)];
    sums += wrongSums.length > 0 ? 1 : 0;
    retests += changed.length > 0 ? 1 : 0;
    tally.violations.push(...found.violations, ...wrongSums, ...changed);
    const generators = [
      dropEvidence(base),
      addEvidence(base, bases, 12),
      repeatTurns(base, 25),
      reorderScheme(base),
      renameTurns(base),
    ];
    for (const variants of generators) for (const { relation, violations } of variants) tally.add(relation, violations);
  }
  // The conclusion is marked apart from the interview: one interview of each case shows all there is.
  for (const folder of opened.folders) {
    const base = bases.find((one) => one.folder === folder);
    if (!base) continue;
    const { scenario } = readRecord(base.log);
    for (const { relation, violations } of varyConclusion(base, scenario)) tally.add(relation, violations);
    const share = keywordShare(base, scenario);
    if (share !== null) shares.push(share);
  }
  let replayed = 0;
  let differs = 0;
  for (const base of bases.filter((_, index) => index % 4 === 0)) {
    const again = await replay(opened, base);
    replayed += 1;
    const items = (sheet: typeof base.sheet | null): string =>
      (sheet?.items ?? []).map((item) => `${item.item} ${item.result}`).join();
    if (items(again.sheet) !== items(base.sheet)) differs += 1;
  }
  tally.write('relations');
  return {
    rows: [
      rateRow(
        'scoring.quotes-verbatim',
        "quotes that are the candidate's own words, letter for letter",
        quotes - altered,
        quotes,
        { text: '100 %', holds: (rate) => rate === 1 },
      ),
      rateRow(
        'scoring.totals-again',
        'sheets whose sums come out the same when added up again',
        bases.length - sums,
        bases.length,
        { text: '100 %', holds: (rate) => rate === 1 },
      ),
      rateRow('scoring.retest', 'logs marked again, and after JSON, with the same sheet', bases.length - retests, bases.length, {
        text: '100 %',
        holds: (rate) => rate === 1,
      }),
      rateRow('scoring.replayed', 'interviews played again with the same items', replayed - differs, replayed, {
        text: '100 %',
        holds: (rate) => rate === 1,
      }),
      ...tally.rows('scoring.relation'),
      figureRow('scoring.relation-variants', 'variants of these relations', tally.variants, 'variants', bases.length),
      figureRow(
        'scoring.bare-keywords',
        "marks of the conclusion for the examiner's bare keywords, no sentence around them",
        Math.round((1000 * shares.reduce((sum, one) => sum + one, 0)) / Math.max(1, shares.length)) / 10,
        '%',
        shares.length,
      ),
    ],
  };
}
