import type { CaseProblem } from './case-problem.ts';
import { error, suggest } from './check-index.ts';
import { playVariant } from './check-variants.ts';
import type { CaseFolder } from './scenario.ts';

/** An expert's run names variants, people and acts that exist. */
export function checkExpertRun(folder: CaseFolder): CaseProblem[] {
  const variants = ['as-written', ...folder.variants.variants.map((one) => one.id)];
  return (folder['expert-run']?.runs ?? []).flatMap((run, at): CaseProblem[] => {
    if (!variants.includes(run.variant)) {
      const cure = suggest(run.variant, variants, 'take "variant" out');
      return [error('expert-run', ['runs', at, 'variant'], `no variant is called "${run.variant}"`, cure)];
    }
    const played = playVariant(folder, run.variant);
    if (!played.ok) return [];
    const { body, patient } = played.scenario;
    const people = patient.participants.map((one) => one.id);
    const acts = {
      examination: body.examination,
      investigation: body.investigations,
      treatment: body.treatments,
      escalation: body.escalations,
    };
    return run.steps.flatMap((step, index): CaseProblem[] => {
      const path = ['runs', at, 'steps', index];
      if ('say' in step) {
        const known = [...people, 'phone'];
        if (step.to === undefined || known.includes(step.to)) return [];
        const cure = suggest(step.to, known, 'take "to" out');
        return [error('expert-run', [...path, 'to'], `nobody is called "${step.to}"`, cure)];
      }
      if (!('act' in step)) return [];
      const choices = acts[step.act].map((one) => one.id);
      if (choices.includes(step.id)) return [];
      const cure = suggest(step.id, choices, `choose one of the case's own under "${step.act}"`);
      return [error('expert-run', [...path, 'id'], `the case has no ${step.act} called "${step.id}"`, cure)];
    });
  });
}
