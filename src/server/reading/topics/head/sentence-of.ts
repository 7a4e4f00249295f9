import { type Mention, replaceMention } from '../subject-mentions.ts';

/** The one text of a question that is embedded: with the first named symptom taken out, since its name is known already. */
export function sentenceOf(texts: readonly string[], mentions: readonly Mention[]): string {
  const [first] = mentions;
  return first === undefined ? texts.join(' ') : replaceMention(texts, first);
}
