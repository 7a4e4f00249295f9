import { z } from 'zod';

/**
 * The topic ontology as written in `scenarios/topics/<branch>.yaml`.
 *
 * Topic ids are stable and readable: `drug.regular` (a leaf), `symptom.cough` (a subject as a whole, asked openly)
 * and `symptom.cough/onset` (an attribute of a subject). Cases may add topics of their own under `case.`.
 */
export const topicIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'a topic id looks like "drug.regular" or "symptom.cough/onset"');
export type TopicId = z.infer<typeof topicIdSchema>;

const sentence = z.string().trim().min(1).max(400);

/** One question a candidate may ask that stands on its own. */
export const leafTopicSchema = z.strictObject({
  id: topicIdSchema,
  /** Short noun phrase a patient could use when asking back: "your tablets". */
  label: sentence,
  /** The canonical question. */
  asks: sentence,
  /** Other ways to ask the same: terse, rambling, misspelt, recogniser-style, second-language. */
  phrasings: z.array(sentence).default([]),
  /** Words that on their own point at this topic ("allergies", "NKDA"). */
  words: z.array(sentence).default([]),
  /** True when the question invites a story rather than an item. */
  open: z.boolean().default(false),
  /** Body system, used by `otherwiseWell` in cases. */
  system: z.string().optional(),
  /** The wider topic that answers when a case says nothing about this one: `past.heart-disease` for `past.heart-attack`. */
  broader: topicIdSchema.optional(),
});
export type LeafTopic = z.infer<typeof leafTopicSchema>;

/** A symptom (or other subject) that combines with every attribute. */
export const subjectSchema = z.strictObject({
  id: topicIdSchema,
  /** How the patient names it: "the cough". */
  label: sentence,
  /** Lay and clinical names, plural and verb forms, abbreviations. */
  words: z.array(sentence).min(1),
  /** Whole-question phrasings for its presence that `words` alone would not carry. */
  phrasings: z.array(sentence).default([]),
  system: z.string(),
  /** The wider subject that answers when a case says nothing about this one: `symptom.joint-pain` for `symptom.knee-pain`. */
  broader: topicIdSchema.optional(),
});
export type Subject = z.infer<typeof subjectSchema>;

/** A question that can be asked of any subject; `{it}` stands for the subject. */
export const attributeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: sentence,
  asks: sentence,
  /** With `{it}` where the subject is named; without, it is a follow-up that takes the subject from context. */
  phrasings: z.array(sentence).default([]),
  words: z.array(sentence).default([]),
});
export type Attribute = z.infer<typeof attributeSchema>;

/** Example sentences for what an utterance *does* rather than asks: `empathise/naming`, `introduce/role`. */
export const actExamplesSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*(\/[a-z][A-Za-z]*)?$/, 'an act looks like "empathise/naming"'),
  label: sentence,
  phrasings: z.array(sentence).min(1),
});
export type ActExamples = z.infer<typeof actExamplesSchema>;

export const topicFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    format: z.literal(1),
    kind: z.literal('leaves'),
    branch: z.string(),
    topics: z.array(leafTopicSchema).min(1),
  }),
  z.strictObject({
    format: z.literal(1),
    kind: z.literal('subjects'),
    branch: z.string(),
    subjects: z.array(subjectSchema).min(1),
  }),
  z.strictObject({
    format: z.literal(1),
    kind: z.literal('attributes'),
    attributes: z.array(attributeSchema).min(1),
  }),
  z.strictObject({ format: z.literal(1), kind: z.literal('acts'), acts: z.array(actExamplesSchema).min(1) }),
]);
export type TopicFile = z.infer<typeof topicFileSchema>;

/** All topic files together, as the reader and the case checker use them. */
export interface TopicBank {
  readonly leaves: readonly LeafTopic[];
  readonly subjects: readonly Subject[];
  readonly attributes: readonly Attribute[];
  readonly acts: readonly ActExamples[];
}
