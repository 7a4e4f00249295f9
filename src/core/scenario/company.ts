import { z } from 'zod';
import { topicIdSchema } from '../topic/topic-bank.ts';
import { lineSchema, slugSchema } from './wording.ts';

/** Somebody else in the room speaks up beside, or instead of, the one addressed. Each happens once. */
export const interruptionSchema = z.strictObject({
  id: slugSchema,
  /** Who speaks up; only while they are in the room. */
  participant: slugSchema,
  /** Only when this person was the one addressed; whoever else was when absent. */
  addressedTo: slugSchema.optional(),
  /** Any of these brings it: the candidate asked about a topic, a fact was told in this turn, a minute has come. */
  when: z.strictObject({
    onTopics: z.array(topicIdSchema).default([]),
    withFacts: z.array(slugSchema).default([]),
    fromMinute: z.number().min(0).optional(),
  }),
  /** Wordings; one of them is said. */
  says: z.array(lineSchema).min(1),
  /** What the one who speaks up shows. */
  shows: lineSchema.optional(),
  /** Facts of that participant which this tells: donated, unless the candidate asked about them. */
  tells: z.array(slugSchema).default([]),
  /** True: the one addressed does not get to answer. False: it comes after the answer. */
  instead: z.boolean().default(false),
  /** With `instead`: what the one who was addressed shows. */
  silences: lineSchema.optional(),
});
export type Interruption = z.infer<typeof interruptionSchema>;

/** How somebody takes being asked to leave. */
export const departureSchema = z.strictObject({
  participant: slugSchema,
  /** What makes them go at the first asking: `kindness` is a polite form or a reason. A second asking always works. */
  needs: z.enum(['asking', 'kindness', 'reason']).default('kindness'),
  /** Said on leaving. */
  goes: lineSchema,
  /** Said when asked without what `needs` names. */
  objects: lineSchema.optional(),
  /** The patient, once the door is shut. */
  after: z.strictObject({ says: lineSchema.optional(), shows: lineSchema.optional() }).optional(),
  /** Said on coming back when asked in again. */
  returns: lineSchema.optional(),
});
export type Departure = z.infer<typeof departureSchema>;

/**
 * What becomes of a patient who has been hurt. A hurt is an insult, a dismissal or a false reassurance.
 * `hurt again`: at one more hurt while withdrawn the patient goes, with a warning before when `warns` is given.
 */
export const closesDownSchema = z.strictObject({
  leaves: z.enum(['never', 'insulted again', 'hurt again']).default('insulted again'),
  /** Said at a hurt while withdrawn, once, before the one that makes the patient go. */
  warns: z.array(lineSchema).default([]),
  /** Said while withdrawn instead of what an open question, facilitation or silence would bring. */
  whileWithdrawn: z.array(lineSchema).default([]),
});
export type ClosesDown = z.infer<typeof closesDownSchema>;
