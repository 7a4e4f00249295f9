import { afterAll, describe, expect, test } from 'vitest';
import { playSimulated } from '../../evals/simulated-candidates/open-cases.ts';
import { type Base, raisedItems } from '../../evals/simulated-candidates/relations/base.ts';
import {
  findAlteredQuotes,
  findChangedRetest,
  findWrongSums,
} from '../../evals/simulated-candidates/relations/check-integrity.ts';
import { listAttempts, stuffWords } from '../../evals/simulated-candidates/relations/gaming-attempts.ts';
import { dialects, nameSwaps, writing } from '../../evals/simulated-candidates/relations/reword.ts';
import { dropEvidence, renameTurns, reorderScheme, repeatTurns } from '../../evals/simulated-candidates/relations/vary-log.ts';
import { traitsOf } from '../../evals/simulated-candidates/traits.ts';
import { aRealCase } from '../support/a-real-case.ts';

const { bank, folder, scenario, reader } = await aRealCase('dizzy-spells');
afterAll(() => reader.close());

const played = await playSimulated({ bank, reader }, folder, { name: 'expert', traits: traitsOf.expert, seed: 21 });
if (!played.sheet) throw new Error('an interview in process is marked');
const base: Base = {
  id: 'expert',
  folder,
  seed: 21,
  steps: played.steps.map((one) => one.step),
  answers: played.answers,
  log: played.log,
  sheet: played.sheet,
};

describe('what must hold of a sheet', () => {
  test('quotes are verbatim, sums right and a second marking the same', () => {
    expect(findAlteredQuotes(base).violations).toEqual([]);
    expect(findAlteredQuotes(base).checked).toBeGreaterThan(5);
    expect(findWrongSums(base)).toEqual([]);
    expect(findChangedRetest(base)).toEqual([]);
  });

  test('an altered quote and a wrong sum are found', () => {
    const [item, ...items] = base.sheet.items.filter((one) => one.evidence.some((quote) => quote.kind === 'words'));
    if (!item) throw new Error('an expert earns something by words');
    const altered = { ...item, evidence: item.evidence.map((one) => ({ ...one, quote: 'never said' })), marks: item.marks + 1 };
    const forged: Base = { ...base, sheet: { ...base.sheet, items: [altered, ...items] } };
    expect(findAlteredQuotes(forged).violations.length).toBeGreaterThan(0);
    expect(findWrongSums(forged).length).toBeGreaterThan(0);
    expect(findChangedRetest(forged).length).toBeGreaterThan(0);
  });

  test.each([
    ['drop evidence', dropEvidence(base)],
    ['repeat turns', repeatTurns(base, 5)],
    ['reorder the scheme', reorderScheme(base)],
    ['rename turns', renameTurns(base)],
  ] as const)('%s', (_, variants) => {
    const checked = [...variants];
    expect(checked.length).toBeGreaterThan(0);
    expect(checked.flatMap((one) => one.violations)).toEqual([]);
  });

  test('an item that stands higher is noticed', () => {
    const { sheet } = base;
    const items = sheet.items.map((item) => ({ ...item, result: 'notMet' as const }));
    expect(raisedItems({ ...sheet, items }, sheet).length).toBe(
      sheet.items.filter((item) => item.result === 'met' || item.result === 'partlyMet').length,
    );
  });
});

describe('the ways to vary an interview', () => {
  test('gaming goes for what is still open', () => {
    const nothing = { ...base.sheet, items: base.sheet.items.map((item) => ({ ...item, result: 'notMet' as const })) };
    const kinds = new Set(listAttempts(scenario, nothing).map((one) => one.kind));
    expect([...kinds]).toContain('tampering');
    expect([...kinds]).toContain('the scheme copied: deeds');
    expect(stuffWords(scenario, nothing)).toContain('hearing loss');
  });

  test('rewordings change words and keep the meaning apart from them', () => {
    expect(nameSwaps.map((one) => one.change("I'm Sam Taylor.", 1)).every((text) => !text.includes('Sam'))).toBe(true);
    expect(dialects[0]?.change('Do you have anything else?', 1)).toContain('owt');
    expect(writing[0]?.change('Any Pain?', 1)).toBe('any pain');
  });
});
