import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { EncounterState } from '#core/encounter/encounter-state.ts';

/** What a command was answered with, kept so that a retry gets the same answer. */
export interface CommandOutcome {
  readonly status: number;
  readonly body: unknown;
  /** Fingerprint of what was asked, so that the same key with another body is noticed. */
  readonly asked: string;
}

export type AppendResult =
  | { readonly outcome: 'appended'; readonly seq: number }
  /** Somebody else appended first: reload and retry. */
  | { readonly outcome: 'conflict' }
  /** This idempotency key was used before: here is what it was answered with. */
  | { readonly outcome: 'duplicate'; readonly command: CommandOutcome }
  /** The turn's lease was lost to another node: drop the reply. */
  | { readonly outcome: 'leaseLost' };

export interface AppendRequest {
  readonly encounterId: string;
  readonly owner: string;
  readonly expectedSeq: number;
  /** Numbered from expectedSeq + 1; empty to close a turn that needs no reply any more. */
  readonly events: readonly LoggedEvent[];
  /** The fold after the last of them. */
  readonly state: EncounterState;
  readonly command?: { readonly key: string; readonly outcome: CommandOutcome };
  /** Accepts a turn: a reply is now owed. */
  readonly acceptTurn?: { readonly turnId: string };
  /** Closes a turn; refused unless this lease still holds it. */
  readonly closeTurn?: { readonly turnId: string; readonly epoch: number };
  /** Virtual time as wall-clock ms of the next timer, for the due-timer poll; null when none. */
  readonly nextDueAtMs: number | null;
}

export interface OwedTurn {
  readonly encounterId: string;
  readonly turnId: string;
  readonly epoch: number;
}

export interface EncounterSummary {
  readonly encounterId: string;
  readonly scenarioId: string;
  readonly stage: EncounterState['stage'];
  readonly startedAt: string;
  readonly percent: number | null;
  /** The candidate needed to stop. */
  readonly isStopped: boolean;
  /** Another try from a moment of an earlier encounter; the rest of its marks were earned elsewhere. */
  readonly isFork: boolean;
  /** Ninety seconds of one skill rather than the whole case. */
  readonly drill: 'open' | 'cue' | 'close' | null;
}

/**
 * Port: the durable log. One statement writes events, head, command key and turn row together;
 * `append` resolves only when they would survive a power cut.
 */
export interface EncounterLog {
  append(request: AppendRequest): Promise<AppendResult>;
  /** Outcome stored under an idempotency key of this owner, if any. */
  findCommand(owner: string, key: string): Promise<CommandOutcome | null>;
  load(encounterId: string): Promise<{ readonly state: EncounterState; readonly seq: number } | null>;
  /** Events after a place in the log, in order; at most `limit` when given. */
  events(encounterId: string, afterSeq: number, limit?: number): Promise<readonly LoggedEvent[]>;
  /** Encounters of one owner, newest first. */
  list(owner: string): Promise<readonly EncounterSummary[]>;
  /** Takes (or retakes after `leaseMs`) up to `limit` turns that have no reply. */
  claimTurns(node: string, leaseMs: number, nowMs: number, limit: number): Promise<readonly OwedTurn[]>;
  /** Claims one just-accepted turn for this node. */
  claimTurn(turnId: string, node: string, leaseMs: number, nowMs: number): Promise<OwedTurn | null>;
  /** Encounters whose next timer is due; not while a reply is owed, so that nothing ends before it is answered. */
  due(nowMs: number, limit: number): Promise<readonly string[]>;
  /** The candidate's own notes, '' when none; apart from the log because they are never evidence. */
  readNotes(encounterId: string): Promise<string>;
  writeNotes(encounterId: string, text: string): Promise<void>;
  close(): Promise<void>;
}
