import type { EncounterRecord } from '../encounter-record.ts';
import { deedsByMove, timesInWords } from './deeds.ts';
import type { DimensionFindings } from './opening-deeds.ts';

/** Signposts, and summaries beside what the patient had said. */
export function findStructure(record: EncounterRecord): DimensionFindings {
  let signposts = 0;
  let summaries = 0;
  let wrong = 0;
  const evidence = deedsByMove(record, (move) => {
    if (move.kind === 'signpost') {
      signposts += 1;
      return { does: move.reason ? 'said what comes next, and why' : 'said what comes next', helps: true };
    }
    if (move.kind !== 'summarise') return null;
    summaries += 1;
    const isWrong = move.claims.some((claim) => !claim.agrees);
    if (isWrong) wrong += 1;
    const isRight = move.claims.length > 0 && !isWrong;
    return {
      does: isWrong
        ? 'summed up, with something that was not said'
        : isRight
          ? 'summed up what was said, correctly'
          : 'summed up',
      helps: !isWrong,
    };
  });
  const signs =
    signposts === 0 ? 'Changes of subject were not announced.' : `You said ${timesInWords(signposts)} what was coming.`;
  const sums =
    summaries === 0
      ? ' The story was not said back.'
      : ` You summed up ${timesInWords(summaries)}${wrong === 0 ? '.' : `; ${wrong} had something in it that was not said.`}`;
  return { says: `${signs}${sums}`, evidence };
}
