import type { FactState } from '../encounter/encounter-state.ts';
import type { Fact } from '../scenario/fact.ts';
import type { Occasion } from './occasion.ts';

/** A fact's wordings in telling order: what is said first when minimised or misdated, then vague to exact. */
export function layersOf(fact: Fact): readonly string[] {
  return fact.saysFirst ? [fact.saysFirst, ...fact.says] : fact.says;
}

/** Whether the layer is only the minimised or misdated first version, which is not yet the fact. */
export function isFirstVersion(fact: Fact, layer: number): boolean {
  return fact.saysFirst !== undefined && layer === 0;
}

/**
 * Which layer is told now: an open question gets the vaguest, a direct one the next, asking again the one after.
 * A minimised fact gives its first version unless asked kindly or again. Somebody who has closed up says the least of it,
 * and no more when asked again.
 */
export function layerToTell(
  fact: Fact,
  told: FactState,
  occasion: Occasion,
  { gentle, isShort = false }: { gentle: boolean; isShort?: boolean },
): number {
  const layers = layersOf(fact);
  const last = layers.length - 1;
  if (told.timesTold > 0) return Math.min(last, isShort ? told.layersHeard - 1 : told.layersHeard);
  if (fact.saysFirst) return gentle ? 1 : 0;
  return occasion === 'direct question' && !isShort ? Math.min(1, last) : 0;
}
