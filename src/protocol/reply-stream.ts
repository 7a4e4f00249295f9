import { z } from 'zod';
import { rhythmViewSchema, stViewSchema, vitalsViewSchema } from './views.ts';

const place = { seq: z.number().int(), atMs: z.number() };

/** Durable stream events: each has an `id:` line equal to `seq` and is resumed after `Last-Event-ID`. */
export const streamEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('candidate.spoke'), ...place, turnId: z.string(), text: z.string(), addressee: z.string() }),
  z.strictObject({ type: z.literal('candidate.fellSilent'), ...place, turnId: z.string() }),
  z.strictObject({ type: z.literal('candidate.acted'), ...place, turnId: z.string(), act: z.string(), name: z.string() }),
  z.strictObject({
    type: z.literal('patient.replied'),
    ...place,
    turnId: z.string(),
    participant: z.string(),
    name: z.string(),
    sentences: z.array(z.string()),
  }),
  z.strictObject({ type: z.literal('participant.showed'), ...place, participant: z.string(), shows: z.string() }),
  z.strictObject({ type: z.literal('examination.finding'), ...place, turnId: z.string(), name: z.string(), finding: z.string() }),
  z.strictObject({ type: z.literal('investigation.ordered'), ...place, turnId: z.string(), name: z.string(), dueMs: z.number() }),
  z.strictObject({
    type: z.literal('investigation.resulted'),
    ...place,
    name: z.string(),
    result: z.string(),
    /** A 12-lead tracing to draw beside the words. */
    tracing: z.strictObject({ rhythm: rhythmViewSchema, st: stViewSchema, heartRatePerMin: z.number() }).nullable(),
  }),
  z.strictObject({
    type: z.literal('treatment.given'),
    ...place,
    turnId: z.string(),
    id: z.string(),
    name: z.string(),
    worn: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('escalation.answered'),
    ...place,
    turnId: z.string(),
    name: z.string(),
    says: z.array(z.string()),
  }),
  /** Somebody picked up the phone; the candidate's words go to the addressee `phone` until the call ends. */
  z.strictObject({ type: z.literal('call.opened'), ...place, turnId: z.string(), name: z.string() }),
  z.strictObject({ type: z.literal('call.ended'), ...place, turnId: z.string(), name: z.string() }),
  z.strictObject({ type: z.literal('time.spent'), ...place, ms: z.number() }),
  z.strictObject({ type: z.literal('participant.left'), ...place, participant: z.string(), name: z.string() }),
  z.strictObject({ type: z.literal('participant.returned'), ...place, participant: z.string(), name: z.string() }),
  z.strictObject({ type: z.literal('station.timeCalled'), ...place }),
  z.strictObject({ type: z.literal('encounter.ended'), ...place, because: z.string() }),
  z.strictObject({ type: z.literal('debrief.ready'), ...place }),
]);
export type StreamEvent = z.infer<typeof streamEventSchema>;

/** How the portrait should look: drawn manner, not a number behind it. */
export const mannerSchema = z.strictObject({
  type: z.literal('manner'),
  participant: z.string(),
  gaze: z.enum(['meets', 'glances', 'avoids']),
  face: z.enum(['wary', 'neutral', 'open', 'distressed', 'angry', 'closed']),
  pallor: z.number().min(0).max(1),
  sweat: z.number().min(0).max(1),
  cyanosis: z.number().min(0).max(1),
  alertness: z.number().min(0).max(1),
  pain: z.number().min(0).max(1),
  breathsPerMin: z.number(),
  wears: z.string().nullable(),
});

/** Passing events: no `id:`, latest wins, may be dropped for a slow reader. */
export const passingEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('vitals'), vitals: vitalsViewSchema }),
  mannerSchema,
  z.strictObject({ type: z.literal('state'), word: z.enum(['listening', 'thinking', 'speaking']) }),
  /** Sent once when the stream is live and everything stored has been sent. */
  z.strictObject({ type: z.literal('caughtUp'), seq: z.number(), atMs: z.number(), stage: z.string() }),
]);
export type PassingEvent = z.infer<typeof passingEventSchema>;
