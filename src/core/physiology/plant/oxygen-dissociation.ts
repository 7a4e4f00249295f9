import { clamp } from './clamp.ts';

/** Saturation at a virtual oxygen pressure, mmHg: Severinghaus 1979, J Appl Physiol 46:599, equation 1. */
export function saturationAt(pressureMmHg: number): number {
  if (pressureMmHg <= 0) return 0;
  return 1 / (23_400 / (pressureMmHg * pressureMmHg * pressureMmHg + 150 * pressureMmHg) + 1);
}

/** Factor from actual to virtual oxygen pressure: Kelman 1966 (pH, temperature, carbon dioxide). */
export function bohrFactor(ph: number, temperatureCelsius: number, paco2MmHg: number): number {
  const carbonDioxide = 1.602 - Math.log10(paco2MmHg);
  return 10 ** (0.4 * (ph - 7.4) + 0.024 * (37 - temperatureCelsius) + 0.06 * carbonDioxide);
}

/** Dissolved oxygen as a share of capacity, per mmHg: 0.0031 mL/dL/mmHg (Guyton). */
export function dissolvedShare(pressureMmHg: number, capacityMlPerDl: number): number {
  return (0.0031 * pressureMmHg) / capacityMlPerDl;
}

/**
 * The arterial pressure whose content (as a share of capacity) is `content`, by Newton from `guess`.
 * Three steps from the last answer are enough: it moves little between two plant steps.
 */
export function pressureAtContent(content: number, guessMmHg: number, bohr: number, capacityMlPerDl: number): number {
  let pressure = guessMmHg;
  for (let step = 0; step < 3; step++) {
    const virtual = pressure * bohr;
    const cubic = virtual * virtual * virtual + 150 * virtual;
    const saturation = 1 / (23_400 / cubic + 1);
    const slope = (saturation * saturation * 23_400 * (3 * virtual * virtual + 150) * bohr) / (cubic * cubic);
    const excess = saturation + dissolvedShare(pressure, capacityMlPerDl) - content;
    pressure = clamp(pressure - excess / (slope + 0.0031 / capacityMlPerDl), pressure * 0.5, pressure * 2 + 1);
    pressure = clamp(pressure, 3, 680);
  }
  return pressure;
}

/** Henderson-Hasselbalch with 0.0307 mmol/L/mmHg. */
export function phOf(bicarbonateMmolPerL: number, paco2MmHg: number): number {
  return clamp(6.1 + Math.log10(bicarbonateMmolPerL / (0.0307 * paco2MmHg)), 6.5, 7.9);
}
