import { subjectOf } from '#core/topic/topic-lexicon.ts';
import { isInvitation, isQuestionHead } from '../clauses/question-head.ts';
import type { Clause } from '../clauses/split-clauses.ts';
import { isWish, stripPreface } from '../clauses/strip-preface.ts';
import type { Word } from '../repair/split-words.ts';
import type { ReadingContext } from '../turn-reader.ts';
import { readClarified } from './answer-to-clarifying.ts';
import type { BankReading } from './bank-reading.ts';
import { bleedingFrom } from './bleeding-from.ts';
import type { CaseReading } from './case-reading.ts';
import { SURE_IN_LIST } from './conclude.ts';
import { readFollowUpWithin } from './follow-up-within.ts';
import { SUREST_BY_CONTEXT } from './how-sure.ts';
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
  /** All clauses before it in the same utterance. */
  readonly earlier?: readonly Clause[];
  /** The clause after it. */
  readonly next?: Clause | null;
}

const decided = (...readings: QuestionReading[]): PendingReading => ({ texts: [], finish: () => readings });
const EXAMPLES =
  / (?:(?<!\b(?:feel|feels|felt|feeling|look|looks|looked|seem|seems|sound|sounds|is it|was it|it is|it) )like(?! (?:this|that|it|these|those)\b)|such as|for example|for instance|including|eg) .+$/;
/** "…, anything like that?": goes with the question before it. */
const AND_SO_ON =
  /^(?:(?:or|and|any|is there) )*(?:anything|something|things?|stuff|nothing|any|none) (?:new |else |other |at all )?(?:like|of|along|similar to) (?:that|those|this|these|them)(?: nature| sort| kind| lines)?(?: (?:at all|in the \w+|or not|either|going on))*$/;
/** "With the cough, …", "currently, …": only places or times the question beside it. */
const ASIDE =
  /^(?:currently|previously|in the past|at present|any|(?:along )?with (?:the|this|that|your) \w+|besides (?:the|this|that|your)? ?\w+|aside from (?:the|this|that|your) \w+|other than (?:that|this|the \w+|your \w+))(?: (?:right now|now|then|though))?$/;
/** "Where do you live? Currently?": only when. */
const WHEN_ALONE =
  /^(?:(?:and|or|any|so|like|is it|is that) )*(?:currently|right now|at the moment|at present|now|today|recently|lately|in the past|ever|these days|in general|generally|overall)(?: (?:right now|at the moment|now|or in the past|today))*$/;
/** "…, do not they?" */
const TAG_ALONE = /^(?:do|does|did|have|has|had|is|are|was|were|can|will|would) not (?:they|it|you|he|she|we|that|there)$/;
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
  const stripped = stripPreface(whole).replace(/(?<=\w \w+)(?: (?:yeah|yes|right))+(?: okay)?$/, '');
  if (reader.previous !== null && (AND_SO_ON.test(stripped) || isSaidOn(stripped, reader.previous))) return decided();
  if (reader.previous !== null && (WHEN_ALONE.test(stripped) || WHEN_ALONE.test(whole))) return decided();
  if (ASIDE.test(stripped) && !clause.isLastOfSentence) return decided();
  if (reader.previous !== null && TAG_ALONE.test(whole)) return decided();
  if (NOTHING_NAMED.test(stripped)) return decided({ kind: 'unclear', words, confidence: 0.1, between: [] });
  if (NOW.test(whole) && isOfComplaint(clause, reader))
    return decided({ kind: 'topic', words, confidence: SUREST_BY_CONTEXT, topic: CURRENT_STATE });
  const bleeding = bleedingFrom(stripped, reader);
  if (bleeding !== null) return decided({ kind: 'topic', words, confidence: SUREST_BY_CONTEXT, topic: bleeding });
  // "How did he die?" is about whoever was spoken of.
  const followUp = readFollowUpWithin(withoutExamples(stripped), reader);
  const text = withoutExamples(plainly(stripped));
  if (followUp !== null)
    return decided({ kind: 'topic', words, topic: followUp.topic, confidence: Math.min(followUp.confidence, SUREST_BY_CONTEXT) });
  const supposed = readSupposed(clause, reader);
  if (supposed !== null) return supposed;
  const exact = readExactly(whole, reader) ?? readExactly(text, reader);
  if (exact !== null)
    return decided({
      kind: 'topic',
      words,
      confidence: isOfContext(exact, clause, reader) ? SUREST_BY_CONTEXT : 0.97,
      topic: exact,
    });

  const leaning = readLeaning(text, reader);
  if (leaning !== null) return decided({ kind: 'topic', words, confidence: SUREST_BY_CONTEXT, topic: leaning });
  const items = text === plainly(stripped) ? readItems(clause, reader) : null;
  if (items !== null) return items;
  const invited = readInvitation(isWish(whole) ? `tell me about ${text}` : text, words, reader);
  if (invited !== null) return invited;
  return readOne(text, words, reader);
}

/** "Is there anything else you would like to share, anything that might matter?": once more the same. */
function isSaidOn(stripped: string, previous: Clause): boolean {
  return (
    /^anything (?:that|you|else that|which|we|i)\b/.test(stripped) &&
    previous.texts.includes('anything') &&
    !previous.isLastOfSentence
  );
}

/** An attribute of what the talk was about, in words that name no symptom. */
function isOfContext(topic: string, clause: Clause, reader: QuestionReader): boolean {
  return topic.startsWith('symptom.') && topic.includes('/') && mentionsIn(clause.texts, reader).length === 0;
}

const CURRENT_STATE = 'story.current-state';
/** "How is the pain now?": how it is, not what it is. */
const NOW =
  /^(?:and |so |okay |right )*how (?:is|are) (?:the |your |that |this )?(?:[a-z]+ ){1,2}?(?:now|at the moment|right now|just now|at present|this minute)(?: (?:is it |are you )?any (?:better|worse|easier))?$/;

/** What the patient came with, or nothing named at all; and the case can say how it is. */
function isOfComplaint(clause: Clause, reader: QuestionReader): boolean {
  const { scenario } = reader.context;
  const mentions = mentionsIn(clause.texts, reader);
  const presenting = subjectOf(scenario.station.presentingSubject);
  return (
    reader.scene.known.has(CURRENT_STATE) && mentions.every(({ subject }) => subject === presenting || /pain$/.test(subject))
  );
}

const SUPPOSES = /^(?:and |so |but )*(?:if|suppose|say) (?:you|there|it|that|he|she|they|any)\b/;

/** "If you feel faint, what brings it on?": what is supposed is what the question is about; the whole where that is unclear. */
function readSupposed(clause: Clause, reader: QuestionReader): PendingReading | null {
  if (!SUPPOSES.test(clause.texts.join(' '))) return null;
  const at = clause.words.findIndex((word, index) => word.isMark && opensQuestion(clause.words.slice(index + 1)));
  if (at <= 0) return null;
  const part = (words: readonly Word[]): Clause => ({
    ...clause,
    words,
    texts: words.filter((word) => !word.isMark).map((word) => word.text),
  });
  const rest = readQuestion(part(clause.words.slice(at + 1)), { ...reader, previous: part(clause.words.slice(0, at)) });
  const whole = readOne(plainly(stripPreface(clause.texts.join(' '))), clause.words, reader);
  return {
    texts: [...rest.texts, ...whole.texts],
    finish: (vectorOf) => {
      const found = rest.finish(vectorOf);
      return found.some((one) => one.kind === 'topic') ? found : whole.finish(vectorOf);
    },
  };
}

function opensQuestion(words: readonly Word[]): boolean {
  const texts = words.filter((word) => !word.isMark).map((word) => word.text);
  return texts.length >= 2 && (isQuestionHead(texts, 0) || isInvitation(texts, 0) || isWish(texts.join(' ')));
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
