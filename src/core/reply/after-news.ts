import { factState } from '../encounter/replay.ts';
import type { Turn, TurnNotes } from '../encounter/turn-notes.ts';
import { patientOf } from '../encounter/whose.ts';
import { type Drafting, isPatient, offerFact, ownFacts, sayOwn } from './drafting.ts';
import { showCue } from './own-initiative.ts';

/** Silence and kindness go on drawing out what the news has stirred for this many turns. */
const stirredForTurns = 3;
const earningSilenceMs = 2_500;

/** After news, silence or empathy brings the next thing: the question it raises, else a fear, else a hint at one. */
export function bringNextAfterNews(draft: Drafting, turn: Turn, notes: TurnNotes): boolean {
  const { scenario, state } = draft.on.now();
  if (!state.news || notes.news || state.turns - state.news.turn > stirredForTurns || !isPatient(draft)) return false;
  const move = turn.moves.findIndex(
    (one) =>
      one.kind === 'empathise' || one.kind === 'facilitate' || (one.kind === 'staySilent' && one.silenceMs >= earningSilenceMs),
  );
  if (move < 0 || notes.cuePickedUp) return false;
  const { concept } = state.news;
  const question = scenario.patient.questions.find(
    (one) => !state.questions[one.id] && one.trigger.afterConcepts.includes(concept),
  );
  if (question) {
    sayOwn(draft, 'ask', question.asks, { question: question.id, move });
    return true;
  }
  const fears = ownFacts(draft).filter(
    (fact) => fact.topic === 'ice.concerns' && factState(state, fact.id).timesTold === 0 && fact.gates.length === 0,
  );
  for (const fear of fears) if (offerFact(draft, fear, 'facilitation', { gentle: true, move }) === 'volunteer') return true;
  const cue = scenario.patient.cues.find(
    (one) => !state.cues[one.id] && (one.participant ?? patientOf(scenario)) === draft.participant,
  );
  if (cue) showCue(draft, cue);
  return cue !== undefined;
}
