export interface WellsPeInput {
  readonly signsOfDvt: boolean;
  readonly alternativeLessLikely: boolean;
  readonly heartRatePerMin: number;
  /** Three days in bed or surgery within four weeks. */
  readonly immobileOrSurgery: boolean;
  readonly previousClot: boolean;
  readonly haemoptysis: boolean;
  /** Treated within six months, or palliative. */
  readonly cancer: boolean;
}

/** Two-level Wells score for pulmonary embolism (Wells 2000; NICE NG158): likely above 4. */
export function scoreWellsPe(input: WellsPeInput): { total: number; likely: boolean } {
  const total =
    3 * Number(input.signsOfDvt) +
    3 * Number(input.alternativeLessLikely) +
    1.5 * Number(Math.round(input.heartRatePerMin) > 100) +
    1.5 * Number(input.immobileOrSurgery) +
    1.5 * Number(input.previousClot) +
    Number(input.haemoptysis) +
    Number(input.cancer);
  return { total, likely: total > 4 };
}

export interface WellsDvtInput {
  readonly activeCancer: boolean;
  readonly paralysisOrPlaster: boolean;
  /** Three days in bed or major surgery within twelve weeks. */
  readonly bedriddenOrSurgery: boolean;
  readonly deepVeinTenderness: boolean;
  readonly entireLegSwollen: boolean;
  /** Centimetres by which the calf exceeds the other, 10 cm below the tibial tuberosity. */
  readonly calfDifferenceCm: number;
  readonly pittingOedema: boolean;
  readonly collateralVeins: boolean;
  readonly previousDvt: boolean;
  readonly alternativeAsLikely: boolean;
}

/** Two-level Wells score for deep vein thrombosis (NICE NG158): likely at 2 and more. */
export function scoreWellsDvt(input: WellsDvtInput): { total: number; likely: boolean } {
  const signs = [
    input.activeCancer,
    input.paralysisOrPlaster,
    input.bedriddenOrSurgery,
    input.deepVeinTenderness,
    input.entireLegSwollen,
    input.calfDifferenceCm >= 3,
    input.pittingOedema,
    input.collateralVeins,
    input.previousDvt,
  ];
  const total = signs.filter(Boolean).length - 2 * Number(input.alternativeAsLikely);
  return { total, likely: total >= 2 };
}
