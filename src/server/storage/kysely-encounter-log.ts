import { type Kysely, sql } from 'kysely';
import { eventFormat, type LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { EncounterState } from '#core/encounter/encounter-state.ts';
import { migrateEvents } from '#core/encounter/migrate-events.ts';
import type {
  AppendRequest,
  AppendResult,
  CommandOutcome,
  EncounterLog,
  EncounterSummary,
  OwedTurn,
} from '../encounter/encounter-log.ts';
import { appendStatement } from './append-statement.ts';

/** The log in SQL: the same statements for the embedded database and for Postgres. */
export class KyselyEncounterLog implements EncounterLog {
  readonly #db: Kysely<unknown>;
  readonly #onClose: () => Promise<void>;

  /** `onClose` ends what the connection runs on. */
  constructor(db: Kysely<unknown>, onClose: () => Promise<void>) {
    this.#db = db;
    this.#onClose = onClose;
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    try {
      const { rows } = await appendStatement(request).execute(this.#db);
      const [row] = rows;
      if (row) return { outcome: 'appended', seq: row.seq };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    return this.#whyNot(request);
  }

  async findCommand(owner: string, key: string): Promise<CommandOutcome | null> {
    const { rows } = await sql<CommandOutcome>`
      select status::int as status, body, asked from command where owner = ${owner} and key = ${key}`.execute(this.#db);
    return rows[0] ?? null;
  }

  async load(encounterId: string): Promise<{ state: EncounterState; seq: number } | null> {
    const { rows } = await sql<{ state: EncounterState; seq: number }>`
      select state, seq::int as seq from head where encounter_id = ${encounterId}`.execute(this.#db);
    return rows[0] ?? null;
  }

  async events(encounterId: string, afterSeq: number, limit?: number): Promise<readonly LoggedEvent[]> {
    const { rows } = await sql<{ body: LoggedEvent; format: number | null }>`
      select body, (select (first.body->>'format')::int from event first
        where first.encounter_id = ${encounterId} and first.seq = 1) as format
      from event where encounter_id = ${encounterId} and seq > ${afterSeq}::int
      order by seq ${limit === undefined ? sql`` : sql`limit ${limit}::int`}`.execute(this.#db);
    return migrateEvents(
      rows.map((row) => row.body),
      rows[0]?.format ?? eventFormat,
    );
  }

  async list(owner: string): Promise<readonly EncounterSummary[]> {
    const { rows } = await sql<EncounterSummary>`
      select encounter_id as "encounterId", scenario_id as "scenarioId", stage, started_at as "startedAt",
             percent::float8 as percent,
             coalesce(state->>'endedBecause', '') = 'candidate stopped' as "isStopped",
             coalesce(state->>'forkedFrom', '') <> '' as "isFork",
             state->>'drill' as drill
      from head where owner = ${owner} order by started_at desc, encounter_id`.execute(this.#db);
    return rows.map((row) => ({ ...row }));
  }

  async claimTurns(node: string, leaseMs: number, nowMs: number, limit: number): Promise<readonly OwedTurn[]> {
    return this.#claim(sql`true`, node, leaseMs, nowMs, limit);
  }

  async claimTurn(turnId: string, node: string, leaseMs: number, nowMs: number): Promise<OwedTurn | null> {
    const [owed] = await this.#claim(sql`turn_id = ${turnId}`, node, leaseMs, nowMs, 1);
    return owed ?? null;
  }

  async due(nowMs: number, limit: number): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select encounter_id as id from head
      where next_due_ms <= ${nowMs}::bigint
        and not exists (select 1 from turn where turn.encounter_id = head.encounter_id and not is_closed)
      order by next_due_ms limit ${limit}::int`.execute(this.#db);
    return rows.map((row) => row.id);
  }

  async readNotes(encounterId: string): Promise<string> {
    const { rows } = await sql<{ body: string }>`select body from note where encounter_id = ${encounterId}`.execute(this.#db);
    return rows[0]?.body ?? '';
  }

  async writeNotes(encounterId: string, text: string): Promise<void> {
    await sql`insert into note (encounter_id, body) values (${encounterId}, ${text})
      on conflict (encounter_id) do update set body = excluded.body, at = now()`.execute(this.#db);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
    await this.#onClose();
  }

  async #claim(
    which: ReturnType<typeof sql>,
    node: string,
    leaseMs: number,
    nowMs: number,
    limit: number,
  ): Promise<readonly OwedTurn[]> {
    const { rows } = await sql<OwedTurn>`
      update turn set node = ${node}, epoch = epoch + 1, lease_until_ms = ${nowMs + leaseMs}::bigint
      where turn_id in (
        select turn_id from turn
        where not is_closed and lease_until_ms <= ${nowMs}::bigint and ${which}
        order by accepted_at limit ${limit}::int for update skip locked)
      returning turn_id as "turnId", encounter_id as "encounterId", epoch::int as epoch`.execute(this.#db);
    return rows;
  }

  /** Nothing was written: because it was done before, because the lease went to another, or because somebody was first. */
  async #whyNot(request: AppendRequest): Promise<AppendResult> {
    if (request.command) {
      const command = await this.findCommand(request.owner, request.command.key);
      if (command) return { outcome: 'duplicate', command };
    }
    if (request.closeTurn) {
      const { turnId, epoch } = request.closeTurn;
      const { rows } =
        await sql`select 1 from turn where turn_id = ${turnId} and epoch = ${epoch}::int and not is_closed`.execute(this.#db);
      if (rows.length === 0) return { outcome: 'leaseLost' };
    }
    return { outcome: 'conflict' };
  }
}

const isUniqueViolation = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';
