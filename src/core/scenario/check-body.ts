import { namesInBraces, readingNames } from '../physiology/fill-readings.ts';
import type { BodyInput } from './body-input.ts';
import type { CaseProblem } from './case-problem.ts';
import { error, suggest } from './check-index.ts';
import type { Scenario } from './scenario.ts';

type Path = CaseProblem['path'];
interface PlacedInputs {
  readonly path: Path;
  readonly inputs: readonly BodyInput[];
}

/** Vital signs that only a body with a plant has. */
const needsPlant = new Set(['etco2MmHg', 'glucoseMmolPerL', 'lactateMmolPerL', 'capillaryRefillSeconds']);

/** Everything in a case that drives its body, with its place. */
function listInputs({ body }: Scenario): readonly PlacedInputs[] {
  return [
    ...Object.entries(body.phases.states).map(([name, phase]) => ({
      path: ['phases', 'states', name, 'drives'],
      inputs: phase.drives,
    })),
    ...body.treatments.map((one, index) => ({ path: ['treatments', index, 'gives'], inputs: one.gives })),
    ...body.escalations.map((one, index) => ({
      path: ['escalations', index, 'arrives', 'gives'],
      inputs: one.arrives?.gives ?? [],
    })),
  ];
}

/** What a body that lives asks of its author: diseases that exist, a plant to drive, readings that can be taken. */
export function checkBody(scenario: Scenario): CaseProblem[] {
  return [
    ...checkDriven(scenario),
    ...checkProcesses(scenario),
    ...checkWaysOut(scenario),
    ...checkByPhase(scenario),
    ...checkReadings(scenario),
    ...checkOrders(scenario),
    ...checkCalls(scenario),
  ];
}

function checkDriven(scenario: Scenario): CaseProblem[] {
  const { body } = scenario;
  if (body.plant) return [];
  const driven = [...listInputs(scenario), { path: ['processes'], inputs: body.processes }].filter(
    ({ inputs }) => inputs.length > 0,
  );
  return driven.map(({ path }) =>
    error('body', path, 'this drives a body, and the case has no plant', 'add "plant" with the patient it is built for'),
  );
}

function checkProcesses(scenario: Scenario): CaseProblem[] {
  const { processes } = scenario.body;
  const placed = listInputs(scenario);
  const begun = placed.flatMap(({ inputs }) => inputs.flatMap((one) => (one.kind === 'process' && one.disease ? [one.id] : [])));
  const known = new Set([...processes.map((one) => one.id), ...begun]);
  const twice = processes.flatMap((one, index) =>
    processes.findIndex((other) => other.id === one.id) === index
      ? []
      : [error('body', ['processes', index, 'id'], `the id "${one.id}" is given twice`, 'give each disease an id of its own')],
  );
  const unknown = placed.flatMap(({ path, inputs }) =>
    inputs.flatMap((one, index) =>
      one.kind !== 'process' || known.has(one.id)
        ? []
        : [
            error(
              'body',
              [...path, index, 'id'],
              `no disease of this body is called "${one.id}"`,
              suggest(one.id, known, `list it under "processes", or say its "disease" here`),
            ),
          ],
    ),
  );
  return [...twice, ...unknown];
}

function checkWaysOut({ body }: Scenario): CaseProblem[] {
  return Object.entries(body.phases.states).flatMap(([name, phase]) =>
    phase.leaves.flatMap((way, index) =>
      way.whenVitals.flatMap(({ vital, below, above }, at) => {
        const path = ['phases', 'states', name, 'leaves', index, 'whenVitals', at];
        if (below === undefined && above === undefined)
          return [error('body', path, `nothing is asked of ${vital}`, 'add "below" or "above"')];
        if (!body.plant && needsPlant.has(vital))
          return [error('body', path, `only a body with a plant has ${vital}`, 'add "plant", or watch another vital sign')];
        return [];
      }),
    ),
  );
}

function checkByPhase({ body }: Scenario): CaseProblem[] {
  const phases = Object.keys(body.phases.states);
  const texts = [
    ...body.examination.map((one, index) => ({ path: ['examination', index, 'findingInPhase'], byPhase: one.findingInPhase })),
    ...body.investigations.map((one, index) => ({
      path: ['investigations', index, 'resultInPhase'],
      byPhase: one.resultInPhase,
    })),
  ];
  return texts.flatMap(({ path, byPhase }) =>
    Object.keys(byPhase)
      .filter((name) => !phases.includes(name))
      .map((name) =>
        error('body', [...path, name], `no phase is called "${name}"`, suggest(name, phases, 'name a phase of "phases.states"')),
      ),
  );
}

function checkReadings({ body }: Scenario): CaseProblem[] {
  const known = body.plant ? [...readingNames.anyBody, ...readingNames.livingBody] : readingNames.anyBody;
  const texts: readonly { path: Path; text: string }[] = [
    ...body.examination.flatMap((one, index) => [
      { path: ['examination', index, 'finding'], text: one.finding },
      ...Object.entries(one.findingInPhase).map(([name, text]) => ({
        path: ['examination', index, 'findingInPhase', name],
        text,
      })),
    ]),
    ...body.investigations.flatMap((one, index) => [
      { path: ['investigations', index, 'result'], text: one.result },
      ...Object.entries(one.resultInPhase).map(([name, text]) => ({
        path: ['investigations', index, 'resultInPhase', name],
        text,
      })),
    ]),
  ];
  return texts.flatMap(({ path, text }) =>
    namesInBraces(text)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const isOfPlant = readingNames.livingBody.includes(name);
        const cure = isOfPlant ? 'add "plant", or write the number itself' : `use one of ${known.join(', ')}`;
        return error('body', path, `nothing fills {${name}}`, suggest(name, known, cure));
      }),
  );
}

function checkOrders({ body }: Scenario): CaseProblem[] {
  return body.treatments.flatMap(({ id, dose, gives }, index) => {
    if (!dose) return [];
    const path = ['treatments', index, 'dose'];
    const scales = gives.some((one) => ['drug', 'infusion', 'fluid', 'sugarByMouth', 'oxygen'].includes(one.kind));
    return [
      ...(dose.most < dose.usual
        ? [error('body', [...path, 'most'], `the most of "${id}" is less than its usual dose`, 'make "most" at least "usual"')]
        : []),
      ...(body.plant && gives.length > 0 && !scales
        ? [
            error(
              'body',
              path,
              `"${id}" has a dose, and gives nothing that a dose could scale`,
              'take "dose" out, or give a drug',
            ),
          ]
        : []),
    ];
  });
}

function checkCalls({ body }: Scenario): CaseProblem[] {
  return body.escalations.flatMap(({ id, wants, decides }, index) =>
    wants.length > 0 && decides === undefined
      ? [
          error(
            'body',
            ['escalations', index, 'wants'],
            `"${id}" wants a handover, and never decides`,
            'add "decides" with what is said when enough was heard',
          ),
        ]
      : [],
  );
}
