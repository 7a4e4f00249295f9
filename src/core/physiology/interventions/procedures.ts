import { chance } from '../../random.ts';
import type { Plant, PlantSupport } from '../plant/plant.ts';
import { isShockable, type Rhythm } from '../plant/rhythm.ts';

/** What a needle leaves of a tension pneumothorax, and how fast it empties, per min (within half a minute). */
const needleLeaves = 0.12;
const needlePerMin = -2;
/** Pump reserve that makes a first shock about 90 % certain. */
const shockCertainty = 0.95;

export function setPosition(plant: Plant, position: PlantSupport['position']): void {
  plant.support.position = position;
}

/** Own airway, opened by hand or adjunct, or secured by a tube. */
export function setAirway(plant: Plant, airway: PlantSupport['airway']): void {
  plant.support.airway = airway;
}

export function setCompressions(plant: Plant, under: boolean): void {
  plant.support.compressions = under;
}

/** The case or an event changes the rhythm. */
export function setRhythm(plant: Plant, rhythm: Rhythm): void {
  plant.rhythm = rhythm;
}

/** Pressure, a binder or theatre: bleeding falls to `left` of what it was. */
export function controlBleeding(plant: Plant, left = 0): void {
  for (const process of plant.processes) {
    if (process.kind !== 'haemorrhage' && process.kind !== 'rupturedEctopic') continue;
    process.severity *= left;
    process.ratePerMin = 0;
  }
}

/** A needle or a finger into the pleura: the tension empties in seconds and stays a simple pneumothorax. */
export function decompressChest(plant: Plant): void {
  for (const process of plant.processes) {
    if (process.kind !== 'tensionPneumothorax') continue;
    process.ratePerMin = needlePerMin;
    process.floor = Math.min(process.severity, needleLeaves);
  }
}

/**
 * One shock. A shockable rhythm turns by chance fixed by the seed and the number of the shock: likelier with a fed heart.
 * A fast rhythm with a pulse is cardioverted; anything else is unchanged. Returns whether the rhythm changed.
 */
export function defibrillate(plant: Plant): boolean {
  plant.support.shocks += 1;
  const cardioverts =
    plant.rhythm === 'unstableVentricularTachycardia' ||
    plant.rhythm === 'stableVentricularTachycardia' ||
    plant.rhythm === 'supraventricularTachycardia' ||
    plant.rhythm === 'atrialFibrillation';
  const turns =
    cardioverts ||
    (isShockable(plant.rhythm) && chance(plant.seed, `shock-${plant.support.shocks}`) < shockCertainty * plant.state.pumpReserve);
  if (turns) plant.rhythm = 'sinus';
  return turns;
}
