import { z } from 'zod';
import { communicationSchema } from './communication/communication-sheet.ts';
import { evidenceQuoteSchema } from './evidence-quote.ts';

export type { EvidenceQuote } from './evidence-quote.ts';

export const itemResultSchema = z.enum(['met', 'partlyMet', 'notMet', 'cannotTell']);

export const itemMarkSchema = z.strictObject({
  item: z.string(),
  domain: z.string(),
  text: z.string(),
  result: itemResultSchema,
  weight: z.number(),
  /** Marks gained: weight, half of it, or 0. */
  marks: z.number(),
  evidence: z.array(evidenceQuoteSchema),
  /** Why, in a plain sentence: "told without being asked", "after 4 minutes; the limit was 3". */
  reason: z.string(),
  critical: z.boolean(),
});
export type ItemMark = z.infer<typeof itemMarkSchema>;

export const scoreSheetSchema = z.strictObject({
  scorer: z.string(),
  scheme: z.enum(['checklist', 'domains', 'both']),
  items: z.array(itemMarkSchema),
  domains: z.array(
    z.strictObject({
      domain: z.string(),
      name: z.string(),
      marks: z.number(),
      outOf: z.number(),
      /** 1 to 5 against the anchors, one decimal. */
      level: z.number(),
      anchor: z.string(),
    }),
  ),
  marks: z.number(),
  outOf: z.number(),
  percent: z.number(),
  /** Raised for a human to look at; never an automatic fail. */
  flags: z.array(z.strictObject({ id: z.string(), text: z.string(), evidence: z.array(evidenceQuoteSchema) })),
  conclusion: z.strictObject({
    named: z.array(z.strictObject({ diagnosis: z.string(), quote: z.string(), marks: z.number(), rank: z.number().int() })),
    missedMustNotMiss: z.array(z.string()),
    nextSteps: z.array(z.strictObject({ step: z.string(), quote: z.string(), marks: z.number() })),
    answers: z.array(
      z.strictObject({ asks: z.string(), goodAnswer: z.string(), marks: z.number(), outOf: z.number(), quote: z.string() }),
    ),
    marks: z.number(),
    outOf: z.number(),
  }),
  /** Patient's own view, apart from marks. */
  feltHeard: z.strictObject({ level: z.enum(['not heard', 'partly heard', 'heard']), says: z.string() }),
  /** What the conclusion gave for and against the diagnoses it named; sheets of the first scorer have none. */
  reasoning: z
    .array(
      z.strictObject({
        diagnosis: z.string(),
        side: z.enum(['for', 'against']),
        fact: z.string(),
        quote: z.string(),
      }),
    )
    .optional(),
  /** How the candidate talked with the patient, apart from marks; sheets of the first scorer have none. */
  communication: communicationSchema.optional(),
});
export type ScoreSheet = z.infer<typeof scoreSheetSchema>;
