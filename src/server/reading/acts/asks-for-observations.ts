import type { Scenario } from '#core/scenario/scenario.ts';

const SET = /\b(?:obs|observations|vital signs|vitals)\b/;
const ONE = /\b(?:sats?|saturations?|resp(?:iratory)? rate|resps|heart rate|pulse|blood pressure|bp|temp(?:erature)?)\b/g;
const ORDERED =
  /^(?:(?:please|okay|right|so|and|now|first|sorry|thanks|nurse|sister|staff) )*(?:(?:can|could|would|will|may) (?:we|you|i|someone|somebody)|let us|we (?:will|need|should)|i (?:would like|want|need|will)|get|do|check|take|read|repeat|full|a (?:full )?set|what (?:are|is) (?:the|his|her|their))\b/;

/**
 * Whether a set of observations is ordered: "can we have full obs", "check her sats, pulse and blood pressure". One sign
 * alone is left to the manoeuvres of the case, a question about the past to the patient; and a monitor has to be there.
 */
export function asksForObservations(texts: readonly string[], { body }: Scenario): boolean {
  const plain = texts.join(' ');
  if (!body.monitor.isAttached || !ORDERED.test(plain) || /\b(?:you ever|normally|usually|at home|last time)\b/.test(plain))
    return false;
  return SET.test(plain) || (plain.match(ONE)?.length ?? 0) >= 2;
}
