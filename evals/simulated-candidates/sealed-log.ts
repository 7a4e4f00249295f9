import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { migrateEvents } from '#core/encounter/migrate-events.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { goldFolder } from './gold-script.ts';

/** Events that no mark and no debrief reads, and that make most of a log's bulk. */
const leftOut: ReadonlySet<LoggedEvent['type']> = new Set([
  'vitals.sampled',
  'timers.changed',
  'line.used',
  'disclosure.decided',
]);

const pathOf = (id: string): string => join(goldFolder, 'logs', `${id}.jsonl`);

/** Keeps the log that a labelled transcript was written from, one event a line, without the case. */
export function sealLog(id: string, log: readonly LoggedEvent[]): void {
  mkdirSync(join(goldFolder, 'logs'), { recursive: true });
  const lines = log
    .filter((event) => !leftOut.has(event.type))
    .map((event) => JSON.stringify(event.type === 'encounter.started' ? { ...event, scenario: null } : event));
  writeFileSync(pathOf(id), `${lines.join('\n')}\n`);
}

/** A sealed log with the case as it stands, in today's shapes: what the labellers saw, for the scorer to mark. Null where there is none. */
export function unsealLog(id: string, scenario: Scenario): readonly LoggedEvent[] | null {
  if (!existsSync(pathOf(id))) return null;
  const events = readFileSync(pathOf(id), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): LoggedEvent => {
      const event: LoggedEvent = JSON.parse(line);
      return event.type === 'encounter.started' ? { ...event, scenario } : event;
    });
  const started = events.find((event) => event.type === 'encounter.started');
  return started?.type === 'encounter.started' ? migrateEvents(events, started.format) : null;
}
