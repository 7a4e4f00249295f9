import type { CandidateMove, MoveKind, MoveOf } from '#core/encounter/candidate-move.ts';
import type { EncounterEvent, EventOf, LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Mood } from '#core/reply/reply-brief.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { aSmallScenario } from './a-small-case.ts';

type MoveExtras<K extends MoveKind> = Omit<MoveOf<K>, 'kind' | 'quote' | 'confidence'> & { confidence?: number };
type WithoutTurn<T> = T extends unknown ? Omit<T, 'turnId'> : never;
/** An event of a turn, without the turn's id: the builder knows which turn it is in. */
export type TurnEvent = WithoutTurn<Exclude<EncounterEvent, { type: 'encounter.started' }>>;

/** A move read from these words. */
export function aMove<K extends MoveKind>(kind: K, quote: string, extras: MoveExtras<K>): CandidateMove {
  return { kind, quote, confidence: 0.9, ...extras } as MoveOf<K>;
}
export const anAsk = (topic: string, quote: string, extras: Partial<MoveExtras<'ask'>> = {}): CandidateMove =>
  aMove('ask', quote, { topic, form: 'closed', ...extras });

/** Builds a log by hand, a turn at a time: outcomes are written down, no rule runs. Turns are 20 s apart. */
export class EncounterLogBuilder {
  readonly #events: LoggedEvent[] = [];
  #atMs = 0;
  #turn = 0;

  constructor(scenario: Scenario, variant: string) {
    this.#push({
      type: 'encounter.started',
      format: 1,
      encounterId: 'e1',
      owner: 'o1',
      mode: 'practice',
      seed: 1,
      variant,
      rulesVersion: 'rules-1',
      caseHash: 'hash',
      scenario,
      dueMs: 480_000,
      startedAt: '2026-11-22T09:00:00.000Z',
      initial: { mood: 'guarded', interview: 'opening', condition: 'steady', rapport: 0 },
      timers: [],
    });
  }

  #push(event: EncounterEvent): void {
    this.#events.push({ ...event, seq: this.#events.length + 1, atMs: this.#atMs } as LoggedEvent);
  }

  #outcomes(turnId: string, outcomes: readonly TurnEvent[]): this {
    for (const outcome of outcomes) this.#push({ turnId, ...outcome } as EncounterEvent);
    return this;
  }

  #nextTurn(): string {
    this.#atMs += 20_000;
    this.#turn += 1;
    return `t${this.#turn}`;
  }

  /** The candidate says something, moves are read from it, and this comes of it. */
  says(text: string, moves: readonly CandidateMove[], ...outcomes: TurnEvent[]): this {
    const turnId = this.#nextTurn();
    this.#push({ type: 'candidate.spoke', turnId, addressee: 'dana', text, via: 'typed' });
    this.#push({ type: 'moves.read', turnId, reader: 'by-hand', moves: [...moves] });
    return this.#outcomes(turnId, outcomes);
  }

  staysSilent(silenceMs: number, ...outcomes: TurnEvent[]): this {
    const turnId = this.#nextTurn();
    this.#push({ type: 'candidate.fellSilent', turnId, silenceMs });
    this.#push({ type: 'moves.read', turnId, reader: 'panel', moves: [aMove('staySilent', '', { silenceMs })] });
    return this.#outcomes(turnId, outcomes);
  }

  acts(act: EventOf<'candidate.acted'>['act'], id: string, ...outcomes: TurnEvent[]): this {
    const turnId = this.#nextTurn();
    this.#push({ type: 'candidate.acted', turnId, act, id, explained: true, consentSought: true, chaperoneOffered: true });
    return this.#outcomes(turnId, outcomes);
  }

  /** Events that belong to no turn. */
  also(...events: Exclude<EncounterEvent, { type: 'encounter.started' }>[]): this {
    for (const event of events) this.#push(event);
    return this;
  }

  waits(ms: number): this {
    this.#atMs += ms;
    return this;
  }

  becomes(mood: Mood, rapport: number): this {
    return this.also({
      type: 'patient.changed',
      to: { mood, interview: 'gathering', condition: 'steady', rapport },
      because: ['test'],
    });
  }

  ends(because: EventOf<'encounter.ended'>['because'] = 'candidate ended'): this {
    return this.also({ type: 'encounter.ended', because });
  }

  concludes(text: string, ...answers: { prompt: string; text: string }[]): this {
    return this.also({ type: 'conclusion.given', answers: [{ prompt: 'What do you think?', text }, ...answers] });
  }

  events(): readonly LoggedEvent[] {
    return [...this.#events];
  }
}

export function anEncounterLog(scenario: Scenario = aSmallScenario(), variant = 'as-written'): EncounterLogBuilder {
  return new EncounterLogBuilder(scenario, variant);
}

/** The fact was told now, in answer to the turn's move at this place. */
export const told = (fact: string, layer = 0, move?: number): TurnEvent => ({
  type: 'fact.disclosed',
  fact,
  layer,
  credit: 'elicited',
  rule: 'D10',
  ...(move === undefined ? {} : { move }),
});
/** The fact came out though no move occasioned it. */
export const donated = (fact: string, layer = 0): TurnEvent => ({
  type: 'fact.disclosed',
  fact,
  layer,
  credit: 'donated',
  rule: 'D12',
});
export const answered = (topic: string, how: EventOf<'topic.answered'>['with']): TurnEvent => ({
  type: 'topic.answered',
  topic,
  with: how,
});
