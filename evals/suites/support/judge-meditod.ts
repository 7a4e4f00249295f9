import type { MeditodDialogue, MeditodTurn } from './meditod-acts.ts';
import type { MappedAct } from './meditod-mapping.ts';
import type { Reading } from './read-in-order.ts';
import { matchesAny } from './topic-globs.ts';
import { scoreValues, type ValueScore } from './value-score.ts';

/** One inquiry of theirs beside what the turn was read as. */
export interface JudgedAct {
  readonly turn: MeditodTurn;
  readonly act: MappedAct;
  readonly topics: readonly string[];
  readonly isFamilyRight: boolean;
  /** No ask, but the right family offered when asking back. */
  readonly isFamilyOffered: boolean;
  /** Whether each thing named has an ask; null where the act names nothing. */
  readonly isValueRight: boolean | null;
  /** Null where the act has no attribute that ours can answer to. */
  readonly isAttributeRight: boolean | null;
}

/** A turn with inquiries that name something. */
export interface JudgedTurn {
  readonly turn: MeditodTurn;
  readonly score: ValueScore;
}

export interface JudgedDialogue {
  readonly acts: readonly JudgedAct[];
  readonly turns: readonly JudgedTurn[];
  readonly unmapped: readonly string[];
}

type Map = (act: MeditodTurn['acts'][number]) => MappedAct | null;

/** Compares one dialogue's labels with its readings, turn by turn. */
export function judgeDialogue(dialogue: MeditodDialogue, readings: readonly Reading[], toOurs: Map): JudgedDialogue {
  const acts: JudgedAct[] = [];
  const turns: JudgedTurn[] = [];
  const unmapped: string[] = [];
  dialogue.turns.forEach((turn, at) => {
    const reading = readings[at];
    if (reading === undefined) return;
    const topics = [...new Set(reading.asks.map((ask) => ask.topic))];
    const offered = reading.moves.flatMap((move) => (move.kind === 'unclear' ? move.between : []));
    const inquiries = turn.acts.filter((act) => act.intent === 'inquire');
    const mapped = inquiries.flatMap((act) => toOurs(act) ?? []);
    if (mapped.length < inquiries.length) unmapped.push(...inquiries.map((act) => act.slot));
    for (const act of mapped) {
      const named = act.values.filter((one) => one.topics !== null);
      unmapped.push(...act.values.filter((one) => one.topics === null).map((one) => `${act.slot}: ${one.name}`));
      acts.push({
        turn,
        act,
        topics,
        isFamilyRight: topics.some(act.isInFamily),
        isFamilyOffered: !topics.some(act.isInFamily) && offered.some(act.isInFamily),
        isValueRight:
          named.length === 0 ? null : named.every((one) => topics.some((topic) => matchesAny(one.topics ?? [], topic))),
        isAttributeRight: act.hasAttribute === null ? null : topics.some(act.hasAttribute),
      });
    }
    const values = mapped.flatMap((act) => act.values.filter((one) => one.topics !== null));
    const unlike = values.filter((one, index) => values.findIndex((other) => other.name === one.name) === index);
    if (unlike.length === 0) return;
    // An ask that answers an inquiry without a value of this turn is not held against the values of the others.
    const open = mapped.filter((act) => !act.values.some((one) => one.topics !== null));
    const isValue = (topic: string) => unlike.some((one) => matchesAny(one.topics ?? [], topic));
    const isAside = (topic: string) => open.some((act) => act.isInFamily(topic)) || mapped.some((act) => act.isBeside(topic));
    const counted = topics.filter((topic) => isValue(topic) || !isAside(topic));
    turns.push({ turn, score: scoreValues(unlike, counted) });
  });
  return { acts, turns, unmapped };
}

/**
 * The asks read out of a turn that only tells (a diagnosis, a test, advice): asks that stand in no sentence with a question mark.
 * Null for a turn that is none of these.
 */
export function asksWhileTelling(turn: MeditodTurn, reading: Reading): string[] | null {
  const intents = turn.acts.map((act) => act.intent);
  if (!intents.some((one) => one === 'inform' || one === 'diagnosis') || intents.includes('inquire')) return null;
  const questions = turn.text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.includes('?'));
  return reading.asks
    .filter((ask) => !questions.some((sentence) => sentence.includes(ask.quote) || ask.quote.includes(sentence)))
    .map((ask) => ask.topic);
}
