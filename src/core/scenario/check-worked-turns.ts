import { disclosureRules } from '../disclosure/rules.ts';
import type { TopicBank } from '../topic/topic-bank.ts';
import type { CaseProblem } from './case-problem.ts';
import { error, suggest } from './check-index.ts';
import { knownMoves } from './check-marking.ts';
import { findTopicProblem, listTopics } from './check-topics.ts';
import { playVariant } from './check-variants.ts';
import type { CaseFolder } from './scenario.ts';

const rules: readonly string[] = disclosureRules.map((rule) => rule.id);

/** Worked turns name facts, topics, moves and rules that exist, in the variant they are played in. */
export function checkWorkedTurns(folder: CaseFolder, bank: TopicBank): CaseProblem[] {
  const variants = folder.variants.variants.map((one) => one.id);
  return folder['worked-turns'].turns.flatMap((turn, index): CaseProblem[] => {
    const path = ['turns', index];
    if (turn.variant !== undefined && turn.variant !== 'as-written' && !variants.includes(turn.variant)) {
      const cure = suggest(turn.variant, variants, 'take "variant" out');
      return [error('worked-turns', [...path, 'variant'], `no variant is called "${turn.variant}"`, cure)];
    }
    const played = playVariant(folder, turn.variant ?? '');
    if (!played.ok) return [];
    const facts = new Set(played.scenario.patient.facts.map((fact) => fact.id));
    const topics = listTopics(bank, played.scenario);
    const named = [
      ['tells', facts, 'fact'],
      ['doesNotTell', facts, 'fact'],
      ['does', knownMoves, 'move'],
    ] as const;
    const unknown = named.flatMap(([list, known, what]) =>
      turn[list].flatMap((id, at) =>
        known.has(id)
          ? []
          : [error('worked-turns', [...path, list, at], `no ${what} is called "${id}"`, suggest(id, known, 'take it out'))],
      ),
    );
    const people = played.scenario.patient.participants.map((one) => one.id);
    const to =
      turn.to === undefined || people.includes(turn.to)
        ? []
        : [error('worked-turns', [...path, 'to'], `nobody is called "${turn.to}"`, suggest(turn.to, people, 'take "to" out'))];
    const asked = (['reads', 'denies'] as const).flatMap((list) =>
      turn[list].flatMap((topic, at) => {
        const problem = findTopicProblem(topics, topic);
        return problem === null ? [] : [error('worked-turns', [...path, list, at], problem.cause, problem.cure)];
      }),
    );
    return [...unknown, ...to, ...asked, ...checkRule(turn.rule, path)];
  });
}

function checkRule(rule: string | undefined, path: readonly (string | number)[]): CaseProblem[] {
  if (rule === undefined || rules.includes(rule)) return [];
  const cure = `the rules are ${rules[0] ?? ''} to ${rules.at(-1) ?? ''}; see docs/disclosure.md`;
  return [error('worked-turns', [...path, 'rule'], `no disclosure rule is called "${rule}"`, cure)];
}
