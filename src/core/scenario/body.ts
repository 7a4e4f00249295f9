import { z } from 'zod';
import { lineSchema, proseSchema, slugSchema } from './wording.ts';

/** Vital signs with their units; the names are used everywhere. */
export const vitalsSchema = z.strictObject({
  heartRatePerMin: z.number().min(0).max(300),
  systolicMmHg: z.number().min(0).max(300),
  diastolicMmHg: z.number().min(0).max(200),
  respiratoryRatePerMin: z.number().min(0).max(80),
  spo2Percent: z.number().min(0).max(100),
  temperatureCelsius: z.number().min(25).max(43),
  /** 0 none to 10 worst. */
  painOutOfTen: z.number().min(0).max(10),
  /** Glasgow Coma Scale total, 3 to 15. */
  gcsTotal: z.number().min(3).max(15),
});
export type Vitals = z.infer<typeof vitalsSchema>;
export type VitalName = keyof Vitals;

const effectSchema = z.strictObject({
  vital: vitalsSchema.keyof(),
  change: z.number(),
  overMinutes: z.number().min(0),
});

const synonyms = z.array(lineSchema).default([]);

/** What a manoeuvre asks for first; `alone`: nobody else but a nurse in the room. */
const needSchema = z.enum(['explanation', 'consent', 'chaperone', 'alone']);

export const manoeuvreSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  synonyms,
  needs: z.array(needSchema).default([]),
  hurts: z.boolean().default(false),
  /** Said when a need was not met; the finding is still given unless `refusedWithout` names the need. */
  refusedWithout: z.array(needSchema).default([]),
  takesSeconds: z.number().min(0),
  /** Raw signs in words, never the interpretation. */
  finding: proseSchema,
  patientSays: lineSchema.optional(),
});

export const investigationSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  synonyms,
  takesSeconds: z.number().min(0),
  /** From order to result; longer than the station means "not back yet". */
  turnaroundMinutes: z.number().min(0),
  available: z.boolean().default(true),
  result: proseSchema,
  harm: lineSchema.optional(),
  patientSays: lineSchema.optional(),
});

export const treatmentSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  synonyms,
  takesSeconds: z.number().min(0),
  effects: z.array(effectSchema).default([]),
  worn: z.enum(['nasal cannula', 'simple mask', 'non-rebreathe mask']).optional(),
  harm: lineSchema.optional(),
  patientSays: lineSchema.optional(),
});

export const escalationSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  synonyms,
  takesSeconds: z.number().min(0),
  answers: lineSchema,
  asksBack: z.array(lineSchema).default([]),
});

const phaseSchema = z.strictObject({
  /** Where the vitals are heading in this phase; those not named keep their start value. */
  heading: vitalsSchema.partial(),
  overMinutes: z.number().min(0),
  /** Said or shown on entering. */
  says: lineSchema.optional(),
  shows: lineSchema.optional(),
  /** Timed and treatment-led ways out; the first that holds wins. */
  leaves: z
    .array(
      z.strictObject({
        to: slugSchema,
        afterMinutes: z.number().min(0).optional(),
        unlessDone: z.array(slugSchema).default([]),
        whenDone: z.array(slugSchema).default([]),
      }),
    )
    .default([]),
});

/** The patient's body and what can be done to it: `body.yaml`. */
export const bodySchema = z.strictObject({
  format: z.literal(1),
  start: vitalsSchema,
  /** Disease processes by name and severity 0..1, for a plant that models them. */
  processes: z.array(z.strictObject({ kind: slugSchema, severity: z.number().min(0).max(1) })).default([]),
  phases: z.strictObject({ initial: slugSchema, states: z.record(slugSchema, phaseSchema) }),
  examination: z.array(manoeuvreSchema).default([]),
  investigations: z.array(investigationSchema).default([]),
  treatments: z.array(treatmentSchema).default([]),
  escalations: z.array(escalationSchema).default([]),
  expect: z
    .array(
      z.strictObject({
        track: z.enum(['untreated', 'well treated', 'wrongly treated']),
        doing: z.array(z.strictObject({ atMinute: z.number().min(0), act: slugSchema })).default([]),
        atMinute: z.number().min(0),
        vitals: z.partialRecord(vitalsSchema.keyof(), z.tuple([z.number(), z.number()])),
      }),
    )
    .default([]),
});
export type Body = z.infer<typeof bodySchema>;
export type Treatment = z.infer<typeof treatmentSchema>;
export type Manoeuvre = z.infer<typeof manoeuvreSchema>;
