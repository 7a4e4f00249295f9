import { eventFormat, type LoggedEvent } from './encounter-event.ts';

/**
 * From format n to n + 1, at index n - 1. A step is given an event as the older Bedside stored it, and changes its shape,
 * never what happened.
 */
const steps: readonly ((event: LoggedEvent) => LoggedEvent)[] = [];

/**
 * Stored events in today's shapes.
 * @param format the `format` of their log's `encounter.started`
 * @throws when a newer Bedside wrote them: an older one would misread what happened.
 */
export function migrateEvents(events: readonly LoggedEvent[], format: number): readonly LoggedEvent[] {
  if (format > eventFormat) {
    throw new Error(
      `This encounter was stored by a newer Bedside (event format ${format}; this one reads up to ${eventFormat}). Update Bedside.`,
    );
  }
  const due = steps.slice(format - 1);
  return due.length === 0 ? events : events.map((event) => due.reduce((older, step) => step(older), event));
}
