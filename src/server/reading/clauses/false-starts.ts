import { AUXILIARIES, INTERROGATIVES } from './question-head.ts';
import type { Clause } from './split-clauses.ts';

const PRONOUNS = new Set(['you', 'it', 'he', 'she', 'they', 'i', 'we', 'that', 'this', 'there', 'your', 'the']);
const EMPTY = new Set([
  'have',
  'had',
  'any',
  'ever',
  'got',
  'currently',
  'a',
  'an',
  'like',
  'kind',
  'of',
  'get',
  'been',
  'ask',
  'check',
]);
const LONGEST = 4;
const LONGEST_BEGUN = 3;
const LONGEST_BROKEN_OFF = 5;
/** Whom a candidate calls by title or name beside what is said. */
const VOCATIVE = /^(?:sir|madam|ma'am|mate|love|dear|my dear|doctor|nurse|(?:mr|mrs|ms|miss|doctor|sister) [a-z]+)$/;

/**
 * Clauses without those begun and left: "is that, is it there all the time", "do you, are you on any tablets". Only before
 * something else: "does it?" at the end is a question.
 */
export function dropFalseStarts(clauses: readonly Clause[]): Clause[] {
  return clauses.filter((clause, at) => {
    const next = clauses[at + 1];
    if (VOCATIVE.test(clause.texts.join(' ')))
      return clauses.length === 1 || (clause.texts.length > 1 && clause.isLastOfSentence);
    if (next !== undefined && !clause.isLastOfSentence && isBegunAgain(clause.texts, next.texts)) return false;
    return next === undefined || !isFalseStart(clause.texts) || (clause.isLastOfSentence && next.texts.length < 3);
  });
}

/** "How about, …", "have you tried, …", "did you previously, …": no question before its object. */
const BROKEN_OFF =
  /^(?:(?:and|so|or|any|do) )*(?:(?:how|what) about(?: (?:any|your|the))?|how (?:is|are|was|were) (?:your|the|things with)|(?:have|has|did|do|are|were) (?:you|he|she|it|there)(?: (?:also|ever|previously|currently|recently|at all|otherwise|noticed|looked|tried|been|had|any|feel|felt|like|still|say|find|think|a))*|what (?:kind|sort)(?: of)?|is (?:it|there)(?: (?:a|any|like))*)$/;

/** "Is that stress, is that affecting you": the same opening, gone on with. */
function isBegunAgain(texts: readonly string[], next: readonly string[]): boolean {
  const [first = '', second = ''] = texts;
  return texts.length <= LONGEST_BEGUN && AUXILIARIES.has(first) && next[0] === first && next[1] === second && next.length > 2;
}

function isFalseStart(texts: readonly string[]): boolean {
  if (texts.length <= LONGEST_BROKEN_OFF && BROKEN_OFF.test(texts.join(' '))) return true;
  const [first = '', ...rest] = texts;
  if (texts.length > LONGEST || texts.length === 0) return false;
  if (INTERROGATIVES.has(first)) return rest.every((text) => AUXILIARIES.has(text)) && rest.length <= 1 && first !== 'why';
  return AUXILIARIES.has(first) && rest.length > 0 && rest.every((text) => PRONOUNS.has(text) || EMPTY.has(text));
}
