import { type RawBuilder, sql } from 'kysely';
import type { AppendRequest } from '../encounter/encounter-log.ts';
import { summaryFacts } from './summary-facts.ts';

/**
 * Events, head, command key and turn in one statement: all of it is kept or none. No row comes back when the head has moved
 * on or the lease is lost; a used key or a taken place in the log is a unique violation. Both leave everything as it was.
 */
export function appendStatement(request: AppendRequest): RawBuilder<{ seq: number }> {
  const { command, acceptTurn, closeTurn } = request;
  return sql<{ seq: number }>`
    with lease as (${leaseQuery(closeTurn)}),
    head_written as (${request.expectedSeq === 0 ? insertHead(request) : updateHead(request)}),
    events_written as (${insertEvents(request)}),
    command_written as (${command ? insertCommand(request, command) : sql`select 1`}),
    turn_accepted as (${
      acceptTurn
        ? sql`insert into turn (turn_id, encounter_id) select ${acceptTurn.turnId}, encounter_id from head_written`
        : sql`select 1`
    }),
    turn_closed as (${
      closeTurn ? sql`update turn set is_closed = true from head_written where turn_id = ${closeTurn.turnId}` : sql`select 1`
    })
    select seq::int as seq from head_written`;
}

/** Holds the turn's row until the statement is done; one row when the lease is still ours, or none is needed. */
function leaseQuery(closeTurn: AppendRequest['closeTurn']): RawBuilder<unknown> {
  if (!closeTurn) return sql`select 1`;
  return sql`select 1 from turn where turn_id = ${closeTurn.turnId} and epoch = ${closeTurn.epoch}::int and not is_closed for update`;
}

function insertHead(request: AppendRequest): RawBuilder<unknown> {
  const { state } = request;
  const { scenarioId, percent } = summaryFacts(request.events);
  return sql`
    insert into head (encounter_id, owner, scenario_id, stage, started_at, seq, state, percent, next_due_ms)
    select ${request.encounterId}, ${request.owner}, ${scenarioId ?? ''}, ${state.stage}, ${state.startedAt},
           ${request.events.length}::int, ${JSON.stringify(state)}::json, ${percent}::float8, ${request.nextDueAtMs}::bigint
    from lease
    on conflict (encounter_id) do nothing
    returning encounter_id, seq`;
}

function updateHead(request: AppendRequest): RawBuilder<unknown> {
  const { percent } = summaryFacts(request.events);
  return sql`
    update head set stage = ${request.state.stage}, seq = ${request.expectedSeq + request.events.length}::int,
      state = ${JSON.stringify(request.state)}::json, percent = coalesce(${percent}::float8, percent),
      next_due_ms = ${request.nextDueAtMs}::bigint
    where encounter_id = ${request.encounterId} and seq = ${request.expectedSeq}::int and exists (select 1 from lease)
    returning encounter_id, seq`;
}

function insertEvents(request: AppendRequest): RawBuilder<unknown> {
  if (request.events.length === 0) return sql`select 1`;
  const rows = request.events.map(
    (event) => sql`(${event.seq}::int, ${event.atMs}::float8, ${event.type}::text, ${JSON.stringify(event)}::json)`,
  );
  return sql`
    insert into event (encounter_id, seq, at_ms, type, body)
    select head_written.encounter_id, fresh.seq, fresh.at_ms, fresh.type, fresh.body
    from head_written, (values ${sql.join(rows)}) as fresh (seq, at_ms, type, body)`;
}

function insertCommand(request: AppendRequest, command: NonNullable<AppendRequest['command']>): RawBuilder<unknown> {
  const { status, body, asked } = command.outcome;
  return sql`
    insert into command (owner, key, encounter_id, status, body, asked)
    select ${request.owner}, ${command.key}, encounter_id, ${status}::int, ${JSON.stringify(body)}::json, ${asked} from head_written`;
}
