import { isFirstVersion } from '../disclosure/fact-layers.ts';
import type { EventOf } from '../encounter/encounter-event.ts';
import type { Mood } from '../reply/reply-brief.ts';
import type { Participant } from '../scenario/participant.ts';
import { type EncounterRecord, eventsOf } from '../scoring/encounter-record.ts';
import { firstTellings } from '../scoring/fact-elements.ts';
import type { Debrief, DebriefFact } from './debrief.ts';
import { describeWayIn } from './way-in.ts';

/** The person the station is about: the patient, or whoever comes first where the patient is not in the room. */
export function findPatient(record: EncounterRecord): Participant {
  const { participants } = record.scenario.patient;
  const patient = participants.find((one) => one.role === 'patient') ?? participants[0];
  if (patient === undefined) throw new Error('This case has no participants.');
  return patient;
}

/** The mood at the end. */
export const lastMood = (record: EncounterRecord): Mood =>
  (eventsOf(record, 'patient.changed').at(-1)?.to ?? record.started.initial).mood;

export const endedBecause = (record: EncounterRecord): EventOf<'encounter.ended'>['because'] | null =>
  eventsOf(record, 'encounter.ended').at(-1)?.because ?? null;

/**
 * What became of the facts, in the author's order, with the way to each in words: all that were told, and of the unsaid
 * only what counts (marked or critical). Nobody needs a list of everything a man never happened to mention.
 */
export function listFacts(record: EncounterRecord): readonly DebriefFact[] {
  const { patient, marking } = record.scenario;
  const marked = new Set(marking.items.flatMap((item) => item.evidence.facts));
  return patient.facts
    .filter((fact) => !fact.colour)
    .map((fact): DebriefFact => {
      const whole = firstTellings(record, fact.id).filter((telling) => !isFirstVersion(fact, telling.layer));
      const telling = whole.find((one) => one.credit === 'elicited') ?? whole[0];
      return {
        fact: fact.id,
        says: fact.says.at(-1) ?? '',
        state: telling === undefined ? 'missed' : telling.credit === 'elicited' ? 'reached' : 'donated',
        critical: fact.critical,
        ...(telling === undefined ? {} : { turnId: telling.turnId }),
        wayIn: describeWayIn(record.scenario, fact),
      };
    })
    .filter((fact) => fact.state !== 'missed' || fact.critical || marked.has(fact.fact));
}

/** What became of every cue; one that was offered and never picked up was missed. */
export function listCues(record: EncounterRecord): Debrief['cues'] {
  return record.scenario.patient.cues.map((cue) => {
    const pickedUp = eventsOf(record, 'cue.pickedUp').find((event) => event.cue === cue.id);
    const missed = eventsOf(record, 'cue.missed').find((event) => event.cue === cue.id);
    const offered = eventsOf(record, 'cue.offered').find((event) => event.cue === cue.id);
    const turnId = (pickedUp ?? missed ?? offered)?.turnId;
    const state = pickedUp !== undefined ? 'picked up' : offered === undefined && missed === undefined ? 'not offered' : 'missed';
    return { cue: cue.says[0] ?? cue.shows ?? cue.id, state, needs: cue.needs, ...(turnId === undefined ? {} : { turnId }) };
  });
}

/** What became of every concern the case gives the patient. */
export function listConcerns(record: EncounterRecord): Debrief['concerns'] {
  return record.scenario.patient.ice.concerns.map((concern) => ({
    says: record.scenario.patient.facts.find((fact) => fact.id === concern.fact)?.says.at(-1) ?? '',
    state: stateOfConcern(record, concern.fact),
  }));
}

export function stateOfConcern(record: EncounterRecord, factId: string): Debrief['concerns'][number]['state'] {
  if (eventsOf(record, 'concern.met').some((event) => event.fact === factId)) return 'met';
  if (eventsOf(record, 'concern.dismissed').some((event) => event.fact === factId)) return 'dismissed';
  return firstTellings(record, factId).length > 0 ? 'ignored' : 'unheard';
}

/** Ids of what was reached, done and picked up, by any way. */
export function listReached(record: EncounterRecord): { facts: Set<string>; acts: Set<string>; cues: Set<string> } {
  const acts = record.events.flatMap((event) => {
    if (event.type === 'examination.performed') return event.refused ? [] : [event.id];
    const isAct = event.type === 'investigation.ordered' || event.type === 'treatment.given' || event.type === 'escalation.made';
    return isAct ? [event.id] : [];
  });
  return {
    facts: new Set(
      listFacts(record)
        .filter((fact) => fact.state !== 'missed')
        .map((fact) => fact.fact),
    ),
    acts: new Set(acts),
    cues: new Set(eventsOf(record, 'cue.pickedUp').map((event) => event.cue)),
  };
}
