import { z } from 'zod';
import { topicIdSchema } from '../topic/topic-bank.ts';

/** Mood of a participant: the first region of the patient machine. */
export const moodSchema = z.enum(['guarded', 'settled', 'openingUp', 'distressed', 'angry', 'withdrawn']);
export type Mood = z.infer<typeof moodSchema>;

/**
 * One thing the patient may say now. `says` is the case's own plain line: what the embedded driver speaks, and what a
 * guarded model falls back to. Nothing that is not released this turn is anywhere in a brief.
 */
export const replyPartSchema = z.strictObject({
  kind: z.enum([
    'tell',
    'deny',
    'doNotKnow',
    'hint',
    'clarify',
    'alreadyTold',
    'correct',
    'react',
    'social',
    'ask',
    'cue',
    'breathless',
  ]),
  says: z.string(),
  /** Fact told by this part, if any, and which of its layers (0-based). */
  fact: z.string().optional(),
  layer: z.number().int().optional(),
  /** Topic answered or denied. */
  topic: topicIdSchema.optional(),
  /** Cue offered, or patient's question asked, by this part. */
  cue: z.string().optional(),
  question: z.string().optional(),
  /** Disclosure rule that released this part. */
  rule: z.string().optional(),
  /** Candidate's move (index in this turn) that occasioned it; absent when nothing did. */
  move: z.number().int().optional(),
  /** Which stock line this is (`deny#2`), so that wordings rotate. */
  line: z.string().optional(),
});
export type ReplyPart = z.infer<typeof replyPartSchema>;

/** Everything a dialogue driver may know in order to speak one reply. */
export const replyBriefSchema = z.strictObject({
  turnId: z.string(),
  participant: z.string(),
  mood: moodSchema,
  /** Longest phrase the body allows, in words: 99 when breathing is easy. */
  wordsPerBreath: z.number().int().min(1),
  parts: z.array(replyPartSchema),
  /** Body language for this reply; drawn and announced, never spoken. */
  shows: z.array(z.string()),
  /** What the candidate just said: a driver phrases in answer to it. */
  candidateSaid: z.string(),
  persona: z.string(),
  /** Somebody else speaks up after this reply, with lines of the case: no concern of who speaks the brief. */
  thenSpeaks: z.strictObject({ interruption: z.string(), elicitedBy: z.record(z.string(), z.number().int()) }).optional(),
});
export type ReplyBrief = z.infer<typeof replyBriefSchema>;

/** A sentence as spoken, with the facts it tells. The embedded driver knows them; a guard computes them for a model. */
export const spokenSentenceSchema = z.strictObject({ text: z.string(), tells: z.array(z.string()) });
export type SpokenSentence = z.infer<typeof spokenSentenceSchema>;
