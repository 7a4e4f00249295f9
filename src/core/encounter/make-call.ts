import type { Escalation } from '../scenario/body.ts';
import type { BodyInput } from '../scenario/body-input.ts';
import type { HandoverPart } from './candidate-move.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';

/** Who is spoken to while a call is open. */
export const onThePhone = 'phone';
/** What a candidate does to end a call. */
export const hangUp = 'hang-up';
/** Somebody on the phone asks back this often at most, and then decides on what was heard. */
const mostAskedBack = 3;

/** Calls somebody: answered at once, or heard out over several turns where the one called wants a handover. */
export function makeCall(
  on: Unfolding,
  turn: Turn,
  id: string,
  notes: TurnNotes,
): { takesSeconds: number; gives: readonly BodyInput[] } | null {
  const { scenario, state } = on.now();
  if (id === hangUp) {
    if (state.call) putDown(on, turn.turnId);
    return null;
  }
  const call = scenario.body.escalations.find((one) => one.id === id);
  if (!call) return null;
  if (state.call?.id === id) return null;
  if (state.call) putDown(on, turn.turnId);
  notes.actsDone.push({ kind: 'escalate', patientSays: null, refused: false });
  const answers = call.wants.length > 0 ? call.answers : [call.answers, ...call.asksBack].join(' ');
  const heard = call.wants.length > 0 ? { heard: partsSaid(turn) } : {};
  on.record({ type: 'escalation.made', turnId: turn.turnId, id, answers, ...heard });
  if (call.wants.length === 0) sendHelp(on, turn.turnId, call);
  else {
    on.record({ type: 'call.opened', turnId: turn.turnId, id });
    sayOnPhone(on, turn.turnId, call, call.answers);
    if (partsSaid(turn).length > 0) hearOut(on, turn);
  }
  return { takesSeconds: call.takesSeconds, gives: [] };
}

const partsSaid = ({ moves }: Turn): HandoverPart[] => [
  ...new Set(moves.flatMap((move) => (move.kind === 'handover' ? move.parts : []))),
];

/** One turn on the phone: what was said is heard; one thing missing is asked for; when enough was heard, it is decided. */
export function hearOut(on: Unfolding, turn: Turn): void {
  const { scenario, state } = on.now();
  const call = scenario.body.escalations.find((one) => one.id === state.call?.id);
  if (!call || !state.call) return;
  const heard = [...new Set([...state.call.heard, ...partsSaid(turn)])];
  if (heard.length > state.call.heard.length) on.record({ type: 'call.heard', turnId: turn.turnId, id: call.id, heard });
  const { asked } = state.call;
  const missing = call.wants.find(({ part }) => !heard.includes(part) && !asked.includes(part));
  if (missing && asked.length < mostAskedBack) {
    on.record({ type: 'call.asked', turnId: turn.turnId, id: call.id, part: missing.part });
    sayOnPhone(on, turn.turnId, call, missing.asks);
    return;
  }
  sayOnPhone(on, turn.turnId, call, call.decides ?? 'All right. Thank you.');
  endCall(on, turn.turnId, 'decided');
  sendHelp(on, turn.turnId, call);
}

/** Who was told what is wrong and asked to come comes, though the phone was put down on their questions. */
function putDown(on: Unfolding, turnId: string): void {
  const { scenario, state } = on.now();
  const heard = state.call?.heard ?? [];
  const call = scenario.body.escalations.find((one) => one.id === state.call?.id);
  endCall(on, turnId, 'hung up');
  const isEnough = heard.includes('recommendation') && (heard.includes('situation') || heard.includes('assessment'));
  if (call && isEnough) sendHelp(on, turnId, call);
}

function endCall(on: Unfolding, turnId: string, because: 'decided' | 'hung up'): void {
  const { call } = on.now().state;
  if (call) on.record({ type: 'call.ended', turnId, id: call.id, heard: [...call.heard], because });
}

function sendHelp(on: Unfolding, turnId: string, { id, arrives }: Escalation): void {
  const isOnTheWay = on.now().state.arrivals?.some((one) => one.id === id) === true;
  if (arrives && !isOnTheWay)
    on.record({ type: 'help.sent', turnId, id, dueMs: on.atMs() + Math.round(arrives.afterMinutes * 60_000) });
}

function sayOnPhone(on: Unfolding, turnId: string, call: Escalation, says: string): void {
  on.record({
    type: 'patient.replied',
    turnId: `${turnId}-phone`,
    participant: onThePhone,
    name: call.name,
    sentences: [{ text: says, tells: [] }],
    parts: [{ kind: 'social', says }],
    spoken: says,
    heardUpTo: says.length,
    driver: 'case',
    beside: true,
  });
}
