/** What a bag holds: the share of each mL that stays as plasma at first, as red cells, and its glucose. The rest goes to the tissues. */
export const fluidKinds = {
  /** 0.9 % sodium chloride, Hartmann's, Plasma-Lyte: all plasma at first; the plant moves it on (Hahn 2020). */
  crystalloid: { plasmaShare: 1, redCellShare: 0, glucoseGPerMl: 0 },
  redCells: { plasmaShare: 0.4, redCellShare: 0.6, glucoseGPerMl: 0 },
  wholeBlood: { plasmaShare: 0.58, redCellShare: 0.42, glucoseGPerMl: 0 },
  plasma: { plasmaShare: 1, redCellShare: 0, glucoseGPerMl: 0 },
  /** Glucose leaves as free water: about 40 % is still in the plasma as it runs. */
  glucose5: { plasmaShare: 0.4, redCellShare: 0, glucoseGPerMl: 0.05 },
  glucose10: { plasmaShare: 0.4, redCellShare: 0, glucoseGPerMl: 0.1 },
  glucose20: { plasmaShare: 0.5, redCellShare: 0, glucoseGPerMl: 0.2 },
} as const satisfies Record<string, { plasmaShare: number; redCellShare: number; glucoseGPerMl: number }>;

export type FluidKind = keyof typeof fluidKinds;
