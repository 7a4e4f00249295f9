import { findShutGate } from '../disclosure/gates.ts';
import { speakBeside } from '../encounter/speak-beside.ts';
import type { Turn } from '../encounter/turn-notes.ts';
import type { Unfolding } from '../encounter/unfolding.ts';
import { pick } from '../random.ts';
import type { Interruption } from '../scenario/company.ts';
import type { Fact } from '../scenario/fact.ts';
import { resolveTopic } from '../topic/resolve-topic.ts';
import { canonicalTopic } from '../topic/topic-lexicon.ts';

const minuteMs = 60_000;

/** Topics asked about in a turn, with the index of the first move that did. */
function askedTopics(on: Unfolding, { moves }: Pick<Turn, 'moves'>): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  for (const [index, move] of moves.entries()) {
    if (move.kind !== 'ask') continue;
    const topic = canonicalTopic(resolveTopic(on.now().scenario, move.topic));
    if (!asked.has(topic)) asked.set(topic, index);
  }
  return asked;
}

const moveAsking = (asked: ReadonlyMap<string, number>, fact: Fact): number | undefined =>
  [fact.topic, ...fact.also].map((topic) => asked.get(canonicalTopic(topic))).find((move) => move !== undefined);

/** Somebody who speaks up in this turn, and the candidate's moves that asked for what it tells. */
export interface SpeakingUp {
  readonly interruption: Interruption;
  readonly elicitedBy: Readonly<Record<string, number>>;
}

/**
 * Finds who speaks up now: instead of the answer, before there is one, or beside it, knowing the facts it told.
 * Never with a fact behind a shut gate: those words are not said at all.
 */
export function findSpeakingUp(
  on: Unfolding,
  turn: Turn,
  addressee: string,
  told: ReadonlySet<string> | null,
): SpeakingUp | null {
  const { scenario, state } = on.now();
  const asked = askedTopics(on, turn);
  const factOf = (id: string) => scenario.patient.facts.find((fact) => fact.id === id);
  const isTouched = (id: string): boolean => {
    const fact = factOf(id);
    return told ? told.has(id) : fact !== undefined && moveAsking(asked, fact) !== undefined;
  };
  const interruption = scenario.patient.interruptions.find((one) => {
    if (one.instead !== (told === null) || state.interrupted?.includes(one.id)) return false;
    if (one.participant === addressee || !state.present.includes(one.participant)) return false;
    if (one.addressedTo !== undefined && one.addressedTo !== addressee) return false;
    const isBehindGate = (id: string) => {
      const fact = factOf(id);
      return fact === undefined || findShutGate(on.now(), fact) !== null;
    };
    if (one.tells.some(isBehindGate)) return false;
    const { onTopics, withFacts, fromMinute } = one.when;
    return (
      onTopics.some((topic) => asked.has(canonicalTopic(resolveTopic(scenario, topic)))) ||
      withFacts.some(isTouched) ||
      (fromMinute !== undefined && on.atMs() >= fromMinute * minuteMs)
    );
  });
  if (!interruption) return null;
  const elicitedBy: Record<string, number> = {};
  for (const id of interruption.tells) {
    const fact = factOf(id);
    const move = fact && moveAsking(asked, fact);
    if (move !== undefined) elicitedBy[id] = move;
  }
  return { interruption, elicitedBy };
}

/** Says the interruption: what it tells is told by the one who speaks up, donated unless it was asked about. */
export function speakUp(on: Unfolding, turnId: string, { interruption, elicitedBy }: SpeakingUp): void {
  const { scenario, state } = on.now();
  const { id, participant, tells, shows } = interruption;
  const says = pick(state.seed, `interruption:${id}`, interruption.says) ?? '';
  on.record({ type: 'interruption.made', turnId, interruption: id });
  if (shows) on.record({ type: 'participant.showed', turnId, participant, shows });
  speakBeside(on, turnId, participant, { kind: 'react', says, tells });
  for (const fact of scenario.patient.facts.filter((one) => tells.includes(one.id))) {
    const move = elicitedBy[fact.id];
    const how = move === undefined ? { credit: 'donated' as const } : { credit: 'elicited' as const, move };
    const layer = fact.saysFirst === undefined ? 0 : 1;
    on.record({ type: 'disclosure.decided', turnId, fact: fact.id, verdict: 'volunteer', rule: 'interruption' });
    on.record({ type: 'fact.disclosed', turnId, fact: fact.id, layer, rule: 'interruption', ...how });
    on.record({ type: 'topic.answered', turnId, topic: fact.topic, with: 'fact' });
  }
}
