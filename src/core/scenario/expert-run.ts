import { z } from 'zod';
import { lineSchema, slugSchema } from './wording.ts';

const stepSchema = z.union([
  z.strictObject({
    say: lineSchema,
    /** Who is spoken to; whoever the words address, else the patient. */
    to: slugSchema.optional(),
  }),
  z.strictObject({ silenceSeconds: z.number().min(2).max(60) }),
  z.strictObject({
    act: z.enum(['examination', 'investigation', 'treatment', 'escalation']),
    id: slugSchema,
    /** A dose, as said: "10 mg". */
    detail: lineSchema.optional(),
    /** Said what is done and asked before laying hands on. */
    politely: z.boolean().default(false),
  }),
]);
export type ExpertStep = z.infer<typeof stepSchema>;

/**
 * How somebody experienced takes the station: what they say and do in order, and how they conclude. Played through the same
 * patient as the candidate's words, and set beside them after the debrief. `expert-run.yaml`, which a case may leave out.
 */
export const expertRunSchema = z.strictObject({
  format: z.literal(1),
  /** Who wrote it, in what role. */
  by: lineSchema,
  runs: z
    .array(
      z.strictObject({
        variant: slugSchema.default('as-written'),
        steps: z.array(stepSchema).min(4),
        /** In the order of the questions after the encounter. */
        conclusion: z.array(z.strictObject({ prompt: lineSchema, text: z.string().trim().min(1).max(4000) })).default([]),
      }),
    )
    .min(1),
});
export type ExpertRun = z.infer<typeof expertRunSchema>;
