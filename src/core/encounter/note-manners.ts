import { resolveTopic } from '../topic/resolve-topic.ts';
import { canonicalTopic } from '../topic/topic-lexicon.ts';
import { factState } from './replay.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';
import { holderOf, patientOf } from './whose.ts';

/** Opens and shuts the named gates that manners decide: introduced, privacy, a reason given, gentle asking, fear dismissed. */
export function noteManners(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  const { moves, turnId } = turn;
  const isIntroduced = moves.some((move) => move.kind === 'introduce' && (move.part === 'name' || move.part === 'role'));
  if (isIntroduced && !on.now().state.gates.includes('introduced')) {
    notes.introducedFirst = true;
    on.record({ type: 'gate.changed', turnId, gate: 'introduced', open: true });
  }
  if (moves.some((move) => move.kind === 'makePrivate') && !on.now().state.gates.includes('privacy made')) {
    on.record({ type: 'gate.changed', turnId, gate: 'privacy made', open: true });
  }
  noteReasons(on, turn, notes);
  noteGentleAsking(on, turn);
  noteFear(on, turn);
}

/** A reason given opens what is asked in the same breath, and what a question without one has just touched. */
function noteReasons(on: Unfolding, { moves, turnId, addressee }: Turn, notes: TurnNotes): void {
  const { scenario, state } = on.now();
  const reason =
    moves.some((move) => move.kind === 'signpost' && move.reason) || moves.some((move) => move.kind === 'ask' && move.gentle);
  const explained = moves.some((move) => move.kind === 'explain' || (move.kind === 'signpost' && move.reason));
  const asked = new Set(
    moves.flatMap((move) => (move.kind === 'ask' ? [canonicalTopic(resolveTopic(scenario, move.topic))] : [])),
  );
  for (const fact of scenario.patient.facts) {
    if (!fact.gates.includes('reason for asking given') || holderOf(scenario, fact) !== (addressee ?? patientOf(scenario)))
      continue;
    if (state.gates.includes(`reason for asking given:${fact.id}`)) continue;
    const isAsked = [fact.topic, ...fact.also].some((topic) => asked.has(canonicalTopic(topic)));
    const wasJustTouched = factState(state, fact.id).hints > 0 && state.lastTopics.at(-1) === fact.topic;
    if ((reason && isAsked) || (explained && wasJustTouched)) {
      on.record({ type: 'gate.changed', turnId, gate: 'reason for asking given', open: true, fact: fact.id });
      if (!isAsked) notes.reasonsGivenFor.push(fact.id);
    }
  }
}

function noteGentleAsking(on: Unfolding, { moves, turnId, addressee }: Turn): void {
  const { scenario, state } = on.now();
  const kindly = state.patient.mood !== 'angry' && state.patient.mood !== 'withdrawn';
  for (const fact of scenario.patient.facts) {
    if (!fact.gates.includes('asked twice gently') || holderOf(scenario, fact) !== (addressee ?? patientOf(scenario))) continue;
    const isAsked = moves.some(
      (move) =>
        move.kind === 'ask' &&
        (move.gentle || kindly) &&
        [fact.topic, ...fact.also].map(canonicalTopic).includes(canonicalTopic(resolveTopic(scenario, move.topic))),
    );
    if (isAsked) on.record({ type: 'gate.changed', turnId, gate: 'asked twice gently', open: true, fact: fact.id });
  }
}

/** A waved-away worry stays kept until somebody makes it safe again. */
function noteFear(on: Unfolding, { moves, turnId, addressee }: Turn): void {
  const patient = patientOf(on.now().scenario);
  if ((addressee ?? patient) !== patient) return;
  const wavedAway = moves.some((move) => move.kind === 'dismiss' || (move.kind === 'reassure' && move.premature));
  const madeSafe = moves.some((move) => move.kind === 'apologise' || move.kind === 'empathise' || move.kind === 'pickUpCue');
  const isShut = on.now().state.gates.includes('fear dismissed');
  if (wavedAway && !isShut) on.record({ type: 'gate.changed', turnId, gate: 'fear dismissed', open: true });
  else if (isShut && madeSafe && !wavedAway) on.record({ type: 'gate.changed', turnId, gate: 'fear dismissed', open: false });
}
