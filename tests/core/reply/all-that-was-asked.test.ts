import { describe, expect, it } from 'vitest';
import { aCaseWithCompany } from '../../support/a-case-with-company.ts';
import { aParticipant, aScenario } from '../../support/a-scenario.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';

const keptBack = [asks('story.kept-back')];
const askHerOut = [does('askToLeave', { participant: 'mum', kindly: true, reason: true })];

describe('what was kept for when nobody else can hear', () => {
  it('is hinted at and never told while somebody is there', () => {
    const run = new AnEncounter(aCaseWithCompany()).turn(keptBack);
    expect(run.told).toEqual([]);
    expect(run.said).not.toContain('seven weeks');
  });

  it('is told to an open invitation once they are alone', () => {
    const run = new AnEncounter(aCaseWithCompany()).turn(askHerOut).turn(keptBack);
    expect(run.told).toContain('late');
  });
});

describe('every part of what was said gets its answer', () => {
  const lines = {
    greeting: ['Hello.'],
    nameGiven: ['Ada.'],
    acknowledged: ['Thanks.'],
    clarifyOpen: ['Say that again?'],
    consentGiven: ['Of course.'],
    planAgreed: ['All right.'],
    teachBackNothing: ['You have told me nothing yet.'],
    doNotKnow: ['I could not say.'],
  };
  const scenario = aScenario({ patient: { participants: [aParticipant({ lines })] } });

  it('leave asked for beside a name is given beside the name', () => {
    const run = new AnEncounter(scenario).turn([asks('identity.name'), does('seekConsent', { to: 'talk' })]);
    expect(run.said).toContain('Of course.');
  });

  it('asked to say it back after a kind word, the patient says it back', () => {
    const run = new AnEncounter(scenario).turn([
      does('empathise', { form: 'naming' }),
      does('checkUnderstanding', { form: 'teachBack' }),
    ]);
    expect(run.said).toContain('You have told me nothing yet.');
  });

  it('a question nobody could follow is asked back, though something was told before it', () => {
    const text = 'We will do a blood test. Has thingummy been a bother?';
    const run = new AnEncounter(scenario).turn(
      [does('plan', { concepts: [] }), does('unclear', { between: [], form: 'closed' })],
      {
        text,
      },
    );
    expect(run.of('patient.clarified')).toHaveLength(1);
  });
});

describe('the same matter by another name', () => {
  it.each([
    ['ice.worst-case', 'ice.concerns'],
    ['ice.priorities', 'ice.expectations'],
  ])('asked about %s, a patient who only knows %s tells that', (asked, known) => {
    const { patient } = aScenario();
    const own = { id: 'own', topic: known, says: ['That is on my mind.'], tell: 'direct question' };
    const facts = [...patient.facts.filter((fact) => !fact.topic.startsWith('ice.')), own];
    const scenario = aScenario({ patient: { facts, ice: {}, cues: [], questions: [] } });
    expect(new AnEncounter(scenario).turn([asks(asked)]).told).toEqual(['own']);
  });
});
