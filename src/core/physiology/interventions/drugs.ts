import { airwayDrugs } from './airway-drugs.ts';
import { circulationDrugs } from './circulation-drugs.ts';
import type { DrugFormRule } from './drug-form.ts';
import { otherDrugs } from './other-drugs.ts';
import { sedativeDrugs } from './sedative-drugs.ts';

const forms = { ...circulationDrugs, ...airwayDrugs, ...sedativeDrugs, ...otherDrugs };

/** A drug by one route, e.g. `adrenalineIntramuscular`. */
export type DrugForm = keyof typeof forms;

/** Every form the plant knows. */
export const drugs: Readonly<Record<DrugForm, DrugFormRule>> = forms;
