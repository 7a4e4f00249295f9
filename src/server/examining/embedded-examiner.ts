import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import type { Examiner } from './examiner.ts';

const id = 'embedded-examiner-1';

/**
 * The examiner that needs no key. What the log alone decides needs no examiner; where it cannot tell, neither can this one,
 * and it says so: the item is put before a human with the words that made it doubtful.
 */
export const embeddedExaminer: Examiner = {
  id,
  async judge(_scenario, events, { signal }) {
    signal.throwIfAborted();
    return scoreEncounter(events)
      .items.filter((item) => item.result === 'cannotTell')
      .map((item) => ({
        type: 'item.judged',
        item: item.item,
        examiner: id,
        result: 'cannotTell',
        evidence: item.evidence.map(({ seq, quote }) => ({ seq, quote })),
      }));
  },
};
