import { describe, expect, it } from 'vitest';
import { conceptTold } from '#core/scoring/deed-elements.ts';
import { readRecord } from '#core/scoring/encounter-record.ts';
import { aParticipant, aScenario } from '../../support/a-scenario.ts';
import { AnEncounter, does } from '../../support/an-encounter.ts';

const phrasings = ['a', 'b', 'c'];
const aCase = () =>
  aScenario({
    patient: {
      participants: [
        aParticipant(),
        aParticipant({ id: 'jean', role: 'relative', name: { full: 'Jean Reed', preferred: 'Jean' } }),
      ],
      concepts: [
        { id: 'very-ill', name: 'very ill', phrasings, teachBack: 'He is very ill.', alsoTo: ['jean'] },
        { id: 'scan', name: 'a scan', phrasings, teachBack: 'A scan.', alsoTo: ['jean'] },
        { id: 'result', name: 'the result', phrasings, teachBack: 'It is positive.' },
      ],
    },
  });
const told = (to: string, ...concepts: string[]) =>
  new AnEncounter(aCase()).turn([does('explain', { concepts, jargon: [] })], { to });

describe('what is explained to a relative', () => {
  it('counts where the case lets it, and is not the patient’s to say back', () => {
    const run = told('jean', 'very-ill');
    expect(run.of('told.noted')).toMatchObject([{ concept: 'very-ill', understood: true, to: 'jean' }]);
    expect(run.now.state.told).toEqual([]);
    expect(conceptTold(readRecord(run.log), 'very-ill').ways).toHaveLength(1);
  });

  it('is nothing told where only the patient is to be told', () => {
    expect(told('jean', 'result').of('told.noted')).toEqual([]);
  });

  it('goes in two things at a time, as with anybody', () => {
    const jargon = new AnEncounter(aCase()).turn([does('explain', { concepts: ['scan'], jargon: ['CT'] })], { to: 'jean' });
    expect(jargon.of('told.noted')).toMatchObject([{ understood: false }]);
  });

  it('is noted without a name when the patient is told', () => {
    const run = told('sam', 'very-ill');
    expect(run.of('told.noted')[0]).not.toHaveProperty('to');
    expect(run.now.state.told).toHaveLength(1);
  });
});
