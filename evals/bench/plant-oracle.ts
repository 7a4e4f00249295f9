import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrugForm } from '#core/physiology/interventions/drugs.ts';
import { giveDrug, giveFluid, setOxygen } from '#core/physiology/interventions/give.ts';
import { decompressChest, setRhythm } from '#core/physiology/interventions/procedures.ts';
import { createPlant, type Plant } from '#core/physiology/plant/plant.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import type { Rhythm } from '#core/physiology/plant/rhythm.ts';
import { runPlant } from '#core/physiology/plant/step-plant.ts';
import { addProcess, findProcess } from '#core/physiology/processes/add-process.ts';
import type { ProcessKind } from '#core/physiology/processes/process-kinds.ts';
import { judgeCell, type Verdict } from './plant-expectation.ts';
import { judgedProperties, judgedSheets, misnamedLastColumn, severityOf } from './plant-judged-cells.ts';
import { pulseStandardMale } from './plant-pulse-runs.ts';

interface Segment {
  readonly sheet: string;
  readonly scenario: string;
  readonly segment: string;
  readonly meta: readonly string[];
  readonly expect: readonly { readonly property: string; readonly expected: string; readonly pulseVerdict: string }[];
}

type Deed = readonly [atSeconds: number, act: (plant: Plant) => void];

export interface JudgedCell {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly pulseVerdict: string;
}

const rhythmOf: Readonly<Record<string, Rhythm>> = {
  Asystole: 'asystole',
  CoarseVentricularFibrillation: 'ventricularFibrillation',
  FineVentricularFibrillation: 'ventricularFibrillation',
  SinusPulselessElectricalActivity: 'pulselessElectricalActivity',
  PulselessVentricularTachycardia: 'pulselessVentricularTachycardia',
  'Sinus Bradycardia': 'sinusBradycardia',
  'Sinus Tachycardia': 'sinusTachycardia',
  'Stable Ventricular Tachycardia': 'stableVentricularTachycardia',
  'Untable Ventricular Tachycardia': 'unstableVentricularTachycardia',
  'Normal Sinus': 'sinus',
};

const doses: readonly (readonly [RegExp, DrugForm, number])[] = [
  [/Epinephrine/, 'adrenalineIntravenous', 0.01],
  [/Lorazepam/, 'lorazepamIntravenous', 2],
  [/Midazolam/, 'midazolamIntravenous', 5],
  [/Morphine/, 'morphineIntravenous', 42],
  // The sheet prints 17 mg; Pulse's own scenario gives a bolus of about 150 micrograms.
  [/Fentanyl/, 'fentanylIntravenous', 150],
  [/Prednisone/, 'prednisoloneOral', 135],
  [/Albuterol/, 'salbutamolNebulised', 5],
  [/Furosemide/, 'furosemideIntravenous', 40],
];

/**
 * Runs every judged segment and judges its cells; undefined when the expectations are not on this machine.
 * `unmoved` judges a body that never answers anything: what the rule gives away for nothing.
 */
export function judgeOracle(dataFolder: string, unmoved = false): JudgedCell[] | undefined {
  const file = join(dataFolder, 'physiology', 'pulse_validation_expectations.json');
  if (!existsSync(file)) return undefined;
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Segment[] };
  const cells: JudgedCell[] = [];
  for (const [index, segment] of rows.entries()) {
    const sheet = judgedSheets.find((one) => one.sheet === segment.sheet);
    if (!sheet || (sheet.segments && !sheet.segments.some((name) => segment.segment.startsWith(name)))) continue;
    const times = segment.meta.filter((cell) => /^\d+$/.test(cell)).map(Number);
    const before = rows[index - 1]?.segment ?? '';
    const ran = times.length === 2 ? runDeeds(deedsFor(segment, before, times[0] ?? 0), times) : runChronic(segment);
    const measured = unmoved ? { baseline: ran.baseline, start: ran.baseline, end: ran.baseline } : ran;
    for (const [column, cell] of segment.expect.entries()) {
      const misnamed = segment.scenario === misnamedLastColumn.scenario && column === segment.expect.length - 1;
      const property = misnamed ? misnamedLastColumn.means : cell.property.replace(/\s*\((?!FiO2).*\)\s*$/, '').trim();
      if (!judgedProperties.includes(property)) continue;
      const readings = {
        baseline: measureOf(measured.baseline, property),
        start: measureOf(measured.start, property),
        end: measureOf(measured.end, property),
      };
      const verdict = judgeCell(property, cell.expected, readings);
      if (!verdict) continue;
      const id = `${index}/${segment.scenario}/${segment.segment.slice(0, 40)}/${property}`;
      cells.push({ id, start: readings.start, end: readings.end, verdict, pulseVerdict: cell.pulseVerdict });
    }
  }
  return cells;
}

type Snapshot = ReturnType<typeof readVitals>;
interface Measured {
  readonly baseline: Snapshot;
  readonly start: Snapshot;
  readonly end: Snapshot;
}

function runDeeds(deeds: readonly Deed[], [from = 0, to = 0]: readonly number[]): Measured {
  const plant = pulseStandardMale();
  runPlant(plant, 600);
  const baseline = readVitals(plant);
  const due = [...deeds].sort((a, b) => a[0] - b[0]);
  let start = baseline;
  for (let second = 0; second < to; second += 0.5) {
    if (Math.abs(second - from) < 0.25) start = readVitals(plant);
    while (due[0] && due[0][0] <= second) due.shift()?.[1](plant);
    runPlant(plant, 0.5, 0.5);
  }
  return { baseline, start, end: readVitals(plant) };
}

/** A condition that was there before: an hour of it, against the healthy standard male. */
function runChronic({ scenario, sheet }: Segment): Measured {
  const healthy = pulseStandardMale();
  runPlant(healthy, 600);
  const baseline = readVitals(healthy);
  const lungs = { ageYears: 44, sex: 'male', weightKg: 77, respiratoryRatePerMin: 14, bloodVolumeMl: 5500 } as const;
  const plant =
    sheet === 'COPD'
      ? createPlant({ ...lungs, systolicMmHg: 128, diastolicMmHg: 78, paco2MmHg: 52, bicarbonateMmolPerL: 31, co2Retainer: true })
      : pulseStandardMale();
  const kind: ProcessKind = sheet === 'COPD' ? 'copdExacerbation' : 'pneumonia';
  addProcess(plant, { kind, severity: severityOf[scenario] ?? 1, ratePerMin: 0 });
  runPlant(plant, 3600);
  return { baseline, start: baseline, end: readVitals(plant) };
}

function bleed(from: number, to: number, mlPerMin: number): Deed[] {
  return [
    [from, (plant) => addProcess(plant, { kind: 'measuredBleed', severity: mlPerMin / 100 })],
    [to, (plant) => setSeverity(plant, 'measuredBleed', 0)],
  ];
}

function setSeverity(plant: Plant, kind: ProcessKind, severity: number): void {
  const process = findProcess(plant, kind);
  if (process) process.severity = severity;
}

function deedsFor({ scenario, segment, sheet }: Segment, before: string, startSeconds: number): Deed[] {
  if (sheet === 'Arrythmia') {
    const first = segment === 'Normal Sinus' ? before : segment;
    const deeds: Deed[] = [[30, (plant) => setRhythm(plant, rhythmOf[first] ?? 'sinus')]];
    if (segment === 'Normal Sinus') deeds.push([startSeconds, (plant) => setRhythm(plant, 'sinus')]);
    return deeds;
  }
  if (sheet === 'Hemorrhage') return haemorrhageDeeds(scenario, startSeconds);
  if (sheet === 'TensionPneumothorax') {
    return [
      [30, (plant) => addProcess(plant, { kind: 'tensionPneumothorax', severity: 0.3, ratePerMin: 0 })],
      [360, (plant) => setSeverity(plant, 'tensionPneumothorax', 0.6)],
      [660, (plant) => setSeverity(plant, 'tensionPneumothorax', 1)],
      [scenario.includes('Open') ? 1020 : 960, (plant) => decompressChest(plant)],
    ];
  }
  if (sheet === 'AsthmaAttack') {
    const severity = scenario.includes('Moderate') ? 0.3 : 0.7;
    return [
      [30, (plant) => addProcess(plant, { kind: 'asthma', severity })],
      [580, (plant) => setSeverity(plant, 'asthma', 0)],
    ];
  }
  if (sheet === 'Supplemental Oxygen') {
    const device = scenario.startsWith('Nasal') ? 'nasalCannula' : scenario.startsWith('Simple') ? 'simpleMask' : 'reservoirMask';
    const flow = { nasalCannula: 3.5, simpleMask: 7.5, reservoirMask: 10 }[device];
    return [[30, (plant) => setOxygen(plant, device, flow)]];
  }
  const deeds: Deed[] = doses
    .filter(([name]) => name.test(segment))
    .map(([, form, dose]) => [startSeconds, (plant) => giveDrug(plant, form, dose)]);
  if (segment.includes('Naloxone')) {
    deeds.push([30, (plant) => giveDrug(plant, 'fentanylIntravenous', 150)]);
    deeds.push([startSeconds, (plant) => giveDrug(plant, 'naloxoneIntravenous', 30)]);
  }
  return deeds;
}

function haemorrhageDeeds(scenario: string, startSeconds: number): Deed[] {
  if (scenario.includes('Class 1')) return bleed(30, 580, 90);
  if (scenario.includes('Class 3 No Fluid')) return bleed(30, 605, 200);
  if (scenario.includes('Packed')) {
    return [...bleed(30, 430, 250), [550, (plant) => giveFluid(plant, 'redCells', 250, 50)]];
  }
  // The sheet's "stop" segment of the saline scenario carries the times of its slow brachial bleed.
  if (startSeconds === 1405) return bleed(30, 1405, 60);
  const fluid = scenario.includes('Blood') ? 'wholeBlood' : 'crystalloid';
  return [...bleed(30, 590, 140), [590, (plant) => giveFluid(plant, fluid, 500, 5)]];
}

function measureOf(vitals: Snapshot, property: string): number {
  switch (property) {
    case 'Heart Rate':
      return vitals.heartRatePerMin;
    case 'Systolic Pressure':
      return vitals.systolicMmHg;
    case 'Diastolic Pressure':
      return vitals.diastolicMmHg;
    case 'Mean Arterial Pressure':
      return vitals.meanArterialMmHg;
    case 'Cardiac Output':
      return vitals.cardiacOutputLPerMin * 1000;
    case 'Stroke Volume':
    case 'Heart Stroke Volume':
      return vitals.strokeVolumeMl;
    case 'Respiration Rate':
      return vitals.respiratoryRatePerMin;
    case 'Tidal Volume':
      return vitals.tidalVolumeMl;
    case 'Oxygen Saturation':
      return vitals.spo2Percent;
    case 'PaO2':
      return vitals.pao2MmHg;
    case 'PaCO2':
      return vitals.paco2MmHg;
    case 'End Tidal CO2':
      return vitals.etco2MmHg;
    case 'Blood Volume':
    case 'Vascular Volume':
      return vitals.bloodVolumeMl;
    case 'Hemoglobin Content':
      return (vitals.haemoglobinGPerL * vitals.bloodVolumeMl) / 1000;
    case 'Core Body Temperature':
      return vitals.temperatureCelsius;
    case 'Urine Production Rate':
      return vitals.urineMlPerHour / 60;
    default:
      return vitals.fio2;
  }
}
