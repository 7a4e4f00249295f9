import type { Scenario } from '#core/scenario/scenario.ts';
import { loadCase } from './load-case.ts';

/**
 * A case that knows nothing: no facts, topics, cues or concepts of its own, so that a reading comes from the bank alone.
 * @param withOrders with examinations, tests and treatments to order (those of a real case), or without any
 */
export async function blankScenario({ withOrders = false } = {}): Promise<Scenario> {
  const presentingSubject = 'symptom.pain';
  const { station, patient, body: bare, marking } = await loadCase('_template');
  const body = withOrders
    ? (await loadCase('chest-pain-cubicle-4')).body
    : { ...bare, examination: [], investigations: [], treatments: [], escalations: [] };
  return {
    station: {
      ...station,
      id: withOrders ? 'blank-with-orders' : 'blank',
      presentingSubject,
      presentingWords: 'I am not well.',
    },
    patient: {
      ...patient,
      participants: patient.participants.map((one) => ({ ...one, biography: [] })),
      facts: [],
      negatives: [],
      unknowns: [],
      topics: [],
      sameAs: {},
      cues: [],
      questions: [],
      concepts: [],
      jargon: [],
    },
    body,
    marking,
  };
}
