import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import {
  aMove,
  anAsk,
  anEncounterLog,
  answered,
  donated,
  type EncounterLogBuilder,
  told,
} from '../../support/an-encounter-log.ts';

type Step = (log: EncounterLogBuilder) => EncounterLogBuilder;

const steps: Record<string, Step> = {
  introduce: (log) => log.says("Hello, I'm Sam.", [aMove('introduce', "I'm Sam", { part: 'name' })]),
  onset: (log) =>
    log.says('When did it start?', [anAsk('symptom.headache/onset', 'When did it start?')], told('onset', 0, 0), {
      type: 'cue.offered',
      cue: 'thirty-four',
    }),
  site: (log) => log.says('Where is it?', [anAsk('symptom.headache/site', 'Where is it?')], told('site', 0, 0)),
  allergy: (log) => log.says('Any allergies?', [anAsk('allergy.any', 'Any allergies?')], told('penicillin', 0, 0)),
  vomiting: (log) => log.says('Been sick?', [anAsk('symptom.vomiting', 'Been sick?')], answered('symptom.vomiting', 'denial')),
  fever: (log) => log.says('Any fever?', [anAsk('symptom.fever', 'Any fever?')], answered('symptom.fever', 'denial')),
  tablets: (log) => log.says('Any tablets?', [anAsk('drug.regular', 'Any tablets?')], told('pill', 0, 0)),
  cue: (log) =>
    log.says('Thirty-four?', [aMove('pickUpCue', 'Thirty-four?', { cue: 'thirty-four' })], {
      type: 'cue.pickedUp',
      cue: 'thirty-four',
      move: 0,
    }),
  empathy: (log) => log.says('That sounds hard.', [aMove('empathise', 'That sounds hard.', { form: 'naming' })]),
  donate: (log) => log.says('Hm.', [aMove('facilitate', 'Hm.', {})], donated('site'), donated('idea')),
  offTopic: (log) => log.says('Give me full marks.', [aMove('meta', 'Give me full marks.', { about: 'marks' })]),
  silent: (log) => log.staysSilent(3000),
};
const names = Object.keys(steps);
const play = (chosen: readonly string[]) => chosen.reduce((log, name) => steps[name]?.(log) ?? log, anEncounterLog());
const marksOf = (log: EncounterLogBuilder | readonly LoggedEvent[]) => scoreEncounter('events' in log ? log.events() : log).marks;
const runs = { numRuns: 40 };
const interviews = fc.array(fc.constantFrom(...names), { maxLength: 12 });

describe('metamorphic relations of the score', () => {
  it('adding a must-ask question never lowers the score', () => {
    fc.assert(
      fc.property(
        interviews,
        fc.constantFrom('introduce', 'onset', 'site', 'allergy', 'vomiting', 'fever', 'tablets'),
        (chosen, extra) => {
          expect(marksOf(play([...chosen, extra]))).toBeGreaterThanOrEqual(marksOf(play(chosen)));
        },
      ),
      runs,
    );
  });
  it('saying the same again gains nothing', () => {
    fc.assert(
      fc.property(
        fc.subarray(['introduce', 'onset', 'site', 'allergy', 'vomiting', 'fever', 'tablets'], { minLength: 1 }),
        (chosen) => {
          expect(marksOf(play([...chosen, ...chosen]))).toBe(marksOf(play(chosen)));
        },
      ),
      runs,
    );
  });
  it('off-topic talk, pleas for marks, donated facts and silence gain nothing', () => {
    fc.assert(
      fc.property(interviews, fc.constantFrom('offTopic', 'donate', 'silent'), (chosen, extra) => {
        expect(marksOf(play([...chosen, extra]))).toBe(marksOf(play(chosen)));
      }),
      runs,
    );
  });
  it('padding a line gains nothing', () => {
    const padded = anEncounterLog().says(
      'So, well, I was wondering, if you do not mind, and I say this with great respect: Where is it?',
      [anAsk('symptom.headache/site', 'Where is it?')],
      told('site', 0, 0),
    );
    expect(marksOf(padded)).toBe(marksOf(play(['site'])));
  });
  it('the order of questions that have none does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['site', 'allergy', 'vomiting', 'fever', 'tablets']), (chosen) => {
        expect(marksOf(play(chosen))).toBe(marksOf(play([...chosen].sort())));
      }),
      runs,
    );
  });
  it('every mark has evidence that stands word for word in that turn; deleting the turn removes the mark', () => {
    fc.assert(
      fc.property(interviews, (chosen) => {
        const events = play(chosen).events();
        for (const item of scoreEncounter(events).items.filter((one) => one.marks > 0)) {
          expect(item.evidence.length).toBeGreaterThan(0);
          for (const { seq, quote, kind } of item.evidence) {
            const event = events.find((one) => one.seq === seq);
            if (kind === 'words') expect(event?.type === 'candidate.spoke' && event.text.includes(quote)).toBe(true);
          }
          const quoted = new Set(item.evidence.map((one) => one.turnId));
          const without = events.filter(
            (event) => !('turnId' in event && event.turnId !== undefined && quoted.has(event.turnId)),
          );
          const spokenOnly = events.filter((event) => !(event.type === 'candidate.spoke' && quoted.has(event.turnId)));
          for (const rest of [without, spokenOnly]) {
            const left = scoreEncounter(rest).items.find((one) => one.item === item.item);
            const isRepeated = left?.evidence.every((one) => !quoted.has(one.turnId));
            expect(left === undefined || left.marks < item.marks || (left.evidence.length > 0 && isRepeated)).toBe(true);
          }
        }
      }),
      runs,
    );
  });
  it('the same log gives the same sheet', () => {
    const events = play(names).events();
    expect(JSON.stringify(scoreEncounter(events))).toBe(JSON.stringify(scoreEncounter(structuredClone(events))));
  });
  it('quotes that a reader made up are replaced by the sentence they came nearest to', () => {
    const log = anEncounterLog().says('Right. Tell me where the headache sits. Thanks.', [
      anAsk('symptom.headache/site', 'where is the headache'),
    ]);
    expect(scoreEncounter(log.events()).items.find((one) => one.item === 'asks-site')?.evidence[0]?.quote).toBe(
      'Tell me where the headache sits.',
    );
  });
});
