import type { Word } from '../repair/split-words.ts';
import { acknowledgementLength } from './acknowledgements.ts';
import { ledQuestionAt } from './led-question.ts';
import { INTERROGATIVES, isInversion, isInvitation, isQuestionHead, isTeller } from './question-head.ts';
import { runsIntoQuestion, withSpokenBreaks } from './spoken-breaks.ts';
import { STATEMENT_SUBJECTS, startsStatement, VERBS_AFTER } from './statement-start.ts';

/** A stretch of words that does one thing, with the punctuation inside it left out of `texts` but kept in `words`. */
export interface Clause {
  readonly words: readonly Word[];
  /** Words without marks. */
  readonly texts: readonly string[];
  /** The sentence it belongs to ends in a question mark. */
  readonly hasQuestionMark: boolean;
  /** No other clause of its sentence follows. */
  readonly isLastOfSentence: boolean;
}

const LEADING = new Set([
  'and',
  'but',
  'so',
  'then',
  'also',
  'okay',
  'right',
  'well',
  'now',
  'or',
  'plus',
  'yes',
  'yeah',
  'oh',
  'because',
  'alright',
  'great',
  'good',
  'fine',
  'lovely',
  'brilliant',
  'perfect',
  'sure',
  'thanks',
]);
/** "Roughly how many", "about how long": a question all the same. */
const SOFTENERS = new Set([
  'roughly',
  'approximately',
  'about',
  'usually',
  'exactly',
  'normally',
  'generally',
  'typically',
  'overall',
]);
const JOINERS = new Set(['and', 'but', 'so', 'also', 'or', 'then', 'plus']);
/** After these "have" and "did" go on with the same question: "have you had", "did your dad have any". */
const DOERS = new Set(
  'you he she they we i ever never not also already just still to mum mother dad father parents brother brothers sister sisters anyone anybody family relatives people'.split(
    ' ',
  ),
);
const ADDRESSED = new Set(['you', 'he', 'she', 'they', 'there']);
/** Said after something else without a pause: a question of its own. */
const STOCK =
  /^(?:(?:is|would) (?:that|it|this) (?:be )?(?:okay|all right|fine|right|correct)|does (?:that|this|it)(?: all)? (?:make sense|sound)|how does that sound|(?:do you have|have you got) any (?:questions|concerns)|do you understand|are you (?:okay|happy|all right) with that|what do you think)\b/;
/** "…worried it might be, or something you were hoping for": two wishes, two questions. */
const ASKS_ANEW =
  /^(?:is there |was there |were there )?(?:something|anything|a (?:thing|reason))(?: (?:in particular|else|specific))? (?:that )?you (?:(?:were|are|have been|had been|might be|would) )?(?:hop\w+|want\w*|like|expect\w*|worr\w+|afraid|frightened|concerned|need\w*)\b/;
/** Question openings that no statement goes on with. */
const OPENS_QUESTION =
  /^(?:(?:do|did|have|are|were|can|could|would) you|is there|are there|has (?:it|there|anyone)|does (?:it|the|anything))\b/;
/** Characters between two words that leave room for an "um" that was dropped. */
const SHORTEST_FILLER = 3;
const SOMEBODY = new Set(
  'someone somebody anyone anybody everyone everybody people person relative relatives family member members one those friend friends others patients mums women men nobody'.split(
    ' ',
  ),
);
const SUBORDINATORS = new Set([
  'if',
  'when',
  'because',
  'since',
  'although',
  'as',
  'while',
  'after',
  'before',
  'given',
  'unless',
  'once',
  'whenever',
]);

/** Clauses in the order they were said. Marks at the edges and joining words at the start are trimmed. */
export function splitClauses(words: readonly Word[]): Clause[] {
  return splitSentences(withSpokenBreaks(words)).flatMap(({ words: sentence, mark }) => splitSentence(sentence, mark));
}

function splitSentences(words: readonly Word[]): { words: Word[]; mark: string }[] {
  const sentences: { words: Word[]; mark: string }[] = [];
  let current: Word[] = [];
  for (const word of words) {
    const ends = word.isMark && /^[.?!;]/.test(word.text);
    if (!ends) current.push(word);
    else if (current.some((one) => !one.isMark)) {
      // "Mr. Adeyemi", "Dr. Shah": not the end of anything.
      const last = current.at(-1)?.text ?? '';
      if (word.text === '.' && ['mr', 'mrs', 'ms', 'doctor', 'st'].includes(last)) continue;
      sentences.push({ words: current, mark: word.text });
      current = [];
    }
  }
  if (current.some((one) => !one.isMark)) sentences.push({ words: current, mark: '' });
  return sentences;
}

function splitSentence(sentence: readonly Word[], mark: string): Clause[] {
  const groups: Word[][] = [[]];
  for (let at = 0; at < sentence.length; at += 1) {
    const word = sentence[at];
    if (word === undefined) break;
    if (!word.isMark && startsClause(sentence, at, groups.at(-1) ?? [])) groups.push([]);
    groups.at(-1)?.push(word);
  }
  const clauses = groups
    .flatMap(withoutLead)
    .map(trim)
    .filter((group) => group.length > 0);
  return clauses.map((group, index) => ({
    words: group,
    texts: group.filter((word) => !word.isMark).map((word) => word.text),
    hasQuestionMark: mark === '?',
    isLastOfSentence: index === clauses.length - 1,
  }));
}

/** "With the cough do you bring anything up": what leads in to the question stands apart, as a pause would have it. */
function withoutLead(group: Word[]): Word[][] {
  const trimmed = trim(group);
  const at = trimmed.some((word) => word.isMark) ? 0 : ledQuestionAt(trimmed.map((word) => word.text));
  return at === 0 ? [group] : [trimmed.slice(0, at), trimmed.slice(at)];
}

function startsClause(sentence: readonly Word[], at: number, current: readonly Word[]): boolean {
  const said = trim(current)
    .filter((word) => !word.isMark)
    .map((word) => word.text);
  if (said.length === 0) return false;
  const before = sentence[at - 1];
  // "Is there anyone who had…": says which of them.
  if (sentence[at]?.text === 'who' && SOMEBODY.has(before?.text ?? '')) return false;
  const rest = sentence
    .slice(at)
    .filter((word) => !word.isMark)
    .map((word) => word.text);
  const afterBreak = before !== undefined && (before.isMark || JOINERS.has(before.text));
  const isAsWish = said.length >= 3 && opensWish(rest);
  const isHead = isQuestionHead(rest, 0) || isInvitation(rest, 0) || isAsWish;
  const opensSubordinate = SUBORDINATORS.has(said[0] ?? '') || (INTERROGATIVES.has(said[0] ?? '') && !isQuestionHead(said, 0));

  if (afterBreak) {
    const isTag = before.isMark && isInversion(rest, 0) && rest.length <= (rest[1] === 'not' ? 3 : 2);
    if (isTag) return false;
    // "any nausea, any vomiting": one list; "when you walk, does it hurt": one question.
    if (rest[0] === 'any' && said.some((text) => text === 'any')) return false;
    if (isAndSoOn(rest)) return false;
    if (before.text === 'or' && ASKS_ANEW.test(rest.join(' '))) return true;
    if (before.text === 'or' && (rest[0] === 'anything' || rest[0] === 'anyone' || rest[0] === 'any' || rest[0] === 'ever'))
      return false;
    if (isHead && opensSubordinate && before.isMark) return false;
    if (isHead && isTeller(before.text)) return false;
    if (isHead) return !(INTERROGATIVES.has(said.at(-1) ?? '') && !before.isMark);
    if (rest[0] === 'if' && before.isMark) return false;
    if (opensSubordinate) return false;
    return STATEMENT_SUBJECTS.has(rest[0] ?? '') && rest.length >= 3 && !(before.text === 'or') && startsStatement(rest);
  }
  if (isAndSoOn(rest)) return false;
  // Run on without a pause, as a recogniser writes it: only once this clause has a whole question of its own.
  const hasPaused = before !== undefined && (sentence[at]?.start ?? 0) - before.end >= SHORTEST_FILLER;
  if (!isHead || (isTeller(before?.text ?? '') && !(hasPaused && isInversion(rest, 0)))) return false;
  if (said.length < 3 && sentence.some((word) => word.isMark)) return false;
  if (['you', 'not', 'to', 'rather', 'never'].includes(before?.text ?? '') && isInvitation(rest, 0) && rest[1] !== 'you')
    return false;
  if (['have', 'has', 'had'].includes(before?.text ?? '') && ['had', 'done', 'did'].includes(rest[0] ?? '')) return false;
  // "have you | had it": a participle, not a new question.
  if (
    ['had', 'has', 'have', 'do', 'did'].includes(rest[0] ?? '') &&
    DOERS.has(before?.text ?? '') &&
    !ADDRESSED.has(rest[1] ?? '')
  )
    return false;
  if (rest[0] === 'any' || rest[0] === 'ever' || rest[0] === 'anything' || rest[0] === 'anyone')
    return !sentence.some((word) => word.isMark) && !opensSubordinate && runsIntoQuestion(rest, before?.text ?? '');
  // "what tablets | do you take": the verb of its own question word.
  const awaitsVerb = INTERROGATIVES.has(said[0] ?? '') && !said.some((_, index) => isInversion(said, index));
  const mayRunOn = !opensSubordinate && !awaitsVerb;
  if (said.length < 3) return mayRunOn && runsIntoQuestion(rest, before?.text ?? '');
  const isStatement = STATEMENT_SUBJECTS.has(said[0] ?? '') && VERBS_AFTER.has(said[1] ?? '') && !opensSubordinate;
  const isRunOn = isStatement && rest.length >= 3 && OPENS_QUESTION.test(rest.join(' '));
  if (STOCK.test(rest.join(' ')) || isRunOn) return !INTERROGATIVES.has(before?.text ?? '');
  const isUnmarked = !sentence.some((word) => word.isMark);
  if (isUnmarked && mayRunOn && (runsIntoQuestion(rest, before?.text ?? '') || (hasPaused && isInversion(rest, 0)))) return true;
  const hasOwnQuestion = said.some((_, index) => isInversion(said, index)) || (said[0] === 'any' && said.length >= 2);
  return hasOwnQuestion && !INTERROGATIVES.has(before?.text ?? '') && !opensSubordinate;
}

/** "…, and I wondered what": what the sentence was leading to. */
function opensWish(rest: readonly string[]): boolean {
  return /^(?:i|we|it)(?: (?!you\b|that\b|what\b)\w+){0,5} (?:wonder\w*|(?:wanted|want|need|needed|like|love|help|helps|help me|useful|helpful|good|interested|interesting|keen|trying) to (?:ask|know|hear|check|understand|find out|work out|get a))\b|^(?:can|could|may|might) i (?:just )?ask\b/.test(
    rest.join(' '),
  );
}

/** "…, anything like that": goes with what was asked before it. */
function isAndSoOn(rest: readonly string[]): boolean {
  return (
    /^(?:anything|something|things|stuff|nothing|any) (?:new |else |other )?(?:like|of|along) (?:that|this|those|these|the)\b/.test(
      rest.join(' '),
    ) && rest.length <= 6
  );
}

function isSoftener(words: readonly Word[], at: number): boolean {
  return SOFTENERS.has(words[at]?.text ?? '') && ['how', 'what', 'when', 'where'].includes(words[at + 1]?.text ?? '');
}

function trim(words: readonly Word[]): Word[] {
  let from = 0;
  let to = words.length;
  for (let skipped = 1; skipped > 0 && from < to; from += skipped) {
    const isSkipped = words[from]?.isMark || LEADING.has(words[from]?.text ?? '') || isSoftener(words, from);
    skipped = isSkipped ? 1 : acknowledgementLength(words.slice(from, to));
  }
  while (to > from && (words[to - 1]?.isMark || JOINERS.has(words[to - 1]?.text ?? ''))) to -= 1;
  // "Okay." or "Right, so" on its own still does something.
  if (from === to) return words.filter((word) => !word.isMark);
  return words.slice(from, to);
}

/** The exact stretch of the original utterance that these words were written as. */
export function quoteOf(words: readonly Word[], utterance: string): string {
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  return words.length === 0 ? '' : utterance.slice(start, end);
}
