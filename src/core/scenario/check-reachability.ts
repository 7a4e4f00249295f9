import type { CaseProblem } from './case-problem.ts';
import { error, warning } from './check-index.ts';
import { easesPain } from './eases-pain.ts';
import type { Fact } from './fact.ts';
import type { Cue } from './patient.ts';
import type { Scenario } from './scenario.ts';

export interface Reach {
  readonly facts: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
}

/** Why a fact cannot be told however it is asked, or null. */
type Obstacle = { readonly path: readonly (string | number)[]; readonly cause: string; readonly cure: string };

function isCueOffered(cue: Cue, reached: ReadonlySet<string>): boolean {
  return (
    cue.offered.onTopics.length > 0 || cue.offered.fromMinute !== undefined || cue.offered.withFacts.some((id) => reached.has(id))
  );
}

function findObstacle({ patient, body }: Scenario, fact: Fact, reached: ReadonlySet<string>): Obstacle | null {
  const holder = patient.participants.find((one) => one.id === (fact.participant ?? patient.participants[0]?.id));
  if (holder !== undefined && !holder.presentAtStart) {
    return {
      path: ['participant'],
      cause: `"${holder.id}", who knows "${fact.id}", is never in the room`,
      cure: 'let them be present at the start, or give the fact to somebody who is',
    };
  }
  const company = patient.participants.find(
    (one) =>
      one.presentAtStart &&
      one.id !== holder?.id &&
      one.role !== 'nurse' &&
      !patient.departures.some((departure) => departure.participant === one.id),
  );
  if (fact.gates.includes('alone') && company !== undefined) {
    return {
      path: ['gates'],
      cause: `"${fact.id}" waits to be alone, and nobody can ask "${company.id}" to leave`,
      cure: `add a departure for "${company.id}", or take the gate out`,
    };
  }
  if (fact.gates.includes('cue acknowledged')) {
    const openers = patient.cues.filter((cue) => cue.opens.includes(fact.id));
    if (openers.length === 0)
      return {
        path: ['gates'],
        cause: `"${fact.id}" waits for a cue, and no cue opens it`,
        cure: `add a cue with "opens: [${fact.id}]", or take the gate out`,
      };
    if (!openers.some((cue) => isCueOffered(cue, reached))) {
      return {
        path: ['gates'],
        cause: `"${fact.id}" waits for the cue "${openers[0]?.id ?? ''}", which is never offered`,
        cure: 'offer the cue with a fact that can be told, on a topic, or from a minute',
      };
    }
  }
  if (fact.gates.includes('pain treated') && !body.treatments.some(easesPain)) {
    return {
      path: ['gates'],
      cause: `"${fact.id}" waits for pain relief, and no treatment lowers painOutOfTen`,
      cure: 'give a treatment such an effect or drug, or take the gate out',
    };
  }
  const waits = fact.after.find((id) => !reached.has(id));
  if (waits !== undefined)
    return {
      path: ['after'],
      cause: `"${fact.id}" comes after "${waits}", which can never be told`,
      cure: 'make that one tellable, or take it out of "after"',
    };
  return null;
}

/** Which facts and cues can come up at all: grown from nothing until no more is added. */
export function findReach(scenario: Scenario): Reach {
  const facts = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const fact of scenario.patient.facts) {
      if (facts.has(fact.id) || findObstacle(scenario, fact, facts) !== null) continue;
      facts.add(fact.id);
      grown = true;
    }
  }
  const cues = scenario.patient.cues.filter((cue) => isCueOffered(cue, facts)).map((cue) => cue.id);
  return { facts, cues: new Set(cues) };
}

/** Facts and cues that no candidate can ever reach, and gates that leave the patient without a word. */
export function checkReachability(scenario: Scenario, reach: Reach): CaseProblem[] {
  const facts = scenario.patient.facts.flatMap((fact, index) => {
    const obstacle = reach.facts.has(fact.id) ? null : findObstacle(scenario, fact, reach.facts);
    const found = obstacle === null ? [] : [error('patient', ['facts', index, ...obstacle.path], obstacle.cause, obstacle.cure)];
    return [...found, ...checkTelling(fact, index)];
  });
  const cues = scenario.patient.cues.flatMap((cue, index) => [
    ...(reach.cues.has(cue.id)
      ? []
      : [
          error(
            'patient',
            ['cues', index, 'offered'],
            `the cue "${cue.id}" is never offered`,
            'name a fact, a topic or a minute that brings it',
          ),
        ]),
    ...(cue.says.length > 0 || cue.shows !== undefined
      ? []
      : [error('patient', ['cues', index], `the cue "${cue.id}" is neither said nor shown`, 'give it "says" or "shows"')]),
  ]);
  return [...facts, ...cues];
}

function checkTelling(fact: Fact, index: number): CaseProblem[] {
  const at = (...path: string[]) => ['facts', index, ...path];
  const problems: CaseProblem[] = [];
  const isGuarded = fact.gates.length > 0 || fact.tell === 'through gate';
  if (fact.tell === 'risk' && fact.hint === undefined) {
    problems.push(
      error(
        'patient',
        at('tell'),
        `the risk fact "${fact.id}" has no hint, so the first question would meet silence`,
        'add "hint" with what is said or shown; a risk is never denied',
      ),
    );
  } else if (isGuarded && fact.hint === undefined) {
    problems.push(
      error(
        'patient',
        at('gates'),
        `"${fact.id}" is behind a gate and has no hint`,
        'add "hint" with what is said or shown when it is touched too early',
      ),
    );
  } else if (fact.hint !== undefined && fact.hint.says === undefined && fact.hint.shows === undefined) {
    problems.push(error('patient', at('hint'), `the hint of "${fact.id}" is empty`, 'add "says" or "shows"'));
  }
  if (fact.tell === 'through gate' && fact.gates.length === 0) {
    problems.push(
      error(
        'patient',
        at('tell'),
        `"${fact.id}" is told through a gate, and names none`,
        'add "gates", or tell it on a direct question',
      ),
    );
  }
  if ((fact.certainty === 'minimised' || fact.certainty === 'misdated') && fact.saysFirst === undefined) {
    problems.push(
      error(
        'patient',
        at('certainty'),
        `"${fact.id}" is ${fact.certainty} and has no first version`,
        'add "saysFirst" with what is said before the truth',
      ),
    );
  }
  if (fact.saysFirst !== undefined && fact.certainty !== 'minimised' && fact.certainty !== 'misdated') {
    problems.push(
      warning(
        'patient',
        at('saysFirst'),
        `"${fact.id}" has a first version but is called ${fact.certainty}`,
        'call it minimised or misdated',
      ),
    );
  }
  return problems;
}
