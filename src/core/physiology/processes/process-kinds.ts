import { acuteCoronarySyndrome } from './acute-coronary-syndrome.ts';
import { acutePain } from './acute-pain.ts';
import { acutePulmonaryOedema } from './acute-pulmonary-oedema.ts';
import { airwayObstruction } from './airway-obstruction.ts';
import { anaphylaxis } from './anaphylaxis.ts';
import { asthma } from './asthma.ts';
import { cardiogenicShock } from './cardiogenic-shock.ts';
import { copdExacerbation } from './copd-exacerbation.ts';
import { diabeticKetoacidosis } from './diabetic-ketoacidosis.ts';
import { haemorrhage } from './haemorrhage.ts';
import { hypoglycaemia } from './hypoglycaemia.ts';
import { measuredBleed } from './measured-bleed.ts';
import { meningitis } from './meningitis.ts';
import { opioidOverdose } from './opioid-overdose.ts';
import { pneumonia } from './pneumonia.ts';
import { preEclampsia } from './pre-eclampsia.ts';
import type { ProcessRule } from './process-rule.ts';
import { pulmonaryEmbolism } from './pulmonary-embolism.ts';
import { raisedIntracranialPressure } from './raised-intracranial-pressure.ts';
import { rupturedEctopic } from './ruptured-ectopic.ts';
import { sepsis } from './sepsis.ts';
import { stroke } from './stroke.ts';
import { tensionPneumothorax } from './tension-pneumothorax.ts';

const kinds = {
  acuteCoronarySyndrome,
  acutePain,
  acutePulmonaryOedema,
  airwayObstruction,
  anaphylaxis,
  asthma,
  cardiogenicShock,
  copdExacerbation,
  diabeticKetoacidosis,
  haemorrhage,
  hypoglycaemia,
  measuredBleed,
  meningitis,
  opioidOverdose,
  pneumonia,
  preEclampsia,
  pulmonaryEmbolism,
  raisedIntracranialPressure,
  rupturedEctopic,
  sepsis,
  stroke,
  tensionPneumothorax,
} satisfies Record<string, ProcessRule>;

export type ProcessKind = keyof typeof kinds;

/** Every disease the plant knows, by the name a case writes. */
export const processKinds: Readonly<Record<ProcessKind, ProcessRule>> = kinds;
