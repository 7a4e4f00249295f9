import { clamp } from '../plant/clamp.ts';
import { applyEffects, type LeverEffect, prepareEffects } from '../plant/levers.ts';
import { effectOf } from '../plant/pharmacokinetics.ts';
import type { Plant, PlantProcess } from '../plant/plant.ts';
import { type ProcessKind, processKinds } from './process-kinds.ts';
import type { ProcessRule } from './process-rule.ts';

/** Where a self-feeding course starts from when severity is still 0. */
const growthSeed = 0.08;

const prepared = Object.fromEntries(
  Object.entries(processKinds).map(([kind, rule]) => [kind, prepareEffects(rule.weights)]),
) as Record<ProcessKind, readonly LeverEffect[]>;

/** Moves every disease along its course, turned by what was given, and lets it act on the levers. */
export function stepProcesses(plant: Plant, minutes: number): void {
  for (let index = 0; index < plant.processes.length; index++) {
    const process = plant.processes[index] as PlantProcess;
    const rule = processKinds[process.kind];
    if (process.severity > process.floor || process.ratePerMin > 0 || rule.growthPerMin) {
      const change = courseOf(plant, process, rule) * minutes;
      process.severity = clamp(process.severity + change, process.floor, process.ceiling);
    }
    applyEffects(plant.levers, prepared[process.kind], process.severity);
  }
}

function courseOf(plant: Plant, process: PlantProcess, rule: ProcessRule): number {
  let change = process.ratePerMin;
  if (rule.growthPerMin) change += rule.growthPerMin * (process.ceiling - process.severity) * (process.severity + growthSeed);
  const answers = rule.answers;
  if (answers) {
    for (let index = 0; index < answers.length; index++) {
      const answer = answers[index] as (typeof answers)[number];
      change += answer.perMin * effectOf(plant, answer.form);
    }
  }
  return change;
}
