import type { EncounterRecord } from '../scoring/encounter-record.ts';
import type { ItemMark, ScoreSheet } from '../scoring/score-sheet.ts';
import type { FeedbackPoint } from './debrief.ts';

const mostStrengths = 3;

/**
 * Up to three things that went well, each with the words that did it. How many follows the share of items that were met:
 * praise for a third of a station is one or two points, not three.
 */
export function findStrengths(record: EncounterRecord, sheet: ScoreSheet): readonly FeedbackPoint[] {
  const met = sheet.items.filter((item) => item.result === 'met' && item.evidence.length > 0);
  const share = sheet.items.length === 0 ? 0 : met.length / sheet.items.length;
  const room = Math.min(mostStrengths, Math.ceil(share * 4));
  return [...met]
    .sort((a, b) => rank(record, b) - rank(record, a))
    .slice(0, room)
    .map(
      (item): FeedbackPoint => ({
        id: `item-${item.item}`,
        kind: 'strength',
        says: say(item),
        evidence: item.evidence.slice(0, 2),
      }),
    );
}

/** Answering a feeling stands first, then what was critical, then what weighs most. */
function rank(record: EncounterRecord, mark: ItemMark): number {
  const item = record.scenario.marking.items.find((one) => one.id === mark.item);
  return (item?.creditFor === 'acknowledged' ? 200 : 0) + (mark.critical ? 100 : 0) + mark.weight;
}

function say(item: ItemMark): string {
  const [first] = item.evidence;
  const deed = item.text.replace(/[.\s]+$/u, '');
  if (first === undefined) return `${deed}.`;
  return first.kind === 'words'
    ? `${deed}. You said “${first.quote}”${/[.?!]$/u.test(first.quote) ? '' : '.'}`
    : `${deed}. You did this: ${first.quote}.`;
}
