import { drugForms } from './drug-form.ts';

/** Drugs for infection, fever and sugar. */
export const otherDrugs = drugForms({
  antibioticIntravenous: {
    unit: 'dose',
    referenceDose: 1,
    eliminationPerMin: 0.004,
    effectSitePerMin: 0.03,
    halfEffect: 0.5,
    steepness: 2,
    reference: 'No vital sign changes within 30 min; the course turns from then on',
  },
  paracetamolIntravenous: {
    unit: 'mg',
    referenceDose: 1000,
    eliminationPerMin: 0.005,
    effectSitePerMin: 0.03,
    halfEffect: 0.7,
    steepness: 1,
    weights: { temperatureSetCelsius: -1, pain: -2 },
    reference: 'About 1 degC within 1-2 h (BNF)',
  },
  insulinIntravenous: {
    unit: 'unit',
    referenceDose: 1,
    eliminationPerMin: 0.12,
    effectSitePerMin: 0.05,
    halfEffect: 1,
    steepness: 1,
    acts: { on: 'insulin', strength: 1 },
    reference: '0.1 unit/kg/h: glucose -3, ketones -0.5, bicarbonate +3 mmol/L/h (JBDS 02)',
  },
  glucagonIntramuscular: {
    unit: 'mg',
    referenceDose: 1,
    absorptionPerMin: 0.1,
    eliminationPerMin: 0.05,
    effectSitePerMin: 0.2,
    halfEffect: 0.7,
    steepness: 1,
    weights: { hepaticGlucose: 12 },
    reference: 'Glucose rises within 10-15 min, if the liver has any (JBDS 01)',
  },
});
