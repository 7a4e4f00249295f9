import type { Word } from '../repair/split-words.ts';
import { cuedAttribute } from './attribute-cues.ts';
import { conclude, neededFor, SURE_BY_WORDS } from './conclude.ts';
import { dischargeInMind, painInMind, surroundingsOf } from './conversation-subject.ts';
import type { ClassScores } from './example-index.ts';
import { sentenceOf } from './head/sentence-of.ts';
import { asSureAs, SUREST_BY_CONTEXT } from './how-sure.ts';
import { readOfOthers } from './of-others.ts';
import { type Candidate, confidenceIn, isAskedAct, rankTopics, type Surroundings } from './rank-topics.ts';
import type { PendingReading, QuestionReader, QuestionReading } from './read-question.ts';
import { type Mention, replaceMention, residueOf } from './subject-mentions.ts';
import { asSymptom } from './symptom-of-leaf.ts';

const FAMILY = /\b(?:family|father|mother|mum|dad|brother|sister|parents?|relatives?|siblings?)\b/;
const BOTH_WAYS =
  /\b(?:better|ease|eases|easier|relieve|relieves|improve|help|helps)\b.*\b(?:worse|aggravate|aggravates|bring it on|trigger)\b|\b(?:worse|aggravate|aggravates)\b.*\b(?:better|ease|eases|easier|relieve|relieves|improve|help|helps)\b/;
/** "Has it got better or worse" asks how it went, not what sways it. */
const SWAYS =
  /\b(?:makes?|made|making|anything|something|what|things?|factors?|help|helps|eases?|relieves?|aggravates?|trigger)\b/;
const EARLIER = /\bbefore\b|\bpreviously\b|\bin the past\b|\blike this\b/;
const EARLIER_WORDS = new Set(['before', 'previously', 'in', 'past', 'like', 'ever', 'similar']);
/** How sure an attribute told by a few words can be. */
const BY_CUE = 0.8;
/** How alike a question must be to a topic of the case's own for an even chance, and how fast the chance changes. */
const OWN_BY_MEANING = { evenAt: 0.62, steepness: 22 };
const OWN_BY_WORDS = { evenAt: 0.75, steepness: 12 };

const decided = (...readings: QuestionReading[]): PendingReading => ({ texts: [], finish: () => readings });

/** What is left of a question broken off: wording it may be, but of anything. */
const SAYS_NOTHING =
  /^(?:(?:do|does|did|are|is|was|were|have|has|had|can|could|would|will) (?:you|it|that|this|he|she|they|there)|how about|what about|and|so|what|about|is it)$/;

/** The topic or asked act whose authored wording this is exactly. */
export function readExactly(text: string, reader: QuestionReader): string | null {
  const { bank, scene } = reader;
  if (SAYS_NOTHING.test(text)) return null;
  const name = scene.index.exact(text) ?? bank.index.exact(text);
  if (name === null || name.startsWith('#') || name.startsWith('&')) return null;
  if (name.startsWith('!')) return isAskedAct(name) ? name : null;
  if (name.startsWith('@')) return `${aroundOf(reader).subjectFor(name.slice(1))}/${name.slice(1)}`;
  return name;
}

/** What "it" is: a symptom named in the clause before ("and your cough, when did that start"), else what is talked about. */
function aroundOf(reader: QuestionReader): Surroundings {
  const around = surroundingsOf(reader.context, reader.scene.known, reader.bank.systems);
  const named = reader.previous === null ? undefined : mentionsIn(reader.previous.texts, reader).at(-1);
  return named === undefined ? around : { ...around, subjectFor: () => named.subject };
}

const DEFINITE = new Set(['the', 'this', 'that', 'your']);
const isPain = (subject: string) => /pain|ache/.test(subject);
const DISCHARGE = 'symptom.vaginal-discharge';
const BREATHLESS = 'symptom.breathlessness';

/** "The pain" is the pain in mind; "any pain" is pain anywhere. */
export function mentionsIn(texts: readonly string[], { bank, context }: QuestionReader): Mention[] {
  // What a case only denies is not what "the pain" is.
  const isKnown = (subject: string) =>
    context.scenario.patient.facts.some((fact) =>
      [fact.topic, ...fact.also].some((topic) => topic === subject || topic.startsWith(`${subject}/`)),
    );
  // "This pain in your side": the pain the patient came with, by another name.
  const knownPain = (subject: string) => {
    const inMind = painInMind(context);
    return isPain(inMind) && isKnown(inMind) ? inMind : subject;
  };
  const found = bank.subjects.find(texts);
  // "The breathing" of somebody who is short of breath is that.
  const breathing =
    found.length > 0 || !isKnown(BREATHLESS)
      ? -1
      : texts.findIndex((text, at) => text === 'breathing' && DEFINITE.has(texts[at - 1] ?? ''));
  if (breathing >= 0) return [{ subject: BREATHLESS, from: breathing, to: breathing + 1 }];
  return found.map((mention) => {
    const before = texts[mention.from - 1] ?? '';
    if (mention.subject === DISCHARGE && mention.to - mention.from === 1 && texts[mention.from] === 'discharge')
      return { ...mention, subject: dischargeInMind(texts.join(' '), context) ?? DISCHARGE };
    const isAnyPain = ['any', 'other', 'a', 'in', 'more', 'like', 'or', 'and', 'with', 'of', 'some', 'as'].includes(before);
    if (DEFINITE.has(before) && isPain(mention.subject) && !isKnown(mention.subject))
      return { ...mention, subject: knownPain(mention.subject) };
    return mention.subject === 'symptom.pain' && !isAnyPain ? { ...mention, subject: painInMind(context) } : mention;
  });
}

/** One question without politeness: exact wording, then the word head, then the sentence head when the words leave doubt. */
export function readOne(text: string, words: readonly Word[], reader: QuestionReader, sureFrom = SURE_BY_WORDS): PendingReading {
  const { bank, scene } = reader;
  const exact = readExactly(text, reader);
  if (exact !== null)
    return decided({ kind: 'topic', words, confidence: exact.includes('/') ? SUREST_BY_CONTEXT : 0.96, topic: exact });

  const ofOthers = readOfOthers(text, reader);
  if (ofOthers !== null) return decided({ kind: 'topic', words, confidence: 0.8, topic: ofOthers });
  const texts = text.split(' ');
  const mentions = mentionsIn(texts, reader);
  const [mention] = mentions;
  const around = aroundOf(reader);
  if (BOTH_WAYS.test(text) && SWAYS.test(text)) {
    const subject = mention?.subject ?? around.subjectFor('aggravating');
    return decided(
      ...['aggravating', 'relieving'].map((attribute) => ({
        kind: 'topic' as const,
        words,
        confidence: mention === undefined ? SUREST_BY_CONTEXT : 0.93,
        topic: `${subject}/${attribute}`,
      })),
    );
  }
  const residue = residueOf(texts, mentions);
  if (mention !== undefined && !FAMILY.test(text)) {
    const attribute = bank.index.exact(replaceMention(texts, mention));
    if (attribute?.startsWith('@'))
      return decided({ kind: 'topic', words, confidence: 0.95, topic: `${mention.subject}/${attribute.slice(1)}` });
    if (EARLIER.test(text) && residue.every((one) => EARLIER_WORDS.has(one)))
      return decided({ kind: 'topic', words, confidence: 0.93, topic: `${mention.subject}/previous` });
  }

  const named = bank.namedIn(text);
  const isBareName = mention !== undefined && residue.length === 0 && !FAMILY.test(text);
  const rank = (vector: Float32Array | null): Candidate[] =>
    rankTopics(
      bank.heads.classes,
      bank.heads.chances({ texts, mentions, named }, vector),
      { mentions, isBareName, own: ownChances(scene.index.score(text, vector), vector !== null) },
      around,
    );
  const readingsOf = (ranked: readonly Candidate[]): QuestionReading[] => {
    const both = readBoth(text, ranked, words);
    if (both !== null && mention === undefined) return both.map((one) => ({ ...one, topic: inFamily(one.topic, text, reader) }));
    const reading = conclude(ranked, { words, mentions, named }, bank.broader);
    if (reading.kind === 'unclear') return [reading];
    const subjects = new Set(mentions.filter((one) => !isBeside(texts, one, mention)).map((one) => one.subject));
    // "Any fever or chills": each of the named ones.
    const cued = mention === undefined || reading.topic !== `${mention.subject}/presence` ? null : cuedAttribute(text);
    if (mention !== undefined && cued !== null)
      return [{ ...reading, confidence: Math.min(reading.confidence, BY_CUE), topic: `${mention.subject}/${cued}` }];
    if (mention !== undefined && reading.topic === `${mention.subject}/presence`)
      return [...subjects].map((subject) => ({ ...reading, topic: `${subject}/presence` }));
    if (reading.topic.startsWith('past.') && TAKEN.test(text)) return [{ ...reading, topic: 'drug.regular' }];
    return [{ ...reading, topic: asSymptom(inFamily(anchor(reading.topic, mentions, words, reader), text, reader), text) }];
  };
  const isNamed = mention !== undefined;
  const surely = (readings: readonly QuestionReading[]) => readings.map((one) => asSureAs(one, isNamed));
  const byWords = rank(null);
  const best = byWords[0];
  const isSure =
    best !== undefined &&
    confidenceIn(byWords, bank.broader) >=
      Math.max(sureFrom, neededFor(best.topic, mentions, named) + (sureFrom - SURE_BY_WORDS));
  const sentence = sentenceOf(texts, mentions);
  return isSure
    ? decided(...surely(readingsOf(byWords)))
    : {
        texts: [sentence],
        finish: (vectorOf) => {
          const vector = vectorOf(sentence);
          return surely(readingsOf(vector === null ? byWords : rank(vector)));
        },
      };
}

/** "Are you taking thyroxine": the medicine, not what it is for. */
const TAKEN = /^(?:(?:are|do|were|have) you|you are|you)(?: \w+){0,2} (?:taking|take|taken|using|use|prescribed)\b/;

/** What another symptom is set beside: "any pain with the cough" asks for pain. */
const SET_BESIDE = /\b(?:with|when|while|during|after|before|because|besides|apart|from|since|if|that)\b/;

function isBeside(texts: readonly string[], one: Mention, first: Mention | undefined): boolean {
  return first !== undefined && one.from > first.from && SET_BESIDE.test(texts.slice(first.to, one.from).join(' '));
}

/** Topics that only this case has, by likeness to their authored wording. */
function ownChances({ semantic, lexical }: ClassScores, hasVector: boolean): ReadonlyMap<string, number> {
  const { evenAt, steepness } = hasVector ? OWN_BY_MEANING : OWN_BY_WORDS;
  const chances = new Map<string, number>();
  for (const [name, likeness] of hasVector ? semantic : lexical) {
    if (!/^[#&!@]/.test(name)) chances.set(name, 1 / (1 + Math.exp(-steepness * (likeness - evenAt))));
  }
  return chances;
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

/** How likely the second of two joined things must be, and both together, to be asked for both. */
const SECOND_FROM = 0.18;
const TOGETHER_FROM = 0.7;

/** "Any operations or hospital stays": two topics likely at once are both asked for. */
function readBoth(
  text: string,
  ranked: readonly Candidate[],
  words: readonly Word[],
): Extract<QuestionReading, { kind: 'topic' }>[] | null {
  const [first, second] = ranked;
  if (first === undefined || second === undefined || !/ (?:or|and) /.test(text)) return null;
  if (second.chance < SECOND_FROM || first.chance + second.chance < TOGETHER_FROM) return null;
  if ([first, second].some((one) => /\/(?!presence$)|!|^(?:none$|story|ice|life)/.test(one.topic))) return null;
  const confidence = Math.round(1000 * Math.min(0.99, first.chance + second.chance)) / 1000;
  return [first, second].map(({ topic }) => ({ kind: 'topic', words, confidence, topic }));
}

/** "And any cancers?" while the family is spoken of: theirs, not his own. */
function inFamily(topic: string, text: string, { bank, context, previous }: QuestionReader): string {
  if (!topic.startsWith('past.') || /\b(?:you|your|yourself)\b/.test(text)) return topic;
  const isOfFamily = FAMILY.test(previous?.texts.join(' ') ?? '') || context.lastTopics.at(-1)?.startsWith('family.') === true;
  if (!isOfFamily) return topic;
  const theirs = topic.replace('past.', 'family.');
  return bank.heads.classes.includes(theirs) ? theirs : 'family.any';
}
