import type { LoggedEvent } from '../encounter/encounter-event.ts';
import type { EncounterRecord } from '../scoring/encounter-record.ts';
import { nameOfAct } from '../scoring/quote-evidence.ts';
import type { Debrief, TimelineEntry } from './debrief.ts';
import { findPatient } from './encounter-outcome.ts';

/** What was said, shown, done and found, in order. Only what was heard of a reply is in it. */
export function traceTimeline(record: EncounterRecord): readonly TimelineEntry[] {
  return record.events.flatMap((event): TimelineEntry[] => {
    const entry = describeEvent(record, event);
    if (entry === null || entry.text.trim() === '') return [];
    const turnId = 'turnId' in event ? event.turnId : undefined;
    return [{ seq: event.seq, atMs: event.atMs, ...(turnId === undefined ? {} : { turnId }), ...entry }];
  });
}

type Entry = Pick<TimelineEntry, 'kind' | 'text' | 'speaker'>;

function describeEvent(record: EncounterRecord, event: LoggedEvent): Entry | null {
  const { scenario } = record;
  const nameOf = (id: string): string => scenario.patient.participants.find((one) => one.id === id)?.name.preferred ?? id;
  switch (event.type) {
    case 'candidate.spoke':
      return { kind: 'candidate', speaker: 'You', text: event.text };
    case 'candidate.fellSilent':
      return { kind: 'candidate', speaker: 'You', text: '(stayed silent)' };
    case 'patient.replied':
      return { kind: 'patient', speaker: nameOf(event.participant), text: event.spoken.slice(0, event.heardUpTo) };
    case 'participant.showed':
      return { kind: 'showed', speaker: nameOf(event.participant), text: event.shows };
    case 'examination.performed': {
      const name = nameOfAct(scenario, event.id);
      return { kind: 'act', text: event.refused ? `${name} (refused)` : `${name}: ${event.finding}` };
    }
    case 'investigation.ordered':
    case 'treatment.given':
      return { kind: 'act', text: nameOfAct(scenario, event.id) };
    case 'escalation.made':
      return { kind: 'act', text: `${nameOfAct(scenario, event.id)}: ${event.answers}` };
    case 'investigation.resulted':
      return { kind: 'result', text: `${nameOfAct(scenario, event.id)}: ${event.result}` };
    case 'cue.offered': {
      const cue = scenario.patient.cues.find((one) => one.id === event.cue);
      return {
        kind: 'cue',
        speaker: nameOf(cue?.participant ?? findPatient(record).id),
        text: cue?.says[0] ?? cue?.shows ?? event.cue,
      };
    }
    case 'participant.left':
      return { kind: 'showed', speaker: nameOf(event.participant), text: 'left the room' };
    case 'participant.returned':
      return { kind: 'showed', speaker: nameOf(event.participant), text: 'came back' };
    case 'station.timeCalled':
      return { kind: 'bell', text: 'Time was called.' };
    case 'encounter.ended':
      return { kind: 'bell', text: 'The encounter ended.' };
    default:
      return null;
  }
}

/** Vital signs and rapport as lines: a sample wherever either changed, from the first moment on. */
export function traceVitals(record: EncounterRecord): Debrief['vitals'] {
  let vitals = record.scenario.body.start;
  let rapport = record.started.initial.rapport;
  const sample = (atMs: number): Debrief['vitals'][number] => ({
    atMs,
    heartRatePerMin: vitals.heartRatePerMin,
    systolicMmHg: vitals.systolicMmHg,
    spo2Percent: vitals.spo2Percent,
    rapport,
  });
  const samples = new Map([[0, sample(0)]]);
  for (const event of record.events) {
    if (event.type === 'vitals.sampled') vitals = event.vitals;
    else if (event.type === 'patient.changed') rapport = event.to.rapport;
    else continue;
    samples.set(event.atMs, sample(event.atMs));
  }
  return [...samples.values()];
}
