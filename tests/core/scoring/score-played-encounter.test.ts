import { describe, expect, it } from 'vitest';
import { assembleDebrief } from '#core/debrief/assemble-debrief.ts';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { createTopicLexicon } from '#core/topic/topic-lexicon.ts';
import { playScript } from '#server/encounter/play-worked-turns.ts';
import type { TurnReader } from '#server/reading/turn-reader.ts';
import { aSmallCase, aSmallTopicBank } from '../../support/a-small-case.ts';
import { aMove, anAsk } from '../../support/an-encounter-log.ts';

/** Reads each utterance as the script says. */
const scriptedReader = (script: ReadonlyMap<string, readonly CandidateMove[]>): TurnReader => ({
  id: 'scripted',
  read: async (utterance) => script.get(utterance) ?? [],
});

async function play(lines: readonly (readonly [string, ...CandidateMove[]])[]) {
  const script = new Map(lines.map(([text, ...moves]) => [text, moves]));
  const deps = { reader: scriptedReader(script), lexicon: createTopicLexicon(aSmallTopicBank()) };
  const { events } = await playScript(aSmallCase(), 'as-written', [...script.keys()], deps);
  const sheet = scoreEncounter(events);
  return {
    sheet,
    debrief: assembleDebrief(events, sheet),
    resultOf: (id: string) => sheet.items.find((item) => item.item === id)?.result,
  };
}

const hello = ["Hello, I'm Sam.", aMove('greet', 'Hello', {}), aMove('introduce', "I'm Sam", { part: 'name' })] as const;
const open = ['What has brought you in?', anAsk('story.presenting', 'What has brought you in?', { form: 'open' })] as const;
const goOn = ['Go on.', aMove('facilitate', 'Go on.', {})] as const;
const onset = ['When did it start?', anAsk('symptom.headache/onset', 'When did it start?')] as const;
const tablets = ['Any tablets?', anAsk('drug.regular', 'Any tablets?')] as const;
const allergies = ['Any allergies?', anAsk('allergy.any', 'Any allergies?')] as const;

describe('an encounter played by the rules of the core', () => {
  it('earns marks for what was asked, told and answered', async () => {
    const { sheet, debrief, resultOf } = await play([
      hello,
      open,
      goOn,
      onset,
      ['Why thirty-four?', aMove('pickUpCue', 'Why thirty-four?', { cue: 'thirty-four' })],
      ['That sounds frightening.', aMove('empathise', 'That sounds frightening.', { form: 'naming' })],
      allergies,
      ['Do you smoke?', anAsk('habit.smoking', 'Do you smoke?')],
      ['How much really?', anAsk('habit.smoking', 'How much really?', { gentle: true })],
      ['Been sick?', anAsk('symptom.vomiting', 'Been sick?')],
      ['Any fever?', anAsk('symptom.fever', 'Any fever?')],
      tablets,
      ['Nothing here worries me.', aMove('explain', 'Nothing here worries me.', { concepts: ['no-red-flags'], jargon: [] })],
    ]);
    for (const id of ['introduces', 'asks-onset', 'fear', 'allergy', 'smoking', 'red-flags', 'explains'])
      expect([id, resultOf(id)]).toEqual([id, 'met']);
    expect(sheet.flags).toEqual([]);
    expect(sheet.feltHeard.level).toBe('heard');
    expect(debrief.facts.find((fact) => fact.fact === 'tumour-fear')?.state).toBe('reached');
    expect(debrief.turningPoints.some((point) => point.better && point.rule === 'cue picked up: thirty-four')).toBe(true);
  });
  it('shows where a worry was waved away', async () => {
    const { sheet, debrief, resultOf } = await play([
      hello,
      open,
      goOn,
      onset,
      ["That's nothing to worry about.", aMove('dismiss', "That's nothing to worry about.", {})],
      allergies,
      tablets,
    ]);
    expect(resultOf('fear')).toBe('notMet');
    expect(sheet.feltHeard.level).toBe('not heard');
    expect(debrief.turningPoints.map((point) => point.innerLine)).toContain(
      "You said “That's nothing to worry about”, so I kept it to myself.",
    );
    expect(debrief.priorities.map((one) => one.id)).toContain('cue-thirty-four');
  });
});
