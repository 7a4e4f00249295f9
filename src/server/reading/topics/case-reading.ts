import type { Scenario } from '#core/scenario/scenario.ts';
import { resolveTopic } from '#core/topic/resolve-topic.ts';
import { createJargonFinder, type JargonFinder } from '../acts/jargon.ts';
import { createOrderBook, type OrderBook } from '../acts/order-book.ts';
import type { TextVectors } from '../embedding/text-vectors.ts';
import { plainText } from '../repair/repair-utterance.ts';
import { stem } from '../repair/stem.ts';
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
  /** Whether words share nothing with hard news of the case but somebody's name: no telling of it. */
  isNameAlone(concept: string, texts: readonly string[]): boolean;
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
    isNameAlone: createNameCheck(scenario),
    words: caseWords(scenario),
  };
}

/** "You're thinking about Frank" is near "Frank is dead" by the name alone. */
function createNameCheck({ patient }: Scenario): CaseReading['isNameAlone'] {
  const news = new Map(
    patient.concepts
      .filter((one) => one.isNews)
      .map((one) => {
        const names = new Set(
          one.phrasings
            .flatMap((line) => line.match(/(?<!^)\b[A-Z][a-z]+\b|^[A-Z][a-z]+(?= is\b)/g) ?? [])
            .map((name) => stem(name.toLowerCase())),
        );
        return [
          one.id,
          { names, stems: new Set(one.phrasings.flatMap((line) => plainText(line).split(' ').map(stem))) },
        ] as const;
      }),
  );
  return (concept, texts) => {
    const known = news.get(concept);
    if (known === undefined) return false;
    const shared = texts.map(stem).filter((one) => known.stems.has(one) && !LITTLE.has(one));
    return shared.length > 0 && shared.every((one) => known.names.has(one));
  };
}

const LITTLE = new Set(
  'the a an of to in on at is are was be he she his her you your not it and that this about'.split(' ').map(stem),
);

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
