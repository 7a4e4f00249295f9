import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { EncounterState } from '#core/encounter/encounter-state.ts';
import type { AppendRequest } from '#server/encounter/encounter-log.ts';

const vitals = {
  heartRatePerMin: 80,
  systolicMmHg: 120,
  diastolicMmHg: 80,
  respiratoryRatePerMin: 14,
  spo2Percent: 98,
  temperatureCelsius: 36.8,
  painOutOfTen: 0,
  gcsTotal: 15,
};

/** A state as a log keeps it; what is in it does not matter to a log. Keys are out of order on purpose. */
export function sampleState(encounterId: string, seq: number, change: Partial<EncounterState> = {}): EncounterState {
  return {
    seq,
    encounterId,
    owner: 'owner-a',
    mode: 'practice',
    seed: 7,
    variant: 'base',
    rulesVersion: '1',
    caseHash: 'h',
    startedAt: '2026-11-22T10:00:00.000Z',
    dueMs: 480_000,
    atMs: seq * 1000,
    spentMs: 0,
    stage: 'running',
    endedBecause: null,
    patient: { mood: 'guarded', interview: 'opening', condition: 'stable', rapport: 0 },
    timers: [],
    openingPartsTold: 0,
    openingOver: false,
    facts: {},
    gates: [],
    cues: {},
    concerns: {},
    questions: {},
    told: [],
    topicsAnswered: {},
    clarified: [],
    linesUsed: [],
    present: ['patient'],
    left: null,
    vitals,
    phaseEnteredMs: 0,
    vitalsAtPhase: vitals,
    acts: [],
    resultsPending: [],
    turns: 0,
    lastTopics: [],
    lastReply: 'It was “awful” — naïve 😀 "quoted" \\ backslash',
    lastTurnAtMs: 0,
    ...change,
  };
}

/** An append of `count` events after `expectedSeq`. */
export function sampleAppend(
  encounterId: string,
  expectedSeq: number,
  change: Partial<AppendRequest> & { readonly count?: number } = {},
): AppendRequest {
  const { count = 1, ...rest } = change;
  const events: LoggedEvent[] = Array.from({ length: count }, (_, index) => ({
    type: 'candidate.spoke',
    text: `words ${expectedSeq + 1 + index} “é” 😀`,
    turnId: `turn-${encounterId}-${expectedSeq + 1 + index}`,
    addressee: 'patient',
    via: 'typed',
    seq: expectedSeq + 1 + index,
    atMs: (expectedSeq + 1 + index) * 1000,
  }));
  return {
    encounterId,
    owner: 'owner-a',
    expectedSeq,
    events,
    state: sampleState(encounterId, expectedSeq + count),
    nextDueAtMs: null,
    ...rest,
  };
}
