import { acceptAct, acceptSilence, acceptUtterance, movesWithoutReading } from '#core/encounter/accept-turn.ts';
import { advance } from '#core/encounter/advance.ts';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { EncounterEvent, LoggedEvent, LoggedOf } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { type PlacedEvent, placeInLog } from '#core/encounter/placed-event.ts';
import { applyEvent } from '#core/encounter/replay.ts';
import { settleReply } from '#core/encounter/settle-reply.ts';
import { startEncounter } from '#core/encounter/start-encounter.ts';
import { takeTurn } from '#core/encounter/take-turn.ts';
import type { ReplyBrief } from '#core/reply/reply-brief.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { aLexicon, aScenario } from './a-scenario.ts';

/** A question about a topic, as a reader would have read it. */
export const asks = (topic: string, more: Partial<Extract<CandidateMove, { kind: 'ask' }>> = {}): CandidateMove => ({
  kind: 'ask',
  topic,
  form: 'closed',
  quote: topic,
  confidence: 0.95,
  ...more,
});

/** Any other move by its kind and fields. */
export const does = <K extends CandidateMove['kind']>(kind: K, more: object = {}): CandidateMove =>
  ({ kind, quote: kind, confidence: 0.95, ...more }) as CandidateMove;

/** Plays moves into an encounter the way the server does, keeping the whole log. */
export class AnEncounter {
  readonly log: LoggedEvent[] = [];
  now: Encounter;
  brief: ReplyBrief | null = null;
  private turns = 0;
  /** Wall time of the run, which moves even when nothing happens. */
  private clockMs = 0;

  readonly scenario: Scenario;

  constructor(scenario: Scenario = aScenario(), seed = 3) {
    this.scenario = scenario;
    this.now = this.append(
      startEncounter(scenario, {
        encounterId: 'e1',
        owner: 'o1',
        mode: 'practice',
        seed,
        variant: 'as-written',
        caseHash: 'h',
        startedAt: '2026-01-01T00:00:00.000Z',
      }),
    );
  }

  private append(events: readonly PlacedEvent[]): Encounter {
    let encounter: Encounter | null = this.log.length > 0 ? this.now : null;
    for (const event of placeInLog(events, this.log.length)) {
      this.log.push(event);
      encounter = applyEvent(encounter, event);
    }
    if (!encounter) throw new Error('nothing to apply');
    this.now = encounter;
    return encounter;
  }

  /** One turn with these moves, `seconds` after the last. */
  turn(
    moves: readonly CandidateMove[],
    {
      seconds = 5,
      text = moves.map((move) => move.quote).join('. ') || 'x',
      to,
    }: { seconds?: number; text?: string; to?: string } = {},
  ): this {
    const turnId = `t${++this.turns}`;
    const atMs = this.pass(seconds);
    const silence = moves.find((move) => move.kind === 'staySilent');
    this.append(
      silence
        ? acceptSilence(this.now, { turnId, silenceMs: silence.silenceMs, atMs })
        : acceptUtterance(this.now, { turnId, text, addressee: to, via: 'typed', atMs }),
    );
    const { events, brief } = takeTurn(
      this.now,
      { turnId, said: text, moves, reader: 'test', addressee: to, atMs: this.now.state.atMs },
      aLexicon,
    );
    this.append(events);
    this.brief = brief;
    if (brief) {
      const sentences = brief.parts
        .filter((part) => part.says !== '')
        .map((part) => ({ text: part.says, tells: part.fact ? [part.fact] : [] }));
      for (const part of brief.parts) if (part.says === '' && part.fact) sentences.at(-1)?.tells.push(part.fact);
      this.append(
        settleReply(this.now, brief, {
          sentences,
          heardUpTo: Number.MAX_SAFE_INTEGER,
          driver: 'test',
          atMs: this.now.state.atMs,
        }),
      );
    }
    return this;
  }

  /** An act from the panel; `detail` is a dose. */
  act(act: 'examination' | 'treatment' | 'investigation' | 'escalation' | 'measurement', id: string, detail?: string): this {
    const turnId = `t${++this.turns}`;
    const manners = { explained: true, consentSought: true, chaperoneOffered: true };
    const accepted = acceptAct(this.now, { turnId, act, id, detail, ...manners, atMs: this.pass(1) });
    this.append(accepted);
    const event = this.of('candidate.acted').find((one) => one.turnId === turnId);
    const moves = (event && movesWithoutReading(event)) ?? [];
    this.append(takeTurn(this.now, { turnId, said: '', moves, reader: 'test', atMs: this.now.state.atMs }, aLexicon).events);
    return this;
  }

  wait(seconds: number): this {
    this.append(advance(this.now, this.pass(seconds)));
    return this;
  }

  private pass(seconds: number): number {
    this.clockMs += seconds * 1000;
    return this.clockMs + this.now.state.spentMs;
  }

  of<T extends EncounterEvent['type']>(type: T): LoggedOf<T>[] {
    return this.log.filter((event): event is LoggedOf<T> => event.type === type);
  }

  /** Facts told so far. */
  get told(): string[] {
    return [...new Set(this.of('fact.disclosed').map((event) => event.fact))];
  }

  /** Rules that decided a fact, latest last. */
  rulesFor(fact: string): string[] {
    return this.of('disclosure.decided')
      .filter((event) => event.fact === fact)
      .map((event) => event.rule);
  }

  get said(): string {
    return this.brief?.parts.map((part) => part.says).join(' ') ?? '';
  }
}
