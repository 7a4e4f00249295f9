import type { Dimension } from './communication-sheet.ts';

/** Agreement of a dimension with people's labels, as `npm run evals -- empathy-experts` found it. */
export interface MeasuredAgreement {
  /** What the labels are of. */
  readonly labels: string;
  readonly data: string;
  /** Rated conversations. */
  readonly n: number;
  readonly on: string;
  /** Quadratic kappa, mean over three experts: our scale as it ships, and moved onto theirs without having seen the case. */
  readonly shipped: number;
  readonly mapped: number;
  /** The same between the experts. */
  readonly experts: number;
  /** 95 % of `shipped` over conversations drawn again. */
  readonly interval: readonly [low: number, high: number];
}

/** A dimension carries a number only where we come within this of the experts' agreement with one another. */
export const mayFallShortBy = 0.1;

/** Null where nobody's labels were there to measure by. */
export const measuredAgreement: Readonly<Record<Dimension, MeasuredAgreement | null>> = {
  opening: null,
  listening: {
    labels: 'encouraging elaboration',
    data: 'Lend-an-Ear (Kumar et al. 2026), development part',
    n: 50,
    on: '2026-11-22',
    shipped: 0.695,
    mapped: 0.66,
    experts: 0.679,
    interval: [0.557, 0.784],
  },
  feelings: {
    labels: 'validating emotions and demonstrating understanding (mean)',
    data: 'Lend-an-Ear (Kumar et al. 2026), development part',
    n: 50,
    on: '2026-11-22',
    shipped: 0.514,
    mapped: 0.518,
    experts: 0.477,
    interval: [0.378, 0.611],
  },
  explaining: null,
  planning: null,
  structure: null,
  closing: null,
};

/** Whether a dimension may carry a number: by both figures, so that neither the scale nor its place is taken on trust. */
export function isMarked(dimension: Dimension): boolean {
  const measured = measuredAgreement[dimension];
  return measured !== null && Math.min(measured.shipped, measured.mapped) >= measured.experts - mayFallShortBy;
}
