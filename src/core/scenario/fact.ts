import { z } from 'zod';
import { topicIdSchema } from '../topic/topic-bank.ts';
import { lineSchema, slugSchema } from './wording.ts';

/** Conditions an author reads in words; every named gate of a fact must hold before it is told. */
export const gateSchema = z.enum([
  'privacy made',
  'cue acknowledged',
  'reason for asking given',
  'fear not dismissed',
  'introduced',
  'alone',
  'asked twice gently',
  'pain treated',
]);
export type Gate = z.infer<typeof gateSchema>;

/**
 * Something a participant knows.
 * `tell` is the disclosure rule in words; see `docs/disclosure.md` for the numbered table it selects from.
 */
export const factSchema = z.strictObject({
  id: slugSchema,
  topic: topicIdSchema,
  /** Other topics whose question this fact also answers. */
  also: z.array(topicIdSchema).default([]),
  /** Wordings from vague to exact: an open question gets the first, a direct one the next. */
  says: z.array(lineSchema).min(1).max(4),
  tell: z.enum(['opening', 'open question', 'direct question', 'through gate', 'risk']),
  gates: z.array(gateSchema).default([]),
  /** Told only once these facts have been told. */
  after: z.array(slugSchema).default([]),
  /** Said (and shown) when the topic is touched but the gate is shut: visible discomfort, never a denial. */
  hint: z.strictObject({ says: lineSchema.optional(), shows: lineSchema.optional() }).optional(),
  /**
   * Said instead of the hint when it is asked directly while somebody else is present and the gate `alone` is shut: evasive,
   * never a plain "no".
   */
  inCompany: lineSchema.optional(),
  /** Whose fact it is; the patient's unless another participant holds it. */
  participant: slugSchema.optional(),
  certainty: z.enum(['certain', 'unsure', 'misdated', 'minimised']).default('certain'),
  /** For `minimised` or `misdated`: what is said first; the facts in `says` follow when asked kindly or again. */
  saysFirst: lineSchema.optional(),
  weight: z.enum(['light', 'tender', 'heavy']).default('light'),
  critical: z.boolean().default(false),
  /** Not marked: there to be a person. */
  colour: z.boolean().default(false),
  /** Body language that goes with telling it. */
  shows: lineSchema.optional(),
});
export type Fact = z.infer<typeof factSchema>;

/** What is not there. Only these, and the areas under `otherwiseWell`, are ever denied. */
export const negativeSchema = z.strictObject({
  topic: topicIdSchema,
  says: z.array(lineSchema).default([]),
  critical: z.boolean().default(false),
});

/** A topic the participant cannot answer: "nobody ever told me". */
export const unknownSchema = z.strictObject({ topic: topicIdSchema, says: z.array(lineSchema).min(1) });

/** A question that only this case needs. */
export const caseTopicSchema = z.strictObject({
  id: topicIdSchema.refine((id) => id.startsWith('case.'), 'a topic of the case\'s own starts with "case."'),
  label: lineSchema,
  asks: lineSchema,
  phrasings: z.array(lineSchema).min(3),
  words: z.array(lineSchema).default([]),
});
export type CaseTopic = z.infer<typeof caseTopicSchema>;
