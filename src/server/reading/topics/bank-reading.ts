import { type BroaderTopics, broaderTopicsOf } from '#core/topic/kept-under.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import type { TextVectors } from '../embedding/text-vectors.ts';
import { plainText } from '../repair/repair-utterance.ts';
import { stem } from '../repair/stem.ts';
import { compileBank } from './compile-bank.ts';
import { createExampleIndex, type ExampleIndex } from './example-index.ts';
import type { TopicHeads } from './head/topic-heads.ts';
import { createNameFinder } from './name-finder.ts';
import { createSubjectFinder, type SubjectFinder } from './subject-mentions.ts';

/** The bank made ready for reading; shared by every encounter. */
export interface BankReading {
  readonly heads: TopicHeads;
  /** Finer topics with the wider ones that answer for them. */
  readonly broader: BroaderTopics;
  readonly index: ExampleIndex;
  readonly subjects: SubjectFinder;
  /** The part of the body each subject belongs to. */
  readonly systems: ReadonlyMap<string, string>;
  /** Topics that invite a story. */
  readonly openTopics: ReadonlySet<string>;
  /** Topics one of whose own words stands in plain text. */
  namedIn(plain: string): readonly string[];
  /** Stems of a topic's label and words, for "the breathing, I mean". */
  namesOf(topic: string): ReadonlySet<string>;
}

export function createBankReading(bank: TopicBank, vectors: TextVectors, heads: TopicHeads): BankReading {
  const named = new Map<string, ReadonlySet<string>>();
  const stemmed = (texts: readonly string[]) =>
    new Set(
      texts
        .flatMap((text) => plainText(text).split(' '))
        .filter(Boolean)
        .map(stem),
    );
  for (const leaf of bank.leaves) named.set(leaf.id, stemmed([leaf.label, ...leaf.words]));
  for (const subject of bank.subjects) named.set(subject.id, stemmed([subject.label, ...subject.words]));
  const attributes = new Map(bank.attributes.map((one) => [one.id, stemmed([one.label, ...one.words])]));
  return {
    heads,
    broader: broaderTopicsOf(bank),
    index: createExampleIndex(compileBank(bank), (text) => vectors.peek(text)),
    subjects: createSubjectFinder(bank.subjects),
    systems: new Map(bank.subjects.map((subject) => [subject.id, subject.system])),
    openTopics: new Set(bank.leaves.filter((leaf) => leaf.open).map((leaf) => leaf.id)),
    namedIn: createNameFinder(bank),
    namesOf(topic) {
      const [subject = topic, attribute = ''] = topic.split('/');
      return new Set([...(named.get(subject) ?? []), ...(attribute === 'presence' ? [] : (attributes.get(attribute) ?? []))]);
    },
  };
}
