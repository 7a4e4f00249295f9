import { describe, expect, it } from 'vitest';
import { drillOf } from '#core/scenario/drill-of.ts';
import { aScenario } from '../../support/a-scenario.ts';

describe('a drill cut from a case', () => {
  it('offers one spoken cue at once and marks whether it was answered', () => {
    const drill = drillOf(aScenario(), 'cue', 1);
    if (!drill) return expect(aScenario().patient.cues.some((cue) => cue.says.length > 0)).toBe(false);
    expect(drill.patient.cues).toHaveLength(1);
    expect(drill.patient.cues[0]?.offered.fromMinute).toBe(0);
    expect(drill.marking.items[0]?.evidence.cues).toEqual([drill.patient.cues[0]?.id]);
  });

  it('begins the closing with a question of the patient’s own', () => {
    const scenario = aScenario();
    const drill = drillOf(scenario, 'close', 1);
    if (!drill) return expect(scenario.patient.questions).toEqual([]);
    expect(scenario.patient.questions.map((one) => one.asks)).toContain(drill.patient.opening[0]?.says);
    expect(drill.patient.questions).toEqual([]);
  });

  it('keeps people, facts and gates, and asks no viva', () => {
    const scenario = aScenario();
    const drill = drillOf(scenario, 'open', 1);
    expect(drill?.patient.facts).toEqual(scenario.patient.facts);
    expect(drill?.marking.conclusion.examinerQuestions).toEqual([]);
    expect(drill?.station.doorNote.stationMinutes).toBe(1.5);
  });
});
