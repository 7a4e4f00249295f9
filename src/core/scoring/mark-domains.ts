import type { Marking } from '../scenario/marking.ts';
import { roundMarks } from './round-marks.ts';
import type { ItemMark, ScoreSheet } from './score-sheet.ts';

type DomainMark = ScoreSheet['domains'][number];

/** Marks of each domain that has items, weighted as the author set it, with a level from 1 to 5 and the nearest anchor. */
export function markDomains(marking: Marking, items: readonly ItemMark[]): DomainMark[] {
  return marking.domains.flatMap((domain): DomainMark[] => {
    const own = items.filter((item) => item.domain === domain.id);
    const gained = own.reduce((sum, item) => sum + item.marks, 0);
    const possible = own.reduce((sum, item) => sum + item.weight, 0);
    if (possible === 0) return [];
    const level = Math.round((1 + (4 * gained) / possible) * 10) / 10;
    return [
      {
        domain: domain.id,
        name: domain.name,
        marks: roundMarks(gained * domain.weight),
        outOf: roundMarks(possible * domain.weight),
        level,
        anchor: domain.anchors[nearestAnchor(level)],
      },
    ];
  });
}

const nearestAnchor = (level: number): '1' | '3' | '5' => (level < 2 ? '1' : level < 4 ? '3' : '5');
