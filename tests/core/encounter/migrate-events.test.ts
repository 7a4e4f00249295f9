import { expect, it } from 'vitest';
import { migrateEvents } from '#core/encounter/migrate-events.ts';
import { AnEncounter } from '../../support/an-encounter.ts';

it('hands today’s events back as they are', () => {
  const { log } = new AnEncounter();
  expect(migrateEvents(log, 1)).toEqual(log);
});

it('refuses a log that a newer version wrote, and says what to do', () => {
  expect(() => migrateEvents(new AnEncounter().log, 2)).toThrow(/newer Bedside.*Update Bedside/);
});
