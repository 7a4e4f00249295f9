import { isFirstVersion } from '../disclosure/fact-layers.ts';
import type { SafetyFlag } from '../scenario/marking.ts';
import { actDone } from './deed-elements.ts';
import { type EncounterRecord, eventsOf } from './encounter-record.ts';
import { firstTellings } from './fact-elements.ts';
import { nameOfAct, quoteTurn } from './quote-evidence.ts';
import type { EvidenceQuote, ItemMark, ScoreSheet } from './score-sheet.ts';

type Flag = ScoreSheet['flags'][number];

/** What a human should look at: missed critical items, the author's safety flags, and harm that was done. */
export function raiseFlags(record: EncounterRecord, items: readonly ItemMark[]): Flag[] {
  const missed = items
    .filter((item) => item.critical && (item.result === 'notMet' || item.result === 'cannotTell'))
    .map((item): Flag => ({ id: `missed-${item.item}`, text: `Not reached this time: ${item.text}`, evidence: item.evidence }));
  const safety = record.scenario.marking.safetyFlags.flatMap((flag) => raiseSafetyFlag(record, flag));
  const covered = new Set(record.scenario.marking.safetyFlags.flatMap((flag) => flag.raisedBy.acts));
  return [...missed, ...safety, ...raiseHarm(record, covered)];
}

function raiseSafetyFlag(record: EncounterRecord, flag: SafetyFlag): Flag[] {
  const { acts, withoutFacts } = flag.raisedBy;
  if (acts.length === 0) {
    const isRaised = withoutFacts.some((fact) => toldAtSeq(record, fact) === null);
    return isRaised ? [{ id: flag.id, text: flag.text, evidence: [] }] : [];
  }
  const evidence = acts.flatMap((act): EvidenceQuote[] => {
    const way = actDone(record, act).ways[0];
    if (way === undefined) return [];
    const isUninformed = withoutFacts.some((fact) => (toldAtSeq(record, fact) ?? Number.POSITIVE_INFINITY) > way.evidence.seq);
    return withoutFacts.length === 0 || isUninformed ? [way.evidence] : [];
  });
  return evidence.length === 0 ? [] : [{ id: flag.id, text: flag.text, evidence }];
}

/** Place in the log at which the candidate knew a fact, however it came out; null while it is not known. */
function toldAtSeq(record: EncounterRecord, factId: string): number | null {
  const fact = record.scenario.patient.facts.find((one) => one.id === factId);
  return firstTellings(record, factId).find((telling) => fact === undefined || !isFirstVersion(fact, telling.layer))?.seq ?? null;
}

function raiseHarm(record: EncounterRecord, covered: ReadonlySet<string>): Flag[] {
  return eventsOf(record, 'treatment.given').flatMap((event): Flag[] => {
    const turn = record.turnById.get(event.turnId);
    if (event.harm === undefined || covered.has(event.id) || turn === undefined) return [];
    const text = `${nameOfAct(record.scenario, event.id)}: ${event.harm}`;
    return [{ id: `harm-${event.id}`, text, evidence: [quoteTurn(record.scenario, turn)] }];
  });
}
