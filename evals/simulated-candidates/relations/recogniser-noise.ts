import { chance, pick } from '#core/random.ts';
import { alignWords } from '../../suites/support/align-words.ts';
import { readPrimockTurns, withoutMarks } from '../../suites/support/primock-turns.ts';
import { readRecognisers } from '../../suites/support/recogniser-turns.ts';
import { sampleSeeded } from '../../suites/support/seeded-sample.ts';

/** What one recogniser makes of words: learnt from the same consultations as they were said and as it heard them. */
export interface RecogniserNoise {
  readonly name: string;
  /** Word errors of the turns it was learnt from, 0 to 1. */
  readonly wordErrorRate: number;
  /** The same words as this recogniser might hear them, fixed by text and turn. */
  readonly hear: (text: string, turn: number) => string;
}

const turnsLearntFrom = 1500;
/** A word said fewer times than this errs as rare words do together. */
const wellKnownFrom = 5;
const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}']/gu, '');

/** Words written out, so that "I'm" heard as "I am" is no error of hearing. */
function wordsOf(text: string): string[] {
  return text
    .replace(/’/g, "'")
    .replace(/\bcan't\b/gi, 'can not')
    .replace(/\bwon't\b/gi, 'will not')
    .replace(/n't\b/gi, ' not')
    .replace(/'m\b/gi, ' am')
    .replace(/'re\b/gi, ' are')
    .replace(/'ve\b/gi, ' have')
    .replace(/'ll\b/gi, ' will')
    .replace(/'d\b/gi, ' would')
    .replace(/'s\b/gi, ' is')
    .replace(/\bgonna\b/gi, 'going to')
    .replace(/\bok\b/gi, 'okay')
    .replace(/-/g, ' ')
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');
}

/** How a word that was said came out: left out, as something else, or right. */
interface Outcomes {
  readonly said: number;
  readonly leftOut: number;
  /** Wrong hearings, as often as they came. */
  readonly wrong: readonly string[];
}

/** A turn as it was said and heard, and what the other one said around it, which is no addition when it comes through. */
interface Heard {
  readonly said: string;
  readonly heard: string;
  readonly beside: ReadonlySet<string>;
}

interface Confusions {
  readonly words: ReadonlyMap<string, Outcomes>;
  /** All words said seldom, together: the nearest there is to words that were never said. */
  readonly rare: Outcomes;
  /** Words put in, for each word said. */
  readonly addedRate: number;
  readonly additions: readonly string[];
  readonly wordErrorRate: number;
  readonly keepsPunctuation: boolean;
}

/** The noise of each recogniser of PriMock57's transcripts; null where they are not installed. */
export function learnRecogniserNoise(): readonly RecogniserNoise[] | null {
  const turns = readPrimockTurns();
  if (turns === null) return null;
  const doctors = turns.filter((turn) => turn.speaker === 'doctor');
  const wanted = sampleSeeded(doctors, turnsLearntFrom, 5757);
  const recognisers = readRecognisers(turns, new Set(wanted.map((turn) => turn.id)));
  if (recognisers === null) return null;
  const said = new Map(wanted.map((turn) => [turn.id, withoutMarks(turn.raw)]));
  const placeOf = new Map(turns.map((turn, index) => [turn.id, index]));
  const besideOf = (id: string): ReadonlySet<string> => {
    const at = placeOf.get(id) ?? 0;
    const near = turns.slice(Math.max(0, at - 2), at + 3).filter((turn) => turn.id !== id);
    return new Set(near.flatMap((turn) => wordsOf(withoutMarks(turn.raw))));
  };
  return recognisers.map(({ name, turns: heard }) => {
    const pairs = [...heard.values()].map((turn) => ({
      said: said.get(turn.id) ?? '',
      heard: turn.text,
      beside: besideOf(turn.id),
    }));
    const confusions = learn(pairs);
    return { name, wordErrorRate: confusions.wordErrorRate, hear: (text, turn) => hearAs(confusions, text, turn) };
  });
}

function learn(pairs: readonly Heard[]): Confusions {
  const words = new Map<string, { said: number; leftOut: number; wrong: string[] }>();
  const additions: string[] = [];
  let marks = 0;
  for (const pair of pairs) {
    const reference = wordsOf(pair.said);
    const heard = wordsOf(pair.heard);
    if (/[.,?!]/.test(pair.heard)) marks += 1;
    const { heardAt, isSame } = alignWords(reference, heard);
    const used = new Set(heardAt.filter((at) => at >= 0));
    additions.push(...heard.filter((word, at) => !used.has(at) && !pair.beside.has(word)));
    for (const [index, word] of reference.entries()) {
      const outcomes = words.get(word) ?? { said: 0, leftOut: 0, wrong: [] };
      words.set(word, outcomes);
      outcomes.said += 1;
      const at = heardAt[index] ?? -1;
      if (at < 0) outcomes.leftOut += 1;
      else if (!isSame[index]) outcomes.wrong.push(heard[at] ?? '');
    }
  }
  const all = [...words.values()];
  const sum = (list: readonly Outcomes[]): Outcomes => ({
    said: list.reduce((total, one) => total + one.said, 0),
    leftOut: list.reduce((total, one) => total + one.leftOut, 0),
    wrong: list.flatMap((one) => one.wrong),
  });
  const total = sum(all);
  return {
    words,
    rare: sum(all.filter((one) => one.said < wellKnownFrom)),
    addedRate: additions.length / Math.max(1, total.said),
    additions,
    wordErrorRate: (total.leftOut + total.wrong.length + additions.length) / Math.max(1, total.said),
    keepsPunctuation: marks * 2 > pairs.length,
  };
}

/**
 * Each word is heard right, left out, or as something this recogniser has heard for it, as often as it did so. A word seldom or
 * never said errs as seldom words do, and where it would be heard as something else it is left out: nothing real is known to put
 * in its place.
 */
function hearAs({ words, rare, addedRate, additions, keepsPunctuation }: Confusions, text: string, turn: number): string {
  const out: string[] = [];
  for (const [at, word] of text.split(/\s+/).entries()) {
    const key = `${turn}|${at}|${text}`;
    // A contraction errs as its first word does.
    const own = words.get(wordsOf(word)[0] ?? '');
    const isKnown = own !== undefined && own.said >= wellKnownFrom;
    const { said, leftOut, wrong } = isKnown ? own : rare;
    if (chance(turn, `added ${key}`) < addedRate) out.push(pick(turn, `addition ${key}`, additions) ?? '');
    const drawn = chance(turn, `heard ${key}`) * Math.max(1, said);
    if (drawn < leftOut) continue;
    if (drawn >= leftOut + wrong.length) out.push(word);
    else if (isKnown && !/['’]/.test(word)) out.push(pick(turn, `wrong ${key}`, wrong) ?? word);
  }
  const heard = out.filter((word) => word !== '').join(' ');
  const worded = heard === '' ? text : heard;
  return keepsPunctuation ? worded : worded.toLowerCase().replace(/[.,?!;:]/g, '');
}
