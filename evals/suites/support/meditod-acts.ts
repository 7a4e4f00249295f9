import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDataFile } from './data-file.ts';

/** What a labeller said one doctor's turn does; a turn may hold several. */
export interface MeditodAct {
  readonly intent: string;
  readonly slot: string;
  readonly value: string;
  readonly attribute: string;
}

export interface MeditodTurn {
  /** `101#16`. */
  readonly id: string;
  readonly text: string;
  readonly acts: readonly MeditodAct[];
}

export interface MeditodDialogue {
  readonly id: string;
  /** Every doctor's turn, labelled or not. */
  readonly turns: readonly MeditodTurn[];
}

/** The MediTOD interviews (no licence stated: measured on only); null where they are not installed. */
export function readMeditodDialogues(): MeditodDialogue[] | null {
  const actsFile = findDataFile('meditod', 'doctor_acts.tsv');
  const folder = findDataFile('meditod', 'dialogs');
  if (actsFile === null || folder === null) return null;
  const acts = readActs(actsFile);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const id = name.replace('.json', '');
      const { utterances } = JSON.parse(readFileSync(join(folder, name), 'utf8'))[id] as {
        utterances: { speaker: string; uttr_id: number; text: string }[];
      };
      return {
        id,
        turns: utterances
          .filter((one) => one.speaker === 'doctor')
          .map((one) => ({
            id: `${id}#${one.uttr_id}`,
            text: one.text.replace(/\s+/g, ' ').trim(),
            acts: acts.get(`${id}#${one.uttr_id}`) ?? [],
          })),
      };
    });
}

function readActs(file: string): Map<string, MeditodAct[]> {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const columns = head.trim().split('\t');
  const acts = new Map<string, MeditodAct[]>();
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const cells = line.split('\t');
    const cell = (name: string) => (cells[columns.indexOf(name)] ?? '').trim().toLowerCase();
    const id = `${cell('dialog')}#${cell('uttr_id')}`;
    const act = { intent: cell('intent'), slot: cell('slot'), value: cell('value'), attribute: cell('attribute_checked') };
    acts.set(id, [...(acts.get(id) ?? []), act]);
  }
  return acts;
}
