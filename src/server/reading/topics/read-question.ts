import type { Clause } from '../clauses/split-clauses.ts';
import { stripPreface } from '../clauses/strip-preface.ts';
import type { Word } from '../repair/split-words.ts';
import type { ReadingContext } from '../turn-reader.ts';
import { readClarified } from './answer-to-clarifying.ts';
import type { BankReading } from './bank-reading.ts';
import { ANSWER_FROM, GUESS_FROM, knowing, OFFER_FROM, SOFT_FROM, SURE_BY_WORDS, SURE_IN_LIST } from './calibration.ts';
import type { CaseReading } from './case-reading.ts';
import { painInMind, surroundingsOf } from './conversation-subject.ts';
import { readFollowUp } from './follow-ups.ts';
import { listItems } from './list-items.ts';
import { type Candidate, confidenceIn, isAskedAct, type PlainQuestion, rankTopics, scoreIn } from './rank-topics.ts';
import { readLeaning } from './read-leaning.ts';
import { type Mention, replaceMention, residueOf } from './subject-mentions.ts';

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
/** A likeness in words that keeps a named symptom from being taken at once. */
const LEAF_NEARBY = 0.7;
const EXAMPLES = / (?:like(?! (?:this|that|it|these|those)\b)|such as|for example|for instance|including|eg) .+$/;
const BOTH_WAYS =
  /\b(?:better|ease|eases|easier|relieve|relieves|improve|help|helps)\b.*\b(?:worse|aggravate|aggravates|bring it on|trigger)\b|\b(?:worse|aggravate|aggravates)\b.*\b(?:better|ease|eases|easier|relieve|relieves|improve|help|helps)\b/;
const EARLIER = /\bbefore\b|\bpreviously\b|\bin the past\b|\blike this\b/;
const EARLIER_WORDS = new Set(['before', 'previously', 'in', 'past', 'like', 'ever', 'similar']);
const FAMILY = /\b(?:family|father|mother|mum|dad|brother|sister|parents?|relatives?|siblings?)\b/;

/** Reads one question clause: the talk before it, exact wording, lists, then likeness. */
export function readQuestion(clause: Clause, reader: QuestionReader): PendingReading {
  const { bank, context } = reader;
  const words = clause.words;
  const clarified = readClarified(clause.texts, context, bank.namesOf);
  if (clarified.length > 0)
    return decided(...clarified.map((topic) => ({ kind: 'topic' as const, words, confidence: 0.9, topic })));

  const whole = clause.texts.join(' ');
  const text = withoutExamples(stripPreface(whole));
  const followUp = readFollowUp(text, context);
  if (followUp !== null) return decided({ kind: 'topic', words, ...followUp });
  const exact = readExactly(whole, reader) ?? readExactly(text, reader);
  if (exact !== null) return decided({ kind: 'topic', words, confidence: 0.97, topic: exact });

  const leaning = readLeaning(text, reader);
  if (leaning !== null) return decided({ kind: 'topic', words, confidence: 0.9, topic: leaning });
  const items = text === stripPreface(whole) ? readItems(clause, reader) : null;
  if (items !== null) return items;
  const invited = readInvitation(text, words, reader);
  if (invited !== null) return invited;
  return readOne(text, words, reader);
}

/** Told of the talk before: an illness, medicine or habit just named is what "how long" is about, not the symptom in mind. */
function anchor(
  topic: string,
  mentions: readonly Mention[],
  words: readonly Word[],
  { bank, context, previous }: QuestionReader,
): string {
  if (!topic.startsWith('symptom.') || !topic.includes('/') || topic.endsWith('/presence') || mentions.length > 0) return topic;
  const near = [words.map((word) => word.text).join(' '), previous?.texts.join(' ') ?? ''];
  for (const text of near) {
    const named = bank.namedIn(text).filter((one) => /^(?:past|drug|habit|allergy)\./.test(one));
    const [only] = named;
    if (only !== undefined && named.length === 1 && !context.scenario.station.presentingSubject.includes(only)) return only;
  }
  return topic;
}

/** "Any medical problems, like diabetes or asthma": the examples only show what is meant. */
function withoutExamples(text: string): string {
  const head = text.replace(EXAMPLES, '');
  return head.split(' ').length >= 4 ? head : text;
}

function readExactly(text: string, { bank, scene, context }: QuestionReader): string | null {
  const name = scene.index.exact(text) ?? bank.index.exact(text);
  if (name === null || name.startsWith('#') || name.startsWith('&')) return null;
  if (name.startsWith('!')) return isAskedAct(name) ? name : null;
  if (name.startsWith('@')) return `${surroundingsOf(context, scene.known).subjectFor(name.slice(1))}/${name.slice(1)}`;
  return name;
}

/** "The pain" is the pain in mind; "any pain" is pain anywhere. */
function mentionsIn(texts: readonly string[], { bank, context }: QuestionReader): Mention[] {
  return bank.subjects.find(texts).map((mention) => {
    const before = texts[mention.from - 1] ?? '';
    const isAnyPain = ['any', 'other', 'a', 'in', 'more'].includes(before);
    return mention.subject === 'symptom.pain' && !isAnyPain ? { ...mention, subject: painInMind(context) } : mention;
  });
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

function readOne(text: string, words: readonly Word[], reader: QuestionReader, sureFrom = SURE_BY_WORDS): PendingReading {
  const { bank, scene, context } = reader;
  const exact = readExactly(text, reader);
  if (exact !== null) return decided({ kind: 'topic', words, confidence: 0.96, topic: exact });

  const texts = text.split(' ');
  const mentions = mentionsIn(texts, reader);
  const [mention] = mentions;
  const bare = mention === undefined ? null : replaceMention(texts, mention);
  if (BOTH_WAYS.test(text)) {
    const subject = mention?.subject ?? surroundingsOf(context, scene.known).subjectFor('aggravating');
    return decided(
      { kind: 'topic', words, confidence: 0.93, topic: `${subject}/aggravating` },
      { kind: 'topic', words, confidence: 0.93, topic: `${subject}/relieving` },
    );
  }
  if (bare !== null && mention !== undefined) {
    const attribute = bank.index.exact(bare);
    if (attribute?.startsWith('@'))
      return decided({ kind: 'topic', words, confidence: 0.95, topic: `${mention.subject}/${attribute.slice(1)}` });
  }
  const residue = residueOf(texts, mentions);
  if (mention !== undefined && EARLIER.test(text) && !FAMILY.test(text) && residue.every((one) => EARLIER_WORDS.has(one))) {
    return decided({ kind: 'topic', words, confidence: 0.93, topic: `${mention.subject}/previous` });
  }
  const question: PlainQuestion = { text, withoutSubject: bare, mentions, residue };
  const indexes = [bank.index, scene.index];
  const around = surroundingsOf(context, scene.known);
  const rank = (vectorOf: (one: string) => Float32Array | null) => {
    const vector = vectorOf(text);
    const full = scoreIn(indexes, text, vector);
    const without = bare === null ? [] : scoreIn([bank.index], bare, vectorOf(bare));
    return { ranked: rankTopics(question, full, without, around), hasVector: full.some((one) => one.semantic.size > 0) };
  };
  const byWords = rank(() => null);
  const confidence = confidenceIn(byWords.ranked, false);
  const [best] = byWords.ranked;
  if (mention !== undefined && question.residue.length === 0 && !FAMILY.test(text) && !isLeafNearby(byWords.ranked)) {
    return decided({ kind: 'topic', words, confidence: 0.96, topic: `${mention.subject}/presence` });
  }
  const anchored = (topic: string) => anchor(topic, mentions, words, reader);
  // A topic's own word, and no symptom named: the word says what is meant.
  const own = mentions.length === 0 && !FAMILY.test(text) ? bank.namedIn(text).filter((one) => scene.known.has(one)) : [];
  if (own.length === 1 && own[0] !== undefined && !own[0].startsWith('life.') && texts.length <= LONGEST_NAMED) {
    return decided({ kind: 'topic', words, confidence: OWN_WORD, topic: own[0] });
  }
  if (best !== undefined && confidence >= sureFrom)
    return decided({ kind: 'topic', words, confidence, topic: anchored(best.topic) });
  return {
    texts: bare === null ? [text] : [text, bare],
    finish: (vectorOf) => {
      const { ranked, hasVector } = rank(vectorOf);
      const found = confidenceIn(ranked, hasVector);
      const [first] = ranked;
      const isKnown =
        first !== undefined &&
        first.semantic >= LIKE_ENOUGH &&
        !first.topic.endsWith('/course-today') &&
        scene.known.has(first.topic);
      // The topic's own word and the likeness agree: that is what is meant.
      const isOwnWord = own.length === 1 && own[0] === first?.topic;
      const confidence = isOwnWord ? Math.max(found, OWN_WORD) : isKnown ? knowing(found) : found;
      const reading = conclude(ranked, confidence, text, words, mentions);
      return [reading.kind === 'topic' ? { ...reading, topic: anchored(reading.topic) } : reading];
    },
  };
}

/** A topic of its own that the same words ask for nearly as well: "have you been worried" is more than a symptom. */
function isLeafNearby(ranked: readonly Candidate[]): boolean {
  return ranked.some((one) => !one.topic.includes('/') && !one.topic.startsWith('!') && one.lexical >= LEAF_NEARBY);
}

/** A symptom, an illness or a relative that nobody named is only taken for meant when it is nearly certain. */
function isRiskyGuess(topic: string, text: string, mentions: readonly Mention[]): boolean {
  if (topic.endsWith('/presence')) return !mentions.some((one) => topic.startsWith(`${one.subject}/`));
  if (topic.startsWith('allergy.')) return !/\b(?:allerg|react|tolera)/.test(text);
  return /^(?:past|family|risk|sexual)\./.test(topic);
}

const LIKE_ENOUGH = 0.5;

const LONGEST_NAMED = 12;
const OWN_WORD = 0.85;

/** Misread, it brings something beside the point, never a denial. */
function isSoftGuess({ topic, semantic }: Candidate): boolean {
  if (semantic < LIKE_ENOUGH) return false;
  return (
    /^(?:ice|story|drug)\./.test(topic) ||
    (topic.startsWith('symptom.') && topic.includes('/') && !/\/(?:presence|course-today)$/.test(topic))
  );
}

/** Near enough to be worth naming in "do you mean…?". */
function isPlausible({ semantic, lexical }: Candidate): boolean {
  return semantic >= 0.45 || lexical >= 0.4;
}

function conclude(
  ranked: readonly Candidate[],
  confidence: number,
  text: string,
  words: readonly Word[],
  mentions: readonly Mention[],
): QuestionReading {
  const best = ranked[0];
  if (best === undefined || confidence < OFFER_FROM) return { kind: 'unclear', words, confidence, between: [] };
  const needed = isRiskyGuess(best.topic, text, mentions) ? GUESS_FROM : isSoftGuess(best) ? SOFT_FROM : ANSWER_FROM;
  if (confidence >= needed) return { kind: 'topic', words, confidence, topic: best.topic };
  const between = ranked
    .filter((one) => !one.topic.startsWith('!') && one.score > best.score - 0.2 && isPlausible(one))
    .slice(0, 3);
  return { kind: 'unclear', words, confidence, between: between.map((one) => one.topic) };
}
