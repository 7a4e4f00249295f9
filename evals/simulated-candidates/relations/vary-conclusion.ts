import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { ConclusionAnswer } from '../candidate-step.ts';
import { type Base, scoreOf, type Violation } from './base.ts';
import { tamperings } from './gaming-attempts.ts';
import type { Checked } from './vary-log.ts';

function withAnswers(base: Base, answers: readonly ConclusionAnswer[]): number {
  const kept = base.log.filter((event) => event.type !== 'conclusion.given');
  const last = kept.at(-1);
  const given = {
    type: 'conclusion.given',
    answers: [...answers],
    seq: (last?.seq ?? 0) + 1,
    atMs: last?.atMs ?? 0,
  } as LoggedEvent;
  return scoreOf([...kept, given]).conclusion.marks;
}

const everywhere = (scenario: Scenario, text: string): ConclusionAnswer[] => {
  const { prompt, examinerQuestions } = scenario.marking.conclusion;
  return [{ prompt, text }, ...examinerQuestions.map((question) => ({ prompt: question.asks, text }))];
};

/** What is written at the end without an answer in it earns nothing; saying a thing twice earns it once. */
export function* varyConclusion(base: Base, scenario: Scenario): Generator<Checked> {
  const { conclusion } = scenario.marking;
  const earnsNothing = function* (relation: string, texts: readonly string[]): Generator<Checked> {
    for (const text of texts) {
      const marks = withAnswers(base, everywhere(scenario, text));
      const violations: Violation[] =
        marks > 0 ? [{ relation, base: base.id, at: 'conclusion', detail: `${marks} marks for: ${text.slice(0, 120)}` }] : [];
      yield { relation, violations };
    }
  };
  yield* earnsNothing('conclusion: tampering', tamperings);
  yield* earnsNothing('conclusion: the question copied', [
    conclusion.prompt,
    ...conclusion.examinerQuestions.map((question) => question.asks),
  ]);
  // Steps that are themselves a refusal ("avoid", "no imaging") cannot be refused in these words.
  const steps = conclusion.nextSteps
    .map((step) => step.synonyms[0] ?? step.step)
    .filter((step) => !/^(no|not|avoid|don't|do not)\b/i.test(step));
  yield* earnsNothing(
    'conclusion: refusals',
    steps.flatMap((step) => [`I would not arrange ${step}.`, `There is no need for ${step}.`, `${step} is not needed here.`]),
  );
  const diagnoses = conclusion.differential.map((one) => one.synonyms[0] ?? one.diagnosis);
  yield* earnsNothing(
    'conclusion: diagnoses ruled out',
    diagnoses.flatMap((one) => [`This is not ${one}.`, `${one} is unlikely.`, `I have ruled out ${one}.`]),
  );
  const own = base.log.flatMap((event) => (event.type === 'conclusion.given' ? event.answers : []));
  const once = withAnswers(base, own);
  const thrice = withAnswers(
    base,
    own.map((answer) => ({ ...answer, text: `${answer.text} ${answer.text} ${answer.text}` })),
  );
  yield {
    relation: 'conclusion: said three times',
    violations:
      thrice > once
        ? [{ relation: 'conclusion: said three times', base: base.id, at: 'conclusion', detail: `${once} became ${thrice}` }]
        : [],
  };
}

/** Share of the conclusion's marks that bare keywords earn, without a sentence around them: what a keyword scheme cannot tell. */
export function keywordShare(base: Base, scenario: Scenario): number | null {
  const { prompt, examinerQuestions } = scenario.marking.conclusion;
  const { outOf } = base.sheet.conclusion;
  if (outOf === 0 || examinerQuestions.length === 0) return null;
  const stuffed = examinerQuestions.map((question) => ({
    prompt: question.asks,
    text: question.keywords.map((word) => word.split('|')[0]).join(' '),
  }));
  return withAnswers(base, [{ prompt, text: '' }, ...stuffed]) / outOf;
}
