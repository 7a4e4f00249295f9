import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { PlacedEvent } from '#core/encounter/placed-event.ts';
import type { Clock } from '../clock.ts';
import type { EncounterDraft } from './encounter-draft.ts';
import { draftOf, extendDraft } from './encounter-draft.ts';
import type { AppendResult, CommandOutcome } from './encounter-log.ts';
import type { AppendExtras, EncounterShelf } from './encounter-shelf.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { noSuchEncounter, type Refusal, tooBusy } from './refusal.ts';
import { virtualTime } from './virtual-time.ts';

/** What a decision wants stored. No events: nothing is. */
export interface Change {
  readonly events: readonly PlacedEvent[];
  readonly acceptTurn?: { readonly turnId: string };
  /** Stored under this key; `outcome` gets the number of the last event. */
  readonly command?: { readonly key: string; readonly outcome: (seq: number) => CommandOutcome };
}

export interface Changed {
  readonly encounter: Encounter;
  /** What the command was answered with, now or the first time it came. */
  readonly outcome: CommandOutcome | null;
}

export type Decide = (encounter: Encounter, atMs: number) => Change | Refusal | Promise<Change | Refusal>;

const mostTries = 8;

/** Load, decide, append, one at a time per encounter on this node; other nodes are met as conflicts and retried. */
export class EncounterChanges {
  readonly #shelf: EncounterShelf;
  readonly #clock: Clock;
  readonly #appends = new KeyedQueue();

  constructor(shelf: EncounterShelf, clock: Clock) {
    this.#shelf = shelf;
    this.#clock = clock;
  }

  make(encounterId: string, decide: Decide): Promise<Changed | Refusal> {
    return this.#appends.run(encounterId, async () => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const encounter = await this.#shelf.open(encounterId);
        if (!encounter) return noSuchEncounter;
        const change = await decide(encounter, virtualTime(encounter.state, this.#clock.nowMs()));
        if ('refused' in change) return change;
        if (change.events.length === 0) return { encounter, outcome: null };
        const draft = extendDraft(draftOf(encounter), change.events);
        const outcome = change.command?.outcome(draft.encounter.state.seq) ?? null;
        const result = await this.#shelf.store(draft, {
          ...(change.command && outcome ? { command: { key: change.command.key, outcome } } : {}),
          ...(change.acceptTurn ? { acceptTurn: change.acceptTurn } : {}),
        });
        if (result.outcome === 'appended') return { encounter: draft.encounter, outcome };
        if (result.outcome === 'duplicate') return { encounter, outcome: result.command };
      }
      return tooBusy;
    });
  }

  /** Stores a draft made outside; a conflict is the caller's to decide anew. */
  store(draft: EncounterDraft, extras: AppendExtras): Promise<AppendResult> {
    return this.#appends.run(draft.encounter.state.encounterId, () => this.#shelf.store(draft, extras));
  }

  /** Resolves when the appends under way are done. */
  idle(): Promise<void> {
    return this.#appends.idle();
  }
}
