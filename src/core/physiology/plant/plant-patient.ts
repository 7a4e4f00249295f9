/** The person the plant is built for, as he or she usually is: before the illness. Absent fields take adult defaults. */
export interface PlantPatient {
  readonly ageYears: number;
  readonly sex: 'female' | 'male';
  readonly weightKg: number;
  readonly heightCm?: number | undefined;
  readonly heartRatePerMin?: number | undefined;
  readonly systolicMmHg?: number | undefined;
  readonly diastolicMmHg?: number | undefined;
  /** When measured by another rule than a third of the way up. */
  readonly meanArterialMmHg?: number | undefined;
  readonly respiratoryRatePerMin?: number | undefined;
  readonly temperatureCelsius?: number | undefined;
  readonly haemoglobinGPerL?: number | undefined;
  readonly bloodVolumeMl?: number | undefined;
  readonly cardiacOutputLPerMin?: number | undefined;
  readonly paco2MmHg?: number | undefined;
  readonly bicarbonateMmolPerL?: number | undefined;
  readonly glucoseMmolPerL?: number | undefined;
  /** Takes a beta-blocker: a lower ceiling and a weaker answer to adrenaline. */
  readonly betaBlocked?: boolean | undefined;
  /** Breathes by oxygen rather than carbon dioxide; oxygen may raise the carbon dioxide. */
  readonly co2Retainer?: boolean | undefined;
  /** For whatever falls by chance, such as whether a shock succeeds. */
  readonly seed?: number | undefined;
}

/** What the equations need of a patient; plain numbers, derived once. */
export interface PlantBaseline {
  readonly weightKg: number;
  readonly heartRatePerMin: number;
  readonly reflexRangePerMin: number;
  readonly maximumHeartRatePerMin: number;
  readonly betaAnswer: number;
  readonly meanArterialMmHg: number;
  readonly respiratoryRatePerMin: number;
  readonly temperatureCelsius: number;
  readonly haemoglobinGPerL: number;
  readonly bloodVolumeMl: number;
  readonly plasmaMl: number;
  readonly redCellMl: number;
  readonly cardiacOutputLPerMin: number;
  readonly vascularResistance: number;
  readonly venousResistance: number;
  readonly venousComplianceMlPerMmHg: number;
  readonly stressedVolumeMl: number;
  readonly maximumStrokeMl: number;
  readonly arterialComplianceMlPerMmHg: number;
  readonly oxygenUseMlPerMin: number;
  readonly minuteVentilationL: number;
  readonly tidalVolumeMl: number;
  readonly anatomicalDeadSpaceMl: number;
  readonly paco2MmHg: number;
  readonly bicarbonateMmolPerL: number;
  readonly glucoseMmolPerL: number;
  readonly co2Retainer: boolean;
}

/** Tanaka 2001: maximum heart rate = 208 - 0.7 x age, /min. */
const maximumRateAtBirth = 208;
const maximumRateLostPerYear = 0.7;
/** The reflex alone drives the heart to about this share of the maximum: 139/min at 44 (ATLS class III and IV, pulse 120-140). */
const reflexShareOfMaximum = 0.735;
/** A beta-blocked heart exercises to about 70-75 % of its maximum (Wonisch 2003) and answers catecholamines weakly. */
const betaBlockedCeiling = 0.74;
const betaBlockedAnswer = 0.4;
/** Cardiac index at rest, L/min/m2 (Guyton: 2.6-4.2; falls with age). */
const cardiacIndex = 2.95;
/** Blood volume, mL/kg (Guyton: 70 men, 65 women). */
const bloodMlPerKg = { male: 70, female: 65 } as const;
const haematocrit = 0.42;
/** Share of blood that stretches the vessels (Guyton 25-30 %); fitted to Pulse 4.2 haemorrhage. */
const stressedShare = 0.312;
/** Mean systemic filling pressure 7 and right atrial pressure 2 mmHg at rest (Guyton 1955). */
const fillingPressureMmHg = 7.5;
const restPreloadMmHg = 3;
/** Preload at which a beat is half of its most, mmHg: the knee of the Starling curve. */
export const preloadKneeMmHg = 2.4;
/** Resting oxygen use, mL/min/kg (Guyton 3.5), and carbon dioxide made for each oxygen. */
const oxygenUsePerKg = 3.3;
export const respiratoryQuotient = 0.8;
/** Barometric and unit constant of the alveolar equation: mmHg x mL(BTPS)/mL(STPD). */
export const alveolarConstant = 863;
const deadSpaceShare = 0.3;

export function deriveBaseline(patient: PlantPatient): PlantBaseline {
  const { weightKg, ageYears } = patient;
  const heightCm = patient.heightCm ?? (patient.sex === 'male' ? 175 : 162);
  const heartRate = patient.heartRatePerMin ?? 72;
  const systolic = patient.systolicMmHg ?? 122;
  const diastolic = patient.diastolicMmHg ?? 78;
  const meanArterial = patient.meanArterialMmHg ?? diastolic + (systolic - diastolic) / 3;
  const bloodVolume = patient.bloodVolumeMl ?? bloodMlPerKg[patient.sex] * weightKg;
  const surfaceM2 = 0.007184 * weightKg ** 0.425 * heightCm ** 0.725;
  const cardiacOutput = patient.cardiacOutputLPerMin ?? cardiacIndex * surfaceM2;
  const strokeMl = (cardiacOutput * 1000) / heartRate;
  const stressed = stressedShare * bloodVolume;
  const paco2 = patient.paco2MmHg ?? 40;
  const oxygenUse = oxygenUsePerKg * weightKg;
  const alveolarVentilationL = (alveolarConstant * oxygenUse * respiratoryQuotient) / paco2 / 1000;
  const minuteVentilation = alveolarVentilationL / (1 - deadSpaceShare);
  const respiratoryRate = patient.respiratoryRatePerMin ?? 14;
  const tidal = (minuteVentilation * 1000) / respiratoryRate;
  const maximumRate = (maximumRateAtBirth - maximumRateLostPerYear * ageYears) * (patient.betaBlocked ? betaBlockedCeiling : 1);
  return {
    weightKg,
    heartRatePerMin: heartRate,
    reflexRangePerMin: Math.max(10, reflexShareOfMaximum * maximumRate - heartRate),
    maximumHeartRatePerMin: Math.max(heartRate + 10, maximumRate),
    betaAnswer: patient.betaBlocked ? betaBlockedAnswer : 1,
    meanArterialMmHg: meanArterial,
    respiratoryRatePerMin: respiratoryRate,
    temperatureCelsius: patient.temperatureCelsius ?? 36.8,
    haemoglobinGPerL: patient.haemoglobinGPerL ?? 140,
    bloodVolumeMl: bloodVolume,
    plasmaMl: bloodVolume * (1 - haematocrit),
    redCellMl: bloodVolume * haematocrit,
    cardiacOutputLPerMin: cardiacOutput,
    vascularResistance: (meanArterial - (restPreloadMmHg - 1)) / cardiacOutput,
    venousResistance: (fillingPressureMmHg - (restPreloadMmHg - 1)) / cardiacOutput,
    venousComplianceMlPerMmHg: stressed / fillingPressureMmHg,
    stressedVolumeMl: stressed,
    maximumStrokeMl: (strokeMl * (restPreloadMmHg + preloadKneeMmHg)) / restPreloadMmHg,
    arterialComplianceMlPerMmHg: strokeMl / Math.max(15, systolic - diastolic),
    oxygenUseMlPerMin: oxygenUse,
    minuteVentilationL: minuteVentilation,
    tidalVolumeMl: tidal,
    anatomicalDeadSpaceMl: deadSpaceShare * tidal,
    paco2MmHg: paco2,
    bicarbonateMmolPerL: patient.bicarbonateMmolPerL ?? 24,
    glucoseMmolPerL: patient.glucoseMmolPerL ?? 5.5,
    co2Retainer: patient.co2Retainer ?? false,
  };
}
