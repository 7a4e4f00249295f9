import { z } from 'zod';

/** What an examiner may say of one item: a result and the candidate's own words for it. Nothing is added up here. */
export const itemVerdictSchema = z.strictObject({
  result: z.enum(['met', 'partlyMet', 'notMet', 'cannotTell']),
  /** Exact words of a line marked CANDIDATE, with that line's number; none for notMet and cannotTell. */
  quotes: z.array(z.strictObject({ line: z.number().int(), words: z.string() })),
});
export type ItemVerdict = z.infer<typeof itemVerdictSchema>;
