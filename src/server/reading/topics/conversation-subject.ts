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

/** Of everybody and of no part of the body: they make no symptom more likely. */
const EVERYWHERE = new Set(['general', 'psychiatric']);
const NEAR_TURNS = 4;

const DISCHARGES: readonly (readonly [where: RegExp, subject: string])[] = [
  [/eye/, 'symptom.eye-discharge'],
  [/\bears?\b|ear-|hearing|tinnitus/, 'symptom.ear-discharge'],
  [/nose|nasal|nostril|sinus|sneez|nosebleed/, 'symptom.runny-nose'],
  [/nipple|breast/, 'symptom.nipple-discharge'],
  [/penis|penile|testic/, 'symptom.penile-discharge'],
  [/vagina|period|menstru|pelvic|down below|front passage/, 'symptom.vaginal-discharge'],
];

/** What a "discharge" that nobody placed comes from: the words around it say, else the talk before. */
export function dischargeInMind(plain: string, { lastTopics }: ReadingContext): string | null {
  const placed = DISCHARGES.find(([where]) => where.test(plain));
  if (placed !== undefined) return placed[1];
  for (const topic of [...lastTopics].reverse()) {
    const found = DISCHARGES.find(([where]) => where.test(topic.split('/')[0] ?? ''));
    if (found !== undefined) return found[1];
  }
  return null;
}

export function surroundingsOf(
  context: ReadingContext,
  known: ReadonlySet<string>,
  systems: ReadonlyMap<string, string> = new Map(),
): Surroundings {
  const presenting = context.scenario.station.presentingSubject;
  const near = new Set(
    [presenting, ...context.lastTopics.slice(-NEAR_TURNS)].flatMap((topic) => {
      const system = systems.get(topic.split('/')[0] ?? topic);
      return system === undefined || EVERYWHERE.has(system) ? [] : [system];
    }),
  );
  return {
    isNear: (subject) => near.has(systems.get(subject) ?? ''),
    subjectFor(attribute) {
      const recent = subjectInMind(context, attribute);
      const isJustNow = context.lastTopics.at(-1)?.split('/')[0] === recent;
      // "When did it start?" means what he can date, before something mentioned a while ago.
      return !isJustNow && !known.has(`${recent}/${attribute}`) && known.has(`${presenting}/${attribute}`) ? presenting : recent;
    },
    known,
  };
}
