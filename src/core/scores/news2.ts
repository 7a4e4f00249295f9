/** ACVPU: alert, new confusion, responds to voice, to pain, unresponsive. */
export type Consciousness = 'alert' | 'newConfusion' | 'voice' | 'pain' | 'unresponsive';

export interface News2Input {
  readonly ageYears: number;
  readonly pregnant: boolean;
  readonly respiratoryRatePerMin: number;
  readonly spo2Percent: number;
  readonly onOxygen: boolean;
  readonly systolicMmHg: number;
  readonly heartRatePerMin: number;
  readonly temperatureCelsius: number;
  readonly consciousness: Consciousness;
  /** Scale 2 only when a target of 88-92 % is prescribed for hypercapnic failure. */
  readonly spo2Scale: 1 | 2;
}

export type News2Part = 'respiratoryRate' | 'spo2' | 'oxygen' | 'systolic' | 'heartRate' | 'consciousness' | 'temperature';

export interface News2 {
  readonly total: number;
  readonly parts: Readonly<Record<News2Part, number>>;
  readonly risk: 'low' | 'lowMedium' | 'medium' | 'high';
}

export interface ScoreRefused {
  readonly refused: string;
}

/** Bands as [highest value, points], read upwards. RCP NEWS2 (2017), chart 1. */
type Bands = readonly (readonly [upTo: number, points: number])[];
const respiratoryBands: Bands = [
  [8, 3],
  [11, 1],
  [20, 0],
  [24, 2],
  [Infinity, 3],
];
const spo2Scale1Bands: Bands = [
  [91, 3],
  [93, 2],
  [95, 1],
  [Infinity, 0],
];
const spo2Scale2AirBands: Bands = [
  [83, 3],
  [85, 2],
  [87, 1],
  [Infinity, 0],
];
const spo2Scale2OxygenBands: Bands = [
  [83, 3],
  [85, 2],
  [87, 1],
  [92, 0],
  [94, 1],
  [96, 2],
  [Infinity, 3],
];
const systolicBands: Bands = [
  [90, 3],
  [100, 2],
  [110, 1],
  [219, 0],
  [Infinity, 3],
];
const heartRateBands: Bands = [
  [40, 3],
  [50, 1],
  [90, 0],
  [110, 1],
  [130, 2],
  [Infinity, 3],
];
const temperatureBands: Bands = [
  [35, 3],
  [36, 1],
  [38, 0],
  [39, 1],
  [Infinity, 2],
];

/**
 * National Early Warning Score 2 (Royal College of Physicians 2017). Readings are rounded as charted before they are scored:
 * temperature to a tenth, the rest to whole numbers. Refused, with the reason, where the RCP says it does not apply.
 */
export function scoreNews2(input: News2Input): News2 | ScoreRefused {
  if (input.ageYears < 16) return { refused: 'NEWS2 is not for anyone under 16: use a paediatric early warning score.' };
  if (input.pregnant) return { refused: 'NEWS2 is not for pregnancy: use a maternity early warning score.' };
  const spo2Bands = input.spo2Scale === 1 ? spo2Scale1Bands : input.onOxygen ? spo2Scale2OxygenBands : spo2Scale2AirBands;
  const parts: Record<News2Part, number> = {
    respiratoryRate: pointsFor(Math.round(input.respiratoryRatePerMin), respiratoryBands),
    spo2: pointsFor(Math.round(input.spo2Percent), spo2Bands),
    oxygen: input.onOxygen ? 2 : 0,
    systolic: pointsFor(Math.round(input.systolicMmHg), systolicBands),
    heartRate: pointsFor(Math.round(input.heartRatePerMin), heartRateBands),
    consciousness: input.consciousness === 'alert' ? 0 : 3,
    temperature: pointsFor(Math.round(input.temperatureCelsius * 10) / 10, temperatureBands),
  };
  const points = Object.values(parts);
  const total = points.reduce((sum, one) => sum + one, 0);
  return { total, parts, risk: riskOf(total, points.includes(3)) };
}

function pointsFor(value: number, bands: Bands): number {
  return bands.find(([upTo]) => value <= upTo)?.[1] ?? 0;
}

/** 7 and over high, 5-6 medium, any single 3 low-medium, else low. */
function riskOf(total: number, singleThree: boolean): News2['risk'] {
  if (total >= 7) return 'high';
  if (total >= 5) return 'medium';
  return singleThree ? 'lowMedium' : 'low';
}
