import { afterAll, describe, expect, test } from 'vitest';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { spokenMs } from '#core/encounter/spoken-ms.ts';
import { playInProcess } from '../../evals/drivers/play-candidate-in-process.ts';
import type { Heard } from '../../evals/simulated-candidates/candidate-step.ts';
import { listGoals } from '../../evals/simulated-candidates/goal.ts';
import { loadGoldScripts, ScriptedCandidate, sharedLines } from '../../evals/simulated-candidates/gold-script.ts';
import { phraseTopic } from '../../evals/simulated-candidates/phrase-topic.ts';
import { SimulatedCandidate } from '../../evals/simulated-candidates/simulated-candidate.ts';
import { candidateNames, mixTraits, traitsOf } from '../../evals/simulated-candidates/traits.ts';
import { sayBack, suggestionsOf } from '../../evals/simulated-candidates/voice.ts';
import { writeItemList } from '../../evals/simulated-candidates/write-item-list.ts';
import { writeTranscript } from '../../evals/simulated-candidates/write-transcript.ts';
import { bootstrapKappa, weightedKappa } from '../../evals/suites/support/weighted-kappa.ts';
import { aRealCase } from '../support/a-real-case.ts';

const { bank, folder, scenario, reader } = await aRealCase('dizzy-spells');
afterAll(() => reader.close());
const nothing: Heard = { spoken: [], shows: [], findings: [], atMs: 0, isOver: false };

const play = async (name: (typeof candidateNames)[number], seed: number): Promise<readonly LoggedEvent[]> => {
  const candidate = new SimulatedCandidate({ name, scenario, bank, traits: traitsOf[name], seed });
  const { log } = await playInProcess(candidate, { folder, bank, reader, seed });
  return log;
};
const wordsOf = (log: readonly LoggedEvent[]): readonly string[] =>
  log.flatMap((event) => (event.type === 'candidate.spoke' ? [event.text] : []));

describe('a simulated candidate', () => {
  test.each(candidateNames)('%s sits a case to its end', async (name) => {
    const log = await play(name, 5);
    expect(wordsOf(log).length).toBeGreaterThan(1);
    expect(log.at(-1)?.type).toBe('conclusion.given');
  });

  test('says the same for the same seed and otherwise for another', async () => {
    const [once, again, other] = [await play('expert', 5), await play('expert', 5), await play('expert', 6)];
    expect(wordsOf(once)).toEqual(wordsOf(again));
    expect(wordsOf(once)).not.toEqual(wordsOf(other));
  });

  test('stops when the encounter is over', () => {
    const candidate = new SimulatedCandidate({ name: 'expert', scenario, bank, traits: traitsOf.expert, seed: 1 });
    expect(candidate.next({ ...nothing, isOver: true })).toBeNull();
  });

  test('goes for the critical items whatever else it leaves out', () => {
    const critical = scenario.marking.items.filter((item) => item.critical).length;
    expect(listGoals(scenario).filter((goal) => goal.item.critical)).toHaveLength(critical);
  });

  test('is fixed by seed and level, and better at everything with a higher one on the whole', () => {
    expect(mixTraits(7, 0.5)).toEqual(mixTraits(7, 0.5));
    expect(mixTraits(7, 0.9).history).toBeGreaterThan(mixTraits(7, 0.2).history);
  });
});

describe('its words', () => {
  test('come from the bank, with the subject in its place', () => {
    expect(phraseTopic(bank, scenario, 'symptom.headache/onset', 3, 'try')).toMatch(/headache/i);
    expect(phraseTopic(bank, scenario, 'nothing.at-all', 3, 'try')).toBeNull();
  });

  test('sum up what was said in the second person', () => {
    expect(sayBack("I've had my arm ache.")).toBe("you've had your arm ache");
  });

  test('take what the author suggests out of its quotation marks', () => {
    expect(suggestionsOf('Try: "How do they come on?" and wait.')).toEqual(['How do they come on?']);
  });

  test('take longer the more there are', () => {
    expect(spokenMs('one two three')).toBeLessThan(spokenMs('one two three four five'));
  });
});

describe('the gold set', () => {
  test('holds thirty interviews or more, of every case in it several, with no two alike', () => {
    const scripts = loadGoldScripts();
    expect(scripts.length).toBeGreaterThanOrEqual(30);
    expect(new Set(scripts.map((one) => JSON.stringify(one.steps))).size).toBe(scripts.length);
  });

  test('says its lines in order, and once more what was not understood', () => {
    const steps = [{ kind: 'say', text: 'first' } as const, { kind: 'say', text: 'second' } as const];
    const candidate = new ScriptedCandidate('x', steps, { isNotUnderstood: () => true });
    expect([candidate.next(null), candidate.next(nothing), candidate.next(nothing)]).toEqual([steps[0], steps[0], steps[1]]);
  });

  test('knows how far a transcript is still the one that was labelled', () => {
    expect(sharedLines('[0:01] A: one\n[0:02] B: two', '[0:09] A: one\n[0:12] B: two')).toBe(1);
    expect(sharedLines('A: one\nB: two', 'A: one\nB: three')).toBe(0.5);
  });

  test('is shown to readers without marks or names', async () => {
    const transcript = writeTranscript(await play('rude', 5), 'abc');
    expect(transcript).toContain('Transcript abc');
    expect(transcript).not.toMatch(/rude|percent|notMet|partlyMet/);
    expect(writeItemList(scenario, bank)).not.toMatch(/notMet|tryNext/);
  });
});

describe('agreement', () => {
  test('weights far disagreements more', () => {
    const near = weightedKappa(
      [
        [1, 2],
        [5, 4],
        [3, 3],
        [2, 2],
      ],
      5,
    );
    const far = weightedKappa(
      [
        [1, 5],
        [5, 1],
        [3, 3],
        [2, 2],
      ],
      5,
    );
    expect(near).toBeGreaterThan(far);
    expect(
      weightedKappa(
        [
          [1, 1],
          [5, 5],
        ],
        5,
      ),
    ).toBe(1);
  });

  test('comes with an interval that holds it', () => {
    const pairs = Array.from(
      { length: 60 },
      (_, index) => [index % 2 ? 'a' : 'b', index % 7 === 0 ? 'a' : index % 2 ? 'a' : 'b'] as const,
    );
    const { low, high } = bootstrapKappa(pairs);
    expect(low).toBeLessThan(high);
  });
});
