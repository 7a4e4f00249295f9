import { describe, expect, it } from 'vitest';
import { assembleDebrief } from '#core/debrief/assemble-debrief.ts';
import { innerLines } from '#core/debrief/inner-lines.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { debriefViewSchema } from '#protocol/debrief-view.ts';
import {
  aMove,
  anAsk,
  anEncounterLog,
  donated,
  type EncounterLogBuilder,
  type TurnEvent,
  told,
} from '../../support/an-encounter-log.ts';
import { readingGrade } from '../../support/reading-grade.ts';

const debriefOf = (log: EncounterLogBuilder) => assembleDebrief(log.events(), scoreEncounter(log.events()));
const offered: TurnEvent = { type: 'cue.offered', cue: 'thirty-four' };
const pickedUp: TurnEvent = { type: 'cue.pickedUp', cue: 'thirty-four', move: 0 };
const dismiss = (quote: string) => aMove('dismiss', quote, {});

const asksOnset = (log: EncounterLogBuilder) =>
  log.says('When did it start?', [anAsk('symptom.headache/onset', 'When did it start?')], told('onset', 1, 0), offered);
const picksUp = (log: EncounterLogBuilder) =>
  log.says(
    'You said thirty-four. Why?',
    [aMove('pickUpCue', 'You said thirty-four. Why?', { cue: 'thirty-four' })],
    pickedUp,
    { type: 'gate.changed', gate: 'cue acknowledged', open: true, fact: 'tumour-fear' },
    told('tumour-fear', 0, 0),
  );
const brushesOff = (log: EncounterLogBuilder) =>
  log.says(
    "Oh, that's nothing to worry about.",
    [dismiss("that's nothing to worry about")],
    { type: 'cue.missed', cue: 'thirty-four', how: 'dismissed' },
    { type: 'gate.changed', gate: 'fear dismissed', open: true },
  );
const good = () =>
  picksUp(asksOnset(anEncounterLog().says("Hello, I'm Sam.", [aMove('introduce', "I'm Sam", { part: 'name' })])))
    .says('That must be frightening.', [aMove('empathise', 'That must be frightening.', { form: 'naming' })], {
      type: 'concern.met',
      fact: 'tumour-fear',
    })
    .says('Allergies?', [anAsk('allergy.any', 'Allergies?')], told('penicillin', 0, 0))
    .says('Do you smoke?', [anAsk('habit.smoking', 'Do you smoke?')], told('smoking', 0, 0))
    .becomes('openingUp', 4)
    .ends();
const weak = () => brushesOff(asksOnset(anEncounterLog())).becomes('withdrawn', -2).ends('time called');

describe('how the patient left', () => {
  it.each([
    [good(), 'At the end, Dana was more open than at the start.'],
    [weak(), 'When the bell went, Dana was closed off, with a worry still unsaid.'],
    [anEncounterLog().ends('patient left'), 'Dana got up and left before you had finished, with a worry still unsaid.'],
  ])('%#', (log, sentence) => {
    expect(debriefOf(log).leftSaying).toBe(sentence);
  });
});

describe('strengths and priorities', () => {
  it('gives at most three of each, strengths with the words that earned them', () => {
    const { strengths, priorities } = debriefOf(good());
    expect(strengths.map((one) => one.id)).toEqual(['item-fear', 'item-asks-onset']);
    for (const strength of strengths) expect(strength.evidence.length).toBeGreaterThan(0);
    expect(strengths[0]?.says).toContain('You said “You said thirty-four. Why?”');
    expect(priorities.length).toBeLessThanOrEqual(3);
  });
  it('praises nothing that was not there', () => {
    expect(debriefOf(anEncounterLog().ends()).strengths).toEqual([]);
  });
  it('puts a missed critical item before a hint waved away, and that before coverage', () => {
    const { priorities, tryNext } = debriefOf(weak());
    expect(priorities.map((one) => one.id)).toEqual(['item-allergy', 'cue-thirty-four', 'item-introduces']);
    expect(priorities[1]).toMatchObject({
      says: expect.stringContaining("I'm thirty-four, you see."),
      evidence: [{ quote: "that's nothing to worry about" }],
      patientNeeded: 'Somebody to ask why her age was on her mind.',
      exampleWords: 'You mentioned your age. Why does that matter?',
    });
    expect(tryNext).toBe('Next time, try this: “Are you allergic to anything?”');
    for (const one of priorities)
      expect([one.patientNeeded, one.exampleWords].every((words) => words !== undefined && words !== '')).toBe(true);
  });
  it('puts safety before feelings', () => {
    const log = asksOnset(anEncounterLog().says('Allergies', [], donated('headache')))
      .acts('treatment', 'amoxicillin', { type: 'treatment.given', id: 'amoxicillin' })
      .ends();
    expect(debriefOf(log).priorities.map((one) => one.id)).toEqual(['item-allergy', 'flag-penicillin-given', 'cue-thirty-four']);
  });
  it('drops advice once it was followed, and only that', () => {
    const before = debriefOf(weak()).priorities.map((one) => one.id);
    const after = debriefOf(
      weak().says('Allergies?', [anAsk('allergy.any', 'Allergies?')], told('penicillin', 0, 0)),
    ).priorities.map((one) => one.id);
    expect(after).not.toContain('item-allergy');
    expect(after.slice(0, 2)).toEqual(before.slice(1));
  });
});

describe('turning points', () => {
  it('says what the patient did not say aloud, with the candidate quoted', () => {
    const [first] = debriefOf(weak()).turningPoints;
    expect(first).toMatchObject({
      turnId: 't2',
      better: false,
      innerLine: "You said “that's nothing to worry about”, so I kept it to myself.",
    });
  });
  it('gives one a turn and six at the most, in order', () => {
    let log = anEncounterLog();
    for (let turn = 0; turn < 9; turn += 1) {
      log = log
        .says('Do not worry.', [dismiss('Do not worry.')], { type: 'gate.changed', gate: 'fear dismissed', open: true })
        .becomes(turn % 2 ? 'settled' : 'withdrawn', 0);
    }
    const points = debriefOf(log.ends()).turningPoints;
    expect(points).toHaveLength(6);
    expect([...points].sort((a, b) => a.atMs - b.atMs)).toEqual(points);
    expect(new Set(points.map((point) => point.turnId)).size).toBe(6);
  });
  it('never names the illness, even in a quote', () => {
    const log = asksOnset(anEncounterLog()).says("It's only migraine, nothing more", [dismiss("It's only migraine")], {
      type: 'gate.changed',
      gate: 'fear dismissed',
      open: true,
    });
    const { turningPoints } = debriefOf(log.ends());
    expect(turningPoints.at(-1)?.innerLine).toBe('My worry was waved away, so I kept it to myself.');
  });
  it('tells a shut gate in words', () => {
    const log = anEncounterLog().says('Any worries?', [anAsk('ice.concerns', 'Any worries?')], {
      type: 'disclosure.decided',
      fact: 'tumour-fear',
      verdict: 'hint',
      rule: 'D7',
      gate: 'cue acknowledged',
    });
    expect(debriefOf(log.ends()).turningPoints).toMatchObject([
      { rule: 'D7: cue acknowledged', innerLine: expect.stringContaining('You asked “Any worries?”') },
    ]);
  });
});

describe('what was there to find', () => {
  it('tells reached from donated from missed, with the way in, and leaves colour out', () => {
    const { facts } = debriefOf(good().says('Hm', [], donated('site')));
    const stateOf = (id: string) => facts.find((fact) => fact.fact === id)?.state;
    expect([stateOf('onset'), stateOf('site'), stateOf('pill'), stateOf('smoking'), stateOf('toast')]).toEqual([
      'reached',
      'donated',
      'missed',
      'missed',
      undefined,
    ]);
    expect(facts.find((fact) => fact.fact === 'tumour-fear')?.wayIn).toBe(
      "First, answer the hint “I'm thirty-four, you see.” and take the fear seriously. Ask about what worries the patient.",
    );
    expect(facts.find((fact) => fact.fact === 'smoking')?.wayIn).toContain('Ask again, kindly.');
  });
  it('tells what became of cues and concerns', () => {
    expect(debriefOf(good())).toMatchObject({ cues: [{ state: 'picked up', turnId: 't3' }], concerns: [{ state: 'met' }] });
    expect(debriefOf(weak())).toMatchObject({ cues: [{ state: 'missed' }], concerns: [{ state: 'unheard' }] });
    expect(debriefOf(anEncounterLog().ends()).cues[0]?.state).toBe('not offered');
  });
  it('chooses the first epilogue that holds', () => {
    expect(debriefOf(good()).epilogue).toBe('Dana slept well that night.');
    expect(debriefOf(good().becomes('distressed', 1)).epilogue).toBe('Dana rang her sister.');
    expect(debriefOf(weak()).epilogue).toBe('Dana went home with the same question.');
  });
});

describe('timeline', () => {
  it('holds only what was heard, in order, with vitals and rapport beside it', () => {
    const log = anEncounterLog()
      .says('Hello', [aMove('greet', 'Hello', {})], {
        type: 'patient.replied',
        participant: 'dana',
        sentences: [{ text: 'Hello. And more.', tells: [] }],
        parts: [],
        spoken: 'Hello. And more.',
        heardUpTo: 6,
        driver: 'case',
      })
      .becomes('settled', 1)
      .also({ type: 'station.timeCalled' })
      .ends('time called');
    const { timeline, vitals } = debriefOf(log);
    expect(timeline.map((entry) => [entry.kind, entry.speaker, entry.text])).toEqual([
      ['candidate', 'You', 'Hello'],
      ['patient', 'Dana', 'Hello.'],
      ['bell', undefined, 'Time was called.'],
      ['bell', undefined, 'The encounter ended.'],
    ]);
    expect(vitals.map((one) => [one.atMs, one.rapport, one.heartRatePerMin])).toEqual([
      [0, 0, 78],
      [20_000, 1, 78],
    ]);
  });
});

describe('the wording', () => {
  const own = (text: string) => text.replace(/“[^”]*”/g, 'this');

  it('reads at grade ten or below and blames nobody', () => {
    for (const log of [good(), weak(), anEncounterLog().ends()]) {
      const debrief = debriefOf(log);
      const prose = [
        debrief.leftSaying,
        ...debrief.priorities.map((one) => `${one.says} ${one.patientNeeded ?? ''}`),
        ...debrief.turningPoints.map((one) => one.innerLine),
        ...debrief.facts.map((one) => one.wayIn),
        ...debrief.sheet.items.map((one) => one.reason),
      ].map(own);
      expect(readingGrade(prose.join(' '))).toBeLessThanOrEqual(10);
      expect(prose.join(' ')).not.toMatch(/\b(failed|wrong|incorrect|poor|bad|mistake|should have|fault)\b/i);
    }
    for (const line of Object.values(innerLines)) expect(readingGrade(own(`${line.says} ${line.plain}`))).toBeLessThanOrEqual(10);
  });
  it('repeats the numbers of the sheet and makes none of its own', () => {
    const debrief = debriefOf(good());
    const red = debrief.priorities.map((one) => own(one.says)).join(' ');
    for (const [number] of red.matchAll(/\d+/g)) expect(debrief.sheet.items.map((one) => one.reason).join(' ')).toContain(number);
  });
  it('fits the words on the wire', () => {
    const { sheet, ...debrief } = debriefOf(good());
    const { scorer: _scorer, scheme: _scheme, reasoning: _reasoning, communication, ...marks } = sheet;
    const { scale: _scale, ...talk } = communication ?? { scale: '', dimensions: [], responses: [] };
    const view = { ...marks, ...debrief, communication: talk };
    expect(debriefViewSchema.partial().safeParse(view).error?.issues ?? []).toEqual([]);
  });
});
