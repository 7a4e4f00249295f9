import type { QuestionReading } from './read-question.ts';

/** The most that a reading counts for when what it is about was not said but taken from the talk before. */
export const SUREST_BY_CONTEXT = 0.8;
/** Chances of the heads between these are right less often than they say. */
const DOUBTED = { from: 0.72, to: 0.92, become: 0.8 };

/** Chances of the heads as they turn out on other people's questions. */
function asItTurnsOut(chance: number): number {
  const { from, to, become } = DOUBTED;
  if (chance <= from || chance >= to) return chance;
  return Math.round(1000 * (from + ((chance - from) / (to - from)) * (become - from))) / 1000;
}

/** How sure a reading by the heads is: less when the subject of its attribute was not named. */
export function asSureAs(reading: QuestionReading, isSubjectNamed: boolean): QuestionReading {
  const confidence = asItTurnsOut(reading.confidence);
  if (reading.kind !== 'topic' || isSubjectNamed || !reading.topic.startsWith('symptom.') || !reading.topic.includes('/'))
    return { ...reading, confidence };
  return { ...reading, confidence: Math.min(confidence, SUREST_BY_CONTEXT) };
}
