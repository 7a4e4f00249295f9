import type { LabelChance } from './act-head.ts';
import { ASKS } from './act-lines.ts';

/** An act of `acts.yaml` (or an order) with how likely it is. */
export interface LikelyAct {
  readonly act: string;
  readonly chance: number;
}

/** Said of one, they hurt or change the scene: taken only when likely. */
const GRAVE =
  /^(?:dismiss|beRude|warn|giveNews|askToLeave|askBackIn|meta|offTopic|reassure\/premature|introduce|seekConsent|close|greet|apologise|makePrivate)\b/;
const GRAVE_FROM = 0.5;
const PLAIN_FROM = 0.16;
/** Like many things that are said: only when it is like nothing else. */
const VAGUE = /^(?:smallTalk|reassure|signpost|safetyNet|facilitate)\b/;
const VAGUE_FROM = 0.4;
const KIND_FROM = 0.22;
/** Names, parts and people are found in the words themselves. */
const NEVER_BY_LIKENESS = /^(?:introduce\/(?!purpose)|ask$)/;
/** Done by asking. */
const ASKED =
  /^(?:seekConsent|checkUnderstanding|inviteQuestions|empathise|askToLeave|askBackIn|makePrivate|meta|smallTalk|offTopic|beRude|dismiss|plan|reflect|summarise|signpost|facilitate|introduce\/(?:patientName|preferredName|dateOfBirth))\b/;

/** Saying what the patient does, did or has: nothing that will or ought to be. */
const SAYS_BACK =
  /^(?:and |but |because |then |or |so (?!it |that ))*(?:you|your|so it|so that) (?!(?:will|would|probably|should|need|must|might|may|could|can|ought|shall)\b|(?:are|is) (?:going to|probably|in the|welcome|not alone|a (?:type|kind|form|sort)|called|caused|very common|common|usually|just to)\b|do not (?:have|need) to\b|works?\b|helps?\b|means?\b|involves?\b|takes?\b|depends?\b)/;

/** Kindness speaks of a feeling, a hardship, a merit or help. */
const KIND_WORDS =
  /\b(?:sorry|feel\w*|felt|hard\w*|difficult|tough|scar\w+|frighten\w*|worr\w+|anxious|upset\w*|stress\w*|frustrat\w*|angry|sad|alone|lonely|tired|exhaust\w*|awful|terrible|horrible|nightmare|understand\w*|imagine|appreciate|natural|normal|anyone|makes sense|brave|courage|proud|well done|good (?:for|on) you|great|fantastic|impress\w*|glad|right thing|support|help|here for|together|look after|listening|shock\w*|pain|lot to|rough|ashamed|guilt\w*|hurt\w*|grief|miss|tears|cry\w*|nervous|embarrass\w*|overwhelm\w*|down|low|strong|strength|care|take your time|dear|poor|bless|fed up|let down)\b/;
const BARE_KINDNESS_FROM = 0.6;
/** Words nobody knows are like anything that is not about the visit: only when very likely. */
const STRANGE_FROM = 0.9;
/** Less than this left, nothing is likely. */
const LEAST_LEFT = 0.35;
/** Saying back is about somebody. */
const OF_SOMEBODY = /\b(?:you|your|he|she|they|his|her|their)\b/;
const SHORT_ECHO = 5;
/** So few words say little: whatever they seem to do must be likely. */
const SCRAP = 2;

/** Whether the words can do what an example of the act does. */
function fits({ label, chance }: LabelChance, plain: string): boolean {
  if (label.startsWith('empathise')) return chance >= BARE_KINDNESS_FROM || KIND_WORDS.test(plain);
  if (label === 'reflect') return OF_SOMEBODY.test(plain) || plain.split(' ').length <= SHORT_ECHO;
  return true;
}

const kindOf = (label: string) => label.split('/')[0] ?? label;

/** From how likely the words are taken to do it. */
function neededOf({ label, chance }: LabelChance, isScrap: boolean): number {
  if (GRAVE.test(label) || isScrap) return GRAVE_FROM;
  if (VAGUE.test(label)) return VAGUE_FROM;
  return chance >= PLAIN_FROM ? PLAIN_FROM : KIND_FROM;
}

/** What a statement most likely does; null when it could be anything. Forms of one kind count together. */
export function likelyStatement(ranked: readonly LabelChance[], plain: string): LikelyAct | null {
  const may = ranked.filter(({ label }) => !NEVER_BY_LIKENESS.test(label));
  const fitting = may.filter((one) => fits(one, plain));
  const sumOf = (chances: readonly LabelChance[]) => chances.reduce((sum, { chance }) => sum + chance, 0);
  // It does not ask, nor do what its words cannot: those chances are spread over the rest; the grave gain only the first.
  const left = Math.max(LEAST_LEFT, sumOf(fitting));
  const leftToGrave = Math.max(LEAST_LEFT, 1 - sumOf(ranked.filter(({ label }) => label === ASKS)));
  const open = fitting.map(({ label, chance }) => ({ label, chance: chance / (GRAVE.test(label) ? leftToGrave : left) }));
  const kinds = new Map<string, number>();
  for (const { label, chance } of open) kinds.set(kindOf(label), (kinds.get(kindOf(label)) ?? 0) + chance);
  const isScrap = plain.split(' ').length <= SCRAP;
  for (const [kind, together] of [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const best = open.find(({ label }) => kindOf(label) === kind);
    if (best !== undefined && together >= neededOf(best, isScrap)) return { act: best.label, chance: Math.min(0.99, together) };
    if (isScrap) return null;
  }
  return null;
}

/** A statement that no example is much like, said of the patient: most likely it gives back what he said. */
export function isSaidBack(plain: string): boolean {
  return plain.split(' ').length >= 3 && SAYS_BACK.test(plain);
}

/**
 * What a clause that asks does instead of asking about a topic; null when it more likely asks.
 * @param from the least chance that counts
 */
export function likelyAsked(ranked: readonly LabelChance[], from: number): LikelyAct | null {
  const [best] = ranked;
  if (best === undefined || best.label === ASKS || !ASKED.test(best.label)) return null;
  if (best.label === 'offTopic' && best.chance < STRANGE_FROM) return null;
  if (best.chance < (GRAVE.test(best.label) ? Math.max(from, GRAVE_FROM) : from)) return null;
  return { act: best.label, chance: best.chance };
}
