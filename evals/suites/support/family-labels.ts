import { join } from 'node:path';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { projectRoot, readJsonLines } from './data-file.ts';
import { clinicalFamilies, isInFamily } from './label-families.ts';
import type { Reading } from './read-in-order.ts';

interface FamilyLabel {
  readonly id: string;
  readonly families: readonly string[];
}

/** What two labellers said a turn asks about. */
export interface TurnFamilies {
  readonly id: string;
  readonly a: readonly string[];
  /** The first labeller's where a second has not read it. */
  readonly b: readonly string[];
  readonly isByTwo: boolean;
}

/** Labels by people who had not seen the software. */
export function readFamilyLabels(): TurnFamilies[] {
  const folder = join(projectRoot, 'evals', 'gold', 'primock-families');
  const [a, b] = ['labels-a.jsonl', 'labels-b.jsonl'].map((name) => readJsonLines<FamilyLabel>(join(folder, name)));
  const second = new Map((b ?? []).map((one) => [one.id, one.families]));
  return (a ?? []).map(({ id, families }) => ({ id, a: families, b: second.get(id) ?? families, isByTwo: second.has(id) }));
}

/**
 * right: every family both labellers named has an ask, and no ask lies outside what either named; extra: some have, and
 * something else is asked besides; partly: some have; asked back: nothing is asked, and the patient asks what was meant or offers
 * the right thing; misled: offers only wrong things; silent: makes nothing of it; wrong: only what neither labeller named.
 */
export type FamilyVerdict = 'right' | 'extra' | 'partly' | 'askedBack' | 'misled' | 'silent' | 'wrong';

/** Null for a turn that asks nothing clinical. */
export function judgeFamilies(labels: TurnFamilies, reading: Reading): FamilyVerdict | null {
  const either = [...new Set([...labels.a, ...labels.b])];
  const both = labels.a.filter((family) => labels.b.includes(family));
  const needed = both.filter((family) => clinicalFamilies.has(family));
  if (needed.length === 0) return null;
  const topics = reading.moves.flatMap(topicAsked);
  const isAllowed = (topic: string) => either.some((family) => isInFamily(family, topic)) || isHarmless(topic);
  const covered = needed.filter((family) => topics.some((topic) => isInFamily(family, topic)));
  if (topics.some((topic) => !isAllowed(topic))) return covered.length > 0 ? 'extra' : 'wrong';
  if (covered.length === needed.length) return 'right';
  if (covered.length > 0) return 'partly';
  const unclear = reading.moves.filter((move) => move.kind === 'unclear');
  if (unclear.length === 0) return 'silent';
  return unclear.some((move) => move.between.length === 0 || move.between.some(isAllowed)) ? 'askedBack' : 'misled';
}

/** Name and birth date are checked by an act of their own. */
function topicAsked(move: CandidateMove): string[] {
  if (move.kind === 'ask') return [move.topic];
  const isCheck = move.kind === 'introduce' && ['patientName', 'preferredName', 'dateOfBirth'].includes(move.part);
  return isCheck ? ['identity.name'] : [];
}

/** "How are you?", "anything else?", "anything you want to ask?": beside a question they take nothing away. */
const isHarmless = (topic: string): boolean => /^(?:life\.how-are-you|story\.anything-else|understanding\.)/.test(topic);
