import { canonicalTopic, topicsOfFact } from '../scoring/canonical-topic.ts';
import { subjectOf } from '../topic/topic-lexicon.ts';
import type { CaseProblem } from './case-problem.ts';
import { error, warning } from './check-index.ts';
import type { Scenario } from './scenario.ts';

/** Places where the patient would both have and deny the same thing, or knows nothing of what he came with. */
export function checkDenials(scenario: Scenario): CaseProblem[] {
  const { patient, station } = scenario;
  const negatives = patient.negatives.flatMap((negative, index) => {
    const topic = canonicalTopic(scenario, negative.topic);
    const path = ['negatives', index, 'topic'];
    const fact = patient.facts.find((one) => topicsOfFact(scenario, one).has(topic));
    if (fact !== undefined)
      return [
        error('patient', path, `"${negative.topic}" is denied here and told by the fact "${fact.id}"`, 'keep one of the two'),
      ];
    const isTwice = patient.negatives.findIndex((one) => canonicalTopic(scenario, one.topic) === topic) !== index;
    if (isTwice) return [warning('patient', path, `"${negative.topic}" is denied twice`, 'keep one of the two')];
    const under = patient.facts.find((one) => subjectOf(canonicalTopic(scenario, one.topic)) === topic);
    if (under !== undefined)
      return [
        warning(
          'patient',
          path,
          `"${negative.topic}" is denied as a whole, and the fact "${under.id}" tells something of it`,
          'deny the attribute that is absent, or take the fact out',
        ),
      ];
    return [];
  });
  const unknowns = patient.unknowns.flatMap((unknown, index) => {
    const topic = canonicalTopic(scenario, unknown.topic);
    const isTold = patient.facts.some((one) => topicsOfFact(scenario, one).has(topic));
    const isDenied = patient.negatives.some((one) => canonicalTopic(scenario, one.topic) === topic);
    if (!isTold && !isDenied) return [];
    return [
      error(
        'patient',
        ['unknowns', index, 'topic'],
        `"${unknown.topic}" is not known here, and ${isTold ? 'told by a fact' : 'denied'} elsewhere`,
        'keep one of the two',
      ),
    ];
  });
  const subject = canonicalTopic(scenario, station.presentingSubject);
  const hasStory = patient.facts.some((fact) =>
    [...topicsOfFact(scenario, fact)].some((topic) => subjectOf(topic) === subjectOf(subject)),
  );
  const presenting = hasStory
    ? []
    : [
        error(
          'station',
          ['presentingSubject'],
          `the patient has no fact about "${station.presentingSubject}"`,
          'name the subject that the facts are about',
        ),
      ];
  return [...negatives, ...unknowns, ...presenting];
}
