import { z } from 'zod';
import { topicIdSchema } from '../topic/topic-bank.ts';
import { lineSchema, proseSchema, slugSchema } from './wording.ts';

/** What the candidate reads at the door and how the station is governed: `station.yaml`. */
export const stationSchema = z.strictObject({
  /** Version of the case format this file is written in. */
  format: z.literal(1),
  id: slugSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** For faculty and candidates alike: never names the diagnosis. */
  title: lineSchema,
  specialty: z.string(),
  curriculum: z.array(lineSchema).min(1),
  learningOutcomes: z.array(lineSchema).min(1),
  stationType: z.enum(['history', 'explanation', 'bad news', 'angry relative', 'acute', 'handover', 'telephone']),
  level: z.enum(['year 1-2', 'year 3-4', 'final year', 'foundation']),
  difficulty: z.enum(['gentle', 'moderate', 'demanding']),
  skills: z.array(lineSchema).min(1),
  contentNotes: z.array(lineSchema).default([]),
  exposure: z.enum(['practice', 'secure']),
  authors: z.array(lineSchema).min(1),
  /** Absent until a clinician has read the case; shown as "not yet reviewed by a clinician". */
  clinicalReview: z.strictObject({ reviewer: lineSchema, date: z.iso.date() }).optional(),
  reviewBy: z.iso.date(),
  references: z.array(z.strictObject({ id: slugSchema, citation: lineSchema, year: z.number().int() })).min(1),
  /** Where an imported case comes from, and on what terms it may be used. */
  source: z.strictObject({ name: lineSchema, url: z.url(), licence: lineSchema, note: lineSchema.optional() }).optional(),
  /** The patient's own words on the library card. */
  presentingWords: lineSchema,
  /** The subject that "it" or "the pain" means when nothing else was named. */
  presentingSubject: topicIdSchema,
  doorNote: z.strictObject({
    setting: proseSchema,
    candidateRole: lineSchema,
    who: lineSchema,
    task: z.array(lineSchema).min(1),
    doNot: z.array(lineSchema).min(1),
    equipment: z.array(lineSchema).default([]),
    readingSeconds: z.number().int().min(0),
    stationMinutes: z.number().min(1).max(60),
    vivaSeconds: z.number().int().min(0),
  }),
  /** Charts, letters and pictures in the room. */
  props: z.array(z.strictObject({ id: slugSchema, name: lineSchema, text: proseSchema, handedOver: lineSchema })).default([]),
  examinerPrompts: z.array(z.strictObject({ atMinute: z.number().min(0), says: lineSchema })).default([]),
});
export type Station = z.infer<typeof stationSchema>;
