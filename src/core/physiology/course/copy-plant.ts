import type { Plant } from '../plant/plant.ts';

/** A body that goes its own way from here. Written out, level by level: a general copy costs as much as a hundred steps. */
export function copyPlant(plant: Plant): Plant {
  return {
    ...plant,
    state: { ...plant.state },
    flows: { ...plant.flows },
    levers: { ...plant.levers },
    processes: plant.processes.map((one) => ({ ...one })),
    drugs: plant.drugs.map((one) => ({ ...one })),
    infusions: plant.infusions.map((one) => ({ ...one })),
    support: { ...plant.support },
    offsets: { ...plant.offsets },
  };
}
