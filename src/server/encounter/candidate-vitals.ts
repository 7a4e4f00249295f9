import type { Encounter } from '#core/encounter/encounter-state.ts';
import { meanArterialOf } from '#core/physiology/mean-arterial.ts';
import { vitalsAt } from '#core/physiology/vitals-at.ts';
import type { VitalsView } from '#protocol/views.ts';

/** Rate of the complexes when they make no pulse. */
const electricalRate = 80;
/** Below this systolic pressure a finger probe finds no pulse to read. */
const faintestPulseMmHg = 50;

/**
 * What the room's monitor measures at a moment, never what is true: pressure is the last cuff reading, saturation needs a
 * pulse, carbon dioxide a capnogram. Null where the patient is on no monitor; pain and consciousness are for the candidate to
 * find out.
 */
export function candidateVitals(encounter: Encounter, atMs: number): Omit<VitalsView, 'alarms'> | null {
  const { state, scenario } = encounter;
  const { monitor, plant } = scenario.body;
  if (!monitor.isAttached) return null;
  const vitals = vitalsAt(encounter, atMs);
  const { rhythm = 'sinus', hasPulse = vitals.heartRatePerMin > 0, systolicMmHg, diastolicMmHg } = vitals;
  const { traces } = monitor;
  return {
    atMs,
    traces,
    rhythm,
    st: plant?.st ?? 'none',
    hasPulse,
    heartRatePerMin: rhythm === 'pulselessElectricalActivity' ? electricalRate : vitals.heartRatePerMin,
    respiratoryRatePerMin: vitals.respiratoryRatePerMin,
    spo2Percent: hasPulse && systolicMmHg >= faintestPulseMmHg ? vitals.spo2Percent : null,
    temperatureCelsius: vitals.temperatureCelsius,
    etco2MmHg: traces.includes('capnogram') ? (vitals.etco2MmHg ?? null) : null,
    cuff: state.cuff ?? null,
    isCuffCycling: state.cuffReadyMs !== undefined && state.cuffReadyMs > atMs,
    arterial: traces.includes('arterial')
      ? { systolicMmHg, diastolicMmHg, meanArterialMmHg: meanArterialOf({ systolicMmHg, diastolicMmHg }) }
      : null,
    timesFaster: plant?.timesFaster ?? 1,
  };
}
