import { expect, it } from 'vitest';
import { embeddedExaminer } from '#server/examining/embedded-examiner.ts';
import { aSmallScenario } from '../../support/a-small-case.ts';
import { aMove, anEncounterLog } from '../../support/an-encounter-log.ts';

it('puts before a human only what the log cannot tell, with the words in doubt', async () => {
  const log = anEncounterLog().says('And the place of it?', [
    aMove('unclear', 'the place of it', { between: ['symptom.headache/site'] }),
  ]);
  const judged = await embeddedExaminer.judge(aSmallScenario(), log.events(), { signal: new AbortController().signal });
  expect(judged).toEqual([
    {
      type: 'item.judged',
      item: 'asks-site',
      examiner: 'embedded-examiner-1',
      result: 'cannotTell',
      evidence: [{ seq: 2, quote: 'the place of it' }],
    },
  ]);
});
