import type { DebriefView } from '#protocol/debrief-view.ts';

type Entry = DebriefView['timeline'][number];

export interface Exchange {
  readonly said: string;
  readonly answered: string;
}

export interface Comparison {
  /** What was said from the shared turn on, pair by pair; null where one version had nothing more. */
  readonly exchanges: readonly { readonly before: Exchange | null; readonly now: Exchange | null }[];
  readonly domains: readonly { readonly name: string; readonly outOf: number; readonly before: number; readonly now: number }[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Sets an encounter beside the one it tries again from. Turns before the fork are the same and left out. */
export function compareDebriefs(then: DebriefView, now: DebriefView, turnId: string): Comparison {
  const turnsThen = then.timeline.filter(isCandidate);
  const from = Math.max(
    0,
    turnsThen.findIndex((entry) => entry.turnId === turnId),
  );
  const earlier = exchangesOf(then.timeline, turnsThen.slice(from));
  const later = exchangesOf(now.timeline, now.timeline.filter(isCandidate).slice(from));
  const length = Math.max(earlier.length, later.length);
  const reachedThen = reachedIn(then);
  const reachedNow = reachedIn(now);
  const marksThen = new Map(then.domains.map((domain) => [domain.domain, domain.marks]));
  return {
    exchanges: Array.from({ length }, (_, index) => ({ before: earlier[index] ?? null, now: later[index] ?? null })),
    domains: now.domains.map(({ domain, name, outOf, marks }) => ({
      name,
      outOf,
      before: marksThen.get(domain) ?? 0,
      now: marks,
    })),
    gained: now.facts.filter(({ fact }) => reachedNow.has(fact) && !reachedThen.has(fact)).map(({ says }) => says),
    lost: then.facts.filter(({ fact }) => reachedThen.has(fact) && !reachedNow.has(fact)).map(({ says }) => says),
  };
}

const isCandidate = (entry: Entry): boolean => entry.kind === 'candidate';

function exchangesOf(timeline: readonly Entry[], turns: readonly Entry[]): Exchange[] {
  return turns.map((turn) => ({
    said: turn.text,
    answered: timeline
      .filter((entry) => entry.kind === 'patient' && entry.turnId !== undefined && entry.turnId === turn.turnId)
      .map((entry) => entry.text)
      .join(' '),
  }));
}

function reachedIn(debrief: DebriefView): Set<string> {
  return new Set(debrief.facts.filter(({ state }) => state === 'reached').map(({ fact }) => fact));
}
