import { describe, expect, it } from 'vitest';
import type { ReplyBrief } from '#core/reply/reply-brief.ts';
import type { DialogueDriver } from '#server/dialogue/dialogue-driver.ts';

const brief: ReplyBrief = {
  turnId: 't1',
  participant: 'joe',
  mood: 'settled',
  wordsPerBreath: 99,
  parts: [
    { kind: 'react', says: 'Thanks.' },
    { kind: 'tell', says: 'Three weeks ago.', fact: 'onset', layer: 1, rule: 'D10', move: 0 },
  ],
  shows: ['Sits up.'],
  candidateSaid: 'When did it start?',
  persona: 'Plain spoken.',
};

/** What every dialogue driver promises, whatever speaks behind it. */
export function dialogueDriverContract(name: string, driver: DialogueDriver): void {
  const speakAll = async (given: ReplyBrief, signal = new AbortController().signal) => {
    const sentences = [];
    for await (const sentence of driver.speak(given, { signal })) sentences.push(sentence);
    return sentences;
  };

  describe(`dialogue driver contract: ${name}`, () => {
    it('tells only facts of the brief', async () => {
      const allowed = brief.parts.flatMap((part) => part.fact ?? []);
      for (const { tells } of await speakAll(brief)) for (const fact of tells) expect(allowed).toContain(fact);
    });

    it('never speaks body language', async () => {
      for (const { text } of await speakAll(brief)) expect(text).not.toContain('Sits up');
    });

    it('says nothing for an empty brief', async () => {
      expect(await speakAll({ ...brief, parts: [], shows: [] })).toEqual([]);
    });

    it('stops when it is told to', async () => {
      const stop = new AbortController();
      stop.abort();
      expect(await speakAll(brief, stop.signal)).toEqual([]);
    });
  });
}
