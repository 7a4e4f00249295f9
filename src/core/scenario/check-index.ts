import type { CaseFile, CaseProblem } from './case-problem.ts';
import { findNearest } from './check-nearest.ts';
import type { Scenario } from './scenario.ts';

type Path = CaseProblem['path'];

export const error = (file: CaseFile, path: Path, cause: string, cure: string): CaseProblem => ({
  file,
  path,
  severity: 'error',
  cause,
  cure,
});
export const warning = (file: CaseFile, path: Path, cause: string, cure: string): CaseProblem => ({
  file,
  path,
  severity: 'warning',
  cause,
  cure,
});

/** "did you mean ...?" where something is near, else the given advice. */
export function suggest(name: string, known: Iterable<string>, otherwise: string): string {
  const near = findNearest(name, known);
  return near === null ? otherwise : `did you mean "${near}"?`;
}

/** Everything in a case that is referred to by an id. */
export interface CaseIndex {
  readonly fact: ReadonlySet<string>;
  readonly cue: ReadonlySet<string>;
  readonly concept: ReadonlySet<string>;
  readonly act: ReadonlySet<string>;
  readonly item: ReadonlySet<string>;
  readonly domain: ReadonlySet<string>;
  readonly phase: ReadonlySet<string>;
  readonly participant: ReadonlySet<string>;
}
export type CaseIdKind = keyof CaseIndex;

const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map((one) => one.id));

export function indexCase({ patient, body, marking }: Scenario): CaseIndex {
  return {
    fact: ids(patient.facts),
    cue: ids(patient.cues),
    concept: ids(patient.concepts),
    act: ids([...body.examination, ...body.investigations, ...body.treatments, ...body.escalations]),
    item: ids(marking.items),
    domain: ids(marking.domains),
    phase: new Set(Object.keys(body.phases.states)),
    participant: ids(patient.participants),
  };
}
