/**
 * Everything a disease, a drug or a device may touch. Vital signs are never set: they follow from these.
 * `product`: factors multiply (rest 1). `share`: fractions combine as 1 - (1-a)(1-b) (rest 0). `sum`: amounts add (rest 0).
 * `most`: the largest counts (rest 0).
 */
export const leverKinds = {
  /** Loss that slows as pressure falls, mL/min. */
  bleedMlPerMin: 'sum',
  /** Loss at a set rate whatever the pressure (venesection, a drain), mL/min. */
  drawMlPerMin: 'sum',
  /** Plasma through leaky capillaries, mL/min. */
  capillaryLeakMlPerMin: 'sum',
  vascularResistance: 'product',
  /** Share of the venous reserve squeezed out (+) or let go (-). */
  venousTone: 'sum',
  contractility: 'product',
  /** Pressure around the heart, mmHg. */
  intrathoracicMmHg: 'sum',
  /** Load on the right heart as a multiple of the rest of the pump's resistance. */
  rightHeartObstruction: 'sum',
  shunt: 'share',
  /** Alveolar oxygen lost to poorly ventilated units. */
  ventilationMismatch: 'share',
  deadSpace: 'share',
  /** Narrowing of the lower airways: 0 none, 3 and more severe. */
  airwayResistance: 'sum',
  /** Lung that no longer takes part, 0..0.9. */
  lungLoss: 'sum',
  /** Obstruction above the cords, 0 open, 1 complete. */
  upperAirway: 'share',
  /** Urge to breathe that is not chemical, in multiples of rest. */
  breathingDrive: 'sum',
  oxygenUse: 'product',
  temperatureSetCelsius: 'sum',
  hepaticGlucose: 'product',
  insulinSensitivity: 'product',
  /** Glucose taken by insulin or tablets in excess, mmol/L/min. */
  glucoseUptakeMmolPerLPerMin: 'sum',
  ketonesMmolPerLPerMin: 'sum',
  intracranialMmHg: 'sum',
  sedation: 'share',
  /** Out of ten, before analgesia. */
  pain: 'sum',
  /** 0 calm, 1 frightened. */
  anxiety: 'sum',
  heartRatePerMin: 'sum',
  /** Shift of the pressure the reflexes defend, mmHg. */
  pressureSetMmHg: 'sum',
  /** Points the coma scale cannot rise above: 15 minus this. */
  consciousnessLoss: 'most',
  capillaryRefillSeconds: 'sum',
  urineOutput: 'product',
  lactateMmolPerL: 'sum',
} as const;

export type LeverName = keyof typeof leverKinds;
export type Levers = Record<LeverName, number>;
export type LeverWeights = Partial<Record<LeverName, number>>;

/** One weight of a disease or drug, prepared for the step. */
export interface LeverEffect {
  readonly lever: LeverName;
  readonly act: (levers: Levers, amount: number) => void;
  readonly weight: number;
}

export const leverNames = Object.keys(leverKinds) as readonly LeverName[];
const restLevers = Object.fromEntries(
  leverNames.map((lever) => [lever, leverKinds[lever] === 'product' ? 1 : 0]),
) as Readonly<Levers>;

export function leversAtRest(): Levers {
  return { ...restLevers };
}

/** Written out, lever by lever: this runs at every step, and a loop over names costs as much as a whole organ. */
export function resetLevers(levers: Levers): void {
  levers.bleedMlPerMin = 0;
  levers.drawMlPerMin = 0;
  levers.capillaryLeakMlPerMin = 0;
  levers.vascularResistance = 1;
  levers.venousTone = 0;
  levers.contractility = 1;
  levers.intrathoracicMmHg = 0;
  levers.rightHeartObstruction = 0;
  levers.shunt = 0;
  levers.ventilationMismatch = 0;
  levers.deadSpace = 0;
  levers.airwayResistance = 0;
  levers.lungLoss = 0;
  levers.upperAirway = 0;
  levers.breathingDrive = 0;
  levers.oxygenUse = 1;
  levers.temperatureSetCelsius = 0;
  levers.hepaticGlucose = 1;
  levers.insulinSensitivity = 1;
  levers.glucoseUptakeMmolPerLPerMin = 0;
  levers.ketonesMmolPerLPerMin = 0;
  levers.intracranialMmHg = 0;
  levers.sedation = 0;
  levers.pain = 0;
  levers.anxiety = 0;
  levers.heartRatePerMin = 0;
  levers.pressureSetMmHg = 0;
  levers.consciousnessLoss = 0;
  levers.capillaryRefillSeconds = 0;
  levers.urineOutput = 1;
  levers.lactateMmolPerL = 0;
}

export function prepareEffects(weights: LeverWeights): readonly LeverEffect[] {
  return Object.entries(weights).map(([name, weight]) => {
    const lever = name as LeverName;
    return { lever, act: acts[lever], weight };
  });
}

/** How an amount acts on each lever, by its kind: written out, because a lever looked up by name costs more than it does. */
const acts: Readonly<Record<LeverName, (levers: Levers, amount: number) => void>> = {
  bleedMlPerMin: (levers, amount) => {
    levers.bleedMlPerMin += amount;
  },
  drawMlPerMin: (levers, amount) => {
    levers.drawMlPerMin += amount;
  },
  capillaryLeakMlPerMin: (levers, amount) => {
    levers.capillaryLeakMlPerMin += amount;
  },
  vascularResistance: (levers, amount) => {
    levers.vascularResistance *= Math.max(0, 1 + amount);
  },
  venousTone: (levers, amount) => {
    levers.venousTone += amount;
  },
  contractility: (levers, amount) => {
    levers.contractility *= Math.max(0, 1 + amount);
  },
  intrathoracicMmHg: (levers, amount) => {
    levers.intrathoracicMmHg += amount;
  },
  rightHeartObstruction: (levers, amount) => {
    levers.rightHeartObstruction += amount;
  },
  shunt: (levers, amount) => {
    levers.shunt = 1 - (1 - levers.shunt) * Math.max(0, 1 - amount);
  },
  ventilationMismatch: (levers, amount) => {
    levers.ventilationMismatch = 1 - (1 - levers.ventilationMismatch) * Math.max(0, 1 - amount);
  },
  deadSpace: (levers, amount) => {
    levers.deadSpace = 1 - (1 - levers.deadSpace) * Math.max(0, 1 - amount);
  },
  airwayResistance: (levers, amount) => {
    levers.airwayResistance += amount;
  },
  lungLoss: (levers, amount) => {
    levers.lungLoss += amount;
  },
  upperAirway: (levers, amount) => {
    levers.upperAirway = 1 - (1 - levers.upperAirway) * Math.max(0, 1 - amount);
  },
  breathingDrive: (levers, amount) => {
    levers.breathingDrive += amount;
  },
  oxygenUse: (levers, amount) => {
    levers.oxygenUse *= Math.max(0, 1 + amount);
  },
  temperatureSetCelsius: (levers, amount) => {
    levers.temperatureSetCelsius += amount;
  },
  hepaticGlucose: (levers, amount) => {
    levers.hepaticGlucose *= Math.max(0, 1 + amount);
  },
  insulinSensitivity: (levers, amount) => {
    levers.insulinSensitivity *= Math.max(0, 1 + amount);
  },
  glucoseUptakeMmolPerLPerMin: (levers, amount) => {
    levers.glucoseUptakeMmolPerLPerMin += amount;
  },
  ketonesMmolPerLPerMin: (levers, amount) => {
    levers.ketonesMmolPerLPerMin += amount;
  },
  intracranialMmHg: (levers, amount) => {
    levers.intracranialMmHg += amount;
  },
  sedation: (levers, amount) => {
    levers.sedation = 1 - (1 - levers.sedation) * Math.max(0, 1 - amount);
  },
  pain: (levers, amount) => {
    levers.pain += amount;
  },
  anxiety: (levers, amount) => {
    levers.anxiety += amount;
  },
  heartRatePerMin: (levers, amount) => {
    levers.heartRatePerMin += amount;
  },
  pressureSetMmHg: (levers, amount) => {
    levers.pressureSetMmHg += amount;
  },
  consciousnessLoss: (levers, amount) => {
    levers.consciousnessLoss = Math.max(levers.consciousnessLoss, amount);
  },
  capillaryRefillSeconds: (levers, amount) => {
    levers.capillaryRefillSeconds += amount;
  },
  urineOutput: (levers, amount) => {
    levers.urineOutput *= Math.max(0, 1 + amount);
  },
  lactateMmolPerL: (levers, amount) => {
    levers.lactateMmolPerL += amount;
  },
};

/** Adds prepared weights at a strength (severity or drug effect) to the levers. */
export function applyEffects(levers: Levers, effects: readonly LeverEffect[], strength: number): void {
  for (let index = 0; index < effects.length; index++) {
    const effect = effects[index] as LeverEffect;
    effect.act(levers, effect.weight * strength);
  }
}

/** Scales levers a treatment acts against: airway narrowing by a bronchodilator, leak by adrenaline. */
export function scaleLevers(levers: Levers, effects: readonly LeverEffect[], strength: number): void {
  for (let index = 0; index < effects.length; index++) {
    const { lever, weight } = effects[index] as LeverEffect;
    levers[lever] *= Math.max(0, 1 + weight * strength);
  }
}
