import { z } from 'zod';

/** What a candidate may know before and during a station. Nothing here names a fact, a rule, a mark or a cause. */
export const appearanceViewSchema = z.strictObject({
  ageYears: z.number(),
  build: z.string(),
  skinTone: z.number(),
  hair: z.string(),
  hairColour: z.string(),
  facialHair: z.string(),
  headCovering: z.string(),
  glasses: z.boolean(),
  clothing: z.string(),
  clothingColour: z.string(),
  describes: z.string(),
});
export type AppearanceView = z.infer<typeof appearanceViewSchema>;

export const libraryCardSchema = z.strictObject({
  scenarioId: z.string(),
  title: z.string(),
  specialty: z.string(),
  stationType: z.string(),
  level: z.string(),
  difficulty: z.string(),
  skills: z.array(z.string()),
  contentNotes: z.array(z.string()),
  minutes: z.number(),
  setting: z.string(),
  patient: z.strictObject({ name: z.string(), ageYears: z.number(), appearance: appearanceViewSchema }),
  presentingWords: z.string(),
  clinicallyReviewed: z.boolean(),
  /** The owner's own history with it, percent. */
  attempts: z.number(),
  best: z.number().nullable(),
  last: z.number().nullable(),
});
export type LibraryCard = z.infer<typeof libraryCardSchema>;

export const doorNoteSchema = z.strictObject({
  scenarioId: z.string(),
  title: z.string(),
  setting: z.string(),
  candidateRole: z.string(),
  who: z.string(),
  task: z.array(z.string()),
  doNot: z.array(z.string()),
  equipment: z.array(z.string()),
  readingSeconds: z.number(),
  stationMinutes: z.number(),
  vivaSeconds: z.number(),
  contentNotes: z.array(z.string()),
  clinicallyReviewed: z.boolean(),
  card: libraryCardSchema,
});
export type DoorNote = z.infer<typeof doorNoteSchema>;

/** One thing a monitor can draw. */
export const traceSchema = z.enum(['ecg', 'pleth', 'resp', 'capnogram', 'arterial']);
export type Trace = z.infer<typeof traceSchema>;

/** What the electrodes show; names as in the plant. */
export const rhythmViewSchema = z.enum([
  'sinus',
  'sinusBradycardia',
  'sinusTachycardia',
  'atrialFibrillation',
  'supraventricularTachycardia',
  'stableVentricularTachycardia',
  'unstableVentricularTachycardia',
  'completeHeartBlock',
  'pulselessVentricularTachycardia',
  'ventricularFibrillation',
  'pulselessElectricalActivity',
  'asystole',
]);
export const stViewSchema = z.enum([
  'none',
  'anteriorElevation',
  'inferiorElevation',
  'lateralDepression',
  'widespreadElevation',
]);

const pressureView = { systolicMmHg: z.number(), diastolicMmHg: z.number(), meanArterialMmHg: z.number() };

/** What the room's monitor measures at a moment. Blood pressure is the last cuff reading, never the true one of now. */
export const vitalsViewSchema = z.strictObject({
  atMs: z.number(),
  traces: z.array(traceSchema),
  rhythm: rhythmViewSchema,
  st: stViewSchema,
  hasPulse: z.boolean(),
  heartRatePerMin: z.number(),
  respiratoryRatePerMin: z.number(),
  /** Null when the probe finds no pulse. */
  spo2Percent: z.number().nullable(),
  temperatureCelsius: z.number(),
  etco2MmHg: z.number().nullable(),
  cuff: z.strictObject({ ...pressureView, atMs: z.number() }).nullable(),
  isCuffCycling: z.boolean(),
  arterial: z.strictObject(pressureView).nullable(),
  alarms: z.array(z.strictObject({ id: z.string(), priority: z.enum(['medium', 'high']), says: z.string() })),
  /** Minutes of illness in a minute of the station. */
  timesFaster: z.number(),
});
export type VitalsView = z.infer<typeof vitalsViewSchema>;

export const choiceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  needs: z.array(z.string()),
  takesSeconds: z.number(),
  /** Where a dose can be said, the usual one. */
  dose: z.strictObject({ usual: z.number(), unit: z.string() }).nullable(),
});
export type Choice = z.infer<typeof choiceSchema>;

export const participantViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  pronouns: z.string(),
  appearance: appearanceViewSchema,
  present: z.boolean(),
});

/** A running or ended encounter as its candidate sees it. */
export const encounterViewSchema = z.strictObject({
  encounterId: z.string(),
  scenarioId: z.string(),
  title: z.string(),
  mode: z.enum(['practice', 'summative']),
  stage: z.enum(['running', 'timeCalled', 'ended', 'scored']),
  seq: z.number(),
  /** Virtual ms since the start, now and when time is up. */
  atMs: z.number(),
  dueMs: z.number(),
  participants: z.array(participantViewSchema),
  choices: z.strictObject({
    examination: z.array(choiceSchema),
    investigation: z.array(choiceSchema),
    treatment: z.array(choiceSchema),
    escalation: z.array(choiceSchema),
  }),
  /** Who is on the phone. */
  call: z.strictObject({ name: z.string() }).nullable(),
  reflectionPrompts: z.array(z.string()),
  conclusionPrompts: z.array(z.string()),
  conclusionSeconds: z.number(),
  reflected: z.boolean(),
  concluded: z.boolean(),
  notes: z.string(),
});
export type EncounterView = z.infer<typeof encounterViewSchema>;

export const acceptedTurnSchema = z.strictObject({ turnId: z.string(), seq: z.number() });
export type AcceptedTurn = z.infer<typeof acceptedTurnSchema>;

export const encounterSummarySchema = z.strictObject({
  encounterId: z.string(),
  scenarioId: z.string(),
  title: z.string(),
  stage: z.enum(['running', 'timeCalled', 'ended', 'scored']),
  startedAt: z.string(),
  percent: z.number().nullable(),
  /** Left with "I need to stop": nothing more is asked of the candidate. */
  isStopped: z.boolean(),
  /** Another try from a moment of an earlier encounter. */
  isFork: z.boolean(),
  drill: z.enum(['open', 'cue', 'close']).nullable(),
});
export type EncounterSummaryView = z.infer<typeof encounterSummarySchema>;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  /** What happened and where. */
  detail: z.string(),
  /** What to do about it. */
  cure: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
