import { findMove, type Turn, type TurnNotes } from '../encounter/turn-notes.ts';
import type { LineKind } from '../scenario/participant.ts';
import { type Drafting, sayLine, sayOwn } from './drafting.ts';

/** Courtesies and telling, in the order a person would answer them; only the first that applies is spoken. */
const courtesies: readonly { kind: Turn['moves'][number]['kind']; line: LineKind }[] = [
  { kind: 'makePrivate', line: 'consentGiven' },
  { kind: 'seekConsent', line: 'consentGiven' },
  { kind: 'safetyNet', line: 'safetyNetted' },
  { kind: 'plan', line: 'planAgreed' },
  { kind: 'signpost', line: 'signposted' },
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
  if (greeting && draft.on.now().state.turns <= 2) return sayLine(draft, 'greeting', 'social', {}, { move: greeting.index });
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
    const fact = scenario.patient.facts.find((one) => one.topic === 'identity.date-of-birth');
    sayOwn(draft, 'social', fact?.says.at(-1) ?? person.dateOfBirth, { topic: 'identity.date-of-birth' });
  }
}

/** Answers what was explained, planned or asked for by way of courtesy. Returns whether anything was said. */
export function reactToTalk(draft: Drafting, turn: Turn, notes: TurnNotes): boolean {
  const meta = findMove(turn.moves, 'meta');
  if (meta)
    return sayLine(draft, meta.move.about === 'instructions' ? 'offTopic' : 'artificial', 'social', {}, { move: meta.index });
  const check = findMove(turn.moves, 'checkUnderstanding');
  // "Does that make sense?" wants a nod; "what will you tell your wife?" wants his own words.
  const wantsNod = check !== null && /make sense|clear|follow|with me|all right|okay|ok\b/i.test(check.move.quote);
  if (wantsNod && !notes.jargon && !notes.overloaded && sayLine(draft, 'understood', 'react', {}, { move: check.index }))
    return true;
  if (check) {
    const told = lastUnderstood(draft);
    return told
      ? sayLine(draft, 'teachBack', 'react', { told }, { move: check.index })
      : sayLine(draft, 'teachBackNothing', 'react', {}, { move: check.index });
  }
  if (notes.jargon && sayLine(draft, 'jargon', 'react', { term: notes.jargon })) return true;
  if (notes.overloaded) return sayLine(draft, 'tooMuch', 'react');
  if (notes.understood.length > 0 && !notes.questionSettled) return sayLine(draft, 'understood', 'react');
  for (const { kind, line } of courtesies) {
    const found = findMove(turn.moves, kind);
    if (found) return sayLine(draft, line, 'social', {}, { move: found.index });
  }
  const explained = findMove(turn.moves, 'explain') ?? findMove(turn.moves, 'giveNews');
  if (explained) return sayLine(draft, 'understood', 'react', {}, { move: explained.index });
  const offTopic = findMove(turn.moves, 'offTopic');
  return offTopic ? sayLine(draft, 'offTopic', 'social', {}, { move: offTopic.index }) : false;
}

function lastUnderstood(draft: Drafting): string | null {
  const { scenario, state } = draft.on.now();
  const last = state.told.filter((one) => one.understood).at(-1);
  return scenario.patient.concepts.find((one) => one.id === last?.concept)?.teachBack ?? null;
}
