import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveFluid } from '#core/physiology/interventions/give.ts';
import { createPlant, type Plant } from '#core/physiology/plant/plant.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { runPlant } from '#core/physiology/plant/step-plant.ts';

type Measure = 'HR' | 'MAP' | 'CO' | 'SV' | 'SBP' | 'RR' | 'EtCO2' | 'Vb';

interface BleedRun {
  readonly file: string;
  readonly marksSeconds: readonly number[];
  readonly bleed: { readonly fromSeconds: number; readonly toSeconds: number; readonly mlPerMin: number };
  readonly fluid?: {
    readonly atSeconds: number;
    readonly kind: 'crystalloid' | 'wholeBlood';
    readonly ml: number;
    readonly mlPerMin: number;
  };
}

/** Pulse 4.2's own haemorrhage scenarios: same patient, same flow, same times. */
const bleedRuns: readonly BleedRun[] = [
  { file: 'HemorrhageClass1Femoral', marksSeconds: [575, 975], bleed: { fromSeconds: 30, toSeconds: 580, mlPerMin: 90 } },
  {
    file: 'HemorrhageClass2Saline',
    marksSeconds: [615, 735, 1135],
    bleed: { fromSeconds: 30, toSeconds: 620, mlPerMin: 140 },
    fluid: { atSeconds: 740, kind: 'crystalloid', ml: 500, mlPerMin: 100 },
  },
  {
    file: 'HemorrhageClass2Blood',
    marksSeconds: [615, 1015],
    bleed: { fromSeconds: 30, toSeconds: 620, mlPerMin: 140 },
    fluid: { atSeconds: 620, kind: 'wholeBlood', ml: 500, mlPerMin: 100 },
  },
  { file: 'HemorrhageClass3NoFluid', marksSeconds: [600, 1100], bleed: { fromSeconds: 30, toSeconds: 605, mlPerMin: 200 } },
  { file: 'HemorrhageClass4NoFluid', marksSeconds: [725], bleed: { fromSeconds: 30, toSeconds: 730, mlPerMin: 200 } },
  { file: 'Baroreceptors', marksSeconds: [60, 200], bleed: { fromSeconds: 30, toSeconds: 60, mlPerMin: 1000 } },
];

const columns: Readonly<Record<Measure, string>> = {
  HR: 'HeartRate',
  MAP: 'MeanArterialPressure',
  CO: 'CardiacOutput',
  SV: 'HeartStrokeVolume',
  SBP: 'SystolicArterialPressure',
  RR: 'RespirationRate',
  EtCO2: 'EndTidalCarbonDioxidePressure',
  Vb: 'BloodVolume',
};

export interface PulseMark {
  readonly run: string;
  readonly atSeconds: number;
  readonly pulse: Record<Measure, number>;
  readonly plant: Record<Measure, number>;
}

export function pulseStandardMale(): Plant {
  return createPlant({
    ageYears: 44,
    sex: 'male',
    weightKg: 77,
    heightCm: 180,
    heartRatePerMin: 72,
    systolicMmHg: 114,
    diastolicMmHg: 73.5,
    meanArterialMmHg: 95.3,
    respiratoryRatePerMin: 12,
    bloodVolumeMl: 5500,
    cardiacOutputLPerMin: 5.79,
    haemoglobinGPerL: 149,
    temperatureCelsius: 37,
  });
}

/** Every mark beside Pulse's mean of ten seconds either side; undefined when its runs are not on this machine. */
export function comparePulseRuns(dataFolder: string): PulseMark[] | undefined {
  const folder = join(dataFolder, 'physiology', 'pulse_runs');
  if (!existsSync(folder)) return undefined;
  return bleedRuns.flatMap((run) => {
    const rows = readRun(join(folder, `${run.file}Results.csv`));
    const plant = pulseStandardMale();
    runPlant(plant, 600);
    const started = plant.state.seconds;
    const marks: PulseMark[] = [];
    const stepSeconds = 0.5;
    let fluidGiven = false;
    for (let second = 0; second < Math.max(...run.marksSeconds); second += stepSeconds) {
      const { bleed, fluid } = run;
      drainAt(plant, second >= bleed.fromSeconds && second < bleed.toSeconds ? bleed.mlPerMin : 0);
      if (fluid && !fluidGiven && second >= fluid.atSeconds) {
        giveFluid(plant, fluid.kind, fluid.ml, fluid.ml / fluid.mlPerMin);
        fluidGiven = true;
      }
      runPlant(plant, stepSeconds, stepSeconds);
      const now = plant.state.seconds - started;
      if (run.marksSeconds.some((mark) => Math.abs(mark - now) < 1e-6)) {
        marks.push({ run: run.file, atSeconds: now, pulse: meanAround(rows, now), plant: measuresOf(plant) });
      }
    }
    return marks;
  });
}

/** Pulse bleeds at a set flow whatever the pressure. */
function drainAt(plant: Plant, mlPerMin: number): void {
  const present = plant.processes.find((process) => process.kind === 'measuredBleed');
  if (present) present.severity = mlPerMin / 100;
  else
    plant.processes.push({ id: 'drain', kind: 'measuredBleed', severity: mlPerMin / 100, ratePerMin: 0, ceiling: 20, floor: 0 });
}

function measuresOf(plant: Plant): Record<Measure, number> {
  const vitals = readVitals(plant);
  return {
    HR: vitals.heartRatePerMin,
    MAP: vitals.meanArterialMmHg,
    CO: vitals.cardiacOutputLPerMin,
    SV: vitals.strokeVolumeMl,
    SBP: vitals.systolicMmHg,
    RR: vitals.respiratoryRatePerMin,
    EtCO2: vitals.etco2MmHg,
    Vb: vitals.bloodVolumeMl,
  };
}

type Row = Record<string, number>;

function readRun(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = header.split(',').map((name) => name.replace(/\(.*/, ''));
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', Number(cell)])));
}

function meanAround(rows: readonly Row[], seconds: number): Record<Measure, number> {
  const near = rows.filter((row) => Math.abs((row['Time'] ?? -1e9) - seconds) <= 10);
  const mean = (column: string) => near.reduce((sum, row) => sum + (row[column] ?? 0), 0) / near.length;
  return Object.fromEntries(Object.entries(columns).map(([measure, column]) => [measure, mean(column)])) as Record<
    Measure,
    number
  >;
}
