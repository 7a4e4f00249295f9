import type { Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { stripPreface } from '../clauses/strip-preface.ts';
import { plainText } from '../repair/repair-utterance.ts';
import { type Example, isMetByVector } from './example-index.ts';

/** The form in which sentences are compared and embedded. */
export function comparedText(text: string): string {
  return stripPreface(plainText(text));
}

function sentences(className: string, texts: readonly string[], hasVector: boolean): Example[] {
  return texts
    .map((text) => comparedText(text))
    .filter((text) => text.length > 0)
    .map((text) => ({ className, text, hasVector }));
}

/** `{it}` becomes "it": an attribute's examples stand for the question with its subject taken out. */
export function withoutSubject(phrasing: string): string {
  return phrasing.replaceAll('{it}', 'it');
}

/** All examples of the bank: topics by id, subjects as `symptom.x/presence`, attributes as `@onset`, acts as `!thank`. */
export function compileBank(bank: TopicBank): Example[] {
  return [
    ...bank.leaves.flatMap((leaf) => [
      ...sentences(leaf.id, [leaf.asks, ...leaf.phrasings], true),
      ...sentences(leaf.id, leaf.words, false),
    ]),
    ...bank.subjects.flatMap((subject) => [
      ...sentences(`${subject.id}/presence`, subject.phrasings, true),
      ...sentences(`${subject.id}/presence`, subject.words, false),
    ]),
    // "Any {it}?" with the subject taken out says nothing: presence is read from the subject itself.
    ...bank.attributes
      .filter((attribute) => attribute.id !== 'presence')
      .flatMap((attribute) => [
        ...sentences(`@${attribute.id}`, [attribute.asks, ...attribute.phrasings].map(withoutSubject), true),
        ...sentences(`@${attribute.id}`, attribute.words, false),
      ]),
    ...bank.acts.flatMap((act) => sentences(`!${act.id}`, act.phrasings, true)),
  ];
}

/** What one case adds: its own topics, and `#concept` and `&cue` sentences. */
export function compileCase(scenario: Pick<Scenario, 'patient'>): Example[] {
  const { topics, cues, concepts } = scenario.patient;
  return [
    ...topics.flatMap((topic) => [
      ...sentences(topic.id, [topic.asks, ...topic.phrasings], true),
      ...sentences(topic.id, topic.words, false),
    ]),
    ...cues.flatMap((cue) => sentences(`&${cue.id}`, cue.pickedUpBy.phrasings, true)),
    ...concepts.flatMap((concept) => sentences(`#${concept.id}`, concept.phrasings, true)),
  ];
}

/** The texts that examples are met by, to be turned into vectors. */
export function textsToEmbed(examples: readonly Example[]): string[] {
  return [...new Set(examples.filter(isMetByVector).map((one) => one.text))];
}
