import { z } from 'zod';

/** One turn as it was understood and decided: for the candidate afterwards, for authors and for measuring. */
export const turnRecordSchema = z.strictObject({
  turnId: z.string(),
  atMs: z.number(),
  /** Words, or the act in brackets. */
  utterance: z.string(),
  /** What the words were read as. */
  moves: z.array(z.looseObject({ kind: z.string(), quote: z.string() })),
  reply: z.string(),
  shows: z.array(z.string()),
  /** Facts heard in this turn. */
  disclosed: z.array(z.string()),
  /** Disclosure rules that decided, as `fact:rule`. */
  rules: z.array(z.string()),
});

export const encounterRecordSchema = z.strictObject({
  encounterId: z.string(),
  scenarioId: z.string(),
  variant: z.string(),
  rulesVersion: z.string(),
  caseHash: z.string(),
  turns: z.array(turnRecordSchema),
});
export type EncounterRecord = z.infer<typeof encounterRecordSchema>;
