import { z } from 'zod';
import { bodySchema } from './body.ts';
import { expertRunSchema } from './expert-run.ts';
import { markingSchema } from './marking.ts';
import { patientSchema } from './patient.ts';
import { stationSchema } from './station.ts';
import { variantsSchema, workedTurnsSchema } from './worked-turns.ts';

/** A whole authored case, immutable. An encounter is one candidate's run through one variant of it. */
export const scenarioSchema = z.strictObject({
  station: stationSchema,
  patient: patientSchema,
  body: bodySchema,
  marking: markingSchema,
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** The files of a case folder; `variants` and `expert-run` may be left out. */
export const caseFolderSchema = z.strictObject({
  station: stationSchema,
  patient: patientSchema,
  body: bodySchema,
  marking: markingSchema,
  variants: variantsSchema,
  'worked-turns': workedTurnsSchema,
  'expert-run': expertRunSchema.optional(),
});
export type CaseFolder = z.infer<typeof caseFolderSchema>;
