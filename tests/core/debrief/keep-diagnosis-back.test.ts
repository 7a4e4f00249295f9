import { describe, expect, it } from 'vitest';
import { assembleDebrief } from '#core/debrief/assemble-debrief.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { hasTerm } from '#core/scoring/term-pattern.ts';
import { aSmallScenario } from '../../support/a-small-case.ts';
import { anEncounterLog, type EncounterLogBuilder } from '../../support/an-encounter-log.ts';

const debriefOf = (log: EncounterLogBuilder) => assembleDebrief(log.events(), scoreEncounter(log.events()));

/** The small case with its illness in texts that a debrief tells. */
function aTellingScenario() {
  const scenario = aSmallScenario();
  const { marking } = scenario;
  return {
    ...scenario,
    marking: {
      ...marking,
      epilogues: [{ text: 'It was migraine. Dana slept well.' }],
      items: marking.items.map((item) => (item.id === 'explains' ? { ...item, text: 'Explains that migraine is likely' } : item)),
    },
  };
}
const terms = aSmallScenario().marking.conclusion.differential.flatMap((one) => [one.diagnosis, ...one.synonyms]);
const namedIn = (debrief: unknown) => terms.filter((term) => hasTerm(JSON.stringify(debrief), term));

describe('a debrief before there is a conclusion', () => {
  it('names no diagnosis and gives no model answer', () => {
    const debrief = debriefOf(anEncounterLog(aTellingScenario()).says('When did it start?', []).ends('candidate stopped'));
    expect(namedIn(debrief)).toEqual([]);
    expect(debrief.epilogue).toContain('Dana slept well.');
    expect(debrief.sheet.conclusion).toMatchObject({
      missedMustNotMiss: [],
      answers: [{ goodAnswer: expect.stringContaining('concluded') }],
    });
  });
  it('keeps what the candidate said in so many words', () => {
    const said = debriefOf(anEncounterLog(aTellingScenario()).says('It may be migraine.', []).ends('candidate stopped'));
    expect(said.timeline.map((entry) => entry.text)).toContain('It may be migraine.');
    expect(said.epilogue).toContain('migraine');
  });
  it('leaves ids and marks as they are', () => {
    const log = anEncounterLog(aTellingScenario()).ends('candidate stopped');
    const sheet = scoreEncounter(log.events());
    const debrief = assembleDebrief(log.events(), sheet);
    expect(debrief.sheet.items.map((one) => [one.item, one.marks])).toEqual(sheet.items.map((one) => [one.item, one.marks]));
  });
});

it('once there is one, everything is told', () => {
  const log = anEncounterLog(aTellingScenario()).ends().concludes('A tension headache.');
  const debrief = debriefOf(log);
  expect(debrief.epilogue).toContain('migraine');
  expect(debrief.sheet.conclusion.missedMustNotMiss).toEqual(['subarachnoid haemorrhage']);
});
