import type { LoggedEvent } from '../encounter/encounter-event.ts';
import { markCommunication } from './communication/mark-communication.ts';
import { readRecord } from './encounter-record.ts';
import { judgeFeltHeard } from './felt-heard.ts';
import { markDomains } from './mark-domains.ts';
import { markItem } from './mark-item.ts';
import { raiseFlags } from './raise-flags.ts';
import { roundMarks } from './round-marks.ts';
import { scoreConclusion } from './score-conclusion.ts';
import type { ScoreSheet } from './score-sheet.ts';

/** Named on every sheet, so that two sheets of one encounter can be told apart. */
export const scorerVersion = 'bedside-scorer-3';

/**
 * The score sheet of an encounter, from its log alone: the same log gives the same sheet.
 * Total marks are those of the domains plus those of the conclusion.
 * Throws when the log has no `encounter.started`.
 */
export function scoreEncounter(events: readonly LoggedEvent[]): ScoreSheet {
  const record = readRecord(events);
  const { marking } = record.scenario;
  const items = marking.items.map((item) => markItem(record, item));
  const domains = markDomains(marking, items);
  const { conclusion, reasoning } = scoreConclusion(record);
  const marks = roundMarks(domains.reduce((total, domain) => total + domain.marks, conclusion.marks));
  const outOf = roundMarks(domains.reduce((total, domain) => total + domain.outOf, conclusion.outOf));
  return {
    scorer: scorerVersion,
    scheme: marking.scheme,
    items,
    domains,
    marks,
    outOf,
    percent: outOf === 0 ? 0 : Math.round((marks / outOf) * 1000) / 10,
    flags: raiseFlags(record, items),
    conclusion,
    feltHeard: judgeFeltHeard(record),
    reasoning: [...reasoning],
    communication: markCommunication(record),
  };
}
