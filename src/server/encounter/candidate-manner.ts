import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { Mood } from '#core/reply/reply-brief.ts';
import type { SampledVitals } from '#core/scenario/body.ts';
import type { PassingEvent } from '#protocol/reply-stream.ts';

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

/** Cold sweat: of pain, of a circulation that is failing, of low sugar; a quick heart alone brings none. */
function sweatOf(vitals: SampledVitals): number {
  const isFailing = vitals.heartRatePerMin > 100;
  return Math.max(
    grade(vitals.painOutOfTen, 6, 10),
    isFailing ? grade(vitals.systolicMmHg, 100, 75) : 0,
    grade(vitals.glucoseMmolPerL ?? 5, 3.5, 2),
  );
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
    pallor: Math.max(grade(vitals.systolicMmHg, 105, 70), grade(vitals.capillaryRefillSeconds ?? 2, 2.5, 6)),
    sweat: sweatOf(vitals),
    cyanosis: vitals.hasPulse === false ? 1 : grade(vitals.spo2Percent, 90, 78),
    alertness: grade(vitals.gcsTotal, 3, 15),
    pain: grade(vitals.painOutOfTen, 0, 10),
    breathsPerMin: Math.round(vitals.respiratoryRatePerMin),
    wears: worn ?? null,
  };
}
