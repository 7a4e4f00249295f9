import { z } from 'zod';
import { processKindSchema, rhythmSchema } from './body-input.ts';
import { slugSchema } from './wording.ts';

/** Where the ST segment stands, for the monitor and the 12-lead picture; the case's own fact. */
export const stShapeSchema = z.enum([
  'none',
  'anteriorElevation',
  'inferiorElevation',
  'lateralDepression',
  'widespreadElevation',
]);
export type StShape = z.infer<typeof stShapeSchema>;

/** The person the plant is built for, as he or she usually is: before the illness. */
const plantPatientSchema = z.strictObject({
  ageYears: z.number().min(16).max(110),
  sex: z.enum(['female', 'male']),
  weightKg: z.number().min(30).max(250),
  heightCm: z.number().min(120).max(220).optional(),
  heartRatePerMin: z.number().min(35).max(120).optional(),
  systolicMmHg: z.number().min(80).max(200).optional(),
  diastolicMmHg: z.number().min(40).max(120).optional(),
  respiratoryRatePerMin: z.number().min(8).max(28).optional(),
  temperatureCelsius: z.number().min(35).max(38).optional(),
  haemoglobinGPerL: z.number().min(50).max(200).optional(),
  paco2MmHg: z.number().min(30).max(75).optional(),
  bicarbonateMmolPerL: z.number().min(15).max(45).optional(),
  glucoseMmolPerL: z.number().min(3).max(20).optional(),
  betaBlocked: z.boolean().optional(),
  co2Retainer: z.boolean().optional(),
});

/** A disease that is there from the start. */
export const bodyProcessSchema = z.strictObject({
  id: slugSchema,
  disease: processKindSchema,
  severity: z.number().min(0).max(1),
  ratePerMin: z.number().min(-1).max(1).optional(),
  ceiling: z.number().min(0).max(1).optional(),
});

/** A body that lives: whose it is. Without one, phases alone move the vital signs. */
export const plantBodySchema = z.strictObject({
  patient: plantPatientSchema,
  rhythm: rhythmSchema.default('sinus'),
  st: stShapeSchema.default('none'),
  /** How many minutes of illness pass in a minute of the station; said on screen when above 1. */
  timesFaster: z.number().min(1).max(20).default(1),
});
export type PlantBody = z.infer<typeof plantBodySchema>;

/** What the room's monitor is wired to. Blood pressure is only ever the last cuff reading, unless there is an arterial line. */
export const monitorSchema = z.strictObject({
  isAttached: z.boolean().default(true),
  traces: z.array(z.enum(['ecg', 'pleth', 'resp', 'capnogram', 'arterial'])).default(['ecg', 'pleth', 'resp']),
  /** The cuff cycles by itself this often; 0 only when it is asked to. */
  cuffEveryMinutes: z.number().min(0).max(60).default(3),
});
