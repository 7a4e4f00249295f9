import { type CandidateMove, moveNames } from '../encounter/candidate-move.ts';
import { type Achievement, achieve, byPlace, type EvidenceElement, isSurelyRead } from './achievement.ts';
import { type EncounterRecord, eventsOf, type RecordedTurn } from './encounter-record.ts';
import { firstTellings } from './fact-elements.ts';
import { findEmpathyAfter, findOpportunities } from './find-opportunities.ts';
import { quoteFirstOf, quoteTurn } from './quote-evidence.ts';

/**
 * A summary is of what the patient told: a claim about anything not yet told is made up, right or wrong as it may be. A
 * denial is known once its question was answered.
 */
function asFarAsTold(record: EncounterRecord, turn: RecordedTurn, move: CandidateMove): CandidateMove {
  if (move.kind !== 'summarise') return move;
  const { facts } = record.scenario.patient;
  const isTold = (id: string): boolean =>
    !facts.some((fact) => fact.id === id) || (firstTellings(record, id)[0]?.seq ?? Number.POSITIVE_INFINITY) < turn.seq;
  return { ...move, claims: move.claims.map((claim) => ({ ...claim, agrees: claim.agrees && isTold(claim.fact) })) };
}

/** A move counts wherever it was made. */
export function moveMade(record: EncounterRecord, name: string): EvidenceElement {
  const ways = record.turns.flatMap((turn) =>
    turn.moves.flatMap((move, index): readonly Achievement[] =>
      moveNames(asFarAsTold(record, turn, move)).includes(name)
        ? [
            achieve(turn, index, quoteTurn(record.scenario, turn, move.quote), {
              isSure: isSurelyRead(move),
              isEmpathy: move.kind === 'empathise',
            }),
          ]
        : [],
    ),
  );
  return { ways: byPlace(ways), tried: [], whyNot: 'This was not done.' };
}

/** An empathic move counts as acknowledging only where the patient had opened something; other moves count anywhere. */
export function moveAcknowledging(record: EncounterRecord, name: string): EvidenceElement {
  const made = moveMade(record, name);
  if (!name.startsWith('empathise')) return made;
  const answering = new Set(findEmpathyAfter(record, findOpportunities(record)).map((way) => way.place));
  const ways = made.ways.filter((way) => answering.has(way.place));
  if (made.ways.length === 0) return { ways, tried: [], whyNot: 'No feeling was put into words.' };
  return {
    ways,
    tried: made.ways.slice(0, 1).map((way) => way.evidence),
    whyNot: 'Kind words were said, but not in answer to something the patient had opened.',
  };
}

/** A cue counts when it was picked up, or answered with empathy in one of the next two lines. */
export function cueAcknowledged(record: EncounterRecord, cueId: string): EvidenceElement {
  const { scenario } = record;
  const pickedUp = eventsOf(record, 'cue.pickedUp').flatMap((event): readonly Achievement[] => {
    const turn = event.cue === cueId ? record.turnById.get(event.turnId) : undefined;
    if (turn === undefined) return [];
    return [achieve(turn, event.move, quoteTurn(scenario, turn, turn.moves[event.move]?.quote))];
  });
  const offered = eventsOf(record, 'cue.offered').filter((event) => event.cue === cueId);
  const missed = eventsOf(record, 'cue.missed').find((event) => event.cue === cueId);
  const missedIn = missed === undefined ? undefined : record.turnById.get(missed.turnId);
  const whyNot =
    offered.length === 0
      ? 'The patient did not come to give this hint.'
      : missed?.how === 'dismissed'
        ? "The patient's hint was brushed aside."
        : "The patient's hint was passed over.";
  return {
    ways: byPlace([...pickedUp, ...findEmpathyAfter(record, offered)]),
    tried:
      missedIn === undefined || missed?.how !== 'dismissed' ? [] : [quoteFirstOf(scenario, missedIn, ['dismiss', 'reassure'])],
    whyNot,
  };
}

/** An act counts when it was carried out; one the patient refused does not. */
export function actDone(record: EncounterRecord, actId: string): EvidenceElement {
  let refused = false;
  const ways = record.events.flatMap((event): readonly Achievement[] => {
    const isAct =
      event.type === 'examination.performed' ||
      event.type === 'investigation.ordered' ||
      event.type === 'treatment.given' ||
      event.type === 'escalation.made';
    if (!isAct || event.id !== actId) return [];
    const turn = record.turnById.get(event.turnId);
    if (turn === undefined) return [];
    if (event.type === 'examination.performed' && event.refused) {
      refused = true;
      return [];
    }
    const index = turn.moves.findIndex((move) => 'id' in move && move.id === actId);
    const evidence = quoteTurn(record.scenario, turn, turn.moves[index]?.quote);
    return [achieve(turn, index < 0 ? undefined : index, evidence)];
  });
  return {
    ways: byPlace(ways),
    tried: [],
    whyNot: refused ? 'The patient refused this, so it was not done.' : 'This was not done.',
  };
}

/** A concept counts when it was explained in words the patient took in. */
export function conceptTold(record: EncounterRecord, conceptId: string): EvidenceElement {
  const noted = eventsOf(record, 'told.noted').filter((event) => event.concept === conceptId);
  const found = noted.flatMap((event) => {
    const turn = record.turnById.get(event.turnId);
    if (turn === undefined) return [];
    const index = turn.moves.findIndex((move) => 'concepts' in move && move.concepts.includes(conceptId));
    const quote = turn.moves[index]?.quote ?? event.words;
    return [
      {
        understood: event.understood,
        because: event.because,
        way: achieve(turn, index < 0 ? undefined : index, quoteTurn(record.scenario, turn, quote)),
      },
    ];
  });
  const lost = found.filter((one) => !one.understood);
  return {
    ways: byPlace(found.filter((one) => one.understood).map((one) => one.way)),
    tried: lost.slice(0, 1).map((one) => one.way.evidence),
    whyNot: sayWhyLost(lost.at(-1)?.because),
  };
}

/** Why what was explained did not go in, from the told ledger. */
function sayWhyLost(because: string | undefined): string {
  if (because === undefined) return 'This was not explained.';
  if (because === 'too much at once')
    return 'You explained this beside too much else at once, and the patient did not take it in.';
  const term = /^jargon: (.+)$/u.exec(because)?.[1];
  if (term !== undefined) return `You explained this with a technical word (${term}), and the patient did not take it in.`;
  return 'You explained this, and the patient did not take it in.';
}
