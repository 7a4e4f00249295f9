import { describe, expect, it } from 'vitest';
import { type DrugForm, drugs } from '#core/physiology/interventions/drugs.ts';
import { fluidKinds } from '#core/physiology/interventions/fluid-kinds.ts';
import { giveDrug, giveFluid, setOxygen } from '#core/physiology/interventions/give.ts';
import { devices } from '#core/physiology/interventions/oxygen-devices.ts';
import { setRhythm } from '#core/physiology/interventions/procedures.ts';
import { createPlant, type Plant } from '#core/physiology/plant/plant.ts';
import { type PlantVitals, readVitals } from '#core/physiology/plant/read-vitals.ts';
import { runPlant, stepPlant } from '#core/physiology/plant/step-plant.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { processKinds } from '#core/physiology/processes/process-kinds.ts';
import { chance, pick } from '#core/random.ts';
import { runs } from '../../support/runs.ts';

const kinds = (Object.keys(processKinds) as (keyof typeof processKinds)[]).filter((kind) => kind !== 'measuredBleed');
const forms = Object.keys(drugs) as DrugForm[];
const fluids = Object.keys(fluidKinds) as (keyof typeof fluidKinds)[];
const oxygen = Object.keys(devices) as (keyof typeof devices)[];

/** A random person with up to three diseases, fixed by a number. */
function anybody(seed: number, worst = 1): Plant {
  const plant = createPlant({
    seed,
    ageYears: 18 + Math.floor(chance(seed, 'age') * 75),
    sex: chance(seed, 'sex') < 0.5 ? 'female' : 'male',
    weightKg: 45 + chance(seed, 'weight') * 75,
    heartRatePerMin: 55 + chance(seed, 'heart') * 40,
    betaBlocked: chance(seed, 'beta') < 0.2,
    co2Retainer: chance(seed, 'retains') < 0.1,
  });
  const count = Math.floor(chance(seed, 'count') * 3) + 1;
  for (let index = 0; index < count; index++) {
    const kind = pick(seed, `kind-${index}`, kinds) ?? 'sepsis';
    addProcess(plant, { id: `${kind}-${index}`, kind, severity: chance(seed, `severity-${index}`) * worst });
  }
  return plant;
}

/** A random deed at a random time, fixed by the same number. */
function treat(plant: Plant, seed: number, deed: number): void {
  const form = pick(seed, `form-${deed}`, forms) ?? 'aspirinOral';
  const choice = chance(seed, `deed-${deed}`);
  if (choice < 0.5) giveDrug(plant, form, drugs[form].referenceDose * (0.3 + 2 * chance(seed, `dose-${deed}`)));
  else if (choice < 0.75)
    giveFluid(plant, pick(seed, `fluid-${deed}`, fluids) ?? 'crystalloid', 500, 5 + 20 * chance(seed, `minutes-${deed}`));
  else setOxygen(plant, pick(seed, `device-${deed}`, oxygen) ?? 'air');
}

function expectPlausible(now: PlantVitals, before: PlantVitals, dt: number, context: string): void {
  for (const [name, value] of Object.entries(now))
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name} ${value} ${context}`);
  const problems: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || problems.push(what));
  must(now.systolicMmHg >= now.meanArterialMmHg && now.meanArterialMmHg >= now.diastolicMmHg, 'SBP >= MAP >= DBP');
  must(
    Math.abs(now.meanArterialMmHg - (now.diastolicMmHg + (now.systolicMmHg - now.diastolicMmHg) / 3)) <= 2,
    'MAP a third of the way',
  );
  must(now.etco2MmHg <= now.paco2MmHg + 3, 'EtCO2 <= PaCO2 + 3');
  must(now.respiratoryRatePerMin > 0 || now.etco2MmHg === 0, 'no breath, no capnogram');
  must(now.hasPulse || (now.heartRatePerMin === 0 && now.gcsTotal === 3), 'arrest');
  must(
    now.heartRatePerMin <= 250 && now.meanArterialMmHg <= 230 && now.systolicMmHg <= 300 && now.diastolicMmHg >= 0,
    'pressure and rate',
  );
  must(now.respiratoryRatePerMin <= 60 && now.spo2Percent >= 0 && now.spo2Percent <= 100, 'breath and saturation');
  must(
    now.temperatureCelsius > 25 && now.temperatureCelsius < 43 && now.glucoseMmolPerL >= 0.5 && now.glucoseMmolPerL <= 60,
    'heat and sugar',
  );
  must(now.urineMlPerHour >= 0 && now.urineMlPerHour <= 2000 && now.bloodVolumeMl > 0, 'urine and volume');
  const slew = (name: keyof PlantVitals, perSecond: number): void => {
    const change = Math.abs(Number(now[name]) - Number(before[name]));
    must(change <= perSecond * dt + 1e-9, `${name} moved ${change.toFixed(3)} in ${dt} s`);
  };
  slew('meanArterialMmHg', 6);
  slew('spo2Percent', 1.5);
  slew('temperatureCelsius', 0.01);
  slew('glucoseMmolPerL', 0.02);
  if (now.rhythm === before.rhythm) {
    slew('heartRatePerMin', 8);
    slew('respiratoryRatePerMin', 2);
  }
  if (problems.length > 0) throw new Error(`${problems.join('; ')} ${context}`);
}

describe('any body, any treatment', () => {
  it(
    `${runs(1000)} random runs: no NaN, every frame plausible, slew limits kept`,
    () => {
      for (let seed = 1; seed <= runs(1000); seed++) {
        const plant = anybody(seed);
        const dt = 0.1 + 0.9 * chance(seed, 'dt');
        let before = readVitals(plant);
        for (let step = 0; step < 240; step++) {
          if (step === 40 || step === 110) treat(plant, seed, step);
          if (step === 180 && chance(seed, 'fibrillates') < 0.1) setRhythm(plant, 'ventricularFibrillation');
          stepPlant(plant, dt);
          const now = readVitals(plant);
          expectPlausible(now, before, dt, `seed ${seed} step ${step} of ${dt.toFixed(2)} s`);
          before = now;
        }
      }
    },
    runs(60_000),
  );

  it('same seed and same steps: same bytes; a clone and a stored copy go on to the same bytes', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const one = anybody(seed);
      const two = anybody(seed);
      for (const plant of [one, two]) {
        treat(plant, seed, 1);
        runPlant(plant, 60);
      }
      expect(JSON.stringify(two)).toBe(JSON.stringify(one));
      const cloned = structuredClone(one);
      const stored = JSON.parse(JSON.stringify(one)) as Plant;
      for (const plant of [one, cloned, stored]) {
        treat(plant, seed, 2);
        runPlant(plant, 60);
      }
      expect(JSON.stringify(cloned)).toBe(JSON.stringify(one));
      expect(JSON.stringify(stored)).toBe(JSON.stringify(one));
    }
  });

  it('steps of 0.1 s and of 1 s end within one unit in at least 99 % of runs that cross no threshold', () => {
    let crossed = 0;
    const apart: string[] = [];
    const pairs = 110;
    for (let seed = 1; seed <= pairs; seed++) {
      const [fine, coarse] = [0.1, 1].map((dt) => {
        const plant = anybody(seed, 0.8);
        treat(plant, seed, 1);
        runPlant(plant, 150, dt);
        return plant;
      }) as [Plant, Plant];
      const [a, b] = [readVitals(fine), readVitals(coarse)];
      const near = (plant: Plant): boolean =>
        plant.state.meanArterialMmHg < 50 || plant.state.consciousness < 10 || !readVitals(plant).hasPulse;
      if (near(fine) || near(coarse)) {
        crossed += 1;
        continue;
      }
      for (const name of ['heartRatePerMin', 'meanArterialMmHg', 'spo2Percent', 'respiratoryRatePerMin', 'etco2MmHg'] as const) {
        if (Math.abs(a[name] - b[name]) > 1) apart.push(`${seed} ${name} ${a[name].toFixed(2)} ${b[name].toFixed(2)}`);
      }
    }
    const counted = pairs - crossed;
    expect(counted).toBeGreaterThan(60);
    expect(new Set(apart.map((line) => line.split(' ')[0])).size / counted, apart.join('\n')).toBeLessThanOrEqual(0.01);
  }, 60_000);
});
