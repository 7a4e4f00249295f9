import { type FollowUp, readFollowUp } from './follow-ups.ts';
import type { QuestionReader } from './read-question.ts';
import { namedTopic } from './topic-names.ts';

const CLAUSES_BACK = 3;
/** Only named, it is what "how many?" or "when did you stop?" may be about. */
const HELD = /^(?:habit|drug|past|allergy|exposure|family|social|sexual|obstetric|tests)\./;

/** A follow-up on what an earlier clause of the same utterance named, else on the talk before it. */
export function readFollowUpWithin(text: string, { bank, context, earlier, previous }: QuestionReader): FollowUp | null {
  const clauses = [...(earlier ?? []), ...(previous === null ? [] : [previous])].slice(-CLAUSES_BACK);
  for (const clause of clauses.reverse()) {
    const plain = clause.texts.join(' ');
    const subject = bank.subjects.find(clause.texts).at(-1)?.subject;
    const byStem = namedTopic(clause.texts, bank, ['habit', 'drug', 'past', 'allergy', 'exposure']);
    const named = [
      ...(subject === undefined ? [] : [subject]),
      ...bank.namedIn(plain).filter((topic) => HELD.test(topic)),
      ...(byStem === null ? [] : [byStem]),
    ];
    for (const topic of named) {
      const found = readFollowUp(text, { ...context, lastReply: '', lastTopics: [...context.lastTopics, topic] });
      // The talk before would do as well: only what this clause adds is taken from it.
      if (found !== null && (found.topic === topic || JSON.stringify(found) !== JSON.stringify(readFollowUp(text, context))))
        return found;
    }
    if (named.length > 0) break;
  }
  return readFollowUp(text, context);
}
