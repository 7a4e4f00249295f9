import type { Clause } from '../clauses/split-clauses.ts';
import { stripPreface } from '../clauses/strip-preface.ts';
import type { Word } from '../repair/split-words.ts';
import type { ReadingContext } from '../turn-reader.ts';
import { readClarified } from './answer-to-clarifying.ts';
import type { BankReading } from './bank-reading.ts';
import type { CaseReading } from './case-reading.ts';
import { SURE_IN_LIST } from './conclude.ts';
import { readFollowUp } from './follow-ups.ts';
import { listItems } from './list-items.ts';
import { plainly } from './plainly.ts';
import { readLeaning } from './read-leaning.ts';
import { mentionsIn, readExactly, readOne } from './read-one.ts';
import { residueOf } from './subject-mentions.ts';

/** What a question turned out to be about. `topic` may be an act as `!checkUnderstanding`. */
export type QuestionReading = { readonly words: readonly Word[]; readonly confidence: number } & (
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'unclear'; readonly between: readonly string[] }
);

/** A reading that may still want vectors of some texts; without them it goes by words. */
export interface PendingReading {
  readonly texts: readonly string[];
  finish(vectorOf: (text: string) => Float32Array | null): readonly QuestionReading[];
}

export interface QuestionReader {
  readonly bank: BankReading;
  readonly scene: CaseReading;
  readonly context: ReadingContext;
  /** The clause before it in the same utterance. */
  readonly previous: Clause | null;
}

const decided = (...readings: QuestionReading[]): PendingReading => ({ texts: [], finish: () => readings });
const EXAMPLES =
  / (?:(?<!\b(?:feel|feels|felt|feeling|look|looks|looked|seem|seems|sound|sounds|is it|was it|it is|it) )like(?! (?:this|that|it|these|those)\b)|such as|for example|for instance|including|eg) .+$/;
/** "…, anything like that?": goes with the question before it. */
const AND_SO_ON =
  /^(?:(?:or|and|any|is there) )*(?:anything|something|things?|stuff|nothing|any|none) (?:like|of|along|similar to) (?:that|those|this|these|them)(?: nature| sort| kind| lines)?(?: (?:at all|in the \w+|or not|either|going on))*$/;
/** "With the cough, …", "currently, …": only places or times the question beside it. */
const ASIDE =
  /^(?:currently|previously|in the past|at present|any|(?:along )?with (?:the|this|that|your) \w+|besides (?:the|this|that|your)? ?\w+|aside from (?:the|this|that|your) \w+|other than (?:that|this|the \w+|your \w+))(?: (?:right now|now|then|though))?$/;
const NOTHING_NAMED = /^(?:what|how) about (?:the|that|this|those) (?:others?|ones?|things?)$/;
const FAMILY = /\b(?:family|father|mother|mum|dad|brother|sister|parents?|relatives?|siblings?)\b/;

/** Reads one question clause: the talk before it, exact wording, lists, then likeness. */
export function readQuestion(clause: Clause, reader: QuestionReader): PendingReading {
  const { bank, context } = reader;
  const words = clause.words;
  const clarified = readClarified(clause.texts, context, bank.namesOf);
  if (clarified.length > 0)
    return decided(...clarified.map((topic) => ({ kind: 'topic' as const, words, confidence: 0.9, topic })));

  const whole = clause.texts.join(' ');
  const stripped = stripPreface(whole);
  if (reader.previous !== null && AND_SO_ON.test(stripped)) return decided();
  if (ASIDE.test(stripped) && !clause.isLastOfSentence) return decided();
  if (NOTHING_NAMED.test(stripped)) return decided({ kind: 'unclear', words, confidence: 0.1, between: [] });
  // "How did he die?" is about whoever was spoken of.
  const followUp = readFollowUp(withoutExamples(stripped), context);
  const text = withoutExamples(plainly(stripped));
  if (followUp !== null) return decided({ kind: 'topic', words, ...followUp });
  const exact = readExactly(whole, reader) ?? readExactly(text, reader);
  if (exact !== null) return decided({ kind: 'topic', words, confidence: 0.97, topic: exact });

  const leaning = readLeaning(text, reader);
  if (leaning !== null) return decided({ kind: 'topic', words, confidence: 0.9, topic: leaning });
  const items = text === plainly(stripped) ? readItems(clause, reader) : null;
  if (items !== null) return items;
  const invited = readInvitation(text, words, reader);
  if (invited !== null) return invited;
  return readOne(text, words, reader);
}

/** "Any medical problems, like diabetes or asthma": the examples only show what is meant. */
function withoutExamples(text: string): string {
  const head = text.replace(EXAMPLES, '');
  return head.split(' ').length >= 4 ? head : text;
}

function readItems(clause: Clause, reader: QuestionReader): PendingReading | null {
  const mentions = mentionsIn(clause.texts, reader);
  const items = listItems(clause, mentions);
  if (items.length < 2) return null;
  const pending = items.map((item) => readOne(stripPreface(item.text), item.words, reader, SURE_IN_LIST));
  // One by one only when the words alone say what each is, and they are different things.
  const sure = pending.map((one) => (one.texts.length === 0 ? one.finish(() => null) : []));
  const topics = sure.flatMap((readings) => readings.flatMap((one) => (one.kind === 'topic' ? [one.topic] : [])));
  const settled = sure.filter((readings) => readings.length > 0).length;
  if (topics.some((topic) => topic.startsWith('risk.'))) return null;
  if (topics.length < settled || settled < Math.max(1, items.length - 1) || new Set(topics).size < 2) return null;
  return {
    texts: pending.flatMap((one) => one.texts),
    finish: (vectorOf) => {
      const seen = new Set<string>();
      return pending
        .flatMap((one) => one.finish(vectorOf))
        .filter((one) => one.kind !== 'topic' || (!seen.has(one.topic) && seen.add(one.topic)));
    },
  };
}

const INVITED =
  /^(?:please )?(?:(?:can|could|would|will) you (?:please )?)?(?:tell me|tell us|talk to me|talk me through|describe|explain|say|what about|how about)(?: (?:a (?:bit|little)|some|me|to me|us))*(?: more)?(?: about| on)? (.+)$/;

/** "Tell me about the cough": the subject as a whole, asked openly. */
function readInvitation(text: string, words: readonly Word[], reader: QuestionReader): PendingReading | null {
  const rest = INVITED.exec(text)?.[1]?.split(' ');
  if (rest === undefined) return null;
  const mentions = mentionsIn(rest, reader);
  const mention = mentions[0];
  if (mention === undefined || residueOf(rest, mentions).length > 0 || FAMILY.test(text)) return null;
  const isOpen = !/^(?:what|how) about/.test(text);
  return decided({ kind: 'topic', words, confidence: 0.94, topic: isOpen ? mention.subject : `${mention.subject}/presence` });
}
