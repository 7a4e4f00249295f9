import { advanceOn } from './advance.ts';
import type { CandidateMove } from './candidate-move.ts';
import type { EventOf, LoggedEvent } from './encounter-event.ts';
import type { Encounter } from './encounter-state.ts';
import { isUnderWay } from './is-under-way.ts';
import { onThePhone } from './make-call.ts';
import { startCuff } from './measure-cuff.ts';
import type { PlacedEvent } from './placed-event.ts';
import { redact } from './redact.ts';
import { unfold } from './unfolding.ts';
import { whoIsAskedAbout, whoIsCalledAcross, whoIsSpokenTo } from './who-is-spoken-to.ts';
import { patientOf } from './whose.ts';

type Acceptable = EventOf<'candidate.spoke'> | EventOf<'candidate.fellSilent'> | EventOf<'candidate.acted'>;

function accept(encounter: Encounter, atMs: number, event: Acceptable): PlacedEvent[] {
  const on = unfold(encounter, encounter.state.atMs);
  advanceOn(on, atMs);
  // The bell may have rung, or the station ended, while time caught up: a last sentence is kept, nothing after the end.
  if (!isUnderWay(on.now())) return [...on.events()];
  on.record(event);
  if (event.type === 'candidate.acted' && event.act === 'measurement') startCuff(on, event.turnId);
  return [...on.events()];
}

/** What an accepted utterance stores before anybody has answered it. Without a `candidate.spoke`, the encounter was over. */
export function acceptUtterance(
  encounter: Encounter,
  said: { turnId: string; text: string; addressee?: string | undefined; via: 'typed' | 'spoken'; atMs: number },
): PlacedEvent[] {
  const { scenario, state } = encounter;
  const present = scenario.patient.participants.filter((one) => state.present.includes(one.id));
  // A name called out says who is meant, whoever was chosen before.
  const isForPatient = said.addressee === undefined || said.addressee === patientOf(scenario);
  const isMuddled = scenario.body.start.gcsTotal < 15;
  const isMeant = isForPatient ? whoIsAskedAbout(said.text, present, isMuddled) : null;
  // While somebody is on the line, words go into the telephone unless somebody in the room is plainly called.
  const called =
    (state.call ? whoIsCalledAcross(said.text, present) : (whoIsSpokenTo(said.text, present) ?? isMeant)) ?? said.addressee;
  const isForPhone = called === undefined || called === onThePhone;
  const isOnPhone = state.call !== undefined && isForPhone;
  const isPresent = called !== undefined && state.present.includes(called);
  const addressee = isOnPhone ? onThePhone : isPresent ? called : patientOf(scenario);
  return accept(encounter, said.atMs, {
    type: 'candidate.spoke',
    turnId: said.turnId,
    addressee,
    text: redact(said.text),
    via: said.via,
  });
}

/** What a kept silence stores. */
export function acceptSilence(encounter: Encounter, kept: { turnId: string; silenceMs: number; atMs: number }): PlacedEvent[] {
  return accept(encounter, kept.atMs, { type: 'candidate.fellSilent', turnId: kept.turnId, silenceMs: kept.silenceMs });
}

/** What an act from the panel stores. */
export function acceptAct(
  encounter: Encounter,
  done: {
    turnId: string;
    act: 'examination' | 'investigation' | 'treatment' | 'escalation' | 'measurement';
    id: string;
    detail?: string | undefined;
    explained: boolean;
    consentSought: boolean;
    chaperoneOffered: boolean;
    atMs: number;
  },
): PlacedEvent[] {
  const { atMs, detail, ...rest } = done;
  return accept(encounter, atMs, { type: 'candidate.acted', ...rest, ...(detail === undefined ? {} : { detail }) });
}

/** Moves of an accepted turn that needs no reader: a silence or an act. Null for words. */
export function movesWithoutReading(event: LoggedEvent): CandidateMove[] | null {
  if (event.type === 'candidate.fellSilent') {
    return [{ kind: 'staySilent', quote: '', confidence: 1, silenceMs: event.silenceMs }];
  }
  if (event.type !== 'candidate.acted') return null;
  const base = { quote: '', confidence: 1, id: event.id };
  switch (event.act) {
    case 'examination': {
      const { explained, consentSought, chaperoneOffered } = event;
      return [{ kind: 'examine', ...base, explained, consentSought, chaperoneOffered }];
    }
    case 'investigation':
      return [{ kind: 'investigate', ...base }];
    case 'measurement':
      return [];
    case 'treatment':
      return [{ kind: 'treat', ...base, ...(event.detail === undefined ? {} : { dose: event.detail }) }];
    default:
      return [{ kind: 'escalate', ...base }];
  }
}
