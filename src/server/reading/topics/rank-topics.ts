import type { BroaderTopics } from '#core/topic/kept-under.ts';
import type { Mention } from './subject-mentions.ts';
import { areTwins } from './twins.ts';

export interface Surroundings {
  /** The subject that a question without one is about, for an attribute. */
  subjectFor(attribute: string): string;
  /** Topics the case has an answer to. */
  readonly known: ReadonlySet<string>;
  /** Whether a symptom belongs to the part of the body that is talked about. */
  isNear?(subject: string): boolean;
}

export interface Candidate {
  /** A topic id, an act as `!checkUnderstanding`, or `none`: nothing a patient could answer. */
  readonly topic: string;
  /** 0..1; over all candidates they sum to one. */
  readonly chance: number;
}

/** Odds that a case's own topics are meant rather than others that look alike: the bank is about everybody. */
const KNOWN_ODDS = 2;
/** Asked of few patients: a case that says nothing of them is rarely asked about them. */
const SELDOM = /^(?:menstrual|obstetric|paediatric|risk|sexual)\.|^mind\.(?:triggers|mania)$/;
const SELDOM_ODDS = 0.6;
/** A named symptom with nothing else beside it is asked for. */
const BARE_NAME_ODDS = 6;
/** What is named is what is asked about, whichever of its attributes. */
const NAMED_ODDS = 3;
/** After talk of a cough "any blood" is coughed up. */
const NEAR_ODDS = 2.5;
/** What is read here has the shape of a question, as most lines that ask for nothing have not. */
const NONE_ODDS = 0.5;
const NEGLIGIBLE = 0.002;
/** Acts that are done by asking. */
const ASKED_ACTS =
  /^!(seekConsent|checkUnderstanding|inviteQuestions|introduce\/(patientName|preferredName|dateOfBirth)|askToLeave|makePrivate|meta|smallTalk|offTopic|empathise\/exploring|facilitate|beRude)/;

/** Whether an act, as `!thank`, is one that is done by asking. */
export function isAskedAct(name: string): boolean {
  return ASKED_ACTS.test(name);
}

/** What the classes of the heads mean here and now. */
export interface Asked {
  readonly mentions: readonly Mention[];
  /** A named symptom and nothing beside it but the frame of a presence question. */
  readonly isBareName: boolean;
  /** Topics of the case itself with the chance that they are meant. */
  readonly own: ReadonlyMap<string, number>;
}

/** Candidates, likeliest first. */
export function rankTopics(
  classes: readonly string[],
  chances: Float32Array,
  { mentions, isBareName, own }: Asked,
  around: Surroundings,
): Candidate[] {
  const named = mentions[0]?.subject;
  const weights = new Map<string, number>();
  classes.forEach((name, at) => {
    const chance = chances[at] as number;
    if (chance < NEGLIGIBLE) return;
    const topic = topicOf(name, named, around);
    if (topic === null) return;
    const odds = topic === 'none' ? NONE_ODDS : around.known.has(topic) ? KNOWN_ODDS : SELDOM.test(topic) ? SELDOM_ODDS : 1;
    const asName = name === '@presence' && isBareName ? BARE_NAME_ODDS : 1;
    const subject = topic.split('/')[0] ?? topic;
    const isNamed = topic.startsWith('symptom.') && mentions.some((one) => one.subject === subject);
    const isNear = !isNamed && topic.endsWith('/presence') && around.isNear?.(subject) === true;
    const asSubject = isNamed ? NAMED_ODDS : isNear ? NEAR_ODDS : 1;
    weights.set(topic, (weights.get(topic) ?? 0) + chance * odds * asName * asSubject);
  });
  const sum = [...weights.values()].reduce((total, one) => total + one, 0);
  const likeliestOwn = Math.max(0, ...own.values());
  const ranked = [...weights].map(([topic, weight]) => ({ topic, chance: (weight / sum) * (1 - likeliestOwn) }));
  for (const [topic, chance] of own) if (chance > NEGLIGIBLE) ranked.push({ topic, chance });
  return ranked.sort((a, b) => b.chance - a.chance || (a.topic < b.topic ? -1 : 1));
}

/** Null for what cannot be meant: whether there is any, of nothing named. */
function topicOf(name: string, named: string | undefined, around: Surroundings): string | null {
  if (!name.startsWith('@')) return name;
  const attribute = name.slice(1);
  if (attribute === 'presence' && named === undefined) return null;
  return `${named ?? around.subjectFor(attribute)}/${attribute}`;
}

/** The chance that the first candidate, or one that calls for the same answer, is meant. */
export function confidenceIn(ranked: readonly Candidate[], broader: BroaderTopics): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const sum = ranked.reduce((total, one) => total + (areTwins(one.topic, best.topic, broader) ? one.chance : 0), 0);
  return Math.round(Math.min(0.99, sum) * 1000) / 1000;
}
