import { expect, it } from 'vitest';
import { assembleDebrief } from '#core/debrief/assemble-debrief.ts';
import type { Debrief } from '#core/debrief/debrief.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { aMove, anAsk, anEncounterLog, type EncounterLogBuilder, told } from '../../support/an-encounter-log.ts';

const asksOnset = (log: EncounterLogBuilder, words: string) =>
  log.says(words, [anAsk('symptom.headache/onset', words)], told('onset', 1, 0), { type: 'cue.offered', cue: 'thirty-four' });
const introduces = (words: string) => anEncounterLog().says(words, [aMove('introduce', words, { part: 'name' })]);

/** Six candidates in the same case. */
const candidates: Readonly<Record<string, () => EncounterLogBuilder>> = {
  kind: () =>
    asksOnset(introduces("I'm Sam."), 'When did these start?')
      .says(
        'You said thirty-four. Why?',
        [aMove('pickUpCue', 'You said thirty-four. Why?', { cue: 'thirty-four' })],
        { type: 'cue.pickedUp', cue: 'thirty-four', move: 0 },
        told('tumour-fear', 0, 0),
      )
      .says('That must be frightening.', [aMove('empathise', 'That must be frightening.', { form: 'naming' })], {
        type: 'concern.met',
        fact: 'tumour-fear',
      })
      .says('Are you allergic to anything?', [anAsk('allergy.any', 'Are you allergic to anything?')], told('penicillin', 0, 0)),
  cold: () =>
    asksOnset(anEncounterLog(), 'Since when?').says(
      'It is nothing to worry about.',
      [aMove('dismiss', 'nothing to worry about', {})],
      { type: 'cue.missed', cue: 'thirty-four', how: 'dismissed' },
      { type: 'gate.changed', gate: 'fear dismissed', open: true },
    ),
  silent: () => anEncounterLog(),
  safe: () =>
    introduces('My name is Ann.')
      .says('Any allergies?', [anAsk('allergy.any', 'Any allergies?')], told('penicillin', 0, 0))
      .says(
        'Any fever, any vomiting, any tablets?',
        [anAsk('symptom.fever', 'Any fever'), anAsk('symptom.vomiting', 'any vomiting'), anAsk('drug.regular', 'any tablets?')],
        told('pill', 0, 2),
      ),
  hasty: () =>
    asksOnset(introduces('Bo here.'), 'When was the first one?').acts('treatment', 'amoxicillin', {
      type: 'treatment.given',
      id: 'amoxicillin',
    }),
  rude: () =>
    anEncounterLog()
      .says('Stop moaning.', [aMove('beRude', 'Stop moaning', {})])
      .ends('patient left'),
};

const debriefs = Object.entries(candidates).map(([name, build]) => {
  const events = build().events();
  return { name, debrief: assembleDebrief(events, scoreEncounter(events)) };
});

/** What a debrief says of the conversation: praise, advice and turning points, each with the words it rests on. */
function pointsOf({ strengths, priorities, turningPoints }: Debrief): readonly string[] {
  const quoted = (quotes: readonly { quote: string }[]) => quotes.map((one) => one.quote).join('|');
  return [
    ...[...strengths, ...priorities].map((point) => `${point.says} ${quoted(point.evidence)}`),
    ...turningPoints.map((point) => `${point.innerLine} ${point.candidateSaid}`),
  ];
}

it('at least four of five points would be false of another candidate in the same case', () => {
  let swapped = 0;
  let stillTrue = 0;
  for (const own of debriefs) {
    for (const other of debriefs) {
      if (own === other) continue;
      const true_ = new Set(pointsOf(other.debrief));
      for (const point of pointsOf(own.debrief)) {
        swapped += 1;
        if (true_.has(point)) stillTrue += 1;
      }
    }
  }
  expect(swapped).toBeGreaterThan(100);
  expect(1 - stillTrue / swapped).toBeGreaterThanOrEqual(0.8);
});

it('everything a debrief says links to words that stand in the log', () => {
  for (const { name, debrief } of debriefs) {
    const said = new Map(debrief.timeline.map((entry) => [entry.seq, entry.text]));
    for (const point of [...debrief.strengths, ...debrief.priorities]) {
      const isLinked = point.evidence.length > 0 || /^(?:item|cue|flag|concern)-/.test(point.id);
      expect(isLinked, `${name}: ${point.id}`).toBe(true);
      for (const quote of point.evidence.filter((one) => one.kind === 'words'))
        expect(said.get(quote.seq)).toContain(quote.quote);
    }
  }
});

it('mending one fault takes that advice away, and only that', () => {
  const before = debriefs.find((one) => one.name === 'rude')?.debrief.priorities.map((point) => point.id) ?? [];
  expect(before).toContain('patient-left');
  const events = anEncounterLog()
    .says('Take your time.', [aMove('facilitate', 'Take your time', {})])
    .ends()
    .events();
  const after = assembleDebrief(events, scoreEncounter(events)).priorities.map((point) => point.id);
  expect(after).not.toContain('patient-left');
  for (const id of before.filter((one) => one !== 'patient-left')) expect(after).toContain(id);
});
