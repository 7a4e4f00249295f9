import type { ReadingContext } from '../turn-reader.ts';
import { subjectInMind } from './conversation-subject.ts';
import { FOLLOW_UPS } from './follow-up-rules.ts';

/** What a short question that leans on the talk before it is about. */
export interface FollowUp {
  readonly topic: string;
  readonly confidence: number;
}

/** Null when the words stand on their own. `=` is the last topic again, `@x` an attribute of the subject in mind. */
export function readFollowUp(text: string, context: ReadingContext): FollowUp | null {
  const last = context.lastTopics.at(-1) ?? '';
  for (const rule of FOLLOW_UPS) {
    if (!rule.asks.test(text) || (rule.after !== undefined && !rule.after.test(last))) continue;
    if (rule.topic === '=') return last === '' ? null : { topic: last, confidence: 0.75 };
    if (rule.topic.startsWith('@'))
      return { topic: `${subjectInMind(context, rule.topic.slice(1))}/${rule.topic.slice(1)}`, confidence: 0.85 };
    return { topic: rule.topic, confidence: 0.88 };
  }
  return null;
}
