import { type HeadQuestion, headFeatures } from './head-features.ts';
import type { HeadFile } from './head-file.ts';
import { hiddenOf, scoreClasses, softmax } from './word-head.ts';

/** What a question asks, by trained heads: chances of every class, in the order of `classes`. */
export interface TopicHeads {
  /** Topic ids, `@attribute`, `@presence` of a named symptom, `symptom.x/presence`, `!act` and `none`. */
  readonly classes: readonly string[];
  /** From the words, and from the meaning as well when there is a vector of `sentenceOf` the question. */
  chances(question: HeadQuestion, vector: Float32Array | null): Float32Array;
}

const LEAST = 1e-9;

export function createTopicHeads({ manifest, words, sentence }: HeadFile): TopicHeads {
  const { pooling, classes } = manifest;
  const hidden = new Float32Array(words.width);
  const said = new Float32Array(classes.length);
  const meant = new Float32Array(classes.length);
  return {
    classes,
    chances(question, vector) {
      hiddenOf(words, headFeatures(question), hidden);
      scoreClasses(words, hidden, said);
      softmax(said);
      const hasMeaning = vector !== null && vector.length === sentence.width;
      if (hasMeaning) {
        scoreClasses(sentence, vector, meant);
        softmax(meant);
      }
      const pooled = said.map((chance, at) =>
        hasMeaning
          ? pooling.words * Math.log(chance + LEAST) + pooling.sentence * Math.log((meant[at] as number) + LEAST)
          : pooling.wordsAlone * Math.log(chance + LEAST),
      );
      softmax(pooled);
      return pooled;
    },
  };
}
