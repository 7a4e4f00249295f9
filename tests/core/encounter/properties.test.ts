import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findShutGate } from '#core/disclosure/gates.ts';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { replay } from '#core/encounter/replay.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';
import { runs } from '../../support/runs.ts';

const topics = [
  'symptom.cough',
  'symptom.cough/onset',
  'symptom.cough/timing',
  'ice.concerns',
  'ice.ideas',
  'habit.smoking',
  'story.presenting',
  'story.anything-else',
  'symptom.haemoptysis/presence',
  'family.mother',
  'life.pets',
];
const aMove: fc.Arbitrary<CandidateMove> = fc.oneof(
  fc
    .constantFrom(...topics)
    .chain((topic) => fc.constantFrom('open', 'closed', 'leading').map((form) => asks(topic, { form: form as 'open' }))),
  fc.constantFrom(
    does('empathise', { form: 'naming' }),
    does('dismiss'),
    does('beRude'),
    does('apologise'),
    does('reassure', { premature: true }),
    does('facilitate'),
    does('close'),
    does('introduce', { part: 'name' }),
    does('pickUpCue', { cue: 'mum' }),
    does('unclear', { between: [] }),
    does('treat', { id: 'oxygen' }),
    does('staySilent', { silenceMs: 5000 }),
  ),
);
const anInterview = fc.array(fc.array(aMove, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

function play(turns: readonly (readonly CandidateMove[])[]): AnEncounter {
  const run = new AnEncounter();
  for (const moves of turns) if (run.now.state.stage === 'running') run.turn(moves);
  return run;
}

describe('whatever the candidate does', () => {
  it('no gated fact is told while its gate is shut, and every told fact was decided', () => {
    fc.assert(
      fc.property(anInterview, (turns) => {
        const run = new AnEncounter();
        for (const moves of turns) {
          if (run.now.state.stage !== 'running') break;
          const before = run.told.includes('fear');
          run.turn(moves);
          if (!before && run.told.includes('fear')) {
            const fear = run.scenario.patient.facts.find((fact) => fact.id === 'fear');
            const shut = fear && findShutGate(run.now, fear);
            expect(shut).toBeNull();
          }
        }
        const decided = new Set(
          run
            .of('disclosure.decided')
            .filter((event) => event.verdict === 'disclose' || event.verdict === 'volunteer')
            .map((event) => event.fact),
        );
        for (const fact of run.told) expect(decided.has(fact)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('replays to byte-equal state, and the brief never holds a fact that was not released', () => {
    fc.assert(
      fc.property(anInterview, (turns) => {
        const run = play(turns);
        expect(JSON.stringify(replay(run.log).state)).toBe(JSON.stringify(run.now.state));
        for (const part of run.brief?.parts ?? []) {
          if (part.kind === 'hint') expect(part.fact).toBeUndefined();
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('never says the same clarifying line twice running', () => {
    fc.assert(
      fc.property(anInterview, (turns) => {
        const lines = play(turns)
          .of('patient.clarified')
          .map((event) => event.line);
        for (const [index, line] of lines.entries()) if (index > 0) expect(line).not.toBe(lines[index - 1]);
      }),
      { numRuns: runs(300) },
    );
  });
});
