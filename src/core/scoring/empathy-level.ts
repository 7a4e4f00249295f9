import type { ChecklistItem, Marking } from '../scenario/marking.ts';
import type { ScoreSheet } from './score-sheet.ts';

const isEmpathy = (item: ChecklistItem): boolean =>
  item.creditFor === 'acknowledged' || item.evidence.moves.some((name) => name.startsWith('empathise'));

/** The domain that holds most weight of items about answering what the patient shows; null in a case with no such item. */
export function empathyDomain(marking: Marking): string | null {
  const weights = new Map<string, number>();
  for (const item of marking.items.filter(isEmpathy)) weights.set(item.domain, (weights.get(item.domain) ?? 0) + item.weight);
  const [heaviest] = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return heaviest?.[0] ?? null;
}

/** How the patient felt on the scale of five. Feeling heard is not yet excellent: that is for what was done about it. */
const feltOnScale: Readonly<Record<ScoreSheet['feltHeard']['level'], number>> = { 'not heard': 1, 'partly heard': 2.5, heard: 4 };

/**
 * Empathy as one number from 1 to 5: half way between the level of the domain that marks it and how far the patient felt
 * heard, rounded to whole numbers with halves up. More marks in that domain never lower it, and feeling more heard never does. A case
 * that marks no empathy goes by the patient alone.
 */
export function empathyLevel(marking: Marking, sheet: Pick<ScoreSheet, 'domains' | 'feltHeard'>): number {
  const felt = feltOnScale[sheet.feltHeard.level];
  const domain = sheet.domains.find((one) => one.domain === empathyDomain(marking));
  return Math.round(domain === undefined ? felt : (domain.level + felt) / 2);
}
