import { describe, expect, it } from 'vitest';
import { candidateManner } from '#server/encounter/candidate-manner.ts';
import { candidateVitals } from '#server/encounter/candidate-vitals.ts';
import { noAlarms, watchAlarms } from '#server/encounter/monitor-alarms.ts';
import { aLivingCase } from '../support/a-living-case.ts';
import { AnEncounter } from '../support/an-encounter.ts';

const shownAt = (run: AnEncounter) => {
  const shown = candidateVitals(run.now, run.now.state.atMs);
  if (!shown) throw new Error('the patient is on no monitor');
  return shown;
};

describe('what the room’s monitor shows', () => {
  it('is the last cuff reading with its time, and no number that nothing measures', () => {
    const shown = shownAt(new AnEncounter(aLivingCase()).wait(370));
    expect(shown.cuff?.atMs).toBe(205_000);
    expect(shown).toMatchObject({ arterial: null, etco2MmHg: null, isCuffCycling: true, timesFaster: 4 });
  });

  it('adds what its traces measure: an arterial line, a capnogram', () => {
    const monitor = { traces: ['ecg', 'pleth', 'resp', 'capnogram', 'arterial'] };
    const shown = shownAt(new AnEncounter(aLivingCase({ body: { monitor } })).wait(370));
    expect(shown.arterial?.systolicMmHg).toBeLessThan(90);
    expect(shown.etco2MmHg).toBeGreaterThan(15);
  });

  it('has no saturation without a pulse, and names the rhythm', () => {
    const shown = shownAt(new AnEncounter(aLivingCase()).act('treatment', 'fibrillate').wait(10));
    expect(shown).toMatchObject({ rhythm: 'ventricularFibrillation', hasPulse: false, heartRatePerMin: 0, spo2Percent: null });
  });

  it('is nothing for a patient on no monitor', () => {
    const run = new AnEncounter(aLivingCase({ body: { monitor: { isAttached: false } } }));
    expect(candidateVitals(run.now, 0)).toBeNull();
  });
});

describe('alarms', () => {
  it('sound once a limit has been passed for a while, and say the reading', () => {
    const run = new AnEncounter(aLivingCase());
    let alarms = noAlarms;
    const heard: string[] = [];
    for (let second = 0; second < 400; second += 1) {
      run.wait(1);
      const shown = candidateVitals(run.now, (second + 1) * 1000);
      if (!shown) continue;
      const before = alarms;
      alarms = watchAlarms(alarms, shown);
      for (const one of alarms.sounding)
        if (!before.sounding.some(({ id }) => id === one.id)) heard.push(`${one.id}: ${one.says}`);
    }
    expect(heard[0]).toMatch(/^heart-rate-high: Heart rate 12[12]$/);
    expect(heard.some((one) => /^systolic-(very-)?low/.test(one))).toBe(true);
    // One reading calls once, and its extreme in red.
    const pressures = alarms.sounding.filter(({ id }) => id.startsWith('systolic'));
    expect(pressures).toMatchObject([{ id: 'systolic-very-low', priority: 'high' }]);
  });

  it('call out a lethal rhythm at once, before anything else', () => {
    const run = new AnEncounter(aLivingCase()).act('treatment', 'fibrillate').wait(2);
    expect(watchAlarms(noAlarms, shownAt(run)).sounding[0]).toMatchObject({ id: 'rhythm', priority: 'high' });
  });
});

describe('what is seen of the patient', () => {
  it('is pallor and sweat as the circulation fails, not of a quick heart alone', () => {
    const quick = candidateManner(new AnEncounter(aLivingCase({ body: { processes: [] } })).now);
    expect(quick.sweat).toBe(0);
    const failing = candidateManner(new AnEncounter(aLivingCase()).wait(390).now);
    expect(failing.pallor).toBeGreaterThan(0.5);
    expect(failing.sweat).toBeGreaterThan(0.5);
  });
});
