import { z } from 'zod';

/** The student's own words (or act) that a mark rests on: event place in the log and verbatim substring. */
export const evidenceQuoteSchema = z.strictObject({
  seq: z.number().int(),
  turnId: z.string(),
  atMs: z.number(),
  /** Exact substring of `candidate.spoke.text`, or the name of the act. */
  quote: z.string(),
  kind: z.enum(['words', 'act']),
});
export type EvidenceQuote = z.infer<typeof evidenceQuoteSchema>;
