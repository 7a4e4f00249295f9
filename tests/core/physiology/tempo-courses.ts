import { giveDrug, giveFluid, giveSugarByMouth, infuseDrug, setOxygen } from '#core/physiology/interventions/give.ts';
import { controlBleeding, decompressChest, setAirway } from '#core/physiology/interventions/procedures.ts';
import type { Plant } from '#core/physiology/plant/plant.ts';
import type { PlantVitals } from '#core/physiology/plant/read-vitals.ts';
import type { ProcessKind } from '#core/physiology/processes/process-kinds.ts';

/** A sign by the threshold of a guideline. */
export interface Sign {
  readonly name: string;
  readonly isThere: (vitals: PlantVitals) => boolean;
}

const sign = (name: string, isThere: Sign['isThere']): Sign => ({ name, isThere });

/** Thresholds of NEWS2 (RCP 2017), ATLS, BTS and JBDS, as they are charted. */
export const signs = {
  pulse100: sign('HR > 100', (now) => now.heartRatePerMin > 100),
  pulse110: sign('HR >= 110', (now) => now.heartRatePerMin >= 110),
  breaths25: sign('RR >= 25', (now) => now.respiratoryRatePerMin >= 25),
  breaths30: sign('RR > 30', (now) => now.respiratoryRatePerMin > 30),
  breaths8: sign('RR <= 8', (now) => now.respiratoryRatePerMin <= 8),
  saturation94: sign('SpO2 < 94', (now) => now.spo2Percent < 94),
  saturation91: sign('SpO2 <= 91', (now) => now.spo2Percent <= 91),
  systolic90: sign('SBP <= 90', (now) => now.systolicMmHg <= 90),
  drowsy: sign('GCS < 15', (now) => now.gcsTotal < 15),
  coma: sign('GCS <= 8', (now) => now.gcsTotal <= 8),
  sugar4: sign('glucose < 4', (now) => now.glucoseMmolPerL < 4),
  fever38: sign('T > 38', (now) => now.temperatureCelsius > 38),
  lactate2: sign('lactate > 2', (now) => now.lactateMmolPerL > 2),
  noPulse: sign('no pulse', (now) => !now.hasPulse),
} as const;

/** One disease as a case might run it, what turns it, and what its sources say of the sequence and the time. */
export interface Course {
  readonly disease: ProcessKind;
  readonly severity: number;
  readonly ratePerMin?: number;
  readonly watched: readonly (keyof typeof signs)[];
  /** Signs in the order their source gives; each that comes must come in it. */
  readonly order: readonly (keyof typeof signs)[];
  /** Minutes untreated to one sign, as cited. */
  readonly untreated?: { readonly sign: keyof typeof signs; readonly minutes: readonly [number, number] };
  readonly treatment: string;
  /** When it is given, min after the start. */
  readonly treatedAtMin: number;
  readonly treat: (plant: Plant) => void;
  readonly response: string;
  readonly hasResponded: (vitals: PlantVitals, before: PlantVitals) => boolean;
  /** Minutes from treatment to that, as cited. */
  readonly responds: readonly [number, number];
  readonly source: string;
}

export const courses: readonly Course[] = [
  {
    disease: 'haemorrhage',
    severity: 0.6,
    watched: ['pulse100', 'breaths25', 'breaths30', 'systolic90', 'drowsy', 'noPulse'],
    order: ['pulse100', 'breaths25', 'systolic90', 'noPulse'],
    treatment: 'bleeding stopped, blood 1 L over 5 min',
    treatedAtMin: 18,
    treat: (plant) => {
      controlBleeding(plant);
      giveFluid(plant, 'wholeBlood', 1000, 5);
    },
    response: 'SBP > 100 and HR down by 10',
    hasResponded: (now, before) => now.systolicMmHg > 100 && now.heartRatePerMin < before.heartRatePerMin - 10,
    responds: [1, 10],
    source: 'ATLS classes: pulse before breathing before pressure (Crit Care 2016;20:100)',
  },
  {
    disease: 'rupturedEctopic',
    severity: 0.9,
    watched: ['pulse100', 'breaths25', 'breaths30', 'systolic90', 'drowsy', 'noPulse'],
    order: ['pulse100', 'breaths30', 'systolic90', 'noPulse'],
    treatment: 'crystalloid 1 L over 10 min, still bleeding',
    treatedAtMin: 15,
    treat: (plant) => giveFluid(plant, 'crystalloid', 1000, 10),
    response: 'HR down by 10',
    hasResponded: (now, before) => now.heartRatePerMin < before.heartRatePerMin - 10,
    responds: [2, 15],
    source: 'NICE NG126; ATLS classes',
  },
  {
    disease: 'tensionPneumothorax',
    severity: 0.1,
    watched: ['pulse100', 'breaths25', 'saturation91', 'systolic90', 'noPulse'],
    order: ['saturation91', 'systolic90', 'noPulse'],
    treatment: 'needle, then oxygen',
    treatedAtMin: 8,
    treat: (plant) => {
      decompressChest(plant);
      setOxygen(plant, 'reservoirMask');
    },
    response: 'SpO2 >= 94 and SBP > 100',
    hasResponded: (now) => now.spo2Percent >= 94 && now.systolicMmHg > 100,
    responds: [0.3, 5],
    source: 'Leigh-Smith and Harris 2005: awake patients tire and desaturate before pressure falls',
  },
  {
    disease: 'anaphylaxis',
    severity: 0.1,
    watched: ['pulse100', 'breaths25', 'saturation91', 'systolic90', 'drowsy'],
    order: ['pulse100', 'systolic90'],
    untreated: { sign: 'systolic90', minutes: [3, 30] },
    treatment: 'adrenaline 0.5 mg IM, oxygen, crystalloid 500 mL',
    treatedAtMin: 8,
    treat: (plant) => {
      giveDrug(plant, 'adrenalineIntramuscular', 0.5);
      setOxygen(plant, 'reservoirMask');
      giveFluid(plant, 'crystalloid', 500, 10);
    },
    response: 'SBP > 100',
    hasResponded: (now) => now.systolicMmHg > 100,
    responds: [1, 10],
    source: 'RCUK 2021 (repeat after 5 min); Pumphrey 2000: collapse 5 to 30 min after the trigger',
  },
  {
    disease: 'asthma',
    severity: 0.2,
    ratePerMin: 0.04,
    watched: ['pulse110', 'breaths25', 'saturation94', 'saturation91'],
    order: ['breaths25', 'saturation91'],
    treatment: 'salbutamol 5 mg and ipratropium nebulised, oxygen',
    treatedAtMin: 13,
    treat: (plant) => {
      giveDrug(plant, 'salbutamolNebulised', 5);
      giveDrug(plant, 'ipratropiumNebulised', 500);
      setOxygen(plant, 'simpleMask', 8);
    },
    response: 'SpO2 >= 94 and RR down by 4',
    hasResponded: (now, before) => now.spo2Percent >= 94 && now.respiratoryRatePerMin < before.respiratoryRatePerMin - 4,
    responds: [3, 30],
    source: 'BTS/SIGN 158: reassess 15 min after each nebuliser',
  },
  {
    disease: 'acutePulmonaryOedema',
    severity: 0.2,
    ratePerMin: 0.03,
    watched: ['pulse100', 'breaths25', 'saturation94', 'saturation91'],
    order: ['breaths25', 'saturation91'],
    treatment: 'GTN under the tongue, CPAP, furosemide 40 mg',
    treatedAtMin: 18,
    treat: (plant) => {
      giveDrug(plant, 'gtnSublingual', 800);
      giveDrug(plant, 'furosemideIntravenous', 40);
      setOxygen(plant, 'cpap');
    },
    response: 'SpO2 >= 94 and RR down by 2',
    hasResponded: (now, before) => now.spo2Percent >= 94 && now.respiratoryRatePerMin < before.respiratoryRatePerMin - 2,
    responds: [0.5, 30],
    source: 'ESC 2021 heart failure; NICE CG187',
  },
  {
    disease: 'sepsis',
    severity: 0.1,
    ratePerMin: 0.006,
    watched: ['pulse100', 'breaths25', 'systolic90', 'lactate2', 'fever38', 'drowsy'],
    order: ['pulse100', 'systolic90'],
    untreated: { sign: 'systolic90', minutes: [20, 360] },
    treatment: 'crystalloid 30 mL/kg over 30 min, antibiotic',
    treatedAtMin: 90,
    treat: (plant) => {
      giveFluid(plant, 'crystalloid', 2300, 30);
      giveDrug(plant, 'antibioticIntravenous', 1);
      setOxygen(plant, 'nasalCannula', 4);
    },
    response: 'SBP up by 10',
    hasResponded: (now, before) => now.systolicMmHg > before.systolicMmHg + 10,
    responds: [3, 60],
    source: 'Surviving Sepsis 2021; NICE NG253',
  },
  {
    disease: 'opioidOverdose',
    severity: 0.8,
    watched: ['breaths8', 'saturation91', 'drowsy', 'coma'],
    order: ['breaths8', 'saturation91'],
    untreated: { sign: 'saturation91', minutes: [1, 15] },
    treatment: 'naloxone 400 micrograms IV',
    treatedAtMin: 6,
    treat: (plant) => giveDrug(plant, 'naloxoneIntravenous', 400),
    response: 'RR >= 10 and GCS >= 13',
    hasResponded: (now) => now.respiratoryRatePerMin >= 10 && now.gcsTotal >= 13,
    responds: [0.5, 4],
    source: 'BNF: naloxone works in 1 to 2 min, for 30 to 90',
  },
  {
    disease: 'airwayObstruction',
    severity: 1,
    watched: ['saturation94', 'saturation91', 'coma', 'noPulse'],
    order: ['saturation94', 'saturation91', 'coma', 'noPulse'],
    untreated: { sign: 'saturation91', minutes: [0.5, 2.5] },
    treatment: 'airway secured, bag and oxygen',
    treatedAtMin: 2.5,
    treat: (plant) => {
      setAirway(plant, 'secured');
      setOxygen(plant, 'bagValveMask');
    },
    response: 'SpO2 >= 94',
    hasResponded: (now) => now.spo2Percent >= 94,
    responds: [0.3, 3],
    source: 'BJA Education 2009;9:105: breathing room air, saturation falls within a minute or two',
  },
  {
    disease: 'hypoglycaemia',
    severity: 0.75,
    watched: ['sugar4', 'pulse100', 'drowsy', 'coma'],
    order: ['sugar4', 'drowsy'],
    treatment: '20 g of glucose by mouth, or 100 mL of 20 % IV',
    treatedAtMin: 10,
    treat: (plant) => {
      giveFluid(plant, 'glucose20', 100, 10);
      giveSugarByMouth(plant, 5);
    },
    response: 'glucose > 4',
    hasResponded: (now) => now.glucoseMmolPerL > 4,
    responds: [2, 15],
    source: 'JBDS 01: recheck after 10 to 15 min',
  },
  {
    disease: 'pulmonaryEmbolism',
    severity: 0.1,
    ratePerMin: 0.04,
    watched: ['pulse100', 'breaths25', 'saturation94', 'saturation91', 'systolic90'],
    order: ['saturation94', 'systolic90'],
    treatment: 'oxygen 15 L/min',
    treatedAtMin: 17,
    treat: (plant) => setOxygen(plant, 'reservoirMask'),
    response: 'SpO2 >= 94',
    hasResponded: (now) => now.spo2Percent >= 94,
    responds: [0.1, 5],
    source: 'ESC 2019; BTS oxygen guideline 2017',
  },
  {
    disease: 'cardiogenicShock',
    severity: 0.3,
    ratePerMin: 0.02,
    watched: ['pulse100', 'breaths25', 'systolic90', 'lactate2', 'noPulse'],
    order: ['pulse100', 'systolic90', 'noPulse'],
    treatment: 'noradrenaline by infusion, 10 micrograms/min',
    treatedAtMin: 28,
    treat: (plant) => infuseDrug(plant, 'noradrenalineIntravenous', 0.01),
    response: 'SBP up by 5',
    hasResponded: (now, before) => now.systolicMmHg > before.systolicMmHg + 5,
    responds: [0.2, 10],
    source: 'ESC 2021 heart failure: SBP < 90 with hypoperfusion',
  },
];
