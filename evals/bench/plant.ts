import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveDrug, giveFluid } from '#core/physiology/interventions/give.ts';
import { createPlant } from '#core/physiology/plant/plant.ts';
import { longestStepSeconds, stepPlant } from '#core/physiology/plant/step-plant.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { figureRow, type Row, rateRow } from '../report/row.ts';
import { type JudgedCell, judgeOracle } from './plant-oracle.ts';
import { comparePulseRuns } from './plant-pulse-runs.ts';

const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** One sick patient, two diseases, two drugs, a drip: simulated seconds a second of processor time, so that a busy machine tells the truth. */
export function measurePlantSpeed(simulatedSeconds = 20_000, stepSeconds = longestStepSeconds): Row {
  const plant = createPlant({ ageYears: 60, sex: 'male', weightKg: 75 });
  addProcess(plant, { kind: 'sepsis', severity: 0.5, ratePerMin: 0 });
  addProcess(plant, { kind: 'haemorrhage', severity: 0.05 });
  giveDrug(plant, 'morphineIntravenous', 5);
  giveDrug(plant, 'paracetamolIntravenous', 1000);
  giveFluid(plant, 'crystalloid', 30_000, 1000);
  const steps = Math.round(simulatedSeconds / stepSeconds);
  for (let step = 0; step < 4000; step++) stepPlant(plant, stepSeconds);
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const began = process.cpuUsage();
    for (let step = 0; step < steps; step++) stepPlant(plant, stepSeconds);
    times.push(process.cpuUsage(began).user / 1e6);
  }
  const median = [...times].sort((a, b) => a - b)[2] ?? 1;
  const speed = (steps * stepSeconds) / median;
  return figureRow(
    stepSeconds === longestStepSeconds ? 'plant/times-real' : `plant/times-real-${stepSeconds}s`,
    `one sick patient, steps of ${stepSeconds} s, one core`,
    Math.round(speed),
    'x real time',
    steps * 5,
    {
      text: '>= 100000 x',
      holds: speed >= 100_000,
    },
  );
}

/** Five thousand sick bodies, four steps of a quarter of a second each in a second: how much of a core they take. */
export function measureManyPlants(bodies = 5000, hertz = 4): Row {
  const plants = Array.from({ length: bodies }, (_, index) => {
    const plant = createPlant({
      ageYears: 20 + (index % 60),
      sex: index % 2 === 0 ? 'male' : 'female',
      weightKg: 55 + (index % 40),
    });
    addProcess(plant, { kind: 'sepsis', severity: 0.3, ratePerMin: 0 });
    giveDrug(plant, 'paracetamolIntravenous', 1000);
    return plant;
  });
  const second = () => {
    for (let step = 0; step < hertz; step++) for (const plant of plants) stepPlant(plant, 1 / hertz);
  };
  for (let warm = 0; warm < 3; warm++) second();
  const times = Array.from({ length: 9 }, () => {
    const began = process.cpuUsage();
    second();
    return process.cpuUsage(began).user / 1e6;
  });
  const share = 100 * ([...times].sort((a, b) => a - b)[4] ?? 1);
  return figureRow(
    `plant/${bodies}-at-${hertz}Hz`,
    'sick bodies stepped in real time, share of one core',
    round(share, 2),
    '%',
    9,
    {
      text: '<= 5 %',
      holds: share <= 5,
    },
  );
}

const isGood = ({ verdict }: JudgedCell): boolean => verdict === 'good';
const isFair = ({ verdict }: JudgedCell): boolean => verdict !== 'bad';

function oracleRow(
  id: string,
  what: string,
  cells: readonly JudgedCell[],
  holds: (cell: JudgedCell) => boolean,
  target?: number,
): Row {
  const count = cells.filter(holds).length;
  if (target === undefined) return rateRow(`plant/${id}`, what, count, cells.length);
  const text = `>= ${100 * target} %`;
  return rateRow(`plant/${id}`, what, count, cells.length, { text, holds: (rate) => rate >= target });
}

/** All figures of the plant: speed, haemorrhage beside Pulse, and the directional oracle. */
export function measurePlant(): Row[] {
  const data = process.env['BEDSIDE_DATA'] ?? join(fileURLToPath(new URL('../..', import.meta.url)), '..', 'shared', 'data');
  const rows: Row[] = [measurePlantSpeed(), measurePlantSpeed(20_000, 0.5), measureManyPlants()];
  const marks = comparePulseRuns(data);
  if (marks) {
    for (const measure of ['HR', 'MAP', 'CO', 'SV'] as const) {
      const off = marks.reduce((sum, mark) => sum + Math.abs(mark.plant[measure] / mark.pulse[measure] - 1), 0) / marks.length;
      const target = measure === 'SV' ? undefined : { text: '<= 5 %', holds: off <= 0.05 };
      rows.push(
        figureRow(
          `plant/pulse-${measure.toLowerCase()}`,
          `haemorrhage marks, mean difference of ${measure} from Pulse`,
          round(100 * off),
          '%',
          marks.length,
          target,
        ),
      );
    }
  }
  const cells = judgeOracle(data);
  if (cells) {
    rows.push(oracleRow('oracle-good', "directional cells of Pulse's workbooks: good", cells, isGood, 0.85));
    rows.push(oracleRow('oracle-decent', 'the same: good or decent', cells, isFair, 0.95));
    const bodies = cells.filter(({ id }) => !id.includes('/Arrythmia/'));
    rows.push(oracleRow('oracle-good-without-rhythms', 'good, without the rhythm sheet', bodies, isGood));
    rows.push(oracleRow('oracle-decent-without-rhythms', 'good or decent, without the rhythm sheet', bodies, isFair));
    const unmoved = judgeOracle(data, true) ?? [];
    rows.push(oracleRow('oracle-good-unmoved', 'good, for a body that never answers: what the rule gives away', unmoved, isGood));
  }
  return rows;
}

/** The tables behind the figures, for a person to read. */
function printTables(): void {
  const data = process.env['BEDSIDE_DATA'] ?? join(fileURLToPath(new URL('../..', import.meta.url)), '..', 'shared', 'data');
  for (const mark of comparePulseRuns(data) ?? []) {
    const cells = (['HR', 'MAP', 'CO', 'SV', 'SBP', 'RR', 'EtCO2'] as const).map(
      (measure) => `${measure} ${round(mark.pulse[measure])}|${round(mark.plant[measure])}`,
    );
    console.log(mark.run.padEnd(26), `${mark.atSeconds} s`.padEnd(8), cells.join('  '));
  }
  const cells = judgeOracle(data) ?? [];
  for (const cell of cells.filter(({ verdict }) => verdict !== 'good')) {
    console.log(
      cell.verdict.padEnd(7),
      cell.id,
      `${round(cell.start, 2)} -> ${round(cell.end, 2)}`,
      `(Pulse: ${cell.pulseVerdict})`,
    );
  }
  for (const row of measurePlant())
    console.log(row.id.padEnd(22), row.value, row.unit, `n=${row.n}`, row.target ?? '', row.holds ?? '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printTables();
