import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { EncounterState } from '#core/encounter/encounter-state.ts';
import type {
  AppendRequest,
  AppendResult,
  CommandOutcome,
  EncounterLog,
  EncounterSummary,
  OwedTurn,
} from '../encounter/encounter-log.ts';
import { summaryFacts } from './summary-facts.ts';

interface Head {
  owner: string;
  seq: number;
  state: EncounterState;
  scenarioId: string;
  percent: number | null;
  nextDueAtMs: number | null;
  order: number;
}

interface TurnRow {
  encounterId: string;
  epoch: number;
  leaseUntilMs: number;
  isClosed: boolean;
}

/** The log without a disk: for tests and for measuring everything but storage. Copies on the way in and out. */
export class MemoryEncounterLog implements EncounterLog {
  readonly #heads = new Map<string, Head>();
  readonly #events = new Map<string, string[]>();
  readonly #commands = new Map<string, CommandOutcome>();
  readonly #turns = new Map<string, TurnRow>();
  readonly #notes = new Map<string, string>();

  async append(request: AppendRequest): Promise<AppendResult> {
    const { encounterId, command, closeTurn, acceptTurn } = request;
    if (command) {
      const earlier = this.#commands.get(commandName(request.owner, command.key));
      if (earlier) return { outcome: 'duplicate', command: structuredClone(earlier) };
    }
    const closing = closeTurn ? this.#turns.get(closeTurn.turnId) : undefined;
    if (closeTurn && (!closing || closing.isClosed || closing.epoch !== closeTurn.epoch)) return { outcome: 'leaseLost' };
    const head = this.#heads.get(encounterId);
    if ((head?.seq ?? 0) !== request.expectedSeq) return { outcome: 'conflict' };

    const facts = summaryFacts(request.events);
    const stored = this.#events.get(encounterId) ?? [];
    stored.push(...request.events.map((event) => JSON.stringify(event)));
    this.#events.set(encounterId, stored);
    const seq = request.expectedSeq + request.events.length;
    this.#heads.set(encounterId, {
      owner: request.owner,
      seq,
      state: structuredClone(request.state),
      scenarioId: facts.scenarioId ?? head?.scenarioId ?? '',
      percent: facts.percent ?? head?.percent ?? null,
      nextDueAtMs: request.nextDueAtMs,
      order: head?.order ?? this.#heads.size,
    });
    if (command) this.#commands.set(commandName(request.owner, command.key), structuredClone(command.outcome));
    if (acceptTurn) this.#turns.set(acceptTurn.turnId, { encounterId, epoch: 0, leaseUntilMs: 0, isClosed: false });
    if (closing) closing.isClosed = true;
    return { outcome: 'appended', seq };
  }

  async findCommand(owner: string, key: string): Promise<CommandOutcome | null> {
    const found = this.#commands.get(commandName(owner, key));
    return found ? structuredClone(found) : null;
  }

  async load(encounterId: string): Promise<{ state: EncounterState; seq: number } | null> {
    const head = this.#heads.get(encounterId);
    return head ? { state: structuredClone(head.state), seq: head.seq } : null;
  }

  async events(encounterId: string, afterSeq: number, limit?: number): Promise<readonly LoggedEvent[]> {
    const stored = this.#events.get(encounterId) ?? [];
    const wanted = stored.slice(afterSeq, limit === undefined ? undefined : afterSeq + limit);
    return wanted.map((event) => JSON.parse(event) as LoggedEvent);
  }

  async list(owner: string): Promise<readonly EncounterSummary[]> {
    return [...this.#heads]
      .filter(([, head]) => head.owner === owner)
      .sort(([, a], [, b]) => b.order - a.order)
      .map(([encounterId, head]) => ({
        encounterId,
        scenarioId: head.scenarioId,
        stage: head.state.stage,
        startedAt: head.state.startedAt,
        percent: head.percent,
        isStopped: head.state.endedBecause === 'candidate stopped',
        isFork: head.state.forkedFrom !== undefined,
        drill: head.state.drill ?? null,
      }));
  }

  async claimTurns(_node: string, leaseMs: number, nowMs: number, limit: number): Promise<readonly OwedTurn[]> {
    const owed = [...this.#turns].filter(([, turn]) => isClaimable(turn, nowMs)).slice(0, limit);
    return owed.map(([turnId, turn]) => claim(turnId, turn, nowMs + leaseMs));
  }

  async claimTurn(turnId: string, _node: string, leaseMs: number, nowMs: number): Promise<OwedTurn | null> {
    const turn = this.#turns.get(turnId);
    return turn && isClaimable(turn, nowMs) ? claim(turnId, turn, nowMs + leaseMs) : null;
  }

  async due(nowMs: number, limit: number): Promise<readonly string[]> {
    const owing = new Set([...this.#turns.values()].filter((turn) => !turn.isClosed).map((turn) => turn.encounterId));
    return [...this.#heads]
      .filter(([id, head]) => head.nextDueAtMs !== null && head.nextDueAtMs <= nowMs && !owing.has(id))
      .slice(0, limit)
      .map(([encounterId]) => encounterId);
  }

  async readNotes(encounterId: string): Promise<string> {
    return this.#notes.get(encounterId) ?? '';
  }

  async writeNotes(encounterId: string, text: string): Promise<void> {
    this.#notes.set(encounterId, text);
  }

  async close(): Promise<void> {}
}

const commandName = (owner: string, key: string) => `${owner}\n${key}`;
const isClaimable = (turn: TurnRow, nowMs: number) => !turn.isClosed && turn.leaseUntilMs <= nowMs;

function claim(turnId: string, turn: TurnRow, leaseUntilMs: number): OwedTurn {
  turn.epoch += 1;
  turn.leaseUntilMs = leaseUntilMs;
  return { encounterId: turn.encounterId, turnId, epoch: turn.epoch };
}
