import type { DebriefView } from '#protocol/debrief-view.ts';

/** One thing worth a mark in a lane under the lines. */
export interface LaneMark {
  readonly atMs: number;
  readonly says: string;
  readonly isGood: boolean;
}

/** A debrief laid out for scrubbing: every list in order of time, with its times beside it for the search. */
export interface ReplayTrack {
  readonly endMs: number;
  readonly entries: DebriefView['timeline'];
  readonly entryTimes: readonly number[];
  readonly vitals: DebriefView['vitals'];
  readonly vitalTimes: readonly number[];
  readonly portraits: DebriefView['portraits'];
  readonly portraitTimes: readonly number[];
  readonly facts: readonly LaneMark[];
  readonly factTimes: readonly number[];
  readonly cues: readonly LaneMark[];
  readonly marks: readonly LaneMark[];
}

/** The last index whose time is at or before `atMs`; -1 before the first. `times` must be in order. */
export function lastIndexAt(times: readonly number[], atMs: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Puts everything a debrief knows on one clock. */
export function layTrack(debrief: DebriefView): ReplayTrack {
  const entries = inOrder(debrief.timeline);
  const vitals = inOrder(debrief.vitals);
  const portraits = inOrder(debrief.portraits);
  const timeOf = new Map<string, number>();
  for (const entry of entries) if (entry.turnId !== undefined && entry.kind === 'patient') timeOf.set(entry.turnId, entry.atMs);
  for (const entry of entries) if (entry.turnId !== undefined && !timeOf.has(entry.turnId)) timeOf.set(entry.turnId, entry.atMs);
  const placed = <One extends { readonly turnId?: string | undefined }>(
    all: readonly One[],
    says: (one: One) => string,
    isGood: (one: One) => boolean,
  ): LaneMark[] =>
    inOrder(
      all.flatMap((one) => {
        const atMs = one.turnId === undefined ? undefined : timeOf.get(one.turnId);
        return atMs === undefined ? [] : [{ atMs, says: says(one), isGood: isGood(one) }];
      }),
    );
  const facts = placed(
    debrief.facts.filter((fact) => fact.state !== 'missed'),
    (fact) => fact.says,
    (fact) => fact.state === 'reached',
  );
  const cues = placed(
    debrief.cues.filter((cue) => cue.state !== 'not offered'),
    (cue) => cue.needs,
    (cue) => cue.state === 'picked up',
  );
  const marks = inOrder(
    debrief.items.flatMap((item) =>
      item.evidence.slice(0, 1).map(({ atMs }) => ({ atMs, says: item.text, isGood: item.result === 'met' })),
    ),
  );
  const times = [...entries, ...vitals].map((one) => one.atMs);
  return {
    endMs: times.reduce((latest, one) => Math.max(latest, one), 1000),
    entries,
    entryTimes: entries.map((one) => one.atMs),
    vitals,
    vitalTimes: vitals.map((one) => one.atMs),
    portraits,
    portraitTimes: portraits.map((one) => one.atMs),
    facts,
    factTimes: facts.map((one) => one.atMs),
    cues,
    marks,
  };
}

function inOrder<One extends { readonly atMs: number }>(all: readonly One[]): One[] {
  return [...all].sort((one, other) => one.atMs - other.atMs);
}
