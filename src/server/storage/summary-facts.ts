import type { LoggedEvent } from '#core/encounter/encounter-event.ts';

/** What a list of encounters shows, as far as these events tell it. */
export function summaryFacts(events: readonly LoggedEvent[]): { scenarioId: string | null; percent: number | null } {
  let scenarioId: string | null = null;
  let percent: number | null = null;
  for (const event of events) {
    if (event.type === 'encounter.started') scenarioId = event.scenario.station.id;
    if (event.type === 'sheet.scored') percent = event.sheet.percent;
  }
  return { scenarioId, percent };
}
