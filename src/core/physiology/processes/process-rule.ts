import type { DrugForm } from '../interventions/drugs.ts';
import type { LeverWeights } from '../plant/levers.ts';

/** A disease: what it does to the levers at severity 1, how it runs when nobody does anything, and what turns it. */
export interface ProcessRule {
  /** Weights at severity 1; diseases touch levers only, never vital signs. */
  readonly weights: LeverWeights;
  /** Usual pace, severity per min; a case may set its own. */
  readonly ratePerMin: number;
  readonly ceiling: number;
  /** Self-feeding pace, per min: slow, then fast, then full. */
  readonly growthPerMin?: number;
  /** Drugs that turn the course: severity per min at full effect. */
  readonly answers?: readonly { readonly form: DrugForm; readonly perMin: number }[];
  /** What is already wrong in the blood when the plant meets the disease at severity 1. */
  readonly onset?: {
    readonly glucoseMmolPerL?: number;
    readonly ketonesMmolPerL?: number;
    readonly bicarbonateMmolPerL?: number;
    readonly plasmaLostMl?: number;
  };
  /** A poison taken when the process begins, dose at severity 1. */
  readonly poison?: { readonly form: DrugForm; readonly dose: number };
  readonly references: readonly string[];
}
