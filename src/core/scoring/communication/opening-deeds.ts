import { type EncounterRecord, eventsOf } from '../encounter-record.ts';
import type { Deed } from './communication-sheet.ts';
import { deedsByMove, listInWords } from './deeds.ts';

export interface DimensionFindings {
  readonly says: string;
  readonly evidence: readonly Deed[];
}

const parts = {
  name: 'gave your name',
  role: 'said what you do there',
  purpose: 'said what you came for',
  consent: 'asked whether it was all right to talk',
  patient: 'made sure who you were talking to',
  agenda: 'asked what else there was',
} as const;
type Part = keyof typeof parts;

/** How the candidate began: who, why, with whose leave, and whether the story could run. */
export function findOpening(record: EncounterRecord): DimensionFindings {
  const done = new Set<Part>();
  const note = (part: Part) => {
    done.add(part);
    return { does: parts[part], helps: true };
  };
  const evidence = deedsByMove(record, (move) => {
    if (move.kind === 'introduce') {
      if (move.part === 'name' || move.part === 'role' || move.part === 'purpose') return note(move.part);
      return move.part === 'greeting' ? null : note('patient');
    }
    if (move.kind === 'seekConsent') return move.to === 'talk' ? note('consent') : null;
    if (move.kind !== 'ask') return null;
    if (move.topic === 'identity.name' || move.topic === 'identity.preferred-name' || move.topic === 'identity.date-of-birth')
      return note('patient');
    return move.topic === 'story.anything-else' ? note('agenda') : null;
  });
  const missing = (Object.keys(parts) as Part[]).filter((part) => !done.has(part)).map((part) => parts[part]);
  const ran = sayHowStoryRan(record);
  const heard =
    done.size === 0
      ? 'None of the usual parts of an opening were heard.'
      : `You ${listInWords([...done].map((part) => parts[part]))}.`;
  const absent = missing.length === 0 || done.size === 0 ? '' : ` Not heard: that you ${listInWords(missing)}.`;
  return { says: `${heard}${absent}${ran}`, evidence };
}

function sayHowStoryRan(record: EncounterRecord): string {
  const last = eventsOf(record, 'opening.advanced').at(-1);
  const whole = record.scenario.patient.opening.length;
  if (last === undefined || !last.over) return '';
  return last.partsTold >= whole ? ' The patient told the opening story to its end.' : ' The opening story was cut short.';
}
