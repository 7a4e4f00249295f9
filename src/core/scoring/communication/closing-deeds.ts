import { type EncounterRecord, eventsOf } from '../encounter-record.ts';
import { deedsByMove, listInWords } from './deeds.ts';
import type { DimensionFindings } from './opening-deeds.ts';

const parts = {
  plan: 'named a next step',
  safetyNet: 'said what to look out for',
  inviteQuestions: 'invited questions',
  close: 'said goodbye',
} as const;
type Part = keyof typeof parts;
const isPart = (kind: string): kind is Part => kind in parts;

/** How it ended: next step, what to look out for, questions, goodbye. */
export function findClosing(record: EncounterRecord): DimensionFindings {
  const done = new Set<Part>();
  const evidence = deedsByMove(record, (move) => {
    if (!isPart(move.kind)) return null;
    done.add(move.kind);
    return { does: parts[move.kind], helps: true };
  });
  const because = eventsOf(record, 'encounter.ended').at(-1)?.because;
  const ended =
    because === 'time called' ? 'The bell ended it. ' : because === 'patient left' ? 'The patient left before the end. ' : '';
  const heard = done.size === 0 ? 'No closing was heard.' : `You ${listInWords([...done].map((part) => parts[part]))}.`;
  return { says: `${ended}${heard}`, evidence };
}
