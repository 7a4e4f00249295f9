import { z } from 'zod';

const id = z.string().min(1).max(80);
/** Longest utterance taken in one turn. */
export const longestUtterance = 4000;

export const startEncounterSchema = z.strictObject({
  scenarioId: id,
  mode: z.enum(['practice', 'summative']).default('practice'),
  /** Chooses the variant and the wording; drawn by the server when absent. */
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
  /** Ninety seconds of one skill: open the conversation, catch one cue, close it. */
  drill: z.enum(['open', 'cue', 'close']).optional(),
});
export type StartEncounter = z.infer<typeof startEncounterSchema>;

export const takeTurnSchema = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1, 'say something first')
    .max(longestUtterance, `keep one turn under ${longestUtterance} characters`),
  addressee: id.optional(),
  via: z.enum(['typed', 'spoken']).default('typed'),
});
export type TakeTurn = z.infer<typeof takeTurnSchema>;

export const staySilentSchema = z.strictObject({ silenceMs: z.number().int().min(500).max(120_000) });
export type StaySilent = z.infer<typeof staySilentSchema>;

export const actSchema = z.strictObject({
  /** A `measurement` is asked of the monitor: `cuff`. The escalation `hang-up` ends a call. */
  act: z.enum(['examination', 'investigation', 'treatment', 'escalation', 'measurement']),
  id,
  /** A dose, as said: "10 mg". */
  detail: z.string().max(200).optional(),
  /** What the candidate did before laying hands on: counts as manners. */
  explained: z.boolean().default(false),
  consentSought: z.boolean().default(false),
  chaperoneOffered: z.boolean().default(false),
});
export type Act = z.infer<typeof actSchema>;

/** Which turn to take again; it and what followed are left behind. */
export const forkSchema = z.strictObject({ turnId: id });

export const endEncounterSchema = z.strictObject({
  because: z.enum(['candidate ended', 'candidate stopped']).default('candidate ended'),
});
export type EndEncounter = z.infer<typeof endEncounterSchema>;

const answers = z.array(z.strictObject({ prompt: z.string().max(400), text: z.string().max(4000) })).max(12);
export const reflectionSchema = z.strictObject({ answers });
export const conclusionSchema = z.strictObject({ answers });
export type Answers = z.infer<typeof conclusionSchema>;

export const notesSchema = z.strictObject({ text: z.string().max(20_000) });
