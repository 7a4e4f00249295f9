import { bodySchema } from '../scenario/body.ts';
import { eventFormat, type LoggedEvent } from './encounter-event.ts';

/**
 * From format n to n + 1, at index n - 1. A step is given an event as the older Bedside stored it, and changes its shape,
 * never what happened.
 */
const steps: readonly ((event: LoggedEvent) => LoggedEvent)[] = [giveCompanyToCase, giveBodyDefaults];

/** 1 to 2: a case says who interrupts, who can be asked to leave, and what is news; an older one had none of that. */
function giveCompanyToCase(event: LoggedEvent): LoggedEvent {
  if (event.type !== 'encounter.started') return event;
  const { patient } = event.scenario;
  const none = { interruptions: [], departures: [], knowsOnly: false };
  const concepts = patient.concepts.map((concept) => ({ ...concept, isNews: concept.isNews ?? false }));
  return { ...event, format: 2, scenario: { ...event.scenario, patient: { ...none, ...patient, concepts } } };
}

/** 2 to 3: a body may live, be driven and be measured; an older one had headings only. */
function giveBodyDefaults(event: LoggedEvent): LoggedEvent {
  if (event.type !== 'encounter.started') return event;
  return { ...event, format: 3, scenario: { ...event.scenario, body: bodySchema.parse(event.scenario.body) } };
}

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
