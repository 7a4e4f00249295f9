/**
 * Breaks a sentence into phrases of at most `wordsPerBreath` words, joined by an ellipsis, the way a breathless person
 * speaks. Breaks early at a comma when one is near.
 */
export function breakPhrases(text: string, wordsPerBreath: number): string {
  const words = text.split(' ');
  if (words.length <= wordsPerBreath) return text;
  const phrases: string[] = [];
  let phrase: string[] = [];
  for (const word of words) {
    phrase.push(word);
    const isPause = /[,;:.!?…]$/.test(word) && phrase.length >= Math.max(2, wordsPerBreath - 2);
    if (phrase.length >= wordsPerBreath || isPause) {
      phrases.push(phrase.join(' '));
      phrase = [];
    }
  }
  if (phrase.length > 0) phrases.push(phrase.join(' '));
  return phrases.map((one, index) => (index === phrases.length - 1 ? one : `${one.replace(/[,;:…]$/, '')}…`)).join(' ');
}
