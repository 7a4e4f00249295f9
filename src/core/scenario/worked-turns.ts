import { z } from 'zod';
import { topicIdSchema } from '../topic/topic-bank.ts';
import { lineSchema, slugSchema } from './wording.ts';

/** "Asked this, so tells that": examples that run as tests. They assert ids, never wording. `worked-turns.yaml`. */
export const workedTurnsSchema = z.strictObject({
  format: z.literal(1),
  turns: z
    .array(
      z.strictObject({
        name: lineSchema,
        /** Utterances said first, in order. */
        given: z.array(lineSchema).default([]),
        student: lineSchema,
        /** Who is spoken to; the patient unless somebody else is named. */
        to: slugSchema.optional(),
        reads: z.array(topicIdSchema).default([]),
        /** Move names expected among the moves read. */
        does: z.array(z.string()).default([]),
        tells: z.array(slugSchema).default([]),
        doesNotTell: z.array(slugSchema).default([]),
        /** Topics answered with a denial. */
        denies: z.array(topicIdSchema).default([]),
        asksBack: z.boolean().default(false),
        /** Disclosure rule expected to have decided, such as `D4`. */
        rule: z.string().optional(),
        variant: slugSchema.optional(),
      }),
    )
    .min(1),
});
export type WorkedTurns = z.infer<typeof workedTurnsSchema>;

/** One way the same door note can turn out; entries replace those with the same id. `variants.yaml`. */
export const variantsSchema = z.strictObject({
  format: z.literal(1),
  variants: z
    .array(
      z.strictObject({
        id: slugSchema,
        /** For faculty: what differs and why. */
        describes: lineSchema,
        changes: z.strictObject({
          cause: lineSchema.optional(),
          mood: z.enum(['guarded', 'settled']).optional(),
          remove: z
            .strictObject({
              facts: z.array(slugSchema).default([]),
              negatives: z.array(topicIdSchema).default([]),
              cues: z.array(slugSchema).default([]),
              items: z.array(slugSchema).default([]),
              interruptions: z.array(slugSchema).default([]),
              /** By the participant who could have been asked to leave. */
              departures: z.array(slugSchema).default([]),
            })
            .optional(),
          /** Partial patient, body and marking files: lists of things with ids are merged by id, negatives by topic. */
          patient: z.record(z.string(), z.unknown()).optional(),
          body: z.record(z.string(), z.unknown()).optional(),
          marking: z.record(z.string(), z.unknown()).optional(),
        }),
      }),
    )
    .default([]),
});
export type Variants = z.infer<typeof variantsSchema>;
