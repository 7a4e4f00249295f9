import type { StreamEvent } from '#protocol/reply-stream.ts';
import { type Lead, leads } from './ecg-leads.ts';
import { HeartClock } from './heart-clock.ts';

export type Tracing = NonNullable<Extract<StreamEvent, { type: 'investigation.resulted' }>['tracing']>;

/** Samples a second of a printed tracing. */
export const tracingHertz = 250;
export const tracingSeconds = 10;
const warmUpSeconds = 3;

/** Ten seconds of every lead, recorded together as a cart does it; the same for the same seed. */
export function recordTwelveLeads(tracing: Tracing, seed: number): ReadonlyMap<Lead, Float32Array> {
  const heart = new HeartClock(seed);
  heart.change({ ...tracing, hasPulse: true }, 0);
  const strips = new Map<Lead, Float32Array>(leads.map((lead) => [lead, new Float32Array(tracingSeconds * tracingHertz)]));
  for (let sample = -warmUpSeconds * tracingHertz; sample < tracingSeconds * tracingHertz; sample++) {
    const now = warmUpSeconds + sample / tracingHertz;
    heart.advance(now);
    if (sample < 0) continue;
    for (const [lead, strip] of strips) strip[sample] = heart.ecgAt(now, lead) + heart.restlessnessAt(now + lead.length * 7);
  }
  return strips;
}
