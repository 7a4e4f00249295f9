const syllablesIn = (word: string): number => {
  const groups =
    word
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
};

/** Flesch-Kincaid grade of a text (Kincaid et al. 1975): school years needed to read it. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?]+/).filter((sentence) => /\w/.test(sentence));
  const words = text.match(/[A-Za-z']+/g) ?? [];
  if (words.length === 0 || sentences.length === 0) return 0;
  const syllables = words.reduce((total, word) => total + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
