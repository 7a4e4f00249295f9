import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { EncounterBell } from '../stream/encounter-bell.ts';
import type { EncounterDraft } from './encounter-draft.ts';
import type { AppendRequest, AppendResult, EncounterLog } from './encounter-log.ts';
import { nextDueAtMs } from './virtual-time.ts';

export type AppendExtras = Pick<AppendRequest, 'command' | 'acceptTurn' | 'closeTurn'>;

export interface ShelfOptions {
  /** True when no other node appends to this log: then a kept copy is the truth, not a guess. */
  readonly isAlone: boolean;
  readonly limit?: number;
}

/** Encounters at hand: recently used ones are kept in memory, the log is the truth; a conflict throws the copy away. */
export class EncounterShelf {
  readonly #kept = new Map<string, Encounter>();
  readonly #log: EncounterLog;
  readonly #bell: EncounterBell;
  readonly #isAlone: boolean;
  readonly #limit: number;

  constructor(log: EncounterLog, bell: EncounterBell, options: ShelfOptions) {
    this.#log = log;
    this.#bell = bell;
    this.#isAlone = options.isAlone;
    this.#limit = options.limit ?? 500;
  }

  /** The encounter as stored; null when there is none. The case never changes, so it is read once. */
  async open(encounterId: string): Promise<Encounter | null> {
    const kept = this.#kept.get(encounterId);
    if (kept && this.#isAlone) {
      this.#keep(kept);
      return kept;
    }
    const head = await this.#log.load(encounterId);
    const scenario = kept?.scenario ?? (head ? await this.#readScenario(encounterId) : null);
    if (!head || !scenario) return null;
    const encounter = { scenario, state: head.state };
    this.#keep(encounter);
    return encounter;
  }

  forget(encounterId: string): void {
    this.#kept.delete(encounterId);
  }

  /** Stores a draft in one append; after it, viewers are told. */
  async store(draft: EncounterDraft, extras: AppendExtras = {}): Promise<AppendResult> {
    const { state } = draft.encounter;
    const result = await this.#log.append({
      encounterId: state.encounterId,
      owner: state.owner,
      expectedSeq: draft.expectedSeq,
      events: draft.events,
      state,
      nextDueAtMs: nextDueAtMs(draft.encounter),
      ...extras,
    });
    if (result.outcome === 'appended') {
      this.#keep(draft.encounter);
      this.#bell.ring(state.encounterId);
    } else {
      this.forget(state.encounterId);
    }
    return result;
  }

  async #readScenario(encounterId: string): Promise<Encounter['scenario'] | null> {
    const [started] = await this.#log.events(encounterId, 0, 1);
    return started?.type === 'encounter.started' ? started.scenario : null;
  }

  #keep(encounter: Encounter): void {
    const { encounterId } = encounter.state;
    this.#kept.delete(encounterId);
    this.#kept.set(encounterId, encounter);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > this.#limit && !oldest.done) this.#kept.delete(oldest.value);
  }
}
