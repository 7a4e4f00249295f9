/** A piece of what was said: a word, or a mark of punctuation, and where it stands in the original. */
export interface Word {
  /** Lower-cased, repaired form; one written word may stand for several ("I'm", "SOB"). */
  readonly text: string;
  /** First and one-past-last index in the original utterance. */
  readonly start: number;
  readonly end: number;
  readonly isMark: boolean;
  /** Written with a capital first letter. */
  readonly isCapital: boolean;
  /** Written all in capitals. */
  readonly isAllCapitals: boolean;
}

const PIECE =
  /\p{N}+(?:[.:/]\p{N}+)+|\p{L}(?:\s?&\s?|\/)\p{L}(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’`][\p{L}]+)*|[.?!,;:%\n—–]|(?<=\s)-(?=\s)/gu;

/** Longest reading, in characters: beyond it the rest of an utterance is not read. */
const LONGEST = 1_200;

/** Same length as the input: markup and control characters become spaces, so that every index still fits the original. */
function blankOut(text: string): string {
  return text
    .replace(/<[^<>]{1,200}>/g, (tag) => ' '.repeat(tag.length))
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/g, ' ');
}

/** The part that is read: all of it, or up to the last sentence (or word) that ends within the limit. */
export function readablePart(utterance: string): string {
  if (utterance.length <= LONGEST) return utterance;
  const head = utterance.slice(0, LONGEST);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('! '), head.lastIndexOf('\n'));
  if (sentence > LONGEST / 2) return head.slice(0, sentence + 1);
  const space = head.lastIndexOf(' ');
  return head.slice(0, space > LONGEST / 2 ? space : LONGEST - 1);
}

export function splitWords(utterance: string): Word[] {
  const words: Word[] = [];
  for (const found of blankOut(readablePart(utterance)).matchAll(PIECE)) {
    const raw = found[0];
    const text = raw.toLowerCase().replace(/[’`]/g, "'").replace(/\s/g, '');
    words.push({
      text: raw === '\n' ? '.' : text,
      start: found.index,
      end: found.index + raw.length,
      isMark: /^[^\p{L}\p{N}]+$/u.test(raw),
      isCapital: /^\p{Lu}/u.test(raw),
      isAllCapitals: raw.length > 1 && /^[\p{Lu}&/]+$/u.test(raw),
    });
  }
  return words;
}
