import type { ReplyBrief, SpokenSentence } from '#core/reply/reply-brief.ts';

/** Port: words for a brief, sentence by sentence. Knows nothing but the brief. */
export interface DialogueDriver {
  readonly id: string;
  speak(brief: ReplyBrief, options: { signal: AbortSignal }): AsyncIterable<SpokenSentence>;
}
