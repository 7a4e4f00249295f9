import type { Encounter } from '#core/encounter/encounter-state.ts';
import { vitalsAt } from '#core/physiology/vitals-at.ts';
import type { Mood } from '#core/reply/reply-brief.ts';
import type { PassingEvent } from '#protocol/reply-stream.ts';
import type { VitalsView } from '#protocol/views.ts';

export type Manner = Extract<PassingEvent, { type: 'manner' }>;

const looks: Record<Mood, Pick<Manner, 'gaze' | 'face'>> = {
  guarded: { gaze: 'glances', face: 'wary' },
  settled: { gaze: 'meets', face: 'neutral' },
  openingUp: { gaze: 'meets', face: 'open' },
  distressed: { gaze: 'avoids', face: 'distressed' },
  angry: { gaze: 'meets', face: 'angry' },
  withdrawn: { gaze: 'avoids', face: 'closed' },
};

/** 0 at `from`, 1 at `to`, in steps of a tenth so that a portrait is redrawn only for what can be seen. */
function grade(value: number, from: number, to: number): number {
  return Math.round(Math.min(1, Math.max(0, (value - from) / (to - from))) * 10) / 10;
}

/** What a person in the room sees of the patient: looks and body, never the number behind them. */
export function candidateManner({ scenario, state }: Encounter): Manner {
  const { vitals, patient } = state;
  const worn = state.acts
    .filter((act) => act.act === 'treatment')
    .map((act) => scenario.body.treatments.find((treatment) => treatment.id === act.id)?.worn)
    .findLast((one) => one !== undefined);
  return {
    type: 'manner',
    participant: scenario.patient.participants[0]?.id ?? 'patient',
    ...looks[patient.mood],
    pallor: grade(vitals.systolicMmHg, 105, 70),
    sweat: Math.max(grade(vitals.heartRatePerMin, 105, 140), grade(vitals.painOutOfTen, 6, 10)),
    cyanosis: grade(vitals.spo2Percent, 90, 78),
    alertness: grade(vitals.gcsTotal, 3, 15),
    pain: grade(vitals.painOutOfTen, 0, 10),
    breathsPerMin: Math.round(vitals.respiratoryRatePerMin),
    wears: worn ?? null,
  };
}

/** What a monitor shows at a moment; pain and consciousness are for the candidate to find out. */
export function candidateVitals(encounter: Encounter, atMs: number): VitalsView {
  const vitals = vitalsAt(encounter, atMs);
  const { body } = encounter.scenario;
  const systolicMmHg = Math.round(vitals.systolicMmHg);
  const diastolicMmHg = Math.round(vitals.diastolicMmHg);
  return {
    atMs,
    traces: body.monitor.traces,
    rhythm: body.plant?.rhythm ?? 'sinus',
    st: body.plant?.st ?? 'none',
    hasPulse: true,
    heartRatePerMin: Math.round(vitals.heartRatePerMin),
    respiratoryRatePerMin: Math.round(vitals.respiratoryRatePerMin),
    spo2Percent: Math.round(vitals.spo2Percent),
    temperatureCelsius: Math.round(vitals.temperatureCelsius * 10) / 10,
    etco2MmHg: null,
    cuff: { systolicMmHg, diastolicMmHg, meanArterialMmHg: Math.round((systolicMmHg + 2 * diastolicMmHg) / 3), atMs },
    isCuffCycling: false,
    arterial: null,
    alarms: [],
    timesFaster: body.plant?.timesFaster ?? 1,
  };
}
