import { formOfCheck } from '../encounter/candidate-move.ts';
import { findMove, type Turn, type TurnNotes } from '../encounter/turn-notes.ts';
import type { LineKind } from '../scenario/participant.ts';
import { type Drafting, ownFacts, sayLine, sayOwn } from './drafting.ts';

/** Courtesies and telling, in the order a person would answer them; only the first that applies is spoken. */
const courtesies: readonly { kind: Turn['moves'][number]['kind']; line: LineKind }[] = [
  { kind: 'makePrivate', line: 'consentGiven' },
  { kind: 'seekConsent', line: 'consentGiven' },
  { kind: 'askToLeave', line: 'consentGiven' },
  { kind: 'askBackIn', line: 'consentGiven' },
  { kind: 'examine', line: 'consentGiven' },
  { kind: 'safetyNet', line: 'safetyNetted' },
  { kind: 'plan', line: 'planAgreed' },
  { kind: 'signpost', line: 'signposted' },
  { kind: 'warn', line: 'noticedWarning' },
  { kind: 'warn', line: 'goOn' },
  { kind: 'thank', line: 'thanked' },
  { kind: 'smallTalk', line: 'smallTalk' },
  { kind: 'facilitate', line: 'goOn' },
];

/** Greets back on first meeting: the name, if it was asked after. Returns whether anything was said. */
export function greetBack(draft: Drafting, turn: Turn, notes: TurnNotes): boolean {
  const checksName = findMove(turn.moves, 'introduce');
  const asksWho = turn.moves.some(
    (move) =>
      move.kind === 'introduce' && (move.part === 'patientName' || move.part === 'preferredName' || move.part === 'dateOfBirth'),
  );
  // "Can I check your name?" is a question too: it is answered once, as a question.
  const isAsked = turn.moves.some((move) => move.kind === 'ask' && move.topic.startsWith('identity.'));
  if (asksWho && !isAsked) {
    sayIdentity(draft, turn);
    return true;
  }
  if (notes.introducedFirst && checksName) return sayLine(draft, 'greeting', 'social', {}, { move: checksName.index });
  const greeting = findMove(turn.moves, 'greet');
  const isAllSaid = turn.moves.every((move) => move.kind === 'greet' || move.kind === 'introduce' || move.kind === 'smallTalk');
  if (greeting && (draft.on.now().state.turns <= 2 || isAllSaid))
    return sayLine(draft, 'greeting', 'social', {}, { move: greeting.index });
  return false;
}

function sayIdentity(draft: Drafting, turn: Turn): void {
  const { scenario } = draft.on.now();
  const person = scenario.patient.participants.find((one) => one.id === draft.participant);
  const asksBirth = turn.moves.find((move) => move.kind === 'introduce' && move.part === 'dateOfBirth');
  const asksName = turn.moves.find(
    (move) => move.kind === 'introduce' && (move.part === 'patientName' || move.part === 'preferredName'),
  );
  if (asksName && !sayLine(draft, 'nameGiven', 'social') && person) sayOwn(draft, 'social', `${person.name.preferred}'s fine.`);
  if (asksBirth && person?.dateOfBirth) {
    const fact = ownFacts(draft).find((one) => one.topic === 'identity.date-of-birth');
    sayOwn(draft, 'social', fact?.says.at(-1) ?? person.dateOfBirth, { topic: 'identity.date-of-birth' });
  }
}

/** Answers what was explained, planned or asked for by way of courtesy. Returns whether anything was said. */
export function reactToTalk(draft: Drafting, turn: Turn, notes: TurnNotes): boolean {
  const meta = findMove(turn.moves, 'meta');
  if (meta)
    return sayLine(draft, meta.move.about === 'instructions' ? 'offTopic' : 'artificial', 'social', {}, { move: meta.index });
  if (answerCheck(draft, turn, notes)) return true;
  if (notes.jargon) {
    // Of more than the strange word, the rest is taken first.
    if (notes.put.length > 1 || turn.moves.some((move) => move.kind === 'plan')) sayLine(draft, 'signposted', 'react');
    if (sayLine(draft, 'jargon', 'react', { term: notes.jargon })) return true;
  }
  if (notes.overloaded) return sayLine(draft, 'tooMuch', 'react');
  if (notes.understood.length > 0 && !notes.questionSettled) return sayLine(draft, 'understood', 'react');
  for (const { kind, line } of courtesies) {
    const found = findMove(turn.moves, kind);
    if (found && sayLine(draft, line, 'social', {}, { move: found.index })) return true;
  }
  const explained = findMove(turn.moves, 'explain') ?? findMove(turn.moves, 'giveNews');
  if (explained) return sayLine(draft, 'understood', 'react', {}, { move: explained.index });
  const offTopic = findMove(turn.moves, 'offTopic');
  return offTopic ? sayLine(draft, 'offTopic', 'social', {}, { move: offTopic.index }) : false;
}

/** Answers a check of understanding, whatever else was answered. Returns whether there was one. */
export function answerCheck(draft: Drafting, turn: Turn, notes: TurnNotes): boolean {
  const teachBack = turn.moves.findIndex((move) => move.kind === 'checkUnderstanding' && formOfCheck(move) === 'teachBack');
  const check = findMove(teachBack < 0 ? turn.moves : turn.moves.slice(teachBack), 'checkUnderstanding');
  if (!check) return false;
  // "Does that make sense?" wants a nod; "what will you tell your wife?" wants his own words.
  if (formOfCheck(check.move) === 'nod') {
    if (draft.parts.length > 0 || notes.jargon || notes.overloaded) return false;
    if (sayLine(draft, 'understood', 'react', {}, { move: check.index })) return true;
  }
  const told = saidBack(draft);
  return told
    ? sayLine(draft, 'teachBack', 'react', { told }, { move: check.index })
    : sayLine(draft, 'teachBackNothing', 'react', {}, { move: check.index });
}

/** Things said back at once when asked to: the latest. */
const saidBackAtOnce = 2;

/** What was really understood, in the patient's words, the latest last; null when nothing was. */
function saidBack(draft: Drafting): string | null {
  const { scenario, state } = draft.on.now();
  const understood = state.told.filter((one) => one.understood).map((one) => one.concept);
  const latest = understood.filter((one, index) => understood.lastIndexOf(one) === index).slice(-saidBackAtOnce);
  const words = latest.flatMap((id) => scenario.patient.concepts.find((one) => one.id === id)?.teachBack ?? []);
  const [first, second] = words;
  if (first === undefined || second === undefined) return first ?? null;
  return /[.?!…]$/u.test(first) ? `${first} ${second}` : `${first}, and ${second}`;
}
