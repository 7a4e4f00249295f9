import type { CaseProblem } from './case-problem.ts';
import { error, warning } from './check-index.ts';
import type { Departure, Interruption } from './company.ts';
import type { Concept } from './concept.ts';
import type { Fact } from './fact.ts';
import type { Scenario } from './scenario.ts';

/** Everything that hangs on who else is in the room, on leaving it, and on how news is taken. */
export function checkCompany({ patient }: Scenario): CaseProblem[] {
  const main = patient.participants[0]?.id ?? '';
  const isAtStart = (id: string) => patient.participants.some((one) => one.id === id && one.presentAtStart);
  const first = (one: Departure) => patient.departures.find((other) => other.participant === one.participant);
  return [
    ...patient.interruptions.flatMap((one, index) => checkInterruption(one, index, patient.facts, main, isAtStart)),
    ...patient.departures.flatMap((one, index) => checkDeparture(one, index, main, first(one) !== one)),
    ...patient.facts.flatMap((fact, index) => checkInCompany(fact, index)),
    ...patient.opening.flatMap((part, index) =>
      part.tells.flatMap((id, at) =>
        patient.facts.some((fact) => fact.id === id && fact.gates.length > 0)
          ? [
              error(
                'patient',
                ['opening', index, 'tells', at],
                `the opening tells "${id}", which is behind a gate`,
                'take it out',
              ),
            ]
          : [],
      ),
    ),
    ...patient.concepts.flatMap((one, index) => checkConcept(one, index)),
    ...checkIce({ patient }),
  ];
}

function checkInterruption(
  one: Interruption,
  index: number,
  facts: readonly Fact[],
  main: string,
  isAtStart: (id: string) => boolean,
): CaseProblem[] {
  const at = (...path: (string | number)[]) => ['interruptions', index, ...path];
  const { onTopics, withFacts, fromMinute } = one.when;
  const problems: CaseProblem[] = [];
  if (onTopics.length === 0 && withFacts.length === 0 && fromMinute === undefined)
    problems.push(error('patient', at('when'), `nothing brings "${one.id}"`, 'name a topic, a fact or a minute'));
  if (!isAtStart(one.participant))
    problems.push(
      warning('patient', at('participant'), `"${one.participant}" is not in the room to say "${one.id}"`, 'name somebody who is'),
    );
  if (one.addressedTo === one.participant)
    problems.push(
      error('patient', at('addressedTo'), 'nobody interrupts an answer of their own', 'name the other person, or leave it out'),
    );
  if (one.silences !== undefined && !one.instead)
    problems.push(
      warning('patient', at('silences'), `"${one.id}" comes after the answer and silences nobody`, 'write "instead: true"'),
    );
  for (const [place, id] of one.tells.entries()) {
    const fact = facts.find((other) => other.id === id);
    if (fact && (fact.participant ?? main) !== one.participant)
      problems.push(
        error('patient', at('tells', place), `"${id}" is not a fact of "${one.participant}"`, 'give the fact that participant'),
      );
    if (fact?.gates.includes('alone'))
      problems.push(error('patient', at('tells', place), `"${id}" is only told alone`, 'take it out here'));
  }
  return problems;
}

function checkDeparture(one: Departure, index: number, main: string, isTwice: boolean): CaseProblem[] {
  const at = (...path: string[]) => ['departures', index, ...path];
  const problems: CaseProblem[] = [];
  if (isTwice)
    problems.push(error('patient', at('participant'), `"${one.participant}" has two departures`, 'keep one of the two'));
  if (one.participant === main)
    problems.push(
      error('patient', at('participant'), 'the patient is never asked to leave', 'see closesDown for one who goes by themself'),
    );
  if (one.needs !== 'asking' && one.objects === undefined)
    problems.push(
      error(
        'patient',
        at('objects'),
        `"${one.participant}" may stay and has nothing to say to it`,
        'add "objects" with their words',
      ),
    );
  return problems;
}

function checkInCompany(fact: Fact, index: number): CaseProblem[] {
  if (fact.inCompany === undefined) return [];
  const path = ['facts', index, 'inCompany'];
  if (!fact.gates.includes('alone'))
    return [warning('patient', path, `"${fact.id}" is told in company anyway`, 'add the gate "alone", or take it out')];
  if (/^(?:no|nope|never|none)(?:\s*[.,!]|\s*$)/iu.test(fact.inCompany))
    return [error('patient', path, `"${fact.id}" is denied in company`, 'let them dodge the question, without a "no"')];
  return [];
}

function checkConcept(one: Concept, index: number): CaseProblem[] {
  const at = (...path: string[]) => ['concepts', index, ...path];
  const problems: CaseProblem[] = [];
  if (one.reaction !== undefined && !one.isNews)
    problems.push(warning('patient', at('reaction'), `"${one.id}" has a reaction and is no news`, 'write "isNews: true"'));
  if (one.reaction !== undefined && one.reaction.says.length === 0 && one.reaction.shows === undefined)
    problems.push(error('patient', at('reaction'), `the reaction to "${one.id}" is empty`, 'add "says" or "shows"'));
  const isUnwilling = one.stance === 'hesitates' || one.stance === 'declines';
  if (isUnwilling && one.stanceSays === undefined)
    problems.push(
      error('patient', at('stanceSays'), `"${one.id}" is met by somebody who ${one.stance} without a word`, 'add "stanceSays"'),
    );
  if (one.stanceSays !== undefined && one.stance === undefined)
    problems.push(
      warning('patient', at('stance'), `"${one.id}" says how it is taken, and no stance`, 'write "stance: hesitates" or another'),
    );
  return problems;
}

/** An authored patient has ideas, concerns and expectations; an imported one has those of its source. */
function checkIce({ patient }: Pick<Scenario, 'patient'>): CaseProblem[] {
  if (patient.knowsOnly) return [];
  return (['ideas', 'concerns', 'expectations'] as const).flatMap((kind) =>
    patient.ice[kind].length > 0
      ? []
      : [error('patient', ['ice', kind], `the patient has no ${kind}`, 'add a fact and list it here with what becomes of it')],
  );
}
