import type { DebriefView } from '#protocol/debrief-view.ts';

type Item = DebriefView['items'][number];

/** Something the expert did and you did not, or less. */
export interface Lesson {
  readonly item: string;
  readonly text: string;
  readonly critical: boolean;
  /** What you had of it: '' when nothing. */
  readonly yours: string;
  readonly atMs: number;
  readonly said: string;
  readonly isSpoken: boolean;
  readonly answered: string;
}

export interface Beside {
  readonly lessons: readonly Lesson[];
  /** Things you did that this run did not. */
  readonly yoursAlone: readonly string[];
  readonly domains: readonly { readonly name: string; readonly outOf: number; readonly yours: number; readonly theirs: number }[];
  readonly run: readonly {
    readonly seq: number;
    readonly atMs: number;
    readonly who: 'expert' | 'other';
    readonly text: string;
  }[];
}

const worth = { notMet: 0, cannotTell: 0, partlyMet: 1, met: 2 } as const;

/** Sets an expert's run beside an encounter of the same case, by what each earned: critical items first, then by weight. */
export function setBeside(yours: DebriefView, theirs: DebriefView): Beside {
  const mine = new Map(yours.items.map((item) => [item.item, item]));
  const isBetter = (a: Item, b: Item | undefined): boolean => b !== undefined && worth[a.result] > worth[b.result];
  const marksOf = new Map(theirs.domains.map((domain) => [domain.domain, domain.marks]));
  return {
    lessons: theirs.items
      .filter((item) => isBetter(item, mine.get(item.item)) && item.evidence.length > 0)
      .sort((a, b) => Number(b.critical) - Number(a.critical) || b.weight - a.weight)
      .map((item) => lessonOf(item, mine.get(item.item), theirs.timeline)),
    yoursAlone: yours.items
      .filter((item) =>
        isBetter(
          item,
          theirs.items.find((one) => one.item === item.item),
        ),
      )
      .map((item) => item.text),
    domains: yours.domains.map(({ domain, name, outOf, marks }) => ({
      name,
      outOf,
      yours: marks,
      theirs: marksOf.get(domain) ?? 0,
    })),
    run: theirs.timeline
      .filter((entry) => entry.kind !== 'bell' && entry.kind !== 'cue')
      .map((entry) => ({
        seq: entry.seq,
        atMs: entry.atMs,
        who: entry.kind === 'candidate' || entry.kind === 'act' ? 'expert' : 'other',
        text: entry.speaker === undefined || entry.kind === 'candidate' ? entry.text : `${entry.speaker}: ${entry.text}`,
      })),
  };
}

function lessonOf(item: Item, mine: Item | undefined, timeline: DebriefView['timeline']): Lesson {
  const [first] = item.evidence;
  return {
    item: item.item,
    text: item.text,
    critical: item.critical,
    yours: mine?.evidence[0]?.quote ?? '',
    atMs: first?.atMs ?? 0,
    said: first?.quote ?? '',
    isSpoken: first?.kind === 'words',
    answered: timeline
      .filter((entry) => entry.kind === 'patient' && entry.turnId !== undefined && entry.turnId === first?.turnId)
      .map((entry) => entry.text)
      .join(' '),
  };
}
