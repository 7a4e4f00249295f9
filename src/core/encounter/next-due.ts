import type { Encounter } from './encounter-state.ts';

/** Vitals go into the log this often; a phase that watches them looks as often. */
const sampleEveryMs = 5_000;
/** After the bell, a last sentence has this long to arrive before the encounter ends by itself. */
export const graceMs = 30_000;

/** The next thing that happens by itself. */
export type Due =
  | { kind: 'sample' | 'cuff' | 'cuffReady' | 'bell' | 'end'; dueMs: number }
  | { kind: 'result' | 'timer' | 'arrival'; dueMs: number; id: string };

/** Order among things due at the same moment. */
const rank: Record<Due['kind'], number> = {
  timer: 0,
  result: 1,
  arrival: 2,
  sample: 3,
  cuffReady: 4,
  cuff: 5,
  bell: 6,
  end: 7,
};

const nextMultiple = (atMs: number, everyMs: number): number => (Math.floor(atMs / everyMs) + 1) * everyMs;

/** The next wake-up in virtual ms, or null when the encounter is over. A body that lives is looked at with each sample. */
export function nextDueMs(encounter: Encounter): number | null {
  const { scenario, state } = encounter;
  if (state.stage !== 'running' || scenario.body.plant) return findNextDue(encounter)?.dueMs ?? null;
  return Math.min(
    state.dueMs,
    ...state.timers.map((one) => one.dueMs),
    ...state.resultsPending.map((one) => one.dueMs),
    ...(state.arrivals ?? []).map((one) => one.dueMs),
    ...(state.cuffReadyMs === undefined ? [] : [state.cuffReadyMs]),
  );
}

/** The earliest thing due after the last event; null when the encounter is over. */
export function findNextDue({ scenario, state }: Encounter): Due | null {
  if (state.stage === 'timeCalled') return { kind: 'end', dueMs: state.dueMs + graceMs };
  if (state.stage !== 'running') return null;
  const due: Due[] = [
    { kind: 'bell', dueMs: state.dueMs },
    { kind: 'sample', dueMs: nextMultiple(state.atMs, sampleEveryMs) },
  ];
  for (const { id, dueMs } of state.timers) due.push({ kind: 'timer', dueMs, id });
  for (const { id, dueMs } of state.resultsPending) due.push({ kind: 'result', dueMs, id });
  for (const { id, dueMs } of state.arrivals ?? []) due.push({ kind: 'arrival', dueMs, id });
  const { isAttached, cuffEveryMinutes } = scenario.body.monitor;
  if (state.cuffReadyMs !== undefined) due.push({ kind: 'cuffReady', dueMs: state.cuffReadyMs });
  else if (isAttached && cuffEveryMinutes > 0)
    due.push({ kind: 'cuff', dueMs: nextMultiple(state.cuffLastMs ?? 0, cuffEveryMinutes * 60_000) });
  due.sort((a, b) => a.dueMs - b.dueMs || rank[a.kind] - rank[b.kind] || (('id' in a && a.id) < ('id' in b && b.id) ? -1 : 1));
  return due[0] ?? null;
}
