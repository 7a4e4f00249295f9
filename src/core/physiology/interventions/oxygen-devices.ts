import { clamp } from '../plant/clamp.ts';

interface DeviceRule {
  /** Inspired share at a flow; `ventilation` is breathing as a multiple of rest, which draws in room air past a loose mask. */
  readonly fio2: (flowLPerMin: number, ventilation: number) => number;
  readonly pressureCmH2O: number;
  readonly breathesForPatient: boolean;
  readonly usualFlowLPerMin: number;
}

const air = 0.21;
const fixed = (share: number) => () => share;
const mask = (fio2: DeviceRule['fio2'], usualFlowLPerMin: number): DeviceRule => ({
  fio2,
  pressureCmH2O: 0,
  breathesForPatient: false,
  usualFlowLPerMin,
});

/** Inspired oxygen by device and flow: nasal 0.04 a litre, simple mask 0.35-0.55, reservoir 0.75-0.9 (BTS oxygen guideline 2017). */
export const devices = {
  air: mask(fixed(air), 0),
  nasalCannula: mask((flow, ventilation) => clamp(air + 0.04 * flow * ventilation ** -0.4, air, 0.45), 2),
  simpleMask: mask((flow, ventilation) => clamp(air + (0.14 + 0.05 * (flow - 5)) * ventilation ** -0.4, air, 0.6), 6),
  reservoirMask: mask((flow, ventilation) => clamp(air + (0.52 + 0.03 * (flow - 8)) * ventilation ** -0.2, air, 0.9), 15),
  venturi24: mask(fixed(0.24), 2),
  venturi28: mask(fixed(0.28), 4),
  venturi35: mask(fixed(0.35), 8),
  venturi40: mask(fixed(0.4), 10),
  venturi60: mask(fixed(0.6), 15),
  cpap: { fio2: fixed(0.6), pressureCmH2O: 10, breathesForPatient: false, usualFlowLPerMin: 15 },
  bagValveMask: { fio2: fixed(0.95), pressureCmH2O: 0, breathesForPatient: true, usualFlowLPerMin: 15 },
} as const satisfies Record<string, DeviceRule>;

export type OxygenDevice = keyof typeof devices;

export function deviceFio2(
  support: { readonly device: OxygenDevice; readonly flowLPerMin: number },
  ventilation: number,
): number {
  return devices[support.device].fio2(support.flowLPerMin, ventilation);
}
