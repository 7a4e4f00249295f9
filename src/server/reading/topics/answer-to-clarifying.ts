import { stem } from '../repair/stem.ts';
import type { ReadingContext } from '../turn-reader.ts';

const SMALL = new Set([
  'the',
  'i',
  'mean',
  'meant',
  'about',
  'your',
  'a',
  'one',
  'it',
  'is',
  'that',
  'was',
  'sorry',
  'please',
  'no',
  'yes',
  'oh',
  'any',
  'asking',
  'am',
  'just',
]);
const LONGEST = 7;
const STANDS_ALONE =
  /^(?:and |so |okay )*(?:do|does|did|have|has|had|are|is|was|were|can|could|would|will|what|when|where|who|why|how|any|tell|i am|that must|that sounds)\b/;

/**
 * "The breathing, I mean", said after "the pain, or the breathing?": which of the offered topics it names.
 * @param namesOf the words a topic goes by, stemmed
 */
export function readClarified(
  texts: readonly string[],
  context: ReadingContext,
  namesOf: (topic: string) => ReadonlySet<string>,
): readonly string[] {
  const offered = context.justAskedBetween;
  if (offered.length === 0 || texts.length > LONGEST) return [];
  const said = texts.join(' ');
  // A question of its own is no answer: "do you smoke?" leaves the offered choice behind.
  if (STANDS_ALONE.test(said)) return [];
  if (/^(?:both|all (?:of )?(?:them|those)|either|all three)\b/.test(said)) return offered;
  if (/\b(?:first|former)\b/.test(said)) return offered.slice(0, 1);
  if (/\b(?:second|latter)\b/.test(said)) return offered.slice(1, 2);
  if (/\b(?:third|last) one\b/.test(said)) return offered.slice(-1);
  const telling = texts.filter((text) => !SMALL.has(text)).map(stem);
  if (telling.length === 0) return [];
  const counts = offered.map((topic) => {
    const names = namesOf(topic);
    return { topic, count: telling.filter((one) => names.has(one)).length };
  });
  const most = Math.max(...counts.map((one) => one.count));
  const best = counts.filter((one) => one.count === most);
  return most > 0 && best.length === 1 ? best.map((one) => one.topic) : [];
}
