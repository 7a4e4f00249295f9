import { keptUnder } from '#core/topic/kept-under.ts';
import { resolveTopic } from '#core/topic/resolve-topic.ts';
import type { QuestionReader } from './read-question.ts';

/** The topic under which this case answers what was asked: its own name for it, or the nearest wider one it knows something of. */
export function topicOfCase(topic: string, { bank, scene, context }: Pick<QuestionReader, 'bank' | 'scene' | 'context'>): string {
  const own = resolveTopic(context.scenario, topic);
  return resolveTopic(
    context.scenario,
    keptUnder(own, bank.broader, (one) => scene.known.has(resolveTopic(context.scenario, one))),
  );
}
