import { confidenceOf } from './calibration.ts';
import type { ClassScores, ExampleIndex } from './example-index.ts';
import type { Mention } from './subject-mentions.ts';
import { areTwins } from './twins.ts';

/** A question made ready for comparing. */
export interface PlainQuestion {
  /** Compared text, politeness stripped. */
  readonly text: string;
  /** The same with the named subject replaced by "it"; null when none is named. */
  readonly withoutSubject: string | null;
  readonly mentions: readonly Mention[];
  /** What is left beside a named subject and the frame of a presence question. */
  readonly residue: readonly string[];
}

export interface Surroundings {
  /** The subject that a question without one is about, for an attribute. */
  subjectFor(attribute: string): string;
  /** Topics the case has an answer to. */
  readonly known: ReadonlySet<string>;
}

export interface Candidate {
  /** A topic id, or an act as `!checkUnderstanding`. */
  readonly topic: string;
  readonly semantic: number;
  readonly lexical: number;
  readonly score: number;
}

/** How much a full match in words adds to a match in meaning. */
const WORDS_WEIGH = 0.3;
const KNOWN_BONUS = 0.02;
/** Asked of few patients: a case that says nothing of them is rarely asked about them. */
const SELDOM = /^(?:menstrual|obstetric|risk|sexual|mind)\./;
const SELDOM_COSTS = 0.08;
const OTHER_SUBJECT_COSTS = 0.15;
/** "Ever … before" asks about earlier times, not about now. */
const EARLIER = /\b(?:before|previously|in the past|like this|other times)\b/;
const EARLIER_COSTS = 0.25;
const FAMILY = /\b(family|father|mother|mum|dad|brother|sister|parents?|grandfather|grandmother|relatives?|siblings?|runs? in)\b/;
/** Acts that are done by asking. */
const ASKED_ACTS =
  /^!(seekConsent|checkUnderstanding|inviteQuestions|introduce\/(patientName|preferredName|dateOfBirth)|askToLeave|makePrivate|meta|smallTalk|offTopic|empathise\/exploring|facilitate|beRude)/;

/** Whether an act, as `!thank`, is one that is done by asking. */
export function isAskedAct(name: string): boolean {
  return ASKED_ACTS.test(name);
}

/** Candidates, best first. `full` and `bare` are scores of the question and of it without its subject, one per index. */
export function rankTopics(
  question: PlainQuestion,
  full: readonly ClassScores[],
  bare: readonly ClassScores[],
  around: Surroundings,
): Candidate[] {
  const found = new Map<string, { semantic: number; lexical: number; adjust: number }>();
  const add = (topic: string, semantic: number, lexical: number, adjust: number) => {
    const before = found.get(topic);
    const value = { semantic, lexical, adjust };
    if (
      before === undefined ||
      semantic + WORDS_WEIGH * lexical + adjust > before.semantic + WORDS_WEIGH * before.lexical + before.adjust
    )
      found.set(topic, value);
  };
  const named = new Set(question.mentions.map((one) => one.subject));
  const isFamily = FAMILY.test(question.text);
  const isEarlier = EARLIER.test(question.text);

  for (const scores of full) {
    for (const name of new Set([...scores.lexical.keys(), ...scores.semantic.keys()])) {
      const semantic = scores.semantic.get(name) ?? 0;
      const lexical = scores.lexical.get(name) ?? 0;
      if (name.startsWith('#') || name.startsWith('&')) continue;
      if (name.startsWith('!')) {
        if (isAskedAct(name)) add(name, semantic, lexical, -0.02);
      } else if (name.startsWith('@')) {
        if (named.size === 0) add(`${around.subjectFor(name.slice(1))}/${name.slice(1)}`, semantic, lexical, 0);
      } else if (name.endsWith('/presence')) {
        const subject = name.slice(0, -'/presence'.length);
        const cost =
          (named.size > 0 && !named.has(subject) ? OTHER_SUBJECT_COSTS : 0) +
          (isFamily ? OTHER_SUBJECT_COSTS : 0) +
          (isEarlier && named.has(subject) ? EARLIER_COSTS : 0);
        const sure = named.has(subject) && question.residue.length === 0 && !isFamily;
        add(name, sure ? Math.max(semantic, 0.75) : semantic, sure ? 1 : lexical, -cost);
      } else {
        add(name, semantic, lexical, 0);
      }
    }
  }
  for (const mention of question.mentions.slice(0, 1)) {
    for (const scores of bare) {
      for (const name of new Set([...scores.lexical.keys(), ...scores.semantic.keys()])) {
        if (!name.startsWith('@')) continue;
        const isPresenceFrame = question.residue.length === 0;
        add(
          `${mention.subject}/${name.slice(1)}`,
          scores.semantic.get(name) ?? 0,
          scores.lexical.get(name) ?? 0,
          0.04 - (isPresenceFrame ? 0.2 : 0) - (isFamily ? OTHER_SUBJECT_COSTS : 0),
        );
      }
    }
  }
  return [...found]
    .map(([topic, one]) => ({
      topic,
      semantic: one.semantic + one.adjust,
      lexical: one.lexical,
      score:
        one.semantic +
        WORDS_WEIGH * one.lexical +
        one.adjust +
        (around.known.has(topic) ? KNOWN_BONUS : SELDOM.test(topic) ? -SELDOM_COSTS : 0),
    }))
    .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
}

/** The chance that the first candidate is right, seen against the first that is not its twin. */
export function confidenceIn(ranked: readonly Candidate[], hasVector: boolean): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const rival = ranked.slice(1, 12).find((one) => !areTwins(one.topic, best.topic));
  const lexicalRival = ranked.reduce((most, one) => (areTwins(one.topic, best.topic) ? most : Math.max(most, one.lexical)), 0);
  return confidenceOf({
    semantic: best.semantic,
    semanticLead: best.score - (rival?.score ?? 0),
    lexical: best.lexical,
    lexicalLead: best.lexical - lexicalRival,
    hasVector,
  });
}

/** Scores of one text in several indexes. */
export function scoreIn(indexes: readonly ExampleIndex[], text: string, vector: Float32Array | null): ClassScores[] {
  return indexes.map((index) => index.score(text, vector));
}
