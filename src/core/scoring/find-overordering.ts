import type { ChecklistItem } from '../scenario/marking.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type EncounterRecord, eventsOf } from './encounter-record.ts';

/** Tests beyond those that earn a mark which nobody counts as ordering without choosing. */
const freeTests = 4;

/**
 * How many different tests may be ordered before they stop being a choice: what the author says, else those that earn a mark and
 * four more, or half of all that the case offers where that is more.
 */
export function mostInvestigations({ marking, body }: Scenario): number {
  const earning = new Set(marking.items.flatMap((item) => item.evidence.acts));
  const credited = body.investigations.filter((one) => earning.has(one.id)).length;
  return marking.mostInvestigations ?? Math.max(credited + freeTests, Math.ceil(body.investigations.length / 2));
}

/** Why an item that a test earns is only partly met: more was ordered than a choice; null where it is not so. */
export function sayOverordered(record: EncounterRecord, item: ChecklistItem): string | null {
  const ordered = new Set(eventsOf(record, 'investigation.ordered').map((event) => event.id));
  const most = mostInvestigations(record.scenario);
  if (ordered.size <= most || !item.evidence.acts.some((act) => ordered.has(act))) return null;
  return `You ordered ${ordered.size} different tests, where ${most} leave room enough: choosing is part of this mark.`;
}
