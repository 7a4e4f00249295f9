import type { Body } from '#core/scenario/body.ts';
import { plainText } from '../repair/repair-utterance.ts';
import { stem } from '../repair/stem.ts';

export type OrderKind = 'examine' | 'investigate' | 'treat' | 'escalate';

/** An entry of the case's body named in a clause: words `from` up to but not including `to` of its plain texts. */
export interface OrderMatch {
  readonly kind: OrderKind;
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface NamedEntry {
  readonly id: string;
  /** Its name and synonyms in plain words. */
  readonly names: readonly string[];
}

export interface OrderBook {
  /** Named entries, longest name first, none overlapping, in the order of the words. */
  find(texts: readonly string[]): readonly OrderMatch[];
  /** The manoeuvre that shares the most telling words, when one clearly does. */
  nearestManoeuvre(texts: readonly string[]): string | null;
  /** Entries of a kind that any of their names tells by, in the order of the case. */
  named(kind: OrderKind, told: RegExp): readonly NamedEntry[];
}

const SKIPPED = new Set([
  'his',
  'her',
  'your',
  'the',
  'a',
  'an',
  'some',
  'of',
  'him',
  'my',
  'their',
  'this',
  'that',
  'for',
  'to',
  'at',
  'in',
  'please',
  'milligrams',
  'mg',
]);
const HANDS_ON = new Set(
  [
    'look',
    'listen',
    'feel',
    'press',
    'check',
    'examine',
    'palpate',
    'auscultate',
    'inspect',
    'take',
    'have',
    'measure',
    'tap',
    'exam',
    'and',
    'or',
    'with',
    'you',
    'it',
    'any',
    'can',
    'on',
    'for',
    'is',
    'be',
    'do',
    'both',
  ].map(stem),
);

interface Entry {
  readonly kind: OrderKind;
  readonly id: string;
  readonly stems: readonly string[];
}

export function createOrderBook(body: Body): OrderBook {
  const lists: readonly (readonly [OrderKind, readonly { id: string; name: string; synonyms: readonly string[] }[]])[] = [
    ['treat', body.treatments],
    ['investigate', body.investigations],
    ['escalate', body.escalations],
    ['examine', body.examination],
  ];
  const entries: Entry[] = lists.flatMap(([kind, list]) =>
    list.flatMap(({ id, name, synonyms }) =>
      [name, ...synonyms].map((one) => ({
        kind,
        id,
        stems: tellingStems(plainText(one).split(' ')).map((word) => word.stemmed),
      })),
    ),
  );
  const plainNames = new Map(
    lists.map(([kind, list]) => [
      kind,
      list.map(({ id, name, synonyms }): NamedEntry => ({ id, names: [name, ...synonyms].map((one) => plainText(one)) })),
    ]),
  );
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [first] = entry.stems;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  const manoeuvres = body.examination.map(({ id, name, synonyms }) => ({ id, counts: countStems([name, ...synonyms]) }));

  return {
    named: (kind, told) => (plainNames.get(kind) ?? []).filter(({ names }) => names.some((name) => told.test(name))),
    find(texts) {
      const telling = tellingStems(texts);
      const found: OrderMatch[] = [];
      for (let at = 0; at < telling.length; at += 1) {
        const entry = (byFirst.get(telling[at]?.stemmed ?? '') ?? []).find((one) =>
          one.stems.every((part, offset) => telling[at + offset]?.stemmed === part),
        );
        const last = entry === undefined ? undefined : telling[at + entry.stems.length - 1];
        if (entry === undefined || last === undefined) continue;
        found.push({ kind: entry.kind, id: entry.id, from: telling[at]?.at ?? 0, to: last.at + 1 });
        at += entry.stems.length - 1;
      }
      return found.filter((one, index) => found.findIndex((other) => other.id === one.id && other.kind === one.kind) === index);
    },
    nearestManoeuvre(texts) {
      const said = new Set(texts.map(stem));
      const scored = manoeuvres
        .map(({ id, counts }) => ({
          id,
          score: [...said].reduce((sum, one) => {
            const everywhere = manoeuvres.reduce((total, other) => total + (other.counts.get(one) ?? 0), 0);
            return sum + (everywhere === 0 ? 0 : (counts.get(one) ?? 0) / everywhere);
          }, 0),
        }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      const [best, next] = scored;
      return best !== undefined && best.score >= 0.3 && best.score > (next?.score ?? 0) ? best.id : null;
    },
  };
}

/** How many of an entry's names use each telling stem. */
function countStems(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const one of new Set(plainText(name).split(' ').map(stem))) {
      if (!HANDS_ON.has(one) && !SKIPPED.has(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  }
  return counts;
}

function tellingStems(texts: readonly string[]): { stemmed: string; at: number }[] {
  return texts.flatMap((text, at) => (SKIPPED.has(text) ? [] : [{ stemmed: stem(text), at }]));
}
