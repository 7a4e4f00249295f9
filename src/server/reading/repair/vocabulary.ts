import type { TopicBank } from '#core/topic/topic-bank.ts';
import { writtenOutWords } from './abbreviations.ts';
import { plainText } from './repair-utterance.ts';
import { createSpellingVocabulary, type SpellingVocabulary } from './spelling.ts';

/** A phrasing may be misspelt on purpose: a word counts as correct when it is in the model's vocabulary or in several phrasings. */
const SEEN_OFTEN = 4;
const COMMON =
  'what when where which who why how have has had does did are was were can could would should about there their your yours with from this that these those been being anything something anyone other before after because since started start happened happening tell more feel feeling pain doctor medicine tablets allergies smoke drink family mother father brother sister children work home worried worries hospital operation';

/** @param modelWords correct English words, empty when the model is not installed */
export function createVocabulary(bank: TopicBank, modelWords: ReadonlySet<string>): SpellingVocabulary {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const word of new Set(plainText(text).split(' ')))
      if (/^[a-z]{3,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const leaf of bank.leaves) {
    for (const text of [leaf.label, leaf.asks]) count(text, SEEN_OFTEN);
    for (const text of [...leaf.words, ...leaf.phrasings]) count(text, 1);
  }
  for (const subject of bank.subjects) {
    count(subject.label, SEEN_OFTEN);
    for (const text of [...subject.words, ...subject.phrasings]) count(text, 1);
  }
  for (const one of [...bank.attributes, ...bank.acts]) {
    count(one.label, SEEN_OFTEN);
    for (const text of one.phrasings) count(text.replaceAll('{it}', ''), 1);
  }
  count(COMMON, SEEN_OFTEN);
  // A name may be listed with its misspellings: each is met as it is.
  const names = [...bank.leaves, ...bank.subjects].flatMap((one) => one.words.flatMap((word) => plainText(word).split(' ')));
  const targets = new Map([...counts].filter(([word, times]) => times >= SEEN_OFTEN || modelWords.has(word)));
  return createSpellingVocabulary(new Set([...modelWords, ...writtenOutWords, ...names]), targets);
}
