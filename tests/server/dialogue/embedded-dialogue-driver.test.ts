import { describe, expect, it } from 'vitest';
import type { ReplyBrief, ReplyPart } from '#core/reply/reply-brief.ts';
import { breakPhrases } from '#server/dialogue/break-phrases.ts';
import { embeddedDialogueDriver } from '#server/dialogue/embedded-dialogue-driver.ts';
import { dialogueDriverContract } from '../../contracts/dialogue-driver.contract.ts';

const aBrief = (parts: ReplyPart[], wordsPerBreath = 99): ReplyBrief => ({
  turnId: 't1',
  participant: 'joe',
  mood: 'settled',
  wordsPerBreath,
  parts,
  shows: [],
  candidateSaid: 'x',
  persona: '',
});

async function spoken(brief: ReplyBrief): Promise<{ text: string; tells: readonly string[] }[]> {
  const sentences = [];
  for await (const sentence of embeddedDialogueDriver.speak(brief, { signal: new AbortController().signal }))
    sentences.push(sentence);
  return sentences;
}

dialogueDriverContract('embedded', embeddedDialogueDriver);

describe('embedded dialogue driver', () => {
  it('says No once before several denials', async () => {
    const text = (
      await spoken(
        aBrief([
          { kind: 'deny', says: 'No, no cough.' },
          { kind: 'deny', says: 'No, not that.' },
        ]),
      )
    ).map((one) => one.text);
    expect(text).toEqual(['No, no cough.', 'Not that.']);
  });

  it('says several facts told by one sentence with that sentence', async () => {
    const parts: ReplyPart[] = [
      { kind: 'tell', says: 'In the middle, like a weight.', fact: 'site', layer: 0 },
      { kind: 'tell', says: '', fact: 'character', layer: 0 },
    ];
    expect(await spoken(aBrief(parts))).toEqual([{ text: 'In the middle, like a weight.', tells: ['site', 'character'] }]);
  });

  it('a breathless patient speaks in phrases of three words', async () => {
    const [sentence] = await spoken(
      aBrief([{ kind: 'tell', says: 'It came on when I was sitting in the car', fact: 'onset', layer: 0 }], 3),
    );
    expect(sentence?.text).toBe('It came on… when I was… sitting in… the car');
  });
});

describe('breakPhrases', () => {
  it.each([
    ['Short enough.', 6, 'Short enough.'],
    ['Right in the middle, behind the bone, all morning.', 6, 'Right in the middle… behind the bone, all morning.'],
    ['I came up in a rash when I was six. Never since.', 12, 'I came up in a rash when I was six. Never since.'],
    [
      'I hide them in the shed behind the paint so that nobody sees.',
      12,
      'I hide them in the shed behind… the paint so that nobody sees.',
    ],
  ])('%s', (text, words, broken) => expect(breakPhrases(text, words)).toBe(broken));
});
