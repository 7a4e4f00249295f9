import { z } from 'zod';
import { evidenceQuoteSchema } from '../evidence-quote.ts';

export const dimensionSchema = z.enum(['opening', 'listening', 'feelings', 'explaining', 'planning', 'structure', 'closing']);
export type Dimension = z.infer<typeof dimensionSchema>;

/** What became of something the patient opened, worst first. */
export const responseSchema = z.enum(['ignored', 'dismissed', 'acknowledged', 'explored', 'validated']);
export type Response = z.infer<typeof responseSchema>;

/** One thing the candidate's words did, with the words. */
export const deedSchema = z.strictObject({ does: z.string(), helps: z.boolean(), quote: evidenceQuoteSchema });
export type Deed = z.infer<typeof deedSchema>;

/**
 * How the candidate talked with the patient, apart from what was found out (docs/communication-scale.md). It adds nothing to
 * the marks of the station. Only words and acts enter it: no pace, no pauses, no voice, no feeling read into anybody.
 */
export const communicationSchema = z.strictObject({
  scale: z.string(),
  dimensions: z.array(
    z.strictObject({
      dimension: dimensionSchema,
      name: z.string(),
      /** Whether agreement with people's labels was measured and is good enough for a number. */
      marked: z.boolean(),
      /** 1 to 5 against the anchors; null where there is no number to give. */
      level: z.number().int().min(1).max(5).nullable(),
      noLevelBecause: z.string().nullable(),
      anchor: z.string().nullable(),
      says: z.string(),
      evidence: z.array(deedSchema),
    }),
  ),
  /** Every hint, worry or heavy thing the patient opened, and what came next. */
  responses: z.array(
    z.strictObject({
      opened: z.string(),
      how: z.enum(['hint', 'told', 'news']),
      seq: z.number().int(),
      response: responseSchema,
      quote: evidenceQuoteSchema,
    }),
  ),
});
export type Communication = z.infer<typeof communicationSchema>;
