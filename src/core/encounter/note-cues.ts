import { layersOf } from '../disclosure/fact-layers.ts';
import type { Cue } from '../scenario/patient.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { resolveTopic } from '../topic/resolve-topic.ts';
import { canonicalTopic } from '../topic/topic-lexicon.ts';
import { answerWithinTurns } from './answer-window.ts';
import type { EncounterState } from './encounter-state.ts';
import { factState } from './replay.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';
import { patientOf } from './whose.ts';

function isFresh(state: EncounterState, cue: string): boolean {
  const offered = state.cues[cue];
  return offered?.state === 'offered' && state.turns - offered.turn <= answerWithinTurns;
}

/** The move that picks a cue up: in its own words at any time, by empathy soon after, or by asking what it points at. */
function findPickUp(state: EncounterState, cue: Cue, turn: Turn, topicOf: (topic: string) => string): number {
  const wasOffered = state.cues[cue.id] !== undefined;
  return turn.moves.findIndex((move) => {
    if (move.kind === 'pickUpCue') return move.cue === cue.id;
    if (!wasOffered) return false;
    if (move.kind === 'empathise') return isFresh(state, cue.id);
    return move.kind === 'ask' && cue.pickedUpBy.topics.map(canonicalTopic).includes(canonicalTopic(topicOf(move.topic)));
  });
}

/** What became of the patient's hints and worries in this turn. */
export function noteCues(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  const { scenario } = on.now();
  const { turnId, moves } = turn;
  const wavedAway = moves.some((move) => move.kind === 'dismiss' || (move.kind === 'reassure' && move.premature));
  const addressee = turn.addressee ?? patientOf(scenario);
  for (const cue of scenario.patient.cues) {
    // What is said to the mother picks up nothing of the daughter's.
    if ((cue.participant ?? patientOf(scenario)) !== addressee) continue;
    const { state } = on.now();
    if (state.cues[cue.id]?.state === 'pickedUp') continue;
    const move = findPickUp(state, cue, turn, (topic) => resolveTopic(scenario, topic));
    if (move >= 0 && !wavedAway) {
      on.record({ type: 'cue.pickedUp', turnId, cue: cue.id, move });
      for (const fact of cue.opens) on.record({ type: 'gate.changed', turnId, gate: 'cue acknowledged', open: true, fact });
      if (!notes.cuePickedUp) notes.cuePickedUp = { cue, move };
      continue;
    }
    const offered = state.cues[cue.id];
    if (offered?.state !== 'offered') continue;
    if (wavedAway && isFresh(state, cue.id)) {
      on.record({ type: 'cue.missed', turnId, cue: cue.id, how: 'dismissed' });
      notes.cueDismissed ??= cue;
    } else if (state.turns - offered.turn >= answerWithinTurns) {
      on.record({ type: 'cue.missed', turnId, cue: cue.id, how: 'passed over' });
    }
  }
  if (addressee === patientOf(scenario)) noteConcerns(on, turn, notes, wavedAway);
}

/** Whether what the patient said last holds this fact: only then is kindness kindness about it. */
function wasJustVoiced(scenario: Scenario, state: EncounterState, id: string): boolean {
  const fact = scenario.patient.facts.find((one) => one.id === id);
  const plain = (text: string) => text.replace(/…/g, '').replace(/\s+/g, ' ');
  return fact !== undefined && layersOf(fact).some((text) => plain(state.lastReply).includes(plain(text)));
}

/** A worry once told is met by empathy or a straight answer soon after, or waved away. */
function noteConcerns(on: Unfolding, turn: Turn, notes: TurnNotes, wavedAway: boolean): void {
  const { scenario } = on.now();
  const meets = turn.moves.some(
    (move) =>
      move.kind === 'empathise' ||
      move.kind === 'pickUpCue' ||
      move.kind === 'explain' ||
      move.kind === 'plan' ||
      (move.kind === 'reassure' && !move.premature),
  );
  for (const entry of [...scenario.patient.ice.concerns, ...scenario.patient.ice.expectations, ...scenario.patient.ice.ideas]) {
    const { state } = on.now();
    const becomes = state.concerns[entry.fact];
    if (becomes === 'met' || factState(state, entry.fact).layersHeard === 0) continue;
    if (wavedAway && becomes !== 'dismissed') {
      on.record({ type: 'concern.dismissed', turnId: turn.turnId, fact: entry.fact });
      notes.concernDismissed ??= entry.fact;
    } else if (meets && !wavedAway && wasJustVoiced(scenario, state, entry.fact)) {
      on.record({ type: 'concern.met', turnId: turn.turnId, fact: entry.fact });
      notes.concernMet ??= entry.fact;
    }
  }
}
