import { layersOf } from '../disclosure/fact-layers.ts';
import { findShutGate } from '../disclosure/gates.ts';
import { factState } from '../encounter/replay.ts';
import { findMove, type Turn, type TurnNotes } from '../encounter/turn-notes.ts';
import { warnOfLeaving } from './close-down.ts';
import { type Drafting, offerFact, ownFacts, sayLine, sayOwn } from './drafting.ts';
import { reactToNews } from './react-to-news.ts';

/**
 * What the patient says about *how* he was spoken to, before any answer: at most one thing about feelings,
 * the gravest first. Returns true when the reaction ends the reply.
 */
export function reactToManner(draft: Drafting, turn: Turn, notes: TurnNotes): boolean {
  const isOver = reactToFeeling(draft, turn, notes);
  return (!notes.walksOut && notes.warnsOfLeaving && warnOfLeaving(draft)) || isOver;
}

function reactToFeeling(draft: Drafting, turn: Turn, notes: TurnNotes): boolean {
  const { scenario, state } = draft.on.now();
  const { moves } = turn;
  const rude = findMove(moves, 'beRude');
  if (notes.walksOut) {
    sayLine(draft, 'left', 'react');
    return true;
  }
  if (rude) {
    sayLine(draft, 'rudeness', 'react', {}, { move: rude.index });
    return true;
  }
  if (notes.questionSettled?.how === 'brushed off') {
    sayOwn(draft, 'react', notes.questionSettled.question.ifBrushedOff);
    return false;
  }
  if (notes.cueDismissed) {
    sayOwn(draft, 'react', notes.cueDismissed.ifDismissed);
    return false;
  }
  const dismissal = findMove(moves, 'dismiss');
  if (dismissal) {
    sayLine(draft, 'dismissed', 'react', {}, { move: dismissal.index });
    return false;
  }
  if (reactToNews(draft, notes)) return false;
  if (notes.cuePickedUp) {
    const { cue, move } = notes.cuePickedUp;
    if (cue.ifPickedUp) sayOwn(draft, 'react', cue.ifPickedUp, { cue: cue.id, move });
    tellWhatOpened(draft, cue.opens, move);
    return false;
  }
  const reassurance = findMove(moves, 'reassure');
  if (reassurance?.move.premature) {
    sayLine(draft, 'falselyReassured', 'react', {}, { move: reassurance.index });
    return false;
  }
  if (notes.questionSettled) {
    sayOwn(draft, 'react', notes.questionSettled.question.ifAnswered);
    return false;
  }
  if (notes.concernMet) {
    const { ice } = scenario.patient;
    const entry = [...ice.concerns, ...ice.expectations, ...ice.ideas].find((one) => one.fact === notes.concernMet);
    if (entry) {
      sayOwn(draft, 'react', entry.ifMet);
      return false;
    }
  }
  if (reassurance) {
    sayLine(draft, 'reassured', 'react', {}, { move: reassurance.index });
    return false;
  }
  const empathy = findMove(moves, 'empathise');
  if (empathy) {
    const kind = state.patient.mood === 'openingUp' || state.patient.mood === 'distressed' ? 'touched' : 'acknowledged';
    sayLine(draft, kind, 'react', {}, { move: empathy.index });
    return false;
  }
  const apology = findMove(moves, 'apologise');
  if (apology) sayLine(draft, 'apologyAccepted', 'react', {}, { move: apology.index });
  return false;
}

/** A cue picked up brings the first of the facts it opens that its other gates allow. */
function tellWhatOpened(draft: Drafting, opens: readonly string[], move: number): void {
  const { state } = draft.on.now();
  const facts = opens.flatMap((id) => ownFacts(draft).find((fact) => fact.id === id) ?? []);
  for (const fact of facts.filter((one) => factState(state, one.id).timesTold === 0)) {
    const verdict = offerFact(draft, fact, 'cue', { gentle: true, move });
    if (verdict !== 'withhold') return;
  }
}

/** Reacts to a summary: corrects the first thing that is wrong, or agrees. Silent about a summary it could not follow. */
export function reactToSummary(draft: Drafting, turn: Turn): 'right' | 'corrected' | 'none' {
  const summary = findMove(turn.moves, 'summarise');
  if (!summary) return 'none';
  const facts = ownFacts(draft);
  // Nobody puts right what somebody else knows.
  const wrong = summary.move.claims.find((claim) => !claim.agrees && facts.some((fact) => fact.id === claim.fact));
  const fact = wrong && facts.find((one) => one.id === wrong.fact);
  if (fact) {
    const layers = layersOf(fact);
    const told = factState(draft.on.now().state, fact.id).layersHeard;
    // What was told alone is not put right before others.
    if (told > 0 && findShutGate(draft.on.now(), fact) === null) {
      const layer = Math.min(layers.length - 1, told - 1);
      const correction = layers[layer] ?? '';
      sayLine(draft, 'summaryWrong', 'correct', { correction }, { fact: fact.id, layer, move: summary.index });
      return 'corrected';
    }
    // A wrong guess at something untold asks about it as a leading question does: gates and layers hold.
    const verdict = offerFact(draft, fact, 'direct question', { gentle: false, move: summary.index });
    if (verdict === 'withhold') sayLine(draft, 'clarifyOpen', 'clarify', {}, { move: summary.index });
    return 'corrected';
  }
  if (summary.move.claims.length === 0) {
    // Beside a question, a few words said back want no answer of their own.
    if (!turn.moves.some((move) => move.kind === 'ask')) sayLine(draft, 'goOn', 'social', {}, { move: summary.index });
    return 'none';
  }
  sayLine(draft, 'summaryRight', 'react', {}, { move: summary.index });
  return 'right';
}
