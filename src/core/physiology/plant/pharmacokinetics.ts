import type { DrugFormRule } from '../interventions/drug-form.ts';
import { type DrugForm, drugs } from '../interventions/drugs.ts';
import { clamp } from './clamp.ts';
import { applyEffects, type LeverEffect, prepareEffects, scaleLevers } from './levers.ts';
import type { Plant, PlantDrug } from './plant.ts';

/** Opioid at half effect on breathing, in reference doses without an antagonist, and the steepness of that curve. */
const opioidHalf = 2.2;
const opioidSteepness = 1.7;
/** Analgesia comes at lower doses than respiratory depression: half, and the most pain it takes. */
const analgesiaHalf = 0.7;
const analgesiaMost = 0.75;

interface PreparedForm {
  readonly rule: DrugFormRule;
  readonly effects: readonly LeverEffect[];
  readonly against: readonly LeverEffect[];
  /** Makes the effect site of a reference dose peak at 1. */
  readonly scale: number;
}

const prepared = Object.fromEntries(
  Object.entries(drugs).map(([form, rule]) => [
    form,
    {
      rule,
      effects: prepareEffects(rule.weights ?? {}),
      against: prepareEffects(rule.against ?? {}),
      scale: 1 / peakOfUnitDose(rule),
    },
  ]),
) as Record<DrugForm, PreparedForm>;

/** Depot to blood to effect site over a time, by exact exponentials of each part. */
function moveDrug(drug: { depot: number; central: number; effectSite: number }, rule: DrugFormRule, minutes: number): void {
  const absorbed = rule.absorptionPerMin ? drug.depot * (1 - Math.exp(-rule.absorptionPerMin * minutes)) : 0;
  drug.depot -= absorbed;
  drug.central = drug.central * Math.exp(-rule.eliminationPerMin * minutes) + absorbed;
  drug.effectSite += (drug.central - drug.effectSite) * (1 - Math.exp(-rule.effectSitePerMin * minutes));
}

function peakOfUnitDose(rule: DrugFormRule): number {
  const drug = { depot: rule.absorptionPerMin ? 1 : 0, central: rule.absorptionPerMin ? 0 : 1, effectSite: 0 };
  let peak = 0;
  for (let minute = 0; minute < 600 && drug.effectSite >= peak; minute += 0.05) {
    peak = drug.effectSite;
    moveDrug(drug, rule, 0.05);
  }
  return peak;
}

/** The compartment of one form in this body, made on first use. */
export function drugIn(plant: Plant, form: DrugForm): PlantDrug {
  const present = plant.drugs.find((drug) => drug.form === form);
  if (present) return present;
  const drug: PlantDrug = { form, depot: 0, central: 0, effectSite: 0, effect: 0, infusionPerMin: 0 };
  plant.drugs.push(drug);
  return drug;
}

/** A single dose in the form's own unit. */
export function addDose(plant: Plant, form: DrugForm, dose: number): void {
  const { rule, scale } = prepared[form];
  const amount = (dose / rule.referenceDose) * scale;
  const drug = drugIn(plant, form);
  if (rule.absorptionPerMin) drug.depot += amount;
  else drug.central += amount;
}

/** An infusion in the form's own unit per minute; 0 stops it. Settles where the same rate of reference doses per half-life would. */
export function setInfusion(plant: Plant, form: DrugForm, dosePerMin: number): void {
  drugIn(plant, form).infusionPerMin = (dosePerMin / prepared[form].rule.referenceDose) * prepared[form].scale;
}

/** Moves every drug on and lets it act on the levers: additions first, then what works against a disease. */
export function stepDrugs(plant: Plant, minutes: number): void {
  const { flows, levers } = plant;
  let opioid = 0;
  let antagonist = 0;
  let insulin = 0;
  for (let index = 0; index < plant.drugs.length; index++) {
    const drug = plant.drugs[index] as PlantDrug;
    const { rule, effects } = prepared[drug.form];
    if (drug.infusionPerMin > 0) drug.central += drug.infusionPerMin * minutes;
    moveDrug(drug, rule, minutes);
    const strength = (rule.acts?.strength ?? 0) * drug.effectSite;
    if (rule.acts?.on === 'opioid') opioid += strength;
    else if (rule.acts?.on === 'opioidAntagonist') antagonist += strength;
    else if (rule.acts?.on === 'insulin') insulin += strength;
    const relative = (drug.effectSite / rule.halfEffect) ** rule.steepness;
    drug.effect = relative / (1 + relative);
    applyEffects(levers, effects, drug.effect);
  }
  for (let index = 0; index < plant.drugs.length; index++) {
    const drug = plant.drugs[index] as PlantDrug;
    scaleLevers(levers, prepared[drug.form].against, drug.effect);
  }
  const bound = (opioid / (opioidHalf * (1 + antagonist))) ** opioidSteepness;
  flows.opioid = bound / (1 + bound);
  flows.insulin = insulin;
  const free = opioid / (1 + antagonist);
  const analgesia = (analgesiaMost * free) / (free + analgesiaHalf);
  flows.analgesia = analgesia;
  flows.pain = clamp(levers.pain * (1 - analgesia), 0, 10);
}

/** Effect of a form now, 0..1; 0 when never given. */
export function effectOf(plant: Plant, form: DrugForm): number {
  for (let index = 0; index < plant.drugs.length; index++) {
    const drug = plant.drugs[index] as PlantDrug;
    if (drug.form === form) return drug.effect;
  }
  return 0;
}
