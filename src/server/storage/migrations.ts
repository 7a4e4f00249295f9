import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely';

/**
 * `json`, not `jsonb`: it keeps the text as written, so what is replayed has the same bytes.
 * Times are wall-clock ms as bigint, cast on reading.
 */
const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table head (
      encounter_id text primary key,
      owner text not null,
      scenario_id text not null,
      stage text not null,
      started_at text not null,
      seq integer not null,
      state json not null,
      percent double precision,
      next_due_ms bigint
    )`.execute(db);
    await sql`create index head_owner on head (owner, started_at desc)`.execute(db);
    await sql`create index head_due on head (next_due_ms) where next_due_ms is not null`.execute(db);
    await sql`create table event (
      encounter_id text not null references head (encounter_id) on delete cascade,
      seq integer not null,
      at_ms double precision not null,
      type text not null,
      body json not null,
      unique (encounter_id, seq)
    )`.execute(db);
    await sql`create table command (
      owner text not null,
      key text not null,
      encounter_id text not null,
      status integer not null,
      body json not null,
      at timestamptz not null default now(),
      primary key (owner, key)
    )`.execute(db);
    await sql`create table turn (
      turn_id text primary key,
      encounter_id text not null,
      accepted_at timestamptz not null default now(),
      is_closed boolean not null default false,
      epoch integer not null default 0,
      node text,
      lease_until_ms bigint not null default 0
    )`.execute(db);
    await sql`create index turn_owed on turn (encounter_id) where not is_closed`.execute(db);
    await sql`create table note (encounter_id text primary key, body text not null, at timestamptz not null default now())`.execute(
      db,
    );
  },
};

/** What was asked under a key: '' for commands stored before it was kept. */
const fingerprints: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table command add column asked text not null default ''`.execute(db);
  },
};

const migrations: Record<string, Migration> = { '0001-encounters': first, '0002-command-fingerprints': fingerprints };
const provider: MigrationProvider = { getMigrations: async () => migrations };

/**
 * Brings the tables up to date; nodes that start together wait for each other.
 * @throws when a migration fails; the database is then as it was.
 */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}
