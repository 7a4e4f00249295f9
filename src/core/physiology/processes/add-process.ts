import { addDose } from '../plant/pharmacokinetics.ts';
import type { Plant, PlantProcess } from '../plant/plant.ts';
import { type ProcessKind, processKinds } from './process-kinds.ts';

export interface ProcessStart {
  /** Names it for later changes; the kind when absent. */
  readonly id?: string;
  readonly kind: ProcessKind;
  readonly severity: number;
  /** The case's own pace, severity per min; the disease's usual one when absent. */
  readonly ratePerMin?: number | undefined;
  readonly ceiling?: number | undefined;
}

/** Starts a disease: its course from now, and what is already wrong in the blood by then. */
export function addProcess(plant: Plant, start: ProcessStart): PlantProcess {
  const rule = processKinds[start.kind];
  const { severity } = start;
  const { state } = plant;
  const { onset, poison } = rule;
  const towards = (from: number, to: number | undefined): number => (to === undefined ? from : from + (to - from) * severity);
  state.glucoseMmolPerL = towards(state.glucoseMmolPerL, onset?.glucoseMmolPerL);
  state.ketonesMmolPerL = towards(state.ketonesMmolPerL, onset?.ketonesMmolPerL);
  state.bicarbonateMmolPerL = towards(state.bicarbonateMmolPerL, onset?.bicarbonateMmolPerL);
  state.plasmaMl -= (onset?.plasmaLostMl ?? 0) * severity;
  if (poison) addDose(plant, poison.form, poison.dose * severity);
  const process: PlantProcess = {
    id: start.id ?? start.kind,
    kind: start.kind,
    severity,
    ratePerMin: start.ratePerMin ?? rule.ratePerMin,
    ceiling: Math.max(severity, start.ceiling ?? rule.ceiling),
    floor: 0,
  };
  plant.processes.push(process);
  return process;
}

/** The disease of this id; undefined when the body has none such. */
export function findProcess(plant: Plant, id: string): PlantProcess | undefined {
  return plant.processes.find((process) => process.id === id);
}
