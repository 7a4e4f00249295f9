import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { hangUp } from '#core/encounter/make-call.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { StreamEvent } from '#protocol/reply-stream.ts';

/**
 * The only way from what happened to what the candidate's browser is told. Named field by field: a new field of an event
 * stays here until somebody decides that a candidate may see it. Null for what stays in the log.
 */
export function candidateView(scenario: Scenario, event: LoggedEvent): StreamEvent | null {
  const { seq, atMs } = event;
  const place = { seq, atMs };
  const { body } = scenario;
  switch (event.type) {
    case 'candidate.spoke':
      return { type: event.type, ...place, turnId: event.turnId, text: event.text, addressee: event.addressee };
    case 'candidate.fellSilent':
      return { type: event.type, ...place, turnId: event.turnId };
    case 'candidate.acted':
      return { type: event.type, ...place, turnId: event.turnId, act: event.act, name: actName(scenario, event.act, event.id) };
    case 'patient.replied':
      return {
        type: event.type,
        ...place,
        turnId: event.turnId,
        participant: event.participant,
        name: event.name ?? participantName(scenario, event.participant),
        sentences: event.sentences.map((sentence) => sentence.text),
      };
    case 'participant.showed':
      return { type: event.type, ...place, participant: event.participant, shows: event.shows };
    case 'examination.performed':
      return {
        type: 'examination.finding',
        ...place,
        turnId: event.turnId,
        name: nameOf(body.examination, event.id),
        finding: event.refused ? '' : event.finding,
      };
    case 'investigation.ordered':
      return {
        type: event.type,
        ...place,
        turnId: event.turnId,
        name: nameOf(body.investigations, event.id),
        dueMs: event.dueMs,
      };
    case 'investigation.resulted':
      return {
        type: event.type,
        ...place,
        name: nameOf(body.investigations, event.id),
        result: event.result,
        tracing: event.tracing ?? null,
      };
    case 'treatment.given': {
      const treatment = body.treatments.find((one) => one.id === event.id);
      const name = event.dose ? `${nameOf(body.treatments, event.id)}, ${event.dose}` : nameOf(body.treatments, event.id);
      return { type: event.type, ...place, turnId: event.turnId, id: event.id, name, worn: treatment?.worn ?? null };
    }
    case 'call.opened':
    case 'call.ended':
      return { type: event.type, ...place, turnId: event.turnId, name: nameOf(body.escalations, event.id) };
    case 'escalation.made': {
      // Somebody who wants a handover is heard on the line itself.
      if (event.heard) return null;
      return {
        type: 'escalation.answered',
        ...place,
        turnId: event.turnId,
        name: nameOf(body.escalations, event.id),
        says: [event.answers],
      };
    }
    case 'time.spent':
      return { type: event.type, ...place, ms: event.ms };
    case 'participant.left':
    case 'participant.returned':
      return {
        type: event.type,
        ...place,
        participant: event.participant,
        name: participantName(scenario, event.participant),
      };
    case 'station.timeCalled':
      return { type: event.type, ...place };
    case 'encounter.ended':
      return { type: event.type, ...place, because: event.because };
    case 'sheet.scored':
      return { type: 'debrief.ready', ...place };
    default:
      return null;
  }
}

type Named = readonly { readonly id: string; readonly name: string }[];

const nameOf = (list: Named, id: string): string => list.find((one) => one.id === id)?.name ?? id;

function actName({ body }: Scenario, act: string, id: string): string {
  const lists: Record<string, Named> = {
    examination: body.examination,
    investigation: body.investigations,
    treatment: body.treatments,
    escalation: [...body.escalations, { id: hangUp, name: 'Hang up' }],
    measurement: [{ id: 'cuff', name: 'Blood pressure cuff' }],
  };
  return nameOf(lists[act] ?? [], id);
}

function participantName({ patient }: Scenario, id: string): string {
  return patient.participants.find((one) => one.id === id)?.name.preferred ?? id;
}
