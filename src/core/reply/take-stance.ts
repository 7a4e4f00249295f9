import type { CandidateMove } from '../encounter/candidate-move.ts';
import type { Turn, TurnNotes } from '../encounter/turn-notes.ts';
import { resolveTopic } from '../topic/resolve-topic.ts';
import { branchOf } from '../topic/topic-lexicon.ts';
import { type Drafting, isPatient, sayLine, sayOwn } from './drafting.ts';

/** Branches whose question asks what stands behind a hesitation. */
const askingWhy = ['ice', 'understanding'];

/** Agrees, hesitates or declines when a plan or an option is put to the patient; comes round when it is talked over. */
export function takeStance(draft: Drafting, turn: Turn, notes: TurnNotes): boolean {
  if (!isPatient(draft)) return false;
  const { state } = draft.on.now();
  const isTalkedOver = turn.moves.some((move) => talksOver(draft, move));
  for (const concept of draft.on.now().scenario.patient.concepts) {
    const taken = state.stances?.[concept.id];
    const isPut = notes.put.includes(concept);
    if (taken === undefined && isPut && concept.stance !== undefined && notes.understood.includes(concept)) {
      answerPlan(draft, concept.id, concept.stance);
      if (concept.stanceSays) sayOwn(draft, 'react', concept.stanceSays.first);
      else sayLine(draft, concept.stance === 'agrees' ? 'planAgreed' : 'planHesitant', 'react');
      return true;
    }
    if (taken !== 'hesitates' && taken !== 'declines') continue;
    if (isTalkedOver && concept.stanceSays?.then !== undefined) {
      answerPlan(draft, concept.id, 'agrees');
      sayOwn(draft, 'react', concept.stanceSays.then);
      return true;
    }
    // The same again, with nothing new in it, is met as before.
    if (isPut) return sayLine(draft, 'planHesitant', 'react');
  }
  return false;
}

function answerPlan(draft: Drafting, concept: string, stance: 'agrees' | 'hesitates' | 'declines'): void {
  draft.on.record({ type: 'plan.answered', turnId: draft.turnId, concept, stance });
}

function talksOver(draft: Drafting, move: CandidateMove): boolean {
  switch (move.kind) {
    case 'empathise':
    case 'pickUpCue':
    case 'explain':
      return true;
    case 'signpost':
      return move.reason;
    case 'ask':
      return askingWhy.includes(branchOf(resolveTopic(draft.on.now().scenario, move.topic)));
    default:
      return false;
  }
}
