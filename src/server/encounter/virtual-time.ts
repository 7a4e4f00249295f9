import type { Encounter, EncounterState } from '#core/encounter/encounter-state.ts';
import { nextDueMs } from '#core/encounter/next-due.ts';

/** Virtual ms at a wall-clock time: real time since the start plus what acts cost; never before what is stored. */
export function virtualTime(state: EncounterState, nowMs: number): number {
  return Math.max(state.atMs, Math.round(nowMs - Date.parse(state.startedAt) + state.spentMs));
}

/** Wall-clock ms at which the encounter next needs attention by itself; null once it is over. */
export function nextDueAtMs(encounter: Encounter): number | null {
  const dueMs = nextDueMs(encounter);
  if (dueMs === null) return null;
  return Math.ceil(Date.parse(encounter.state.startedAt) + dueMs - encounter.state.spentMs);
}
