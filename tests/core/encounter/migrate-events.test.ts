import { expect, it } from 'vitest';
import { eventFormat, type LoggedEvent } from '#core/encounter/encounter-event.ts';
import { migrateEvents } from '#core/encounter/migrate-events.ts';
import { AnEncounter } from '../../support/an-encounter.ts';

it('hands today’s events back as they are', () => {
  const { log } = new AnEncounter();
  expect(migrateEvents(log, eventFormat)).toEqual(log);
});

it('refuses a log that a newer version wrote, and says what to do', () => {
  expect(() => migrateEvents(new AnEncounter().log, eventFormat + 1)).toThrow(/newer Bedside.*Update Bedside/);
});

it('gives a case stored in format 1 the fields it had no word for, and leaves what happened as it was', () => {
  const { log } = new AnEncounter();
  const stored = JSON.parse(JSON.stringify(log)) as LoggedEvent[];
  const [started] = stored;
  if (started?.type !== 'encounter.started') throw new Error('A log begins with encounter.started');
  const older = JSON.parse(
    JSON.stringify(started, (key, value: unknown) =>
      ['interruptions', 'departures', 'knowsOnly'].includes(key) ? undefined : key === 'format' && value === 2 ? 1 : value,
    ),
  ) as LoggedEvent;
  expect(migrateEvents([older, ...stored.slice(1)], 1)).toEqual(log);
});

it('gives a case stored in format 2 a body with no diseases and a monitor, and leaves what happened as it was', () => {
  const { log } = new AnEncounter();
  const [started, ...rest] = JSON.parse(JSON.stringify(log)) as LoggedEvent[];
  const since3 = [
    'monitor',
    'processes',
    'gives',
    'drives',
    'wants',
    'findingInPhase',
    'resultInPhase',
    'whenVitals',
    'whenTold',
  ];
  const older = JSON.parse(
    JSON.stringify(started, (key, value: unknown) =>
      since3.includes(key) ? undefined : key === 'format' && value === 3 ? 2 : value,
    ),
  ) as LoggedEvent;
  expect(migrateEvents([older, ...rest], 2)).toEqual(log);
});
