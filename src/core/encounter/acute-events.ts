import { z } from 'zod';
import { bodyInputSchema, rhythmSchema } from '../scenario/body-input.ts';
import { stShapeSchema } from '../scenario/plant-body.ts';
import { handoverPartSchema } from './candidate-move.ts';

const turnId = z.string();
const participant = z.string();

/** A 12-lead as it was taken. */
export const tracingSchema = z.strictObject({ rhythm: rhythmSchema, st: stShapeSchema, heartRatePerMin: z.number() });
export type Tracing = z.infer<typeof tracingSchema>;

/** Events of acute care: what drives the body, what is measured, orders that are questioned, calls, help. */
export const acuteEventSchemas = [
  /** Inputs of the body as they took effect: doses scaled, phases entered, help arrived. */
  z.strictObject({
    type: z.literal('body.driven'),
    turnId: turnId.optional(),
    inputs: z.array(bodyInputSchema),
    because: z.string(),
  }),
  /** The cuff was started; its reading comes at `readyMs`. */
  z.strictObject({ type: z.literal('cuff.started'), turnId: turnId.optional(), readyMs: z.number() }),
  /** What somebody in the room could read off: nobody knows a pressure between two readings of the cuff. */
  z.strictObject({
    type: z.literal('vitals.measured'),
    what: z.literal('cuff'),
    /** Null when it found no pressure. */
    systolicMmHg: z.number().nullable(),
    diastolicMmHg: z.number().nullable(),
    meanArterialMmHg: z.number().nullable(),
  }),
  /** A nurse asks before giving: a dose out of all proportion, or what the case warns of. Settled by what is said next. */
  z.strictObject({
    type: z.literal('order.questioned'),
    turnId,
    id: z.string(),
    dose: z.string().optional(),
    because: z.enum(['dose', 'challenge']),
    says: z.string(),
  }),
  z.strictObject({
    type: z.literal('order.settled'),
    turnId,
    id: z.string(),
    how: z.enum(['confirmed', 'corrected', 'withdrawn']),
  }),
  /** A sign at the bedside that somebody in the room spoke up about. */
  z.strictObject({ type: z.literal('sign.noticed'), participant, sign: z.string() }),
  /** Somebody picked up the phone; what is said goes to `phone` until the call ends. */
  z.strictObject({ type: z.literal('call.opened'), turnId, id: z.string() }),
  /** What was said of a handover, all of it so far. */
  z.strictObject({ type: z.literal('call.heard'), turnId, id: z.string(), heard: z.array(handoverPartSchema) }),
  z.strictObject({ type: z.literal('call.asked'), turnId, id: z.string(), part: handoverPartSchema }),
  z.strictObject({
    type: z.literal('call.ended'),
    turnId,
    id: z.string(),
    heard: z.array(handoverPartSchema),
    because: z.enum(['decided', 'hung up']),
  }),
  /** Help is on its way, and came. */
  z.strictObject({ type: z.literal('help.sent'), turnId, id: z.string(), dueMs: z.number() }),
  z.strictObject({ type: z.literal('help.arrived'), id: z.string(), says: z.string() }),
] as const;
