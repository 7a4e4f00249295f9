import { z } from 'zod';
import { disclosureRules } from '../disclosure/rules.ts';
import type { TopicBank } from '../topic/topic-bank.ts';
import { createTopicLexicon } from '../topic/topic-lexicon.ts';
import { applyVariant } from './apply-variant.ts';
import type { CaseProblem } from './case-problem.ts';
import { checkDenials } from './check-denials.ts';
import { checkDiagnosis } from './check-diagnosis.ts';
import { error, indexCase, suggest } from './check-index.ts';
import { checkLines } from './check-lines.ts';
import { checkMarking, knownMoves } from './check-marking.ts';
import { checkReachability, findReach } from './check-reachability.ts';
import { checkIds, checkReferences } from './check-references.ts';
import { checkTopics, findTopicProblem, listTopics } from './check-topics.ts';
import type { CaseFolder, Scenario } from './scenario.ts';

/**
 * Everything in a case that the format alone cannot see: names that lead nowhere, facts nobody can reach, marks nobody can
 * earn, lines a patient lacks, and words that give the diagnosis away, in the case and in each of its variants.
 */
export function checkScenario(folder: CaseFolder, bank: TopicBank): CaseProblem[] {
  const { station, patient, body, marking } = folder;
  const asWritten = checkPlayed({ station, patient, body, marking }, bank);
  return [...asWritten, ...checkVariants(folder, bank, asWritten), ...checkWorkedTurns(folder, bank)];
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
    ...checkDenials(scenario),
    ...checkDiagnosis(scenario),
  ];
}

/** What is wrong in a variant and not in the case as written, placed at the variant. */
function checkVariants(folder: CaseFolder, bank: TopicBank, known: readonly CaseProblem[]): CaseProblem[] {
  const seen = new Set(known.map((problem) => `${problem.file} ${problem.cause}`));
  return folder.variants.variants.flatMap((variant, index) => {
    const path = ['variants', index, 'changes'];
    const isTwice = folder.variants.variants.findIndex((one) => one.id === variant.id) !== index;
    const twice = isTwice
      ? [
          error(
            'variants',
            ['variants', index, 'id'],
            `the id "${variant.id}" is given twice`,
            'give each variant an id of its own',
          ),
        ]
      : [];
    const applied = playVariant(folder, variant.id);
    const problems = applied.ok
      ? checkPlayed(applied.scenario, bank).filter((problem) => !seen.has(`${problem.file} ${problem.cause}`))
      : applied.causes.map((cause) =>
          error('variants', path, cause, 'make the merged case fit the format of the file it changes'),
        );
    const placed = problems.map(
      (problem): CaseProblem => ({
        ...problem,
        file: 'variants',
        path,
        cause: `in "${variant.id}", ${sayWhere(problem)}${problem.cause}`,
      }),
    );
    return [...twice, ...checkRemoved(folder, index), ...placed];
  });
}

const sayWhere = (problem: CaseProblem): string =>
  problem.path.length === 0 || problem.file === 'variants' ? '' : `${problem.file} ${problem.path.join('.')}: `;

type Applied = { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly causes: readonly string[] };

function playVariant(folder: CaseFolder, id: string): Applied {
  try {
    return { ok: true, scenario: applyVariant(folder, id) };
  } catch (caught) {
    if (!(caught instanceof z.ZodError)) throw caught;
    return { ok: false, causes: caught.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
}

/** A variant that removes what is not there has probably misspelt it. */
function checkRemoved({ variants, patient, marking }: CaseFolder, index: number): CaseProblem[] {
  const remove = variants.variants[index]?.changes.remove;
  if (remove === undefined) return [];
  const lists = [
    ['facts', remove.facts, patient.facts.map((one) => one.id)],
    ['negatives', remove.negatives, patient.negatives.map((one) => one.topic)],
    ['cues', remove.cues, patient.cues.map((one) => one.id)],
    ['items', remove.items, marking.items.map((one) => one.id)],
  ] as const;
  return lists.flatMap(([list, gone, known]) =>
    gone.flatMap((id, at) =>
      known.includes(id)
        ? []
        : [
            error(
              'variants',
              ['variants', index, 'changes', 'remove', list, at],
              `there is no "${id}" to remove from ${list}`,
              suggest(id, known, 'take it out of the list'),
            ),
          ],
    ),
  );
}

/** Worked turns name facts, topics, moves and rules that exist, in the variant they are played in. */
function checkWorkedTurns(folder: CaseFolder, bank: TopicBank): CaseProblem[] {
  const variants = folder.variants.variants.map((one) => one.id);
  const rules = disclosureRules.map((rule) => rule.id as string);
  return folder['worked-turns'].turns.flatMap((turn, index) => {
    const at = (...path: (string | number)[]) => ['turns', index, ...path];
    if (turn.variant !== undefined && !variants.includes(turn.variant)) {
      return [
        error(
          'worked-turns',
          at('variant'),
          `no variant is called "${turn.variant}"`,
          suggest(turn.variant, variants, 'take "variant" out'),
        ),
      ];
    }
    const applied = playVariant(folder, turn.variant ?? '');
    if (!applied.ok) return [];
    const { scenario } = applied;
    const facts = scenario.patient.facts.map((fact) => fact.id);
    const topics = listTopics(bank, scenario);
    const unknown = (list: 'tells' | 'doesNotTell' | 'does', known: Iterable<string>, what: string): CaseProblem[] => {
      const names = [...known];
      return turn[list].flatMap((id, place) =>
        names.includes(id)
          ? []
          : [error('worked-turns', at(list, place), `no ${what} is called "${id}"`, suggest(id, names, 'take it out'))],
      );
    };
    const asked = (['reads', 'denies'] as const).flatMap((list) =>
      turn[list].flatMap((topic, place) => {
        const problem = findTopicProblem(topics, topic);
        return problem === null ? [] : [error('worked-turns', at(list, place), problem.cause, problem.cure)];
      }),
    );
    const rule =
      turn.rule === undefined || rules.includes(turn.rule)
        ? []
        : [
            error(
              'worked-turns',
              at('rule'),
              `no disclosure rule is called "${turn.rule}"`,
              `the rules are ${rules[0] ?? ''} to ${rules.at(-1) ?? ''}; see docs/disclosure.md`,
            ),
          ];
    return [
      ...unknown('tells', facts, 'fact'),
      ...unknown('doesNotTell', facts, 'fact'),
      ...unknown('does', knownMoves, 'move'),
      ...asked,
      ...rule,
    ];
  });
}
