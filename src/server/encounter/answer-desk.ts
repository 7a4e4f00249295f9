import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { EncounterBell } from '../stream/encounter-bell.ts';
import { type AcceptedEvent, type ComposeDeps, composeReply } from './compose-reply.ts';
import type { EncounterChanges } from './encounter-changes.ts';
import { draftOf } from './encounter-draft.ts';
import type { EncounterLog } from './encounter-log.ts';
import type { EncounterShelf } from './encounter-shelf.ts';
import { KeyedQueue } from './keyed-queue.ts';

export interface AnswerDeskDeps extends ComposeDeps {
  readonly log: EncounterLog;
  readonly shelf: EncounterShelf;
  readonly changes: EncounterChanges;
  readonly bell: EncounterBell;
  readonly clock: Clock;
  readonly logger: Log;
  readonly node: string;
  readonly leaseMs: number;
}

const mostTries = 8;
/** A turn taken this often without a reply breaks whoever takes it: it is closed without words rather than tried for ever. */
const mostEpochs = 20;
/** Reading and speaking may take this long; then the case's own lines are used. */
const longestReplyMs = 60_000;

/** A turn this node is to answer; `epoch` is null until it is claimed. */
interface InHand {
  readonly encounterId: string;
  readonly turnId: string;
  epoch: number | null;
}

/** Gives every accepted turn exactly one reply: claimed under a lease, composed, stored and closed in one append. */
export class AnswerDesk {
  readonly #deps: AnswerDeskDeps;
  readonly #queue = new KeyedQueue();
  readonly #inHand = new Map<string, InHand>();
  /** Turns whose answer broke here: next time they are read as unclear, so that the patient asks back. */
  readonly #failed = new Set<string>();
  #isClosing = false;

  constructor(deps: AnswerDeskDeps) {
    this.#deps = deps;
  }

  /** Answers a turn that this node just accepted. */
  answerSoon(encounterId: string, turnId: string): void {
    if (!this.#isClosing) this.#enqueue({ encounterId, turnId, epoch: null });
  }

  /** Answers turns that nobody is answering: left by a process that died. */
  async answerLeftOver(limit: number): Promise<void> {
    if (this.#isClosing) return;
    const { log, node, leaseMs, clock } = this.#deps;
    const owed = await log.claimTurns(node, leaseMs, clock.nowMs(), limit);
    for (const turn of owed) this.#enqueue({ ...turn });
  }

  isAnswering(encounterId: string): boolean {
    return this.#queue.isBusy(encounterId);
  }

  /** Waits until the replies to an encounter's turns under way are stored. */
  async settled(encounterId: string): Promise<void> {
    await this.#queue.run(encounterId, async () => {});
  }

  /** Takes nothing new and waits for what is under way. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#queue.idle();
  }

  #enqueue(turn: InHand): void {
    const { bell, logger, clock } = this.#deps;
    const { encounterId, turnId } = turn;
    const known = this.#inHand.get(turnId);
    if (known) {
      // Retaken from ourselves because the lease ran out while it waits or is composed: that prolongs it.
      known.epoch = turn.epoch ?? known.epoch;
      return;
    }
    this.#inHand.set(turnId, turn);
    const queuedMs = clock.nowMs();
    bell.say(encounterId, 'thinking');
    void this.#queue
      .run(encounterId, async () => {
        // Stopping: what has not begun is left to the next start.
        if (this.#isClosing) return;
        turn.epoch ??= await this.#claim(turnId);
        if (turn.epoch !== null) await this.#answer(turn);
        logger.debug({ encounterId, turnId, tookMs: clock.nowMs() - queuedMs }, 'turn answered');
      })
      .then(
        () => this.#failed.delete(turnId),
        (error: unknown) => {
          this.#failed.add(turnId);
          logger.error({ err: error, encounterId, turnId }, 'turn not answered; it will be tried again');
        },
      )
      .finally(() => {
        this.#inHand.delete(turnId);
        bell.say(encounterId, 'listening');
      });
  }

  async #claim(turnId: string): Promise<number | null> {
    const { log, node, leaseMs, clock } = this.#deps;
    return (await log.claimTurn(turnId, node, leaseMs, clock.nowMs()))?.epoch ?? null;
  }

  async #answer(turn: InHand): Promise<void> {
    const { shelf, changes, bell, logger } = this.#deps;
    const { encounterId, turnId } = turn;
    const accepted = await this.#findAccepted(encounterId, turnId);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const encounter = await shelf.open(encounterId);
      if (!encounter) return;
      const isOver = encounter.state.stage === 'ended' || encounter.state.stage === 'scored';
      const isHopeless = (turn.epoch ?? 0) > mostEpochs;
      if (isHopeless) logger.error({ encounterId, turnId, epoch: turn.epoch }, 'turn closed without a reply: every try failed');
      const draft =
        isOver || isHopeless || !accepted
          ? draftOf(encounter)
          : await composeReply(this.#deps, encounter, accepted, {
              signal: AbortSignal.timeout(longestReplyMs),
              isReadPlainly: this.#failed.has(turnId),
              onSpeaking: () => bell.say(encounterId, 'speaking'),
            });
      const result = await changes.store(draft, { closeTurn: { turnId, epoch: turn.epoch ?? 0 } });
      if (result.outcome !== 'conflict') return;
    }
    // The turn stays open: after the lease it is taken again.
    logger.warn({ encounterId, turnId }, 'a reply met a newer event each time it was stored');
  }

  async #findAccepted(encounterId: string, turnId: string): Promise<AcceptedEvent | null> {
    // The first event holds the whole case; it is never the one looked for.
    const events = await this.#deps.log.events(encounterId, 1);
    return events.filter(isAccepted).findLast((event) => event.turnId === turnId) ?? null;
  }
}

const isAccepted = (event: LoggedEvent): event is AcceptedEvent =>
  event.type === 'candidate.spoke' || event.type === 'candidate.fellSilent' || event.type === 'candidate.acted';
