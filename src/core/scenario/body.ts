import { z } from 'zod';
import { bodyInputSchema, rhythmSchema } from './body-input.ts';
import { bodyProcessSchema, monitorSchema, plantBodySchema, stShapeSchema } from './plant-body.ts';
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

/** Vital signs as sampled: a body with a plant knows more than the eight. */
export const sampledVitalsSchema = vitalsSchema.extend({
  etco2MmHg: z.number().min(0).max(200).optional(),
  glucoseMmolPerL: z.number().min(0).max(80).optional(),
  lactateMmolPerL: z.number().min(0).max(60).optional(),
  capillaryRefillSeconds: z.number().min(0).max(20).optional(),
  rhythm: rhythmSchema.optional(),
  hasPulse: z.boolean().optional(),
});
export type SampledVitals = z.infer<typeof sampledVitalsSchema>;

const effectSchema = z.strictObject({
  vital: vitalsSchema.keyof(),
  change: z.number(),
  overMinutes: z.number().min(0),
});

/** What a case may start from beside the vital signs; a plant is calibrated to them. */
const startSchema = vitalsSchema.extend({
  etco2MmHg: z.number().min(0).max(150).optional(),
  glucoseMmolPerL: z.number().min(0.5).max(60).optional(),
  lactateMmolPerL: z.number().min(0.3).max(20).optional(),
  capillaryRefillSeconds: z.number().min(0.5).max(10).optional(),
});

/** What the body did or what is given drives it; empty where a case has no plant. */
const drives = z.array(bodyInputSchema).default([]);
/** The same finding or result when it differs by phase. */
const byPhase = z.record(slugSchema, proseSchema).default({});

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
  findingInPhase: byPhase,
  patientSays: lineSchema.optional(),
});

export const investigationSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  /** How a nurse names it in front of the patient, where the plain name would tell too much. */
  spokenAs: lineSchema.optional(),
  synonyms,
  takesSeconds: z.number().min(0),
  /** From order to result; longer than the station means "not back yet". */
  turnaroundMinutes: z.number().min(0),
  available: z.boolean().default(true),
  /** May name what the body holds now in braces, such as {lactateMmolPerL}. */
  result: proseSchema,
  resultInPhase: byPhase,
  /** A 12-lead tracing is drawn beside the words, in the patient's rhythm of that moment. */
  tracing: stShapeSchema.optional(),
  harm: lineSchema.optional(),
  patientSays: lineSchema.optional(),
});

export const doseUnitSchema = z.enum(['mg', 'microgram', 'g', 'unit', 'ml', 'l/min', 'puff', 'mmol']);

export const treatmentSchema = z.strictObject({
  id: slugSchema,
  name: lineSchema,
  /** How a nurse names it in front of the patient, where the plain name would tell too much. */
  spokenAs: lineSchema.optional(),
  synonyms,
  takesSeconds: z.number().min(0),
  effects: z.array(effectSchema).default([]),
  gives: drives,
  /** The usual dose, and the most that nobody questions. A dose said in the order scales the drugs under `gives`. */
  dose: z.strictObject({ usual: z.number().positive(), most: z.number().positive(), unit: doseUnitSchema }).optional(),
  /** Asked by the nurse before it is given: an allergy, a contraindication. Confirmed, it is given. */
  challenge: lineSchema.optional(),
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
  /** What the person on the phone needs to hear, and what he or she asks when it has not been said. A call without wants ends with `answers`. */
  wants: z
    .array(
      z.strictObject({ part: z.enum(['identity', 'situation', 'background', 'assessment', 'recommendation']), asks: lineSchema }),
    )
    .default([]),
  /** Said when enough was heard. */
  decides: lineSchema.optional(),
  /** Help that comes to the bedside, and what it does. */
  arrives: z.strictObject({ afterMinutes: z.number().min(0), says: lineSchema, gives: drives }).optional(),
});

export const guardVitalSchema = z.enum([
  ...vitalsSchema.keyof().options,
  'etco2MmHg',
  'glucoseMmolPerL',
  'lactateMmolPerL',
  'capillaryRefillSeconds',
  'meanArterialMmHg',
]);

const phaseSchema = z.strictObject({
  /** Where the vitals are heading in this phase; those not named keep their start value. */
  heading: vitalsSchema.partial().default({}),
  overMinutes: z.number().min(0).default(0),
  /** With a plant: what drives the body from here. `heading` then overrides what the plant shows, and the debrief says so. */
  drives,
  /** The encounter ends here, in these words: the team takes over, he is taken to theatre. */
  ends: proseSchema.optional(),
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
        /** Published vital signs, all of them at once. */
        whenVitals: z
          .array(z.strictObject({ vital: guardVitalSchema, below: z.number().optional(), above: z.number().optional() }))
          .default([]),
        /** Concepts the patient was told. */
        whenTold: z.array(slugSchema).default([]),
      }),
    )
    .default([]),
});

/** The patient's body and what can be done to it: `body.yaml`. */
export const bodySchema = z.strictObject({
  format: z.literal(1),
  start: startSchema,
  plant: plantBodySchema.optional(),
  /** Diseases from the start, for a body with a plant. */
  processes: z.array(bodyProcessSchema).default([]),
  monitor: monitorSchema.prefault({}),
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
export type GuardVital = z.infer<typeof guardVitalSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Escalation = z.infer<typeof escalationSchema>;
export type Investigation = z.infer<typeof investigationSchema>;
export type Treatment = z.infer<typeof treatmentSchema>;
export type Manoeuvre = z.infer<typeof manoeuvreSchema>;
