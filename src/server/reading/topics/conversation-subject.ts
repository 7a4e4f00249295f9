import type { ReadingContext } from '../turn-reader.ts';
import type { Surroundings } from './rank-topics.ts';

const DENIED = /^(?:no|nope|nah|not|never|none|nothing)\b/i;
const PAIN_LIKE = /pain|ache|heartburn|stiffness|dysuria|cramp/;
const PLACED = /pain|ache|heartburn|numb|pins|rash|swelling|weak|itch|bruis|lump|stiff/;
const NEEDS_PLACE = new Set(['radiation', 'site', 'character']);

/** Subjects talked about, most recent first, leaving out one that was just denied: nobody asks when a "no" began. */
function recentSubjects({ lastTopics, lastReply }: ReadingContext): string[] {
  const topics = [...lastTopics].reverse();
  if (DENIED.test(lastReply.trim()) && topics[0]?.startsWith('symptom.') && !/\/(?!presence)/.test(topics[0])) topics.shift();
  return topics.filter((topic) => topic.startsWith('symptom.')).map((topic) => topic.split('/')[0] ?? topic);
}

/** What "it" is about, for a question with this attribute: the last subject it can apply to, else the presenting one. */
export function subjectInMind(context: ReadingContext, attribute: string): string {
  const presenting = context.scenario.station.presentingSubject;
  const recent = recentSubjects(context).slice(0, 4);
  if (!NEEDS_PLACE.has(attribute)) return recent[0] ?? presenting;
  return recent.find((subject) => PLACED.test(subject)) ?? presenting;
}

/** What "the pain" is: the last pain talked about, the presenting one, or pain not otherwise placed. */
export function painInMind(context: ReadingContext): string {
  const presenting = context.scenario.station.presentingSubject;
  const recent = recentSubjects(context).find((subject) => PAIN_LIKE.test(subject));
  return recent ?? (PAIN_LIKE.test(presenting) ? presenting : 'symptom.pain');
}

export function surroundingsOf(context: ReadingContext, known: ReadonlySet<string>): Surroundings {
  const presenting = context.scenario.station.presentingSubject;
  return {
    subjectFor(attribute) {
      const recent = subjectInMind(context, attribute);
      const isJustNow = context.lastTopics.at(-1)?.split('/')[0] === recent;
      // "When did it start?" means what he can date, before something mentioned a while ago.
      return !isJustNow && !known.has(`${recent}/${attribute}`) && known.has(`${presenting}/${attribute}`) ? presenting : recent;
    },
    known,
  };
}
