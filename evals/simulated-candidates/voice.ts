import { chance, pick } from '#core/random.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank, TopicId } from '#core/topic/topic-bank.ts';
import { ownLines } from './own-lines.ts';
import { phraseTopic } from './phrase-topic.ts';

/** The words of one simulated candidate: everything drawn from the seed, never twice the same line where there is another. */
export class Voice {
  readonly #bank: TopicBank;
  readonly #scenario: Scenario;
  readonly #seed: number;
  readonly #hesitates: number;
  readonly #used = new Set<string>();
  #drawn = 0;

  constructor(bank: TopicBank, scenario: Scenario, seed: number, hesitates: number) {
    this.#bank = bank;
    this.#scenario = scenario;
    this.#seed = seed;
    this.#hesitates = hesitates;
  }

  /** True with this chance, fixed by seed and key. */
  does(key: string, share: number): boolean {
    return chance(this.#seed, key) < share;
  }

  line(lines: readonly string[]): string {
    const fresh = lines.filter((one) => !this.#used.has(one));
    const chosen = pick(this.#seed, `line ${this.#drawn++}`, fresh.length > 0 ? fresh : lines) ?? '';
    this.#used.add(chosen);
    return chosen;
  }

  question(topic: TopicId, key: string): string | null {
    return phraseTopic(this.#bank, this.#scenario, topic, this.#seed, key);
  }

  /** With a filler or a false start, as people talk. */
  spoken(text: string): string {
    const key = `spoken ${this.#drawn++}`;
    if (chance(this.#seed, key) >= this.#hesitates) return text;
    const words = text.split(' ');
    const [first = '', second] = words;
    const canStumble = second !== undefined && /^[A-Za-z']+$/.test(first) && /^[a-z']+$/.test(second);
    if (canStumble && chance(this.#seed, `${key} stumble`) < 0.35)
      return `${first} ${second}, ${first.toLowerCase()} ${text.slice(first.length + 1)}`;
    const filler = pick(this.#seed, `${key} filler`, ownLines.fillers) ?? '';
    const isName = /^I\b/.test(text);
    return `${filler}${isName ? text : text.charAt(0).toLowerCase() + text.slice(1)}`;
  }
}

/** What the author suggests saying, taken out of its quotation marks. */
export function suggestionsOf(tryNext: string): readonly string[] {
  return [...tryNext.matchAll(/["“]([^"”]+)["”]/g)].flatMap((found) => (found[1] ? [found[1].replace(/\.{3}/g, '.')] : []));
}

/** A first-person line said back to the one who said it: "my arm" becomes "your arm". */
export function sayBack(line: string): string {
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/\bI'm\b/g, "you're"],
    [/\bI am\b/g, 'you are'],
    [/\bI've\b/g, "you've"],
    [/\bI was\b/g, 'you were'],
    [/\bI'd\b/g, "you'd"],
    [/\bI'll\b/g, "you'll"],
    [/\bI\b/g, 'you'],
    [/\bmy\b/gi, 'your'],
    [/\bmyself\b/gi, 'yourself'],
    [/\bme\b/gi, 'you'],
  ];
  return swaps.reduce((text, [from, to]) => text.replace(from, to), line).replace(/[.!?]+$/, '');
}
