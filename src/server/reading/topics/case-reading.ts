import type { Scenario } from '#core/scenario/scenario.ts';
import { resolveTopic } from '#core/topic/resolve-topic.ts';
import { createJargonFinder, type JargonFinder } from '../acts/jargon.ts';
import { createOrderBook, type OrderBook } from '../acts/order-book.ts';
import type { TextVectors } from '../embedding/text-vectors.ts';
import { plainText } from '../repair/repair-utterance.ts';
import { compileCase, textsToEmbed } from './compile-bank.ts';
import { createExampleIndex, type ExampleIndex } from './example-index.ts';

/** One case made ready for reading. */
export interface CaseReading {
  /** The case's own topics, `#concept`s and `&cue`s. */
  readonly index: ExampleIndex;
  /** Topics the case has something to say about, with the ids they are asked under. */
  readonly known: ReadonlySet<string>;
  readonly orders: OrderBook;
  readonly jargon: JargonFinder;
  /** Words the case itself uses (names, medicines, places): spelt right, whatever they are. */
  readonly words: ReadonlySet<string>;
}

/** Embeds what the committed vectors lack (a case of the operator's own) before it answers: once a case. */
export async function prepareCase(scenario: Scenario, vectors: TextVectors): Promise<CaseReading> {
  const examples = compileCase(scenario);
  await vectors.find(textsToEmbed(examples));
  return {
    index: createExampleIndex(examples, (text) => vectors.peek(text)),
    known: knownTopics(scenario),
    orders: createOrderBook(scenario.body),
    jargon: createJargonFinder(scenario.patient.jargon),
    words: caseWords(scenario),
  };
}

function caseWords({ patient, body, station }: Scenario): ReadonlySet<string> {
  const lists = [...body.examination, ...body.investigations, ...body.treatments, ...body.escalations];
  const texts = [
    ...patient.participants.flatMap((one) => [one.name.full, one.name.preferred]),
    ...patient.facts.flatMap((fact) => fact.says),
    ...patient.jargon,
    ...patient.concepts.flatMap((one) => [one.name, ...one.phrasings]),
    ...patient.topics.flatMap((one) => [one.asks, ...one.phrasings, ...one.words]),
    ...patient.cues.flatMap((one) => one.pickedUpBy.phrasings),
    ...lists.flatMap((one) => [one.name, ...one.synonyms]),
    station.presentingWords,
  ];
  return new Set(texts.flatMap((text) => plainText(text).split(' ')));
}

function knownTopics(scenario: Scenario): ReadonlySet<string> {
  const { facts, negatives, unknowns, participants } = scenario.patient;
  const topics = [
    ...facts.flatMap((fact) => [fact.topic, ...fact.also]),
    ...negatives.map((one) => one.topic),
    ...unknowns.map((one) => one.topic),
    ...participants.flatMap((one) => one.biography.map((line) => line.topic)),
  ].map((topic) => resolveTopic(scenario, topic));
  const presences = topics
    .filter((topic) => topic.startsWith('symptom.') && !topic.includes('/'))
    .map((topic) => `${topic}/presence`);
  return new Set([...topics, ...presences]);
}
