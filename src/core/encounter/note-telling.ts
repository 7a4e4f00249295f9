import { canBeTalkedTo } from '../patient/awareness.ts';
import type { Concept } from '../scenario/concept.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';
import { patientOf } from './whose.ts';

/** More new things than this in one turn are not taken in; fewer still by somebody who is upset. */
const takenInAtOnce = 2;
const takenInWhileDistressed = 1;

/** What was explained to the patient and whether it went in: the told ledger, and answers to the patient's own questions. */
export function noteTelling(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  const { scenario, state } = on.now();
  const { turnId, moves } = turn;
  const most = state.patient.mood === 'distressed' ? takenInWhileDistressed : takenInAtOnce;
  const telling = moves.filter((move) => move.kind === 'explain' || move.kind === 'plan' || move.kind === 'giveNews');
  const concepts = telling.flatMap((move) => move.concepts.map((concept) => ({ concept, words: move.quote })));
  const jargon = moves.flatMap((move) => (move.kind === 'explain' ? move.jargon : move.kind === 'useJargon' ? [move.term] : []));
  // In the case's own spelling: "NSTEMI", not as the reader lowered it.
  const [term] = jargon;
  notes.jargon =
    term === undefined ? null : (scenario.patient.jargon.find((one) => one.toLowerCase() === term.toLowerCase()) ?? term);
  const told = turn.addressee ?? patientOf(scenario);
  if (told !== patientOf(scenario)) {
    noteTellingOther(on, turnId, told, concepts, jargon);
    return;
  }
  const warning = moves.findIndex((move) => move.kind === 'warn');
  if (warning >= 0) on.record({ type: 'warning.given', turnId, move: warning });
  const isAwake = canBeTalkedTo(state.vitals);
  let fresh = 0;
  for (const { concept, words } of concepts) {
    const known = scenario.patient.concepts.find((one) => one.id === concept);
    if (!known) continue;
    const isRepeat = on.now().state.told.some((one) => one.concept === concept && one.understood);
    if (!isRepeat) fresh += 1;
    const tooMuch = fresh > most;
    const understood = isAwake && jargon.length === 0 && !tooMuch;
    const because = !isAwake
      ? 'not awake enough'
      : jargon.length > 0
        ? `jargon: ${jargon.join(', ')}`
        : tooMuch
          ? 'too much at once'
          : 'plain';
    on.record({ type: 'told.noted', turnId, concept, words, understood, because });
    notes.put.push(known);
    if (understood) {
      notes.understood.push(known);
      if (known.isNews && !isRepeat) takeNews(on, turnId, known, notes);
    }
    if (tooMuch) notes.overloaded = true;
  }
  settleOwnQuestions(on, turn, notes);
}

/** What somebody beside the patient was told, where it counts to tell them; it changes nothing in the patient. */
function noteTellingOther(
  on: Unfolding,
  turnId: string,
  to: string,
  concepts: readonly { readonly concept: string; readonly words: string }[],
  jargon: readonly string[],
): void {
  const known = concepts.filter(({ concept }) =>
    on.now().scenario.patient.concepts.some((one) => one.id === concept && one.alsoTo.includes(to)),
  );
  for (const [index, { concept, words }] of known.entries()) {
    const because = jargon.length > 0 ? `jargon: ${jargon.join(', ')}` : index >= takenInAtOnce ? 'too much at once' : 'plain';
    on.record({ type: 'told.noted', turnId, concept, words, understood: because === 'plain', because, to });
  }
}

function takeNews(on: Unfolding, turnId: string, concept: Concept, notes: TurnNotes): void {
  const warned = on.now().state.isWarned === true;
  on.record({ type: 'news.taken', turnId, concept: concept.id, warned });
  notes.news ??= { concept, warned };
}

function settleOwnQuestions(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  const { scenario } = on.now();
  const { moves, turnId } = turn;
  const wavedAway = moves.some(
    (move) => move.kind === 'dismiss' || move.kind === 'beRude' || (move.kind === 'reassure' && move.premature),
  );
  const told = moves.flatMap((move) =>
    move.kind === 'explain' || move.kind === 'plan' || move.kind === 'giveNews' ? [move] : [],
  );
  for (const question of scenario.patient.questions) {
    if (on.now().state.questions[question.id] !== 'asked') continue;
    const wanted = question.goodAnswer.concepts;
    const isAnswered = told.some((move) => wanted.length === 0 || move.concepts.some((concept) => wanted.includes(concept)));
    if (isAnswered) {
      on.record({ type: 'question.answered', turnId, question: question.id, how: 'answered' });
      notes.questionSettled ??= { question, how: 'answered' };
    } else if (wavedAway) {
      on.record({ type: 'question.answered', turnId, question: question.id, how: 'brushed off' });
      notes.questionSettled ??= { question, how: 'brushed off' };
    }
  }
}
