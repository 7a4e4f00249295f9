import { acceptAct, acceptSilence, acceptUtterance } from '#core/encounter/accept-turn.ts';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { endEncounter } from '#core/encounter/end-encounter.ts';
import type { PlacedEvent } from '#core/encounter/placed-event.ts';
import { spokenMs } from '#core/encounter/spoken-ms.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { InProcessRoom as PlainRoom, type RoomSetting } from '#server/encounter/in-process-room.ts';
import type { Candidate, CandidateStep, ConclusionAnswer, Heard } from '../simulated-candidates/candidate-step.ts';
import { type PlayedEncounter, playCandidate, type Room } from './play-candidate.ts';

export interface InProcessSetting extends RoomSetting {
  /** Changes what is heard of the candidate's words before they are read, as a recogniser does. */
  readonly hearAs?: (text: string, turn: number) => string;
}

/** The room without a door, as a simulated candidate meets it: steps in, what a student would see and hear out. */
export class InProcessRoom implements Room {
  readonly #room: PlainRoom;
  readonly #setting: InProcessSetting;
  #turns = 0;

  constructor(setting: InProcessSetting, room = new PlainRoom(setting)) {
    this.#setting = setting;
    this.#room = room;
  }

  get log(): readonly LoggedEvent[] {
    return this.#room.log;
  }

  get encounter(): Encounter {
    return this.#room.encounter;
  }

  /** The same moment again, to go on from in another way. */
  copy(): InProcessRoom {
    const other = new InProcessRoom(this.#setting, this.#room.copy());
    other.#turns = this.#turns;
    return other;
  }

  async take(step: CandidateStep): Promise<Heard> {
    const from = this.log.length;
    this.#turns += 1;
    const said = step.kind === 'say' ? (this.#setting.hearAs?.(step.text, this.#turns) ?? step.text) : '';
    const isTaken = await this.#room.take((_, turnId) => this.#accept(step, turnId, said), said);
    const heard = this.#hearSince(from);
    return { ...heard, isOver: heard.isOver || !isTaken };
  }

  finish(answers: readonly ConclusionAnswer[]): Promise<void> {
    const { encounter } = this.#room;
    const atMs = encounter.state.atMs + 1000;
    this.#room.append(endEncounter(encounter, 'candidate ended', atMs));
    this.#room.append([{ type: 'conclusion.given', answers: [...answers], atMs }]);
    return Promise.resolve();
  }

  #accept(step: CandidateStep, turnId: string, said: string): PlacedEvent[] {
    const { encounter } = this.#room;
    const now = encounter.state.atMs;
    if (step.kind === 'silence') return acceptSilence(encounter, { turnId, silenceMs: step.ms, atMs: now + step.ms });
    if (step.kind === 'say') return acceptUtterance(encounter, { turnId, text: said, via: 'typed', atMs: now + spokenMs(said) });
    const { act, id, politely } = step;
    const manner = { explained: politely, consentSought: politely, chaperoneOffered: politely };
    return acceptAct(encounter, { turnId, act, id, ...manner, atMs: now + 1500 });
  }

  #hearSince(from: number): Heard {
    const mine = this.log.slice(from);
    const { body, patient } = this.#room.encounter.scenario;
    const named = (id: string): string => patient.participants.find((one) => one.id === id)?.name.preferred ?? id;
    const nameOf = (id: string): string =>
      [...body.examination, ...body.investigations, ...body.treatments, ...body.escalations].find((one) => one.id === id)?.name ??
      id;
    return {
      spoken: mine.flatMap((event) =>
        event.type === 'patient.replied' && event.spoken !== '' ? [{ who: named(event.participant), text: event.spoken }] : [],
      ),
      shows: mine.flatMap((event) => (event.type === 'participant.showed' ? [event.shows] : [])),
      findings: mine.flatMap((event) => {
        if (event.type === 'examination.performed') return [`${nameOf(event.id)}: ${event.refused ? 'refused' : event.finding}`];
        if (event.type === 'investigation.ordered') return [`${nameOf(event.id)}: asked for`];
        if (event.type === 'investigation.resulted') return [`${nameOf(event.id)}: ${event.result}`];
        if (event.type === 'treatment.given') return [`${nameOf(event.id)}: given`];
        if (event.type === 'escalation.made') return [`${nameOf(event.id)}: ${event.answers}`];
        return [];
      }),
      atMs: this.#room.encounter.state.atMs,
      isOver: this.#room.encounter.state.stage === 'ended' || this.#room.encounter.state.stage === 'timeCalled',
    };
  }
}

/** Plays a candidate in this process and marks what came of it. */
export async function playInProcess(
  candidate: Candidate,
  setting: InProcessSetting,
): Promise<PlayedEncounter & { log: readonly LoggedEvent[] }> {
  const room = new InProcessRoom(setting);
  const { steps, answers } = await playCandidate(candidate, room);
  const sheet = scoreEncounter(room.log);
  return { steps, answers, percent: sheet.percent, log: room.log, sheet };
}
