import type { BroaderTopics } from '#core/topic/kept-under.ts';
import type { Word } from '../repair/split-words.ts';
import { type Candidate, confidenceIn } from './rank-topics.ts';
import type { QuestionReading } from './read-question.ts';
import type { Mention } from './subject-mentions.ts';

/** From here the question counts as understood; below it the patient asks back. */
const ANSWER_FROM = 0.5;
/** The same where a wrong guess denies nothing: an attribute of the subject in mind, the story, ideas and worries. */
const SOFT_FROM = 0.5;
/** The same for a symptom, illness or relative that the words did not name. */
const GUESS_FROM = 0.66;
/** From here the attributes of a named symptom together are answered, by the likeliest of them. */
const NAMED_FROM = 0.6;
/** From here the words alone settle it and nothing is embedded. */
export const SURE_BY_WORDS = 0.78;
/** The same for a member of a list, where its neighbours vouch for it. */
export const SURE_IN_LIST = 0.6;
/** A candidate likely enough to be named in "do you mean…?", and how likely the named ones must be together. */
const OFFER_EACH = 0.15;
const OFFER_TOGETHER = 0.4;

/** A symptom, an illness or a relative that nobody named is only taken for meant when it is nearly certain. */
function isRiskyGuess(topic: string, mentions: readonly Mention[], named: readonly string[]): boolean {
  if (topic.endsWith('/presence')) return !mentions.some((one) => topic.startsWith(`${one.subject}/`));
  return /^(?:allergy|past|family|risk|sexual)\./.test(topic) && !named.includes(topic);
}

/** Misread, it brings something beside the point, never a denial. */
function isSoft(topic: string): boolean {
  return (
    /^(?:ice|story|life|!)/.test(topic) ||
    (topic.startsWith('symptom.') && topic.includes('/') && !/\/(?:presence|course-today)$/.test(topic))
  );
}

/** How certain this topic must be to be answered. */
export function neededFor(topic: string, mentions: readonly Mention[], named: readonly string[]): number {
  return isRiskyGuess(topic, mentions, named) ? GUESS_FROM : isSoft(topic) ? SOFT_FROM : ANSWER_FROM;
}

/** The words of one question and what they name. */
export interface AskedWords {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** Topics one of whose own words stands in them. */
  readonly named: readonly string[];
}

/** The likeliest topic when it is certain enough, else what to offer when asking back. */
export function conclude(
  ranked: readonly Candidate[],
  { words, mentions, named }: AskedWords,
  broader: BroaderTopics,
): QuestionReading {
  const [best] = ranked;
  const confidence = confidenceIn(ranked, broader);
  if (best === undefined || best.topic === 'none') return { kind: 'unclear', words, confidence, between: [] };
  if (confidence >= neededFor(best.topic, mentions, named)) return { kind: 'topic', words, confidence, topic: best.topic };
  const ofNamed = chanceOfNamed(ranked, best.topic, mentions);
  if (ofNamed >= NAMED_FROM)
    return { kind: 'topic', words, confidence: Math.round(500 * (confidence + ofNamed)) / 1000, topic: best.topic };
  const branch = branchOf(words);
  const ofBranch = branch !== null && best.topic.startsWith(branch) ? chanceOfBranch(ranked, branch) : 0;
  if (ofBranch >= NAMED_FROM)
    return { kind: 'topic', words, confidence: Math.round(500 * (confidence + ofBranch)) / 1000, topic: best.topic };
  const likely = ranked.filter((one) => one.chance >= OFFER_EACH && !/^(?:!|none$)/.test(one.topic)).slice(0, 2);
  const together = likely.reduce((sum, one) => sum + one.chance, 0);
  return { kind: 'unclear', words, confidence, between: together >= OFFER_TOGETHER ? likely.map((one) => one.topic) : [] };
}

/** The chance that the symptom of this topic is meant, whatever is asked of it; 0 for one that nobody named. */
function chanceOfNamed(ranked: readonly Candidate[], topic: string, mentions: readonly Mention[]): number {
  const [subject = ''] = topic.split('/');
  if (!topic.startsWith('symptom.') || !mentions.some((one) => one.subject === subject)) return 0;
  return ranked.reduce((sum, one) => sum + (one.topic.split('/')[0] === subject ? one.chance : 0), 0);
}

/** Words that say which branch of the topics is asked about, whichever topic in it. */
const BRANCHES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:family|relatives|hereditary|runs? in)\b/, 'family.'],
  [/\ballerg\w+\b/, 'allergy.'],
  [/\b(?:medications?|medicines?|tablets?|pills?|inhalers?|puffers?|prescriptions?|prescribed)\b/, 'drug.'],
  [/\b(?:periods?|menstrua\w+)\b/, 'menstrual.'],
  [/\bpregnan\w+\b/, 'obstetric.'],
];

function branchOf(words: readonly Word[]): string | null {
  const plain = words.map((word) => word.text).join(' ');
  return BRANCHES.find(([when]) => when.test(plain))?.[1] ?? null;
}

function chanceOfBranch(ranked: readonly Candidate[], branch: string): number {
  return ranked.reduce((sum, one) => sum + (one.topic.startsWith(branch) ? one.chance : 0), 0);
}
