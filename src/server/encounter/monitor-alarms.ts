import {
  type AlarmRule,
  type AlarmSignal,
  type AlarmState,
  adultAlarmRules,
  sayAlarm,
  silentAlarms,
  updateAlarms,
} from '#core/scores/alarms.ts';
import type { VitalsView } from '#protocol/views.ts';

type AlarmView = VitalsView['alarms'][number];
type Measured = Omit<VitalsView, 'alarms'>;

/** What a monitor's alarms remember from one look to the next. */
export interface MonitorAlarms {
  readonly states: readonly AlarmState[];
  /** The readings that sound now, worst first. */
  readonly sounding: readonly AlarmView[];
}

export const noAlarms: MonitorAlarms = { states: silentAlarms(), sounding: [] };

const order: Readonly<Record<AlarmView['priority'], number>> = { high: 0, medium: 1 };

/** Rhythms that no monitor waits to call out. */
const lethal: Partial<Record<VitalsView['rhythm'], string>> = {
  ventricularFibrillation: 'Ventricular fibrillation',
  pulselessVentricularTachycardia: 'Ventricular tachycardia',
  unstableVentricularTachycardia: 'Ventricular tachycardia',
  asystole: 'Asystole',
};

/** The alarms after a look at the monitor: limits with their delay and hysteresis, and rhythms at once. */
export function watchAlarms(before: MonitorAlarms, measured: Measured): MonitorAlarms {
  const readings = readingsOf(measured);
  const states = updateAlarms(before.states, readings, measured.atMs / 1000);
  const passed = states.flatMap(({ id, sounding }) => {
    const rule = adultAlarmRules.find((one) => one.id === id);
    const reading = rule && readings[rule.signal];
    return sounding && rule && reading !== undefined ? [{ rule, reading }] : [];
  });
  // One reading calls once, by its worst limit.
  const limits = passed
    .filter(({ rule }) => rule.priority === 'high' || !passed.some((one) => isWorse(one.rule, rule)))
    .map(({ rule, reading }) => viewOf(rule, reading));
  const rhythm = lethal[measured.rhythm];
  const all: AlarmView[] = rhythm ? [{ id: 'rhythm', priority: 'high', says: rhythm }, ...limits] : limits;
  return { states, sounding: all.sort((a, b) => order[a.priority] - order[b.priority]) };
}

const isWorse = (one: AlarmRule, than: AlarmRule): boolean =>
  one.signal === than.signal && one.priority === 'high' && than.priority !== 'high';

const viewOf = (rule: AlarmRule, reading: number): AlarmView => ({
  id: rule.id,
  priority: rule.priority,
  says: sayAlarm(rule, reading),
});

/** What is measured, by the names of the rules; a limit is never held against what nobody measures. */
function readingsOf(measured: Measured): Partial<Record<AlarmSignal, number>> {
  const { heartRatePerMin, respiratoryRatePerMin, spo2Percent, etco2MmHg } = measured;
  const pressure = measured.arterial ?? measured.cuff;
  return {
    heartRatePerMin,
    respiratoryRatePerMin,
    ...(spo2Percent === null ? {} : { spo2Percent }),
    ...(pressure === null ? {} : { systolicMmHg: pressure.systolicMmHg }),
    ...(etco2MmHg === null ? {} : { etco2MmHg }),
  };
}
