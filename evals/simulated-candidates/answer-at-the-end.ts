import { chance } from '#core/random.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { ConclusionAnswer } from './candidate-step.ts';

/** A conclusion by somebody who knows this share of what there is to say. */
export function answerAtTheEnd(scenario: Scenario, share: number, seed: number): readonly ConclusionAnswer[] {
  const { conclusion } = scenario.marking;
  const ranked = [...conclusion.differential].sort(
    (a, b) => Number(b.leading) - Number(a.leading) || Number(b.mustNotMiss) - Number(a.mustNotMiss) || b.marks - a.marks,
  );
  const knows = (key: string): boolean => chance(seed, `knows ${key}`) < share;
  const named = ranked.filter((one) => knows(one.diagnosis)).slice(0, 5);
  const steps = conclusion.nextSteps.filter((one) => knows(one.step));
  const shortName = (one: { readonly synonyms: readonly string[] }, otherwise: string): string => one.synonyms[0] ?? otherwise;
  const presentation = [
    named.length > 0
      ? `I think the possibilities, in order, are: ${named.map((one) => shortName(one, one.diagnosis)).join('; ')}.`
      : '',
    steps.length > 0 ? `Next I would do this: ${steps.map((one) => shortName(one, one.step)).join('; ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  return [
    { prompt: conclusion.prompt, text: presentation },
    ...conclusion.examinerQuestions.map((question) => ({
      prompt: question.asks,
      text: knows(question.asks) ? question.goodAnswer : '',
    })),
  ];
}
