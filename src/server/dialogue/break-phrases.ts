/** Splits at the ends of sentences, keeping the marks. */
function sentencesOf(text: string): string[] {
  return text.match(/[^.!?…]+[.!?…]+["')]*|\S[^.!?…]*$/g)?.map((one) => one.trim()) ?? [text];
}

/** One sentence in phrases of near-equal length, each at most `most` words, broken at a comma where one is close. */
function breakSentence(sentence: string, most: number): string {
  const words = sentence.split(/\s+/);
  const phrases: string[][] = [];
  let rest = words;
  while (rest.length > most) {
    const even = Math.ceil(rest.length / Math.ceil(rest.length / most));
    const comma = rest.slice(0, most).findLastIndex((word, index) => /[,;:]$/.test(word) && index >= even / 2 - 1);
    const length = comma >= 0 ? comma + 1 : even;
    phrases.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  phrases.push(rest);
  return phrases
    .map((phrase, index) => (index === phrases.length - 1 ? phrase.join(' ') : `${phrase.join(' ').replace(/[,;:]$/, '')}…`))
    .join(' ');
}

/**
 * Breaks speech into phrases of at most `wordsPerBreath` words, joined by an ellipsis, the way a breathless person
 * speaks. Sentences that fit in a breath stay whole.
 */
export function breakPhrases(text: string, wordsPerBreath: number): string {
  return sentencesOf(text)
    .map((sentence) => breakSentence(sentence, wordsPerBreath))
    .join(' ');
}
