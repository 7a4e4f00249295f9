import type { EncounterRecord } from '../scoring/encounter-record.ts';
import { lastMood, listReached } from './encounter-outcome.ts';

/** The first epilogue whose conditions all hold; the last one where none does. */
export function chooseEpilogue(record: EncounterRecord): string {
  const { epilogues } = record.scenario.marking;
  const { facts, acts, cues } = listReached(record);
  const mood = lastMood(record);
  const chosen = epilogues.find(({ when }) => {
    if (when === undefined) return true;
    return (
      when.facts.every((id) => facts.has(id)) &&
      when.acts.every((id) => acts.has(id)) &&
      when.cues.every((id) => cues.has(id)) &&
      (when.mood.length === 0 || when.mood.includes(mood)) &&
      !when.without.some((id) => facts.has(id) || acts.has(id) || cues.has(id))
    );
  });
  return (chosen ?? epilogues.at(-1))?.text ?? '';
}
