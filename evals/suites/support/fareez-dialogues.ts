import { findDataFile, readJsonLines } from './data-file.ts';
import { type MeditodDialogue, type MeditodTurn, readMeditodDialogues } from './meditod-acts.ts';

/** A MediTOD interview as it stands in the upper-cased release of Fareez et al. 2022, with the labels its turns have in MediTOD. */
export interface FareezDialogue {
  readonly fareezId: string;
  /** Turns in their order, upper case without punctuation; those without a counterpart have no labels. */
  readonly dialogue: MeditodDialogue;
  /** The counterparts' texts as MediTOD has them, null where there is none. */
  readonly asWritten: readonly (string | null)[];
}

const LONG = 6;
const plain = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll('-', ' ')
    .replace(/[^A-Z0-9 ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Both data sets hold some of the same interviews under other names: they belong together when most of the doctor's longer
 * turns have the same words. Null where either is not installed.
 */
export function readFareezDialogues(): FareezDialogue[] | null {
  const file = findDataFile('fareez_osce', 'turn_pairs.jsonl');
  const interviews = readMeditodDialogues();
  if (file === null || interviews === null) return null;
  const spoken = new Map<string, string[]>();
  for (const pair of readJsonLines<{ id: string; doctor: string }>(file)) {
    spoken.set(pair.id, [...(spoken.get(pair.id) ?? []), pair.doctor]);
  }
  return interviews.flatMap((interview) => {
    const long = interview.turns.map((turn) => plain(turn.text)).filter((text) => text.split(' ').length >= LONG);
    for (const [fareezId, texts] of spoken) {
      const theirs = new Set(texts.map(plain));
      if (long.filter((text) => theirs.has(text)).length >= long.length / 2) return [pairUp(fareezId, interview, texts)];
    }
    return [];
  });
}

function pairUp(fareezId: string, interview: MeditodDialogue, texts: readonly string[]): FareezDialogue {
  const left = [...interview.turns];
  const paired = texts.map((text, at): { turn: MeditodTurn; asWritten: string | null } => {
    const found = left.findIndex((turn) => plain(turn.text) === plain(text));
    const [counterpart] = found < 0 ? [] : left.splice(found, 1);
    const turn = counterpart ?? { id: `${fareezId}#${at}`, acts: [] };
    return { turn: { id: turn.id, acts: turn.acts, text }, asWritten: counterpart?.text ?? null };
  });
  return {
    fareezId,
    dialogue: { id: interview.id, turns: paired.map((one) => one.turn) },
    asWritten: paired.map((one) => one.asWritten),
  };
}
