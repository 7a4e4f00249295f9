import { isFirstVersion } from '../disclosure/fact-layers.ts';
import type { CandidateMove } from '../encounter/candidate-move.ts';
import type { LoggedOf } from '../encounter/encounter-event.ts';
import type { Fact } from '../scenario/fact.ts';
import { type Achievement, achieve, byPlace, type EvidenceElement, isSurelyRead } from './achievement.ts';
import { topicsOfFact } from './canonical-topic.ts';
import { type EncounterRecord, eventsOf } from './encounter-record.ts';
import { findAsks } from './find-asks.ts';
import { findEmpathyAfter } from './find-opportunities.ts';
import { quoteFirstOf, quoteTurn } from './quote-evidence.ts';

/** Moves that ask after nothing and may let much out. */
const letsOut: ReadonlySet<CandidateMove['kind']> = new Set(['facilitate', 'empathise', 'staySilent', 'thank', 'apologise']);
/** What words have to do, at the least, to be an answer to what somebody fears; the best first. */
const answersAConcern: ReadonlySet<CandidateMove['kind']> = new Set([
  'pickUpCue',
  'empathise',
  'explain',
  'giveNews',
  'plan',
  'reassure',
  'ask',
  'facilitate',
]);

const findFact = (record: EncounterRecord, id: string): Fact | undefined =>
  record.scenario.patient.facts.find((fact) => fact.id === id);

/** The first telling of each layer, in order. Later tellings are repeats and carry no credit of their own. */
export function firstTellings(record: EncounterRecord, factId: string): readonly LoggedOf<'fact.disclosed'>[] {
  const seen = new Set<number>();
  return eventsOf(record, 'fact.disclosed').filter((event) => {
    if (event.fact !== factId || seen.has(event.layer)) return false;
    seen.add(event.layer);
    return true;
  });
}

/** The turn's words that brought a disclosure: the move the core named, else the first question or invitation. */
function quoteForTelling(record: EncounterRecord, telling: LoggedOf<'fact.disclosed'>): Achievement | null {
  const turn = record.turnById.get(telling.turnId);
  if (turn === undefined) return null;
  const move = telling.move === undefined ? undefined : turn.moves[telling.move];
  const evidence =
    move === undefined
      ? quoteFirstOf(record.scenario, turn, ['ask', 'facilitate', 'pickUpCue', 'empathise', 'makePrivate', 'greet'])
      : quoteTurn(record.scenario, turn, move.quote);
  return achieve(turn, telling.move, evidence, {
    isLetOut: turn.text === null ? turn.act === null : move !== undefined && letsOut.has(move.kind),
  });
}

/** A fact counts once the patient told it, for the first time, in answer to the candidate. */
export function factObtained(record: EncounterRecord, factId: string): EvidenceElement {
  const fact = findFact(record, factId);
  if (fact === undefined) return { ways: [], tried: [], whyNot: 'This could not be reached in this version of the case.' };
  const tellings = firstTellings(record, factId);
  const ways = tellings.flatMap((telling) => {
    if (telling.credit !== 'elicited' || isFirstVersion(fact, telling.layer)) return [];
    return quoteForTelling(record, telling) ?? [];
  });
  const whole = tellings.filter((telling) => !isFirstVersion(fact, telling.layer));
  const asks = findAsks(record, topicsOfFact(record.scenario, fact)).filter((ask) => ask.isSure);
  return { ways: byPlace(ways), tried: asks.slice(0, 1).map((ask) => ask.evidence), whyNot: whyNotObtained() };

  function whyNotObtained(): string {
    if (whole.some((telling) => telling.credit === 'donated')) {
      return 'The patient told this without being asked, so it earns no mark.';
    }
    if (tellings.length > 0 && whole.length === 0)
      return 'The patient played this down at first, and the full answer was not drawn out.';
    if (asks.length > 0) return 'You asked about this, and the patient was not ready to tell you.';
    return 'This did not come up.';
  }
}

/** A fact counts as asked when any question that it answers was put. */
export function factAsked(record: EncounterRecord, factId: string): EvidenceElement {
  const fact = findFact(record, factId);
  const ways = fact === undefined ? [] : findAsks(record, topicsOfFact(record.scenario, fact));
  return { ways: byPlace(ways), tried: [], whyNot: 'This was not asked.' };
}

/** A feeling, idea or fear told by the patient counts as acknowledged when it was met or answered with empathy soon after. */
export function factAcknowledged(record: EncounterRecord, factId: string): EvidenceElement {
  const tellings = firstTellings(record, factId);
  const met = eventsOf(record, 'concern.met').flatMap((event): readonly Achievement[] => {
    const turn = event.fact === factId ? record.turnById.get(event.turnId) : undefined;
    if (turn === undefined) return [];
    const answer = turn.moves.filter((move) => answersAConcern.has(move.kind));
    if (turn.text !== null && answer.length === 0) return [];
    const isSure = turn.text === null || answer.some(isSurelyRead);
    return [achieve(turn, undefined, quoteFirstOf(record.scenario, turn, [...answersAConcern]), { isSure })];
  });
  const dismissed = eventsOf(record, 'concern.dismissed').find((event) => event.fact === factId);
  const dismissedIn = dismissed === undefined ? undefined : record.turnById.get(dismissed.turnId);
  return {
    ways: byPlace([...met, ...findEmpathyAfter(record, tellings)]),
    tried: dismissedIn === undefined ? [] : [quoteFirstOf(record.scenario, dismissedIn, ['dismiss', 'reassure'])],
    whyNot: whyNotAcknowledged(),
  };

  function whyNotAcknowledged(): string {
    if (dismissed !== undefined) return 'The patient said this, and it was brushed aside.';
    return tellings.length > 0 ? 'The patient said this, and it was passed over.' : 'The patient did not come to say this.';
  }
}
