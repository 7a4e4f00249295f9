import { z } from 'zod';
import { type DrugForm, drugs } from '../physiology/interventions/drugs.ts';
import { type FluidKind, fluidKinds } from '../physiology/interventions/fluid-kinds.ts';
import { devices, type OxygenDevice } from '../physiology/interventions/oxygen-devices.ts';
import { type Rhythm, rhythms } from '../physiology/plant/rhythm.ts';
import { type ProcessKind, processKinds } from '../physiology/processes/process-kinds.ts';
import { slugSchema } from './wording.ts';

const namesOf = <T extends string>(table: Readonly<Record<T, unknown>>): [T, ...T[]] => Object.keys(table) as [T, ...T[]];

export const processKindSchema = z.enum(namesOf<ProcessKind>(processKinds));
export const rhythmSchema = z.enum(namesOf<Rhythm>(rhythms));

const share = z.number().min(0).max(1);

/**
 * One thing that drives the body: a disease that begins or changes pace, a drug, a bag, a device, hands, a rhythm.
 * A case writes it under `gives`, `drives` and `brings`; the log keeps it as it took effect. Doses are in the drug form's own unit.
 */
export const bodyInputSchema = z.discriminatedUnion('kind', [
  /** Begins the disease of this id when there is none such yet, and changes it when there is. */
  z.strictObject({
    kind: z.literal('process'),
    id: slugSchema,
    disease: processKindSchema.optional(),
    severity: share.optional(),
    ratePerMin: z.number().min(-5).max(5).optional(),
    ceiling: share.optional(),
  }),
  z.strictObject({ kind: z.literal('drug'), form: z.enum(namesOf<DrugForm>(drugs)), dose: z.number().min(0) }),
  z.strictObject({ kind: z.literal('infusion'), form: z.enum(namesOf<DrugForm>(drugs)), dosePerMin: z.number().min(0) }),
  z.strictObject({
    kind: z.literal('fluid'),
    fluid: z.enum(namesOf<FluidKind>(fluidKinds)),
    volumeMl: z.number().min(1).max(5000),
    overMinutes: z.number().min(0.5).max(1440),
  }),
  z.strictObject({ kind: z.literal('sugarByMouth'), grams: z.number().min(1).max(200) }),
  z.strictObject({
    kind: z.literal('oxygen'),
    device: z.enum(namesOf<OxygenDevice>(devices)),
    flowLPerMin: z.number().min(0).max(60).optional(),
  }),
  z.strictObject({ kind: z.literal('position'), position: z.enum(['supine', 'sitting', 'legsRaised']) }),
  z.strictObject({ kind: z.literal('airway'), airway: z.enum(['own', 'opened', 'secured']) }),
  z.strictObject({ kind: z.literal('compressions'), under: z.boolean() }),
  z.strictObject({ kind: z.literal('shock') }),
  z.strictObject({ kind: z.literal('rhythm'), rhythm: rhythmSchema }),
  /** A needle or a finger into a tension pneumothorax. */
  z.strictObject({ kind: z.literal('decompress') }),
  /** Pressure, a binder or theatre; `left` is the share of the bleeding that goes on. */
  z.strictObject({ kind: z.literal('controlBleeding'), left: share.default(0) }),
]);
export type BodyInput = z.infer<typeof bodyInputSchema>;
