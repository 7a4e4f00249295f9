import { blankScenario } from './blank-scenario.ts';
import { type MeditodDialogue, readMeditodDialogues } from './meditod-acts.ts';
import { type Reading, readInOrder } from './read-in-order.ts';

export interface ReadDialogue {
  readonly dialogue: MeditodDialogue;
  readonly readings: readonly Reading[];
}

let reading: Promise<ReadDialogue[] | null> | null = null;

/** Every MediTOD interview read in order with a case that knows nothing, once a run; null where they are not installed. */
export function readMeditod(): Promise<ReadDialogue[] | null> {
  reading ??= readAll();
  return reading;
}

async function readAll(): Promise<ReadDialogue[] | null> {
  const dialogues = readMeditodDialogues();
  if (dialogues === null) return null;
  const scenario = await blankScenario();
  const read: ReadDialogue[] = [];
  for (const dialogue of dialogues) {
    const texts = dialogue.turns.map((turn) => turn.text);
    read.push({ dialogue, readings: await readInOrder(texts, scenario) });
  }
  return read;
}
