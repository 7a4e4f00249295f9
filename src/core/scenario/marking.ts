import { z } from 'zod';
import { dimensionSchema } from '../scoring/communication/communication-sheet.ts';
import { topicIdSchema } from '../topic/topic-bank.ts';
import { lineSchema, proseSchema, slugSchema } from './wording.ts';

/** What shows that an item was achieved. `need` counts over everything listed; `all` unless said otherwise. */
export const evidenceSchema = z.strictObject({
  facts: z.array(slugSchema).default([]),
  topics: z.array(topicIdSchema).default([]),
  /** Move names such as `introduce/name`, `empathise`, `summarise/right`. */
  moves: z.array(z.string()).default([]),
  /** Examination, investigation, treatment or escalation ids. */
  acts: z.array(slugSchema).default([]),
  cues: z.array(slugSchema).default([]),
  concepts: z.array(slugSchema).default([]),
  need: z.union([z.literal('all'), z.literal('any'), z.number().int().min(1)]).default('all'),
  /** Fewer than `need` but at least this many is partly met. */
  partlyFrom: z.number().int().min(1).optional(),
});

export const checklistItemSchema = z.strictObject({
  id: slugSchema,
  domain: slugSchema,
  text: lineSchema,
  /** obtained: the patient told it in answer; asked: the question was put; told: explained and understood. */
  creditFor: z.enum(['asked', 'obtained', 'acknowledged', 'done', 'told']).default('obtained'),
  evidence: evidenceSchema,
  weight: z.number().min(0).max(10).default(1),
  byMinute: z.number().min(0).optional(),
  after: z.array(slugSchema).default([]),
  /** Missing it raises a flag for humans; it never fails anyone by itself. */
  critical: z.boolean().default(false),
  /** What to try next time, with example words: shown when the item was missed. */
  tryNext: lineSchema,
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** A thing not to do, such as giving a drug the patient is allergic to. Flags, never subtracts silently. */
export const safetyFlagSchema = z.strictObject({
  id: slugSchema,
  text: lineSchema,
  raisedBy: z.strictObject({ acts: z.array(slugSchema).default([]), withoutFacts: z.array(slugSchema).default([]) }),
});

export const differentialSchema = z.strictObject({
  diagnosis: lineSchema,
  synonyms: z.array(lineSchema).default([]),
  /** Marks for naming it: 0 lets a reasonable alternative be recognised without credit. */
  marks: z.number().min(0),
  mustNotMiss: z.boolean().default(false),
  leading: z.boolean().default(false),
  for: z.array(slugSchema).default([]),
  against: z.array(slugSchema).default([]),
  /** Marks for giving reasons: half for one of those listed, all for two. */
  reasonMarks: z.number().min(0).optional(),
});

const anchorsSchema = z.strictObject({ '1': lineSchema, '3': lineSchema, '5': lineSchema });

/** How the station is marked and concluded: `marking.yaml`. */
export const markingSchema = z.strictObject({
  format: z.literal(1),
  scheme: z.enum(['checklist', 'domains', 'both']),
  domains: z
    .array(
      z.strictObject({
        id: slugSchema,
        name: lineSchema,
        weight: z.number().min(0).default(1),
        /** Behavioural anchors in our own wording: 1 poor, 3 just passing, 5 excellent. */
        anchors: anchorsSchema,
      }),
    )
    .min(1),
  items: z.array(checklistItemSchema).min(1),
  /** Anchors of the communication scale (docs/communication-scale.md) in this station's own terms; others stay as they are. */
  communication: z.partialRecord(dimensionSchema, anchorsSchema.partial()).optional(),
  safetyFlags: z.array(safetyFlagSchema).default([]),
  /** More different tests than this are no choice, and what a test earns is then halved; a case has a number of its own without it. */
  mostInvestigations: z.number().int().min(1).optional(),
  justPassing: proseSchema,
  conclusion: z.strictObject({
    prompt: lineSchema,
    seconds: z.number().int().min(30).max(300),
    differential: z.array(differentialSchema).min(2),
    nextSteps: z.array(z.strictObject({ step: lineSchema, synonyms: z.array(lineSchema).default([]), marks: z.number().min(0) })),
    examinerQuestions: z.array(
      z.strictObject({ asks: lineSchema, goodAnswer: lineSchema, keywords: z.array(lineSchema), marks: z.number().min(0) }),
    ),
  }),
  /** First whose conditions hold is told at the end; the last needs none. */
  epilogues: z
    .array(
      z.strictObject({
        when: z
          .strictObject({
            facts: z.array(slugSchema).default([]),
            acts: z.array(slugSchema).default([]),
            cues: z.array(slugSchema).default([]),
            mood: z.array(z.enum(['guarded', 'settled', 'openingUp', 'distressed', 'angry', 'withdrawn'])).default([]),
            without: z.array(slugSchema).default([]),
          })
          .optional(),
        text: proseSchema,
      }),
    )
    .min(1),
});
export type Marking = z.infer<typeof markingSchema>;
export type SafetyFlag = z.infer<typeof safetyFlagSchema>;
