import { pick } from '../random.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { branchOf, subjectOf, type TopicLexicon } from '../topic/topic-lexicon.ts';

/** What the patient says of an area the author declared well: a body system, a branch or a topic. Null outside them. */
export function findWell(scenario: Scenario, topic: string, lexicon: TopicLexicon, seed: number): string | null {
  const { areas, says } = scenario.patient.otherwiseWell;
  const system = lexicon.systemOf(topic);
  const isWell =
    areas.includes(topic) ||
    areas.includes(subjectOf(topic)) ||
    areas.includes(branchOf(topic)) ||
    (system !== undefined && areas.includes(system));
  return isWell ? (pick(seed, `well:${topic}`, says) ?? null) : null;
}
