import type { EncounterRecord } from '../scoring/encounter-record.ts';
import type { Debrief } from './debrief.ts';

const spoken: Readonly<Record<string, string>> = {
  heartRatePerMin: 'heart rate',
  systolicMmHg: 'systolic pressure',
  diastolicMmHg: 'diastolic pressure',
  respiratoryRatePerMin: 'breathing rate',
  spo2Percent: 'oxygen saturation',
  temperatureCelsius: 'temperature',
  painOutOfTen: 'pain',
  gcsTotal: 'coma scale',
};

/**
 * Where the case's author, and not the body, set a vital sign: phases of a living body that name a `heading`. Empty for a
 * case without a body, whose vital signs are all written.
 */
export function traceSteering({ scenario, events }: EncounterRecord): Debrief['steered'] {
  if (scenario.body.plant === undefined) return [];
  const { initial, states } = scenario.body.phases;
  const entered = [
    { atMs: 0, phase: initial },
    ...events.flatMap((event) => (event.type === 'phase.entered' ? [{ atMs: event.atMs, phase: event.phase }] : [])),
  ];
  return entered.flatMap(({ atMs, phase }) => {
    const vitals = Object.keys(states[phase]?.heading ?? {}).map((vital) => spoken[vital] ?? vital);
    return vitals.length > 0 ? [{ atMs, vitals }] : [];
  });
}
