import type { VitalsView } from '#protocol/views.ts';

export type StPattern = VitalsView['st'];

/** The leads of a standard tracing in the order of its rows. */
export const leads = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
export type Lead = (typeof leads)[number];

/** Heights in one lead, mV. */
export interface LeadHeights {
  readonly p: number;
  readonly q: number;
  readonly r: number;
  readonly s: number;
  readonly t: number;
  /** The broad complex of a ventricular beat, as a share of its height in lead II. */
  readonly wide: number;
  /** The small waves of a fibrillating atrium, as a share. */
  readonly flutter: number;
  readonly st: Readonly<Record<StPattern, number>>;
}

type Row = readonly [
  p: number,
  q: number,
  r: number,
  s: number,
  t: number,
  wide: number,
  flutter: number,
  anterior: number,
  inferior: number,
  lateral: number,
  widespread: number,
];

const rows: Readonly<Record<'I' | 'II' | 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6', Row>> = {
  I: [0.07, -0.04, 0.66, -0.08, 0.18, 0.35, 0.4, 0.08, -0.1, -0.14, 0.11],
  II: [0.13, -0.07, 1, -0.18, 0.29, 1, 1, -0.05, 0.22, -0.08, 0.2],
  V1: [0.05, 0, 0.22, -0.85, -0.06, -0.9, 1.6, 0.12, -0.03, 0.05, -0.02],
  V2: [0.06, 0, 0.38, -1.25, 0.4, -1, 0.9, 0.34, -0.1, 0.02, 0.12],
  V3: [0.07, 0, 0.7, -0.85, 0.46, -0.55, 0.6, 0.4, -0.05, -0.06, 0.16],
  V4: [0.08, -0.05, 1.25, -0.45, 0.42, 0.3, 0.5, 0.3, 0, -0.13, 0.2],
  V5: [0.08, -0.07, 1.15, -0.2, 0.34, 0.7, 0.4, 0.12, 0.03, -0.19, 0.2],
  V6: [0.08, -0.07, 0.85, -0.08, 0.25, 0.75, 0.4, 0.05, 0.04, -0.16, 0.16],
};

/** The limb leads follow from I and II as in Einthoven's triangle, so that every height and shift agrees between them. */
const fromLimbs: Readonly<Record<'III' | 'aVR' | 'aVL' | 'aVF', readonly [i: number, ii: number]>> = {
  III: [-1, 1],
  aVR: [-0.5, -0.5],
  aVL: [1, -0.5],
  aVF: [-0.5, 1],
};

function heightsOf([p, q, r, s, t, wide, flutter, anterior, inferior, lateral, widespread]: Row): LeadHeights {
  const st = {
    none: 0,
    anteriorElevation: anterior,
    inferiorElevation: inferior,
    lateralDepression: lateral,
    widespreadElevation: widespread,
  };
  return { p, q, r, s, t, wide, flutter, st };
}

function mixRows([i, ii]: readonly [number, number]): Row {
  const mixed = rows.I.map((height, index) => i * height + ii * (rows.II[index] ?? 0));
  return mixed as readonly number[] as Row;
}

/** Every lead's heights, of a heart in no particular trouble but for its ST segments. */
export const leadHeights: Readonly<Record<Lead, LeadHeights>> = {
  I: heightsOf(rows.I),
  II: heightsOf(rows.II),
  III: heightsOf(mixRows(fromLimbs.III)),
  aVR: heightsOf(mixRows(fromLimbs.aVR)),
  aVL: heightsOf(mixRows(fromLimbs.aVL)),
  aVF: heightsOf(mixRows(fromLimbs.aVF)),
  V1: heightsOf(rows.V1),
  V2: heightsOf(rows.V2),
  V3: heightsOf(rows.V3),
  V4: heightsOf(rows.V4),
  V5: heightsOf(rows.V5),
  V6: heightsOf(rows.V6),
};
