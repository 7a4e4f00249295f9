import type { ReplyPart } from '../reply/reply-brief.ts';
import type { Unfolding } from './unfolding.ts';

/** Somebody says a line of the case beside the answer of the one addressed; it is heard whole. */
export function speakBeside(
  on: Unfolding,
  turnId: string,
  participant: string,
  part: ReplyPart & { readonly tells?: readonly string[] },
): void {
  const { tells = [], ...own } = part;
  on.record({
    type: 'patient.replied',
    turnId: `${turnId}-${participant}`,
    participant,
    sentences: [{ text: own.says, tells: [...tells] }],
    parts: [own],
    spoken: own.says,
    heardUpTo: own.says.length,
    driver: 'case',
    beside: true,
  });
}
