import type { TopicBank } from '../topic/topic-bank.ts';
import { createTopicLexicon } from '../topic/topic-lexicon.ts';
import type { CaseProblem } from './case-problem.ts';
import { checkBody } from './check-body.ts';
import { checkCompany } from './check-company.ts';
import { checkDenials } from './check-denials.ts';
import { checkDiagnosis } from './check-diagnosis.ts';
import { checkExpertRun } from './check-expert-run.ts';
import { indexCase } from './check-index.ts';
import { checkLines } from './check-lines.ts';
import { checkMarking } from './check-marking.ts';
import { checkReachability, findReach } from './check-reachability.ts';
import { checkIds, checkReferences } from './check-references.ts';
import { checkTopics, listTopics } from './check-topics.ts';
import { checkVariants } from './check-variants.ts';
import { checkWorkedTurns } from './check-worked-turns.ts';
import type { CaseFolder, Scenario } from './scenario.ts';

/**
 * Everything in a case that the format alone cannot see: names that lead nowhere, facts nobody can reach, marks nobody can
 * earn, lines a patient lacks, and words that give the diagnosis away, in the case and in each of its variants.
 */
export function checkScenario(folder: CaseFolder, bank: TopicBank): CaseProblem[] {
  const { station, patient, body, marking } = folder;
  const asWritten = checkPlayed({ station, patient, body, marking }, bank);
  const inVariants = checkVariants(folder, asWritten, (scenario) => checkPlayed(scenario, bank));
  return [...asWritten, ...inVariants, ...checkWorkedTurns(folder, bank), ...checkExpertRun(folder)];
}

function checkPlayed(scenario: Scenario, bank: TopicBank): CaseProblem[] {
  const reach = findReach(scenario);
  const lexicon = createTopicLexicon(bank, scenario.patient.topics);
  return [
    ...checkIds(scenario),
    ...checkReferences(scenario, indexCase(scenario)),
    ...checkTopics(scenario, listTopics(bank, scenario)),
    ...checkReachability(scenario, reach),
    ...checkMarking(scenario, reach, lexicon),
    ...checkLines(scenario),
    ...checkBody(scenario),
    ...checkCompany(scenario),
    ...checkDenials(scenario),
    ...checkDiagnosis(scenario),
  ];
}
