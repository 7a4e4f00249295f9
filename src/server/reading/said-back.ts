import { actsByRule } from './acts/act-rules.ts';
import { isSaidBack } from './acts/likely-act.ts';
import { type PendingMoves, readStatement } from './acts/read-statement.ts';
import type { ClauseSetting } from './clause-setting.ts';
import { asksByWish, isInvertedQuestion } from './clauses/asks-something.ts';
import type { Clause } from './clauses/split-clauses.ts';
import { stripPreface } from './clauses/strip-preface.ts';
import { movesFor } from './question-moves.ts';
import { readQuestion } from './topics/read-question.ts';

/** The same where it is not said of the patient: "no chest pain on exertion". */
const ASKED_IN_PASSING = 0.75;
/** Written with marks: then a question has its own. */
export const MARKED = /[.?!,;]/;
/** From here a topic is plain by the words alone. */
const PLAIN_TOPIC = 0.7;
/** Longer than this, what is said back is a summary. */
const LONGEST_SAID_BACK = 14;
/** How sure the topic of what is said back must be to count as asked. */
const ASKED_IN_SAYING = 0.6;

/** "You used to smoke" as the last words of speech without marks: it may want an answer. */
export function saysBackUnmarked(clause: Clause, plain: string, { utterance, isLast, next }: ClauseSetting): boolean {
  const isLeftOpen =
    isLast(clause) && !MARKED.test(utterance) && clause.texts.length >= 3 && clause.texts.length <= LONGEST_SAID_BACK;
  const isTagged = TAGGED.test(next?.texts.join(' ') ?? '') && isOfPatient(clause);
  return (isLeftOpen || isTagged) && actsByRule(plain, false).length === 0;
}

/** "…, is that right?": what was said before it is to be confirmed. */
const TAGGED =
  /^(?:is|was) (?:that|it|this) (?:right|correct|so|fair|true)$|^(?:am i|have i got that) right$|^(?:right|correct|yeah|yes|is it|are you|do you|have you)$/;

/** A few words that say what the patient has, does or did. */
export function isOfPatient(clause: Clause): boolean {
  return clause.texts.length >= 3 && clause.texts.length <= LONGEST_SAID_BACK && isSaidBack(clause.texts.join(' '));
}

/** A question whose topic the words alone make plain, whatever act it is like. */
export function isPlainlyAsked(clause: Clause, setting: ClauseSetting): boolean {
  const plain = clause.texts.join(' ');
  if (!isInvertedQuestion(clause) && !asksByWish(plain) && !/\b(?:any|ever)\b/.test(plain)) return false;
  return readQuestion(clause, setting)
    .finish(() => null)
    .some((one) => one.kind === 'topic' && one.confidence >= PLAIN_TOPIC && !/^(?:!|life|understanding)/.test(one.topic));
}

/** "Is it all right to ask when your last period was": asked with the leave. */
export function isPlainBehindPreface(clause: Clause, setting: ClauseSetting): boolean {
  const plain = clause.texts.join(' ');
  if (stripPreface(plain) === plain) return false;
  return readQuestion(clause, setting)
    .finish(() => null)
    .some((one) => one.kind === 'topic' && one.confidence >= PLAIN_TOPIC && !/^(?:!|life|understanding)/.test(one.topic));
}

/** What is said back counts as asked where its topic is sure. */
export function readSaidBack(clause: Clause, quote: string, setting: ClauseSetting): PendingMoves {
  const statement = readStatement(clause, quote, setting);
  const pending = readQuestion(clause, setting);
  const needed = isOfPatient(clause) ? ASKED_IN_SAYING : ASKED_IN_PASSING;
  return {
    texts: [...pending.texts, ...statement.texts],
    isQuestion: true,
    finish: (vectorOf) => {
      const asked = pending
        .finish(vectorOf)
        .filter((one) => one.kind === 'topic' && one.confidence >= needed && !/^(?:!|story|life|ice)/.test(one.topic))
        .flatMap((one) => movesFor(one, clause, setting));
      const told = statement.finish(vectorOf);
      return asked.length === 0 ? told : [...told.filter((move) => move.kind === 'summarise'), ...asked];
    },
  };
}
