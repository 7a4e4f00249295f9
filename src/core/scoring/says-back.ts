const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** Share of a sentence's words from which it says another text back. */
const mostlyTheirs = 0.85;
/** Up to this many words nobody can tell a copy from the ordinary way to put it. */
const tooFewToTell = 3;

/** Whether a sentence only says a text back that was written for somebody else to read: a question of the station, an item. */
export function saysBack(asked: string, sentence: string): boolean {
  const own = wordsOf(sentence);
  const theirs = new Set(wordsOf(asked));
  return own.length > tooFewToTell && own.filter((word) => theirs.has(word)).length >= own.length * mostlyTheirs;
}

/** Whether it is that text, word for word, however short. */
export const isSameText = (asked: string, sentence: string): boolean => wordsOf(asked).join(' ') === wordsOf(sentence).join(' ');
