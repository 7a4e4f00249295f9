import type { MoveOf } from '../encounter/candidate-move.ts';
import { findMove, type Turn, type TurnNotes } from '../encounter/turn-notes.ts';
import type { Unfolding } from '../encounter/unfolding.ts';
import { holderOf } from '../encounter/whose.ts';
import { branchOf, subjectOf, type TopicLexicon } from '../topic/topic-lexicon.ts';
import { bringNextAfterNews } from './after-news.ts';
import { answerQuestion } from './answer-question.ts';
import { sayWhileWithdrawn } from './close-down.ts';
import { beginDraft, type Drafting, isPatient, offerFact, ownFacts, sayLine, sayOwn } from './drafting.ts';
import { askOwnQuestion, isInvited, offerCue, returnAtTheDoor } from './own-initiative.ts';
import { reactToManner, reactToSummary } from './react-to.ts';
import { answerCheck, greetBack, reactToTalk } from './react-to-talk.ts';
import type { ReplyBrief, ReplyPart } from './reply-brief.ts';
import { answerFromFarOff, cryForHelp, driftAway, wordsTheBodyAllows } from './speak-with-body.ts';
import { takeStance } from './take-stance.ts';
import { tellOpening, volunteerNear } from './volunteer.ts';

/** Questions answered in one turn before the patient asks for one at a time. */
const answeredAtOnce = 3;
/** A patient never guesses aloud that he was asked about these. */
const unfitToSuggest = new Set(['case', 'risk', 'sexual', 'menstrual', 'obstetric', 'story', 'understanding', 'life']);
/** Words in a breath of somebody who is not the patient. */
const easyBreath = 99;
const longSilenceMs = 12_000;
const earningSilenceMs = 2_500;

/** Puts the whole reply together: manner first, then answers, then what the patient brings up himself. */
export function composeReply(
  on: Unfolding,
  turn: Turn,
  notes: TurnNotes,
  addressee: string,
  lexicon: TopicLexicon,
): ReplyBrief | null {
  const draft = beginDraft(on, turn.turnId, addressee);
  const holder = on.now().scenario.patient.participants.find((one) => one.id === addressee);
  if (answerFromFarOff(draft, turn)) return toBrief(draft, turn);
  const urgent = cryForHelp(draft, turn);
  if (urgent !== undefined) {
    if (urgent) answerQuestion(draft, urgent.move, urgent.index, lexicon);
    return toBrief(draft, turn);
  }
  if (holder?.role === 'nurse') answerAsNurse(draft, turn, lexicon);
  else if (!reactToManner(draft, turn, notes)) speak(draft, turn, notes, lexicon);
  return toBrief(draft, turn);
}

/** What is left of a reply to somebody who was spoken over: a look, or nothing. */
export function composeSilence(on: Unfolding, turn: Turn, participant: string, shows: string | undefined): ReplyBrief | null {
  const draft = beginDraft(on, turn.turnId, participant);
  if (shows) draft.shows.push(shows);
  return toBrief(draft, turn);
}

function speak(draft: Drafting, turn: Turn, notes: TurnNotes, lexicon: TopicLexicon): void {
  reactToActs(draft, notes);
  breatheOut(draft, notes);
  const greeted = greetBack(draft, turn, notes);
  const summary = reactToSummary(draft, turn);
  const goesOn = turn.moves.some((move) => move.kind === 'plan' || move.kind === 'seekConsent' || move.kind === 'ask');
  if (summary === 'right' && !goesOn)
    volunteerNear(draft, draft.on.now().state.lastTopics, 'summary', 1, findMove(turn.moves, 'summarise')?.index);
  for (const id of notes.reasonsGivenFor) {
    const fact = draft.on.now().scenario.patient.facts.find((one) => one.id === id);
    if (fact && holderOf(draft.on.now().scenario, fact) === draft.participant)
      offerFact(draft, fact, 'direct question', { gentle: true, move: findMove(turn.moves, 'signpost')?.index });
  }
  const stanceTaken = takeStance(draft, turn, notes);
  const answered = answerAll(draft, turn, lexicon, stanceTaken);
  const listened = answered || stanceTaken ? false : bringNextAfterNews(draft, turn, notes) || beListenedTo(draft, turn);
  if (!answered && !listened && !stanceTaken && notes.companyChanged === null && summary === 'none') {
    const isSilent = draft.parts.length === 0 || (greeted && turn.moves.some((move) => move.kind === 'seekConsent'));
    // A question that nobody could follow is asked back, whatever was told before it.
    const isLost = endsInUnclearQuestion(turn);
    const reply = isSilent ? reactToTalk : answerCheck;
    const replied = !isLost && reply(draft, turn, notes);
    const isUnanswered = isLost || draft.parts.every((part) => part.says === '');
    if (!replied && !isInvited(turn) && notes.actsDone.length === 0 && isUnanswered) {
      // Somebody beside the patient has fewer lines: what is not a question gets a nod.
      if (isPatient(draft) || turn.moves.some((move) => move.kind === 'unclear')) askBack(draft, turn, lexicon);
      else sayLine(draft, 'goOn', 'social');
    }
  }
  consentBesideName(draft, turn);
  const returned = returnAtTheDoor(draft, turn);
  if (!returned) {
    const closing = findMove(turn.moves, 'close');
    if (closing && !answered) sayLine(draft, 'farewell', 'social', {}, { move: closing.index });
  }
  offerCue(draft, turn);
  // News takes the breath away: what it makes the patient ask comes a moment later. So does anything that did not go in.
  const isTakenUp = notes.news !== null || notes.overloaded || notes.jargon !== null;
  if (!isTakenUp || isInvited(turn)) askOwnQuestion(draft, turn);
  // A look alone would leave a question hanging: he says a little something with it.
  if (answered && draft.shows.length > 0 && draft.parts.every((part) => part.says === '')) sayLine(draft, 'silenceShort', 'hint');
  if (draft.parts.length === 0 && isInvited(turn)) sayLine(draft, 'noQuestions', 'social');
}

/** The last thing said was a question, and nobody could tell which. */
function endsInUnclearQuestion(turn: Turn): boolean {
  const last = turn.moves.at(-1);
  return last?.kind === 'unclear' && last.form !== undefined && /\?\s*$/.test(turn.said);
}

/** "Mrs Hartley, is it? Is it all right if we talk?": the name is not all that was asked. */
function consentBesideName(draft: Drafting, turn: Turn): void {
  const sought = findMove(turn.moves, 'seekConsent');
  const asked = turn.moves.filter((move) => move.kind === 'ask');
  if (!sought || asked.length === 0 || !asked.every((move) => move.topic.startsWith('identity.'))) return;
  sayLine(draft, 'consentGiven', 'social', {}, { move: sought.index });
}

function reactToActs(draft: Drafting, notes: TurnNotes): void {
  for (const act of notes.actsDone) {
    if (act.refused) sayLine(draft, 'consentRefused', 'react');
    else if (act.patientSays) sayOwn(draft, 'react', act.patientSays);
  }
  const [first] = notes.actsDone;
  if (first && draft.parts.length === 0 && first.kind !== 'escalate') {
    sayLine(draft, first.kind === 'examine' ? 'examined' : 'treated', 'social');
  }
}

/** The door has shut behind somebody. */
function breatheOut(draft: Drafting, { aloneAtLast }: TurnNotes): void {
  if (!aloneAtLast || !isPatient(draft)) return;
  const { after } = aloneAtLast;
  if (after?.shows) draft.shows.push(after.shows);
  if (after?.says) sayOwn(draft, 'react', after.says);
  else if (!after) sayLine(draft, 'askedToLeaveThanks', 'react');
}

function answerAll(draft: Drafting, turn: Turn, lexicon: TopicLexicon, stanceTaken: boolean): boolean {
  const asks = turn.moves.flatMap((move, index) => (move.kind === 'ask' ? [{ move, index }] : []));
  const wanted: { move: MoveOf<'ask'>; index: number }[] = [];
  for (const ask of asks) if (!wanted.some((one) => one.move.topic === ask.move.topic)) wanted.push(ask);
  const own = wanted.filter(({ move }) => move.topic !== 'understanding.questions');
  const tooMany = own.length > answeredAtOnce;
  for (const { move, index } of own.slice(0, tooMany ? 2 : answeredAtOnce)) {
    if (!driftAway(draft, move.topic)) answerQuestion(draft, move, index, lexicon);
  }
  dropStrayShrugs(draft, stanceTaken);
  if (tooMany) {
    for (const { move } of own.slice(2)) defer(draft, move.topic);
    sayLine(draft, 'oneAtATime', 'social');
  }
  return own.length > 0;
}

/** "I couldn't tell you" beside a real answer answers nobody: it is left out. */
function dropStrayShrugs(draft: Drafting, stanceTaken: boolean): void {
  const hasAnswer = stanceTaken || draft.parts.some((part) => part.kind === 'tell' || part.kind === 'deny');
  if (!hasAnswer) return;
  const isShrug = (part: ReplyPart) => part.kind === 'doNotKnow' && part.line !== undefined;
  for (const part of draft.parts.filter(isShrug)) if (part.topic) defer(draft, part.topic);
  const kept = draft.parts.filter((part) => !isShrug(part));
  draft.parts.splice(0, draft.parts.length, ...kept);
}

/** Asked, and not answered this time. */
function defer(draft: Drafting, topic: string): void {
  draft.on.record({ type: 'topic.deferred', turnId: draft.turnId, topic });
}

/** Facilitation and silence earn the next thing: a part of the opening, or what lies nearest. */
function beListenedTo(draft: Drafting, turn: Turn): boolean {
  const silence = findMove(turn.moves, 'staySilent');
  const facilitation = findMove(turn.moves, 'facilitate');
  const listening = silence ?? facilitation;
  if (!listening) return false;
  if (sayWhileWithdrawn(draft, { move: listening.index })) return true;
  const hasSpoken = draft.on.now().state.lastReply !== '';
  if (silence && silence.move.silenceMs < earningSilenceMs)
    return sayLine(draft, 'silenceShort', 'social', {}, { move: silence.index });
  if (hasSpoken && tellOpening(draft, listening.index)) return true;
  if (silence && silence.move.silenceMs >= longSilenceMs)
    return sayLine(draft, 'silenceLong', 'social', {}, { move: silence.index });
  const { lastTopics } = draft.on.now().state;
  if (hasSpoken && volunteerNear(draft, lastTopics, 'facilitation', 1, listening.index) > 0) return true;
  return sayLine(draft, silence ? 'silenceShort' : 'nothingMore', 'social', {}, { move: listening.index });
}

/** Not surely understood: asks which of two, or for other words; never a denial, never twice in the same words. */
function askBack(draft: Drafting, turn: Turn, lexicon: TopicLexicon): void {
  const unclear = findMove(turn.moves, 'unclear');
  const between = unclear?.move.between ?? [];
  // A patient only thinks of what he has: anything else is asked back in open words.
  const facts = ownFacts(draft);
  const isOnHisMind = (topic: string) =>
    facts.some((fact) => [fact.topic, ...fact.also].some((one) => subjectOf(one) === subjectOf(topic)));
  const named = between.filter((topic) => !unfitToSuggest.has(branchOf(topic)) && isOnHisMind(topic));
  // Two sides of one thing are no choice: only the likelier is offered.
  const apart = named.filter((topic, index) => named.findIndex((one) => subjectOf(one) === subjectOf(topic)) === index);
  const labels = [...new Set(apart.map((topic) => lexicon.labelOf(topic)))].filter((label) => label !== 'that');
  // Lost more than once in what was said, he does not pick one guess out of it.
  const isLost = turn.moves.filter((move) => move.kind === 'unclear').length > 1;
  const [a, b] = isLost ? [] : labels;
  const extra = unclear ? { move: unclear.index } : {};
  if (a && b) sayLine(draft, 'clarifyBetween', 'clarify', { a, b }, extra);
  else if (a) sayLine(draft, 'clarifyAbout', 'clarify', { a }, extra);
  else sayLine(draft, 'clarifyOpen', 'clarify', {}, extra);
  draft.on.record({
    type: 'patient.clarified',
    turnId: draft.turnId,
    between: [...between],
    line: draft.parts.at(-1)?.line ?? '',
  });
}

function answerAsNurse(draft: Drafting, turn: Turn, lexicon: TopicLexicon): void {
  if (turn.moves.some((move) => move.kind === 'treat' || move.kind === 'investigate' || move.kind === 'examine')) return;
  const isAsked = turn.moves.some((move) => move.kind === 'ask');
  if (isAsked && ownFacts(draft).length > 0 && answerAll(draft, turn, lexicon, false)) return;
  if (!sayLine(draft, 'doNotKnow', 'social')) sayOwn(draft, 'social', 'Best to ask him that yourself.');
}

function toBrief(draft: Drafting, turn: Turn): ReplyBrief | null {
  const { scenario, state } = draft.on.now();
  if (draft.parts.length === 0 && draft.shows.length === 0) return null;
  const isBody = isPatient(draft);
  const persona = scenario.patient.participants.find((one) => one.id === draft.participant)?.persona;
  return {
    turnId: draft.turnId,
    participant: draft.participant,
    mood: isBody ? state.patient.mood : 'settled',
    wordsPerBreath: isBody ? wordsTheBodyAllows(state.vitals) : easyBreath,
    parts: draft.parts,
    shows: draft.shows,
    candidateSaid: turn.said,
    persona: persona?.describes ?? '',
  };
}
