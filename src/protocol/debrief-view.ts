import { z } from 'zod';
import { mannerSchema } from './reply-stream.ts';

const quote = z.strictObject({
  seq: z.number(),
  turnId: z.string(),
  atMs: z.number(),
  quote: z.string(),
  kind: z.enum(['words', 'act']),
});
const point = z.strictObject({
  id: z.string(),
  kind: z.enum(['strength', 'priority']),
  says: z.string(),
  evidence: z.array(quote),
  patientNeeded: z.string().optional(),
  exampleWords: z.string().optional(),
});

/** The debrief on the wire; sent only once the encounter is over, reflected on and concluded. */
export const debriefViewSchema = z.strictObject({
  encounterId: z.string(),
  scenarioId: z.string(),
  title: z.string(),
  patientName: z.string(),
  clinicallyReviewed: z.boolean(),
  leftSaying: z.string(),
  marks: z.number(),
  outOf: z.number(),
  percent: z.number(),
  domains: z.array(
    z.strictObject({
      domain: z.string(),
      name: z.string(),
      marks: z.number(),
      outOf: z.number(),
      level: z.number(),
      anchor: z.string(),
    }),
  ),
  items: z.array(
    z.strictObject({
      item: z.string(),
      domain: z.string(),
      text: z.string(),
      result: z.enum(['met', 'partlyMet', 'notMet', 'cannotTell']),
      marks: z.number(),
      weight: z.number(),
      reason: z.string(),
      critical: z.boolean(),
      evidence: z.array(quote),
    }),
  ),
  flags: z.array(z.strictObject({ id: z.string(), text: z.string(), evidence: z.array(quote) })),
  conclusion: z.strictObject({
    named: z.array(z.strictObject({ diagnosis: z.string(), quote: z.string(), marks: z.number(), rank: z.number() })),
    missedMustNotMiss: z.array(z.string()),
    nextSteps: z.array(z.strictObject({ step: z.string(), quote: z.string(), marks: z.number() })),
    answers: z.array(
      z.strictObject({ asks: z.string(), goodAnswer: z.string(), marks: z.number(), outOf: z.number(), quote: z.string() }),
    ),
    marks: z.number(),
    outOf: z.number(),
  }),
  feltHeard: z.strictObject({ level: z.enum(['not heard', 'partly heard', 'heard']), says: z.string() }),
  strengths: z.array(point),
  priorities: z.array(point),
  tryNext: z.string(),
  turningPoints: z.array(
    z.strictObject({
      turnId: z.string(),
      atMs: z.number(),
      rule: z.string(),
      candidateSaid: z.string(),
      innerLine: z.string(),
      better: z.boolean(),
    }),
  ),
  facts: z.array(
    z.strictObject({
      fact: z.string(),
      says: z.string(),
      state: z.enum(['reached', 'donated', 'missed']),
      critical: z.boolean(),
      turnId: z.string().optional(),
      wayIn: z.string(),
    }),
  ),
  cues: z.array(
    z.strictObject({
      cue: z.string(),
      state: z.enum(['not offered', 'picked up', 'missed']),
      needs: z.string(),
      turnId: z.string().optional(),
    }),
  ),
  concerns: z.array(z.strictObject({ says: z.string(), state: z.enum(['met', 'ignored', 'dismissed', 'unheard']) })),
  timeline: z.array(
    z.strictObject({
      seq: z.number(),
      atMs: z.number(),
      turnId: z.string().optional(),
      kind: z.enum(['candidate', 'patient', 'showed', 'act', 'result', 'cue', 'bell']),
      speaker: z.string().optional(),
      text: z.string(),
    }),
  ),
  vitals: z.array(
    z.strictObject({
      atMs: z.number(),
      heartRatePerMin: z.number(),
      systolicMmHg: z.number(),
      spo2Percent: z.number(),
      rapport: z.number(),
    }),
  ),
  /** Vital signs that the case's author set from a moment on: not the body's own. */
  steered: z.array(z.strictObject({ atMs: z.number(), vitals: z.array(z.string()) })),
  epilogue: z.string(),
  variant: z.string(),
  justPassing: z.string(),
  /** How the candidate talked with the patient; adds nothing to the marks. Null on sheets of older scorers. */
  communication: z
    .strictObject({
      dimensions: z.array(
        z.strictObject({
          dimension: z.string(),
          name: z.string(),
          marked: z.boolean(),
          level: z.number().nullable(),
          noLevelBecause: z.string().nullable(),
          anchor: z.string().nullable(),
          says: z.string(),
          evidence: z.array(z.strictObject({ does: z.string(), helps: z.boolean(), quote })),
        }),
      ),
      responses: z.array(
        z.strictObject({
          opened: z.string(),
          how: z.enum(['hint', 'told', 'news']),
          seq: z.number(),
          response: z.enum(['ignored', 'dismissed', 'acknowledged', 'explored', 'validated']),
          quote,
        }),
      ),
    })
    .nullable(),
  /** How the patient looked, for the replay. */
  portraits: z.array(z.strictObject({ atMs: z.number(), manner: mannerSchema })),
  /** Death, suicide or abuse came up: step out of the role before any mark. */
  needsDeRole: z.boolean(),
  /** Turns can be taken again: a practice encounter of a case that is not kept for examinations. */
  canTryAgain: z.boolean(),
  /** The encounter this one tries again from, and the turn. */
  forkedFrom: z.strictObject({ encounterId: z.string(), turnId: z.string() }).nullable(),
  drill: z.enum(['open', 'cue', 'close']).nullable(),
  /** Which case to take next, and why. */
  next: z.strictObject({ scenarioId: z.string(), title: z.string(), because: z.string() }).nullable(),
  /** Somebody experienced has taken this very case: GET …/expert-run. */
  hasExpertRun: z.boolean(),
  reflection: z.array(z.strictObject({ prompt: z.string(), text: z.string() })),
});
export type DebriefView = z.infer<typeof debriefViewSchema>;
