import { acceptAct, acceptSilence, acceptUtterance, movesWithoutReading } from '#core/encounter/accept-turn.ts';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { endEncounter } from '#core/encounter/end-encounter.ts';
import { type PlacedEvent, placeInLog } from '#core/encounter/placed-event.ts';
import { applyEvent } from '#core/encounter/replay.ts';
import { settleReply } from '#core/encounter/settle-reply.ts';
import { startEncounter } from '#core/encounter/start-encounter.ts';
import { takeTurn } from '#core/encounter/take-turn.ts';
import { patientOf } from '#core/encounter/whose.ts';
import { applyVariant, firstMoodOf } from '#core/scenario/apply-variant.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { createTopicLexicon, type TopicLexicon } from '#core/topic/topic-lexicon.ts';
import { embeddedDialogueDriver } from '#server/dialogue/embedded-dialogue-driver.ts';
import { readingContext } from '#server/encounter/reading-context.ts';
import type { TurnReader } from '#server/reading/turn-reader.ts';
import {
  type Candidate,
  type CandidateStep,
  type ConclusionAnswer,
  type Heard,
  spokenMs,
} from '../simulated-candidates/candidate-step.ts';
import { type PlayedEncounter, playCandidate, type Room } from './play-candidate.ts';

export interface InProcessSetting {
  readonly folder: CaseFolder;
  readonly bank: TopicBank;
  readonly reader: TurnReader;
  readonly variant?: string;
  readonly seed?: number;
  /** Changes what is heard of the candidate's words before they are read, as a recogniser does. */
  readonly hearAs?: (text: string, turn: number) => string;
}

/** The room without a door: reader, core and driver in this process, on virtual time. */
export class InProcessRoom implements Room {
  readonly log: LoggedEvent[] = [];
  encounter: Encounter;
  readonly #setting: InProcessSetting;
  readonly #lexicon: TopicLexicon;
  #turns = 0;

  constructor(setting: InProcessSetting) {
    const { folder, bank, variant = 'as-written', seed = 7 } = setting;
    this.#setting = setting;
    this.#lexicon = createTopicLexicon(bank, folder.patient.topics);
    this.encounter = this.#append(
      startEncounter(applyVariant(folder, variant), {
        encounterId: 'simulated',
        owner: 'simulated',
        mode: 'practice',
        seed,
        variant,
        caseHash: '',
        startedAt: '2026-01-01T00:00:00.000Z',
        firstMood: firstMoodOf(folder, variant),
      }),
    );
  }

  /** The same moment again, to go on from in another way. */
  copy(): InProcessRoom {
    const other = new InProcessRoom(this.#setting);
    other.log.splice(0, other.log.length, ...this.log);
    other.encounter = this.encounter;
    other.#turns = this.#turns;
    return other;
  }

  async take(step: CandidateStep): Promise<Heard> {
    const from = this.log.length;
    const turnId = `turn-${++this.#turns}`;
    const said = step.kind === 'say' ? (this.#setting.hearAs?.(step.text, this.#turns) ?? step.text) : '';
    this.#append(this.#accept(step, turnId, said));
    const accepted = this.log.slice(from).find((event) => 'turnId' in event && event.turnId === turnId);
    if (accepted) await this.#answer(turnId, said, accepted);
    const heard = this.#hearSince(from);
    return { ...heard, isOver: heard.isOver || !accepted };
  }

  finish(answers: readonly ConclusionAnswer[]): Promise<void> {
    const atMs = this.encounter.state.atMs + 1000;
    this.#append(endEncounter(this.encounter, 'candidate ended', atMs));
    this.#append([{ type: 'conclusion.given', answers: [...answers], atMs }]);
    return Promise.resolve();
  }

  #accept(step: CandidateStep, turnId: string, said: string): PlacedEvent[] {
    const now = this.encounter.state.atMs;
    if (step.kind === 'silence') return acceptSilence(this.encounter, { turnId, silenceMs: step.ms, atMs: now + step.ms });
    if (step.kind === 'say')
      return acceptUtterance(this.encounter, { turnId, text: said, via: 'typed', atMs: now + spokenMs(said) });
    const { act, id, politely } = step;
    const manner = { explained: politely, consentSought: politely, chaperoneOffered: politely };
    return acceptAct(this.encounter, { turnId, act, id, ...manner, atMs: now + 1500 });
  }

  async #answer(turnId: string, said: string, accepted: LoggedEvent): Promise<void> {
    const { reader } = this.#setting;
    const signal = new AbortController().signal;
    const addressee = accepted.type === 'candidate.spoke' ? accepted.addressee : patientOf(this.encounter.scenario);
    const moves: readonly CandidateMove[] =
      movesWithoutReading(accepted) ?? (await reader.read(said, readingContext(this.encounter, addressee), { signal }));
    const { atMs } = this.encounter.state;
    const turn = { turnId, said, moves, reader: reader.id, addressee, atMs };
    const { events, brief } = takeTurn(this.encounter, turn, this.#lexicon);
    this.#append(events);
    if (!brief) return;
    const sentences = [];
    for await (const sentence of embeddedDialogueDriver.speak(brief, { signal })) sentences.push(sentence);
    const spoken = sentences.map((sentence) => sentence.text).join(' ');
    this.#append(
      settleReply(this.encounter, brief, {
        sentences,
        heardUpTo: Number.MAX_SAFE_INTEGER,
        driver: embeddedDialogueDriver.id,
        atMs: this.encounter.state.atMs + (spoken === '' ? 0 : spokenMs(spoken)),
      }),
    );
  }

  #hearSince(from: number): Heard {
    const mine = this.log.slice(from);
    const { body, patient } = this.encounter.scenario;
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
      atMs: this.encounter.state.atMs,
      isOver: this.encounter.state.stage === 'ended' || this.encounter.state.stage === 'timeCalled',
    };
  }

  #append(placed: readonly PlacedEvent[]): Encounter {
    let now: Encounter | null = this.log.length > 0 ? this.encounter : null;
    for (const event of placeInLog(placed, this.log.length)) {
      this.log.push(event);
      now = applyEvent(now, event);
    }
    if (!now) throw new Error('An interview starts with an encounter');
    this.encounter = now;
    return now;
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
