import type { TopicBank } from '#core/topic/topic-bank.ts';
import { plainText } from '../repair/repair-utterance.ts';

/** Topics by their own words, looked up by the first of them. */
export function createNameFinder({ leaves }: TopicBank): (plain: string) => readonly string[] {
  const byFirst = new Map<string, { readonly rest: readonly string[]; readonly id: string }[]>();
  for (const leaf of leaves) {
    for (const word of leaf.words) {
      const [first, ...rest] = plainText(word).split(' ');
      if (first === undefined || first === '') continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, id: leaf.id }]);
    }
  }
  return (plain) => {
    const texts = plain.split(' ');
    const found = new Set<string>();
    texts.forEach((text, at) => {
      for (const { rest, id } of byFirst.get(text) ?? [])
        if (rest.every((one, offset) => texts[at + 1 + offset] === one)) found.add(id);
    });
    return [...found];
  };
}
