import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignWords } from './align-words.ts';
import { findDataFile } from './data-file.ts';
import { type PrimockTurn, withoutMarks } from './primock-turns.ts';

/** A doctor's turn as a recogniser heard it. */
export interface HeardTurn {
  readonly id: string;
  readonly text: string;
  /** Words wrong, left out or put in, over the words said. */
  readonly wordErrors: number;
  readonly words: number;
}

export interface Recogniser {
  readonly name: string;
  /** Turns found again, by id. */
  readonly turns: ReadonlyMap<string, HeardTurn>;
  /** Wanted turns whose consultation it has but whose words cannot be found in it. */
  readonly lost: number;
}

/** Below this share of its words a turn counts as lost: talked over, or left out altogether. */
const FOUND_FROM = 0.3;

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => bare(word) !== '');

/**
 * The wanted turns out of the ten recognisers' transcripts, which have neither speakers nor times: words of the whole consultation
 * are aligned with the words of its turns in order. Null where the transcripts are not installed.
 */
export function readRecognisers(turns: readonly PrimockTurn[], wanted: ReadonlySet<string>): Recogniser[] | null {
  const folder = findDataFile('primock57_asr', 'asr');
  if (folder === null) return null;
  const consultations = new Set(turns.filter((turn) => wanted.has(turn.id)).map((turn) => turn.consultation));
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const found = new Map<string, HeardTurn>();
      let lost = 0;
      for (const consultation of consultations) {
        const file = join(folder, name, `${consultation}_conversation_transcript.txt`);
        if (!existsSync(file)) continue;
        const said = turns.filter((turn) => turn.consultation === consultation);
        for (const heard of cutIntoTurns(said, readFileSync(file, 'utf8'), wanted)) {
          if (heard === null) lost += 1;
          else found.set(heard.id, heard);
        }
      }
      return { name, turns: found, lost };
    });
}

function cutIntoTurns(turns: readonly PrimockTurn[], transcript: string, wanted: ReadonlySet<string>): (HeardTurn | null)[] {
  const heardWords = wordsOf(transcript);
  const spans = turns.map((turn) => wordsOf(withoutMarks(turn.raw)));
  const { heardAt, isSame } = alignWords(spans.flat().map(bare), heardWords.map(bare));
  let from = 0;
  return spans.flatMap((words, at) => {
    const start = from;
    from += words.length;
    const id = turns[at]?.id ?? '';
    if (!wanted.has(id)) return [];
    const same = isSame.slice(start, from).filter(Boolean).length;
    const places = heardAt.slice(start, from).filter((place) => place >= 0);
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined || same < FOUND_FROM * words.length) return [null];
    const put = last - first + 1 - places.length;
    const text = heardWords.slice(first, last + 1).join(' ');
    return [{ id, text, wordErrors: words.length - same + put, words: words.length }];
  });
}
