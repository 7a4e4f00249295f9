import { sentenceOf } from '#server/reading/topics/head/sentence-of.ts';
import type { SubjectFinder } from '#server/reading/topics/subject-mentions.ts';
import type { TrainingText } from './training-texts.ts';

/** A training text as the sentence head meets it. */
export interface TrainingSentence extends TrainingText {
  readonly sentence: string;
}

/** Embedding is the slow part of training: past so many sentences of one topic the next adds little. */
const PER_TOPIC = 40;
const PER_ATTRIBUTE = 80;
const OF_PRESENCE = 250;

function mostOf(className: string): number {
  if (className === '@presence') return OF_PRESENCE;
  if (className.startsWith('@')) return PER_ATTRIBUTE;
  return /^(?:!|none$)/.test(className) ? Number.POSITIVE_INFINITY : PER_TOPIC;
}

/** What the sentence head learns from, each once for its class: what authors wrote, and the frames of presence. */
export function trainingSentences(texts: readonly TrainingText[], subjects: SubjectFinder): TrainingSentence[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return texts.flatMap((one) => {
    const isNameAlone = one.isUnmasked && one.text.startsWith('do you have ');
    if (!one.isAuthored && !isNameAlone && one.className !== '@presence' && one.className !== 'none') return [];
    const words = one.text.split(' ');
    const sentence = sentenceOf(words, one.isUnmasked ? [] : subjects.find(words));
    const key = `${one.className} ${sentence}`;
    if (seen.has(key)) return [];
    const count = (counts.get(one.className) ?? 0) + 1;
    if (count > mostOf(one.className)) return [];
    seen.add(key);
    counts.set(one.className, count);
    return [{ ...one, sentence }];
  });
}
