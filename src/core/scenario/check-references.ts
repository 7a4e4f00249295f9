import type { CaseFile, CaseProblem } from './case-problem.ts';
import { type CaseIdKind, type CaseIndex, error, suggest } from './check-index.ts';
import type { Scenario } from './scenario.ts';

type Path = CaseProblem['path'];
type Use = readonly [file: CaseFile, path: Path, id: string, kinds: readonly CaseIdKind[]];

const each = (file: CaseFile, path: Path, list: readonly string[], ...kinds: CaseIdKind[]): Use[] =>
  list.map((id, index) => [file, [...path, index], id, kinds]);

function usesInPatient({ patient }: Scenario): readonly Use[] {
  return [
    ...patient.opening.flatMap((part, index) => each('patient', ['opening', index, 'tells'], part.tells, 'fact')),
    ...patient.facts.flatMap((fact, index): Use[] => [
      ...each('patient', ['facts', index, 'after'], fact.after, 'fact'),
      ...(fact.participant === undefined
        ? []
        : [['patient', ['facts', index, 'participant'], fact.participant, ['participant']] satisfies Use]),
    ]),
    ...(['ideas', 'concerns', 'expectations'] as const).flatMap((kind) =>
      patient.ice[kind].map((entry, index): Use => ['patient', ['ice', kind, index, 'fact'], entry.fact, ['fact']]),
    ),
    ...patient.cues.flatMap((cue, index): Use[] => [
      ...each('patient', ['cues', index, 'offered', 'withFacts'], cue.offered.withFacts, 'fact'),
      ...each('patient', ['cues', index, 'opens'], cue.opens, 'fact'),
      ...(cue.participant === undefined
        ? []
        : [['patient', ['cues', index, 'participant'], cue.participant, ['participant']] satisfies Use]),
    ]),
    ...patient.questions.flatMap((question, index): Use[] => [
      ...each('patient', ['questions', index, 'trigger', 'afterFacts'], question.trigger.afterFacts, 'fact'),
      ...each('patient', ['questions', index, 'trigger', 'afterConcepts'], question.trigger.afterConcepts, 'concept'),
      ...each('patient', ['questions', index, 'trigger', 'afterActs'], question.trigger.afterActs, 'act'),
      ...each('patient', ['questions', index, 'goodAnswer', 'concepts'], question.goodAnswer.concepts, 'concept'),
    ]),
    ...patient.concepts.flatMap((one, index) => each('patient', ['concepts', index, 'alsoTo'], one.alsoTo, 'participant')),
    ...patient.interruptions.flatMap((one, index): Use[] => {
      const path = ['interruptions', index];
      return [
        ['patient', [...path, 'participant'], one.participant, ['participant']],
        ...(one.addressedTo === undefined
          ? []
          : [['patient', [...path, 'addressedTo'], one.addressedTo, ['participant']] satisfies Use]),
        ...each('patient', [...path, 'when', 'withFacts'], one.when.withFacts, 'fact'),
        ...each('patient', [...path, 'tells'], one.tells, 'fact'),
      ];
    }),
    ...patient.departures.map(
      (one, index): Use => ['patient', ['departures', index, 'participant'], one.participant, ['participant']],
    ),
  ];
}

function usesInBody({ body }: Scenario): readonly Use[] {
  return [
    ['body', ['phases', 'initial'], body.phases.initial, ['phase']],
    ...Object.entries(body.phases.states).flatMap(([name, phase]) =>
      phase.leaves.flatMap((way, index): Use[] => {
        const path = ['phases', 'states', name, 'leaves', index];
        return [
          ['body', [...path, 'to'], way.to, ['phase']],
          ...each('body', [...path, 'unlessDone'], way.unlessDone, 'act'),
          ...each('body', [...path, 'whenDone'], way.whenDone, 'act'),
          ...each('body', [...path, 'whenTold'], way.whenTold, 'concept'),
        ];
      }),
    ),
    ...body.expect.flatMap((track, index) =>
      track.doing.map((step, at): Use => ['body', ['expect', index, 'doing', at, 'act'], step.act, ['act']]),
    ),
  ];
}

function usesInMarking({ marking }: Scenario): readonly Use[] {
  return [
    ...marking.items.flatMap((item, index): Use[] => {
      const path = ['items', index];
      const evidence = [...path, 'evidence'];
      return [
        ['marking', [...path, 'domain'], item.domain, ['domain']],
        ...each('marking', [...evidence, 'facts'], item.evidence.facts, 'fact'),
        ...each('marking', [...evidence, 'acts'], item.evidence.acts, 'act'),
        ...each('marking', [...evidence, 'cues'], item.evidence.cues, 'cue'),
        ...each('marking', [...evidence, 'concepts'], item.evidence.concepts, 'concept'),
        ...each('marking', [...path, 'after'], item.after, 'item'),
      ];
    }),
    ...marking.safetyFlags.flatMap((flag, index) => [
      ...each('marking', ['safetyFlags', index, 'raisedBy', 'acts'], flag.raisedBy.acts, 'act'),
      ...each('marking', ['safetyFlags', index, 'raisedBy', 'withoutFacts'], flag.raisedBy.withoutFacts, 'fact'),
    ]),
    ...marking.conclusion.differential.flatMap((one, index) => [
      ...each('marking', ['conclusion', 'differential', index, 'for'], one.for, 'fact', 'act'),
      ...each('marking', ['conclusion', 'differential', index, 'against'], one.against, 'fact', 'act'),
    ]),
    ...marking.epilogues.flatMap(({ when }, index) => {
      const path = ['epilogues', index, 'when'];
      if (when === undefined) return [];
      return [
        ...each('marking', [...path, 'facts'], when.facts, 'fact'),
        ...each('marking', [...path, 'acts'], when.acts, 'act'),
        ...each('marking', [...path, 'cues'], when.cues, 'cue'),
        ...each('marking', [...path, 'without'], when.without, 'fact', 'act', 'cue'),
      ];
    }),
  ];
}

/** Ids that name nothing in the case. */
export function checkReferences(scenario: Scenario, index: CaseIndex): CaseProblem[] {
  return [...usesInPatient(scenario), ...usesInBody(scenario), ...usesInMarking(scenario)].flatMap(([file, path, id, kinds]) => {
    if (kinds.some((kind) => index[kind].has(id))) return [];
    const known = kinds.flatMap((kind) => [...index[kind]]);
    return [
      error(file, path, `no ${kinds.join(' or ')} is called "${id}"`, suggest(id, known, `add it, or take "${id}" out here`)),
    ];
  });
}

/** The same id given twice, and chains of `after` that lead back to themselves. */
export function checkIds({ patient, body, marking }: Scenario): CaseProblem[] {
  const acts = [...body.examination, ...body.investigations, ...body.treatments, ...body.escalations];
  const lastAct = acts.findIndex((act, index) => acts.findIndex((one) => one.id === act.id) !== index);
  const double = acts[lastAct]?.id;
  return [
    ...findDoubles('patient', 'facts', patient.facts),
    ...findDoubles('patient', 'cues', patient.cues),
    ...findDoubles('patient', 'concepts', patient.concepts),
    ...findDoubles('patient', 'questions', patient.questions),
    ...findDoubles('patient', 'participants', patient.participants),
    ...findDoubles('patient', 'interruptions', patient.interruptions),
    ...findDoubles('marking', 'items', marking.items),
    ...findDoubles('marking', 'domains', marking.domains),
    ...(double === undefined
      ? []
      : [error('body', [], `the id "${double}" is given to two acts`, 'give each act an id of its own')]),
    ...findCycles('patient', 'facts', patient.facts),
    ...findCycles('marking', 'items', marking.items),
  ];
}

function findDoubles(file: CaseFile, list: string, entries: readonly { readonly id: string }[]): CaseProblem[] {
  return entries.flatMap((entry, index) =>
    entries.findIndex((one) => one.id === entry.id) === index
      ? []
      : [error(file, [list, index, 'id'], `the id "${entry.id}" is given twice`, 'give each entry an id of its own')],
  );
}

function findCycles(
  file: CaseFile,
  list: string,
  entries: readonly { readonly id: string; readonly after: readonly string[] }[],
): CaseProblem[] {
  const afterOf = new Map(entries.map((entry) => [entry.id, entry.after]));
  const leadsTo = (from: string, wanted: string, seen: Set<string>): boolean =>
    (afterOf.get(from) ?? []).some((id) => id === wanted || (!seen.has(id) && leadsTo(id, wanted, seen.add(id))));
  return entries.flatMap((entry, index) =>
    leadsTo(entry.id, entry.id, new Set())
      ? [
          error(
            file,
            [list, index, 'after'],
            `"${entry.id}" waits for itself through "after"`,
            'take one of the steps out of the circle',
          ),
        ]
      : [],
  );
}
