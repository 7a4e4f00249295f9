import { above, clamp } from './clamp.ts';
import type { Plant } from './plant.ts';

/** Without a disease to fade with, offsets halve in about this time, min. */
const plainHalfLifeMin = 15;
/** However fast a disease goes, what a display shows moves no faster, share per min. */
const fastestPerMin = 0.2;

/** Offsets from the calibrated start shrink with the diseases they stand for, and never grow back. */
export function fadeOffsets(plant: Plant, dtSeconds: number): void {
  const { offsets } = plant;
  if (offsets.share === 0) return;
  const minutes = dtSeconds / 60;
  if (offsets.severityAtStart > 0) {
    const left = clamp(totalSeverity(plant) / offsets.severityAtStart, 0, 1);
    offsets.share = Math.max(Math.min(offsets.share, left), above(offsets.share - fastestPerMin * minutes));
  } else {
    offsets.share *= 0.5 ** (minutes / plainHalfLifeMin);
    if (offsets.share < 1e-3) offsets.share = 0;
  }
}

export function totalSeverity(plant: Plant): number {
  let total = 0;
  for (let index = 0; index < plant.processes.length; index++) total += plant.processes[index]?.severity ?? 0;
  return total;
}
