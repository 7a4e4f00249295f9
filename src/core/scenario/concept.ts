import { z } from 'zod';
import { lineSchema, slugSchema } from './wording.ts';

/** Words and looks, either or both. */
const saidAndShownSchema = z.strictObject({ says: z.array(lineSchema).default([]), shows: lineSchema.optional() });

/** Something a candidate may explain to the patient; recognised in free text by its phrasings. */
export const conceptSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  phrasings: z.array(lineSchema).min(3),
  /** Others in the room whom it counts to tell: a relative who answers for somebody muddled. */
  alsoTo: z.array(slugSchema).default([]),
  /** How the patient would say it back, having understood. */
  teachBack: lineSchema,
  /** Hard to hear: it distresses the patient, and nothing else told in that state goes in beside it. */
  isNews: z.boolean().default(false),
  /** What the patient says or does on being told it first; `ifUnwarned` when no warning shot came before. */
  reaction: saidAndShownSchema.extend({ ifUnwarned: saidAndShownSchema.optional() }).optional(),
  /** How the patient takes it as a plan or an option; agrees when absent. */
  stance: z.enum(['agrees', 'hesitates', 'declines']).optional(),
  /** `first` when it is put to the patient; `then` once empathy, a reason or a question about it has come. */
  // biome-ignore lint/suspicious/noThenProperty: the format's word for what is said afterwards; a string is never awaited.
  stanceSays: z.strictObject({ first: lineSchema, then: lineSchema.optional() }).optional(),
});
export type Concept = z.infer<typeof conceptSchema>;
