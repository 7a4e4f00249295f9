import { figureRow, type Row } from '../../report/row.ts';
import { isHeldBack } from './held-back.ts';
import { weightedKappa } from './weighted-kappa.ts';

export interface RatedInterview {
  readonly id: string;
  readonly ours: number;
  readonly a: number;
  readonly b: number;
}

const levels = 5;
const target = 0.65;

/** The empathy number (docs/scoring.md) beside what each reader gave, weighted; and the readers beside one another. */
export function empathyRows(rated: readonly RatedInterview[]): Row[] {
  if (rated.length === 0) return [];
  const row = (
    id: string,
    what: string,
    of: readonly RatedInterview[],
    pair: (one: RatedInterview) => readonly [number, number],
  ): Row => {
    const value = Math.round(weightedKappa(of.map(pair), levels) * 1000) / 1000;
    const isOurs = id.startsWith('ours');
    return figureRow(
      `scoring.gold.empathy-${id}`,
      `empathy 1 to 5, weighted: ${what}`,
      value,
      'kappa',
      of.length,
      isOurs ? { text: `>= ${target}`, holds: value >= target } : undefined,
    );
  };
  const heldBack = rated.filter((one) => isHeldBack(one.id));
  return [
    row('a-b', 'reader A and reader B', rated, (one) => [one.a, one.b]),
    row('ours-a', 'ours and reader A', rated, (one) => [one.ours, one.a]),
    row('ours-b', 'ours and reader B', rated, (one) => [one.ours, one.b]),
    row('ours-a-held-back', 'ours and reader A, held-back half', heldBack, (one) => [one.ours, one.a]),
    row('ours-b-held-back', 'ours and reader B, held-back half', heldBack, (one) => [one.ours, one.b]),
  ];
}
