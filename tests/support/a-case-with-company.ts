import type { Scenario } from '#core/scenario/scenario.ts';
import { aParticipant, aScenario } from './a-scenario.ts';

type Json = Record<string, unknown>;

/** Words that are only ever said alone: nothing like them may be heard while somebody else is in the room. */
export const secretWords = ['I might be expecting', 'seven weeks', 'a boyfriend'];

/** Ada, whose mother is in the room: a secret behind `alone`, an interruption of each kind, and a mother who can be asked out. */
export function aCaseWithCompany(own: { patient?: Json } = {}): Scenario {
  const mother = aParticipant({
    id: 'mum',
    role: 'relative',
    name: { full: 'Ruth Bell', preferred: 'Ruth' },
    pronouns: 'she/her',
    lines: {
      greeting: ['I am her mother.'],
      clarifyOpen: ['Pardon?'],
      doNotKnow: ['You would have to ask her.'],
      acknowledged: ['Thank you, doctor.'],
      rudeness: ['I beg your pardon?'],
    },
  });
  return aScenario({
    patient: {
      participants: [aParticipant({ id: 'ada', name: { full: 'Ada Bell', preferred: 'Ada' }, pronouns: 'she/her' }), mother],
      opening: [
        { says: 'My stomach hurts.', tells: ['pain'] },
        { says: 'Since last night.', tells: ['onset'] },
      ],
      facts: [
        { id: 'pain', topic: 'symptom.abdominal-pain/presence', says: ['My stomach hurts.'], tell: 'opening' },
        { id: 'onset', topic: 'symptom.abdominal-pain/onset', says: ['Last night.', 'About ten.'], tell: 'opening' },
        { id: 'site', topic: 'symptom.abdominal-pain/site', says: ['On the right.', 'Low on the right.'], tell: 'open question' },
        {
          id: 'late',
          topic: 'menstrual.last-period',
          says: ['Late.', 'It is seven weeks.'],
          tell: 'direct question',
          gates: ['alone'],
          inCompany: 'I would have to look it up.',
          hint: { shows: 'Looks at her mother.' },
        },
        {
          id: 'boyfriend',
          topic: 'sexual.partners',
          says: ['There is a boyfriend.'],
          tell: 'through gate',
          gates: ['alone', 'reason for asking given'],
          hint: { says: 'Mum!', shows: 'Goes red.' },
        },
        {
          id: 'expecting',
          topic: 'ice.concerns',
          says: ['I might be expecting.'],
          tell: 'risk',
          gates: ['alone'],
          inCompany: 'Nothing. I am all right.',
          hint: { shows: 'Bites her lip.' },
          weight: 'heavy',
        },
        { id: 'idea', topic: 'ice.ideas', says: ['Something I ate.'], tell: 'direct question' },
        { id: 'hope', topic: 'ice.expectations', says: ['To go home.'], tell: 'direct question' },
        {
          id: 'pale-this-morning',
          topic: 'story.timeline',
          says: ['I found her white as a sheet at seven.'],
          tell: 'direct question',
          participant: 'mum',
        },
        {
          id: 'sister',
          topic: 'family.any',
          says: ['My sister lost her appendix.', 'My sister lost her appendix, too late.'],
          tell: 'direct question',
          participant: 'mum',
        },
      ],
      negatives: [{ topic: 'symptom.vomiting', says: ['I have not been sick.'] }],
      ice: {
        ideas: [{ fact: 'idea', ifMet: 'Right.', ifIgnored: 'Is it food?' }],
        concerns: [{ fact: 'expecting', ifMet: 'Thank you.', ifIgnored: 'And if I might be expecting?' }],
        expectations: [{ fact: 'hope', ifMet: 'Good.', ifIgnored: 'Can I go?' }],
      },
      cues: [],
      interruptions: [
        {
          id: 'regular',
          participant: 'mum',
          addressedTo: 'ada',
          when: { onTopics: ['menstrual.last-period'] },
          says: ['She is regular as clockwork.'],
          shows: 'Leans forward.',
          instead: true,
          silences: 'Looks at her mother and says nothing.',
        },
        {
          id: 'appendix',
          participant: 'mum',
          when: { onTopics: ['family.any'], withFacts: ['site'] },
          says: ['My sister had it there. Too late, they were.'],
          tells: ['sister'],
        },
      ],
      departures: [
        {
          participant: 'mum',
          needs: 'kindness',
          goes: 'I will be just outside, love.',
          objects: 'I would rather stay.',
          after: { says: 'Has she gone?', shows: 'Lets out a breath.' },
          returns: 'All done?',
        },
      ],
      ...own.patient,
    },
    station: { presentingSubject: 'symptom.abdominal-pain' },
  });
}
