import type { LineKind } from '../scenario/participant.ts';
import { type EncounterRecord, eventsOf } from './encounter-record.ts';
import type { ScoreSheet } from './score-sheet.ts';

type FeltHeard = ScoreSheet['feltHeard'];

/** Rapport from which a patient speaks of having been heard. */
const warmRapport = 2;

const inOwnLines: Record<FeltHeard['level'], { readonly neutral: string; readonly line: LineKind | null }> = {
  heard: { neutral: 'I felt listened to.', line: 'touched' },
  'partly heard': { neutral: 'Some of it got through. I kept some of it to myself.', line: null },
  'not heard': { neutral: 'I did not feel listened to.', line: 'dismissed' },
};

/** How the patient saw it, from mood, rapport, cues and concerns: kept apart from the marks. */
export function judgeFeltHeard(record: EncounterRecord): FeltHeard {
  const last = eventsOf(record, 'patient.changed').at(-1)?.to ?? record.started.initial;
  const offered = new Set(eventsOf(record, 'cue.offered').map((event) => event.cue));
  const pickedUp = new Set(eventsOf(record, 'cue.pickedUp').map((event) => event.cue));
  const met = new Set(eventsOf(record, 'concern.met').map((event) => event.fact));
  const dismissed = eventsOf(record, 'concern.dismissed').filter((event) => !met.has(event.fact)).length;
  const brushedOff = eventsOf(record, 'cue.missed').filter(
    (event) => event.how === 'dismissed' && !pickedUp.has(event.cue),
  ).length;
  const hasLeft = eventsOf(record, 'encounter.ended').some((event) => event.because === 'patient left');
  const isUpset = last.mood === 'angry' || last.mood === 'withdrawn';
  const answered = offered.size === 0 ? met.size > 0 || last.rapport > warmRapport : pickedUp.size * 2 >= offered.size;

  if (record.spoken.length === 0 || hasLeft || isUpset || last.rapport < 0) return say(record, 'not heard');
  if (last.rapport >= warmRapport && answered && dismissed === 0 && brushedOff === 0) return say(record, 'heard');
  if (dismissed + brushedOff > 0 && pickedUp.size + met.size === 0) return say(record, 'not heard');
  return say(record, 'partly heard');
}

function say(record: EncounterRecord, level: FeltHeard['level']): FeltHeard {
  const { neutral, line } = inOwnLines[level];
  const patient =
    record.scenario.patient.participants.find((one) => one.role === 'patient') ?? record.scenario.patient.participants[0];
  const own = line === null ? undefined : patient?.lines[line]?.[0];
  return { level, says: own === undefined ? neutral : `${neutral} ${own}` };
}
