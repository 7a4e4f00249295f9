import { describe, expect, it } from 'vitest';
import { giveDrug, setOxygen } from '#core/physiology/interventions/give.ts';
import {
  controlBleeding,
  defibrillate,
  setAirway,
  setCompressions,
  setPosition,
  setRhythm,
} from '#core/physiology/interventions/procedures.ts';
import { createPlant } from '#core/physiology/plant/plant.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { runPlant } from '#core/physiology/plant/step-plant.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { bled, body, bodyWith, standardMan, vitalsAfter } from './bodies.ts';

describe('arrest (RCUK 2021; Paradis 1992; Babbs 1983)', () => {
  it('without flow the pressure falls to filling pressure; compressions bring a quarter of it back, with end-tidal 10-35', () => {
    const plant = body();
    setRhythm(plant, 'ventricularFibrillation');
    const still = vitalsAfter(plant, 1);
    expect(still.meanArterialMmHg).toBeLessThan(30);
    expect(still.heartRatePerMin).toBe(0);
    expect(still.systolicMmHg - still.diastolicMmHg).toBe(0);
    setCompressions(plant, true);
    setOxygen(plant, 'bagValveMask');
    const pressed = vitalsAfter(plant, 2);
    expect(pressed.meanArterialMmHg).toBeGreaterThan(30);
    expect(pressed.etco2MmHg).toBeGreaterThan(10);
    expect(pressed.etco2MmHg).toBeLessThan(36);
  });

  it('an early shock nearly always works, a late one seldom, and the same seed always the same', () => {
    const turned = (minutes: number): number => {
      let count = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const plant = createPlant({ ...standardMan, seed });
        setRhythm(plant, 'ventricularFibrillation');
        runPlant(plant, minutes * 60, 1);
        const twin = structuredClone(plant);
        const works = defibrillate(plant);
        expect(defibrillate(twin)).toBe(works);
        if (works) count += 1;
      }
      return count;
    };
    expect(turned(1)).toBeGreaterThan(45);
    expect(turned(8)).toBeLessThan(40);
  });

  it('a shock does nothing for asystole', () => {
    const plant = body();
    setRhythm(plant, 'asystole');
    expect(defibrillate(plant)).toBe(false);
  });

  it('a heart stopped by bleeding beats again when filled under compressions, not by itself', () => {
    const plant = bled(0.35);
    setRhythm(plant, 'pulselessElectricalActivity');
    expect(vitalsAfter(plant, 1).hasPulse).toBe(false);
    setCompressions(plant, true);
    setOxygen(plant, 'bagValveMask');
    addProcess(plant, { kind: 'haemorrhage', severity: 0 });
    plant.infusions.push({ fluid: 'wholeBlood', mlPerMin: 500, leftMl: 1500 });
    giveDrug(plant, 'adrenalineIntravenous', 1);
    expect(vitalsAfter(plant, 4).hasPulse).toBe(true);
  });
});

describe('airway and position', () => {
  it('opening the airway of a snoring patient lets more air in', () => {
    const plant = bodyWith('opioidOverdose', 1, 12);
    const before = readVitals(plant);
    setAirway(plant, 'opened');
    expect(vitalsAfter(plant, 0.3).tidalVolumeMl).toBeGreaterThan(before.tidalVolumeMl * 1.1);
  });
  it('a bag breathes for one who does not', () => {
    const plant = bodyWith('opioidOverdose', 1.4, 15);
    setAirway(plant, 'opened');
    setOxygen(plant, 'bagValveMask');
    const now = vitalsAfter(plant, 4);
    expect(now.respiratoryRatePerMin).toBeCloseTo(12, 0);
    expect(now.spo2Percent).toBeGreaterThan(95);
  });
  it('legs up lends a bled patient some volume', () => {
    const plant = bled(0.25);
    const before = readVitals(plant);
    setPosition(plant, 'legsRaised');
    expect(vitalsAfter(plant, 2).cardiacOutputLPerMin).toBeGreaterThan(before.cardiacOutputLPerMin * 1.03);
  });
  it('a bleed that is controlled stays where it was', () => {
    const plant = body();
    addProcess(plant, { kind: 'haemorrhage', severity: 1 });
    runPlant(plant, 300);
    controlBleeding(plant);
    const lost = plant.state.bledMl;
    runPlant(plant, 300);
    expect(plant.state.bledMl).toBeCloseTo(lost, 6);
  });
});

describe('benzodiazepine and magnesium (NICE NG217, BTS/SIGN 158)', () => {
  it('lorazepam calms and slows breathing a little', () => {
    const plant = body();
    const before = readVitals(plant);
    giveDrug(plant, 'lorazepamIntravenous', 4);
    const now = vitalsAfter(plant, 8);
    expect(now.respiratoryRatePerMin).toBeLessThan(before.respiratoryRatePerMin);
    expect(now.gcsTotal).toBeLessThan(15);
  });
  it('magnesium opens narrow airways within twenty minutes', () => {
    const plant = bodyWith('asthma', 0.8, 10);
    const untreated = structuredClone(plant);
    giveDrug(plant, 'magnesiumIntravenous', 2);
    expect(vitalsAfter(plant, 20).spo2Percent).toBeGreaterThan(vitalsAfter(untreated, 20).spo2Percent + 0.5);
  });
});
