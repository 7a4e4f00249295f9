import type { LeverWeights } from '../plant/levers.ts';

/** How one form (drug and route) enters, leaves and acts. Doses are in reference doses: the reference dose peaks at 1. */
export interface DrugFormRule {
  readonly unit: 'mg' | 'microgram' | 'g' | 'unit' | 'dose';
  readonly referenceDose: number;
  /** First-order absorption, per min; absent: straight into the blood. */
  readonly absorptionPerMin?: number;
  readonly eliminationPerMin: number;
  readonly effectSitePerMin: number;
  /** Effect-site amount with half the effect, in reference doses, and the steepness. */
  readonly halfEffect: number;
  readonly steepness: number;
  /** Lever weights at full effect. */
  readonly weights?: LeverWeights;
  /** Levers scaled down against a disease at full effect, e.g. airway narrowing. */
  readonly against?: LeverWeights;
  /** Drugs that act on one receptor share one curve. */
  readonly acts?: { readonly on: 'opioid' | 'opioidAntagonist' | 'insulin'; readonly strength: number };
  /** Onset, peak and duration to reproduce, and where they come from. */
  readonly reference: string;
}

export const drugForms = <T extends Record<string, DrugFormRule>>(forms: T): T => forms;
