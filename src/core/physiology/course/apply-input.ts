import type { BodyInput } from '../../scenario/body-input.ts';
import { giveDrug, giveFluid, giveSugarByMouth, infuseDrug, setOxygen } from '../interventions/give.ts';
import {
  controlBleeding,
  decompressChest,
  defibrillate,
  setAirway,
  setCompressions,
  setPosition,
  setRhythm,
} from '../interventions/procedures.ts';
import type { Plant } from '../plant/plant.ts';
import { addProcess, findProcess } from '../processes/add-process.ts';

/** Lets one input take effect on a body now. */
export function applyInput(plant: Plant, input: BodyInput): void {
  switch (input.kind) {
    case 'process':
      changeProcess(plant, input);
      break;
    case 'drug':
      giveDrug(plant, input.form, input.dose);
      break;
    case 'infusion':
      infuseDrug(plant, input.form, input.dosePerMin);
      break;
    case 'fluid':
      giveFluid(plant, input.fluid, input.volumeMl, input.overMinutes);
      break;
    case 'sugarByMouth':
      giveSugarByMouth(plant, input.grams);
      break;
    case 'oxygen':
      setOxygen(plant, input.device, input.flowLPerMin);
      break;
    case 'position':
      setPosition(plant, input.position);
      break;
    case 'airway':
      setAirway(plant, input.airway);
      break;
    case 'compressions':
      setCompressions(plant, input.under);
      break;
    case 'shock':
      defibrillate(plant);
      break;
    case 'rhythm':
      setRhythm(plant, input.rhythm);
      break;
    case 'decompress':
      decompressChest(plant);
      break;
    case 'controlBleeding':
      controlBleeding(plant, input.left);
      break;
  }
}

/** Begins the disease of this id, or changes the one there is. A disease nobody named is nothing. */
function changeProcess(plant: Plant, input: Extract<BodyInput, { kind: 'process' }>): void {
  const { id, disease, severity, ratePerMin, ceiling } = input;
  const process = findProcess(plant, id);
  if (!process) {
    if (disease) addProcess(plant, { id, kind: disease, severity: severity ?? 0, ratePerMin, ceiling });
    return;
  }
  if (severity !== undefined) process.severity = severity;
  if (ratePerMin !== undefined) process.ratePerMin = ratePerMin;
  process.ceiling = Math.max(process.severity, ceiling ?? process.ceiling);
}
