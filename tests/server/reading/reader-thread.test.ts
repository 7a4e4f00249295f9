import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/scenario/scenario.ts';
import { type ReaderThread, startReaderThread } from '#server/reading/thread/reader-thread.ts';
import { describeTurnReader } from '../../contracts/turn-reader.contract.ts';
import { aContext, inShort, theChestPainCase, topicsFolder, vectorsFolder } from './reading-support.ts';

let scenario: Scenario;
let reader: ReaderThread;

beforeAll(async () => {
  scenario = await theChestPainCase();
  reader = await startReaderThread({ topicsFolder, vectorsFolder });
});
afterAll(async () => {
  await reader.close();
});

const read = (utterance: string, signal = new AbortController().signal) => reader.read(utterance, aContext(scenario), { signal });

describe('the reader in its thread', () => {
  it('reads a turn that comes before it is ready', async () => {
    expect((await read('Do you smoke?')).map(inShort)).toEqual(['ask habit.smoking']);
  });

  it('reads turns of several cases that come at once', async () => {
    const other = structuredClone(scenario);
    const texts = ['Do you smoke?', 'When did it start?', 'Any allergies?'];
    const alone = [];
    for (const text of texts) alone.push(await read(text));
    const together = texts.map((text) => reader.read(text, aContext(other), { signal: new AbortController().signal }));
    expect(await Promise.all(together)).toEqual(alone);
  });

  it('stops waiting when told to', async () => {
    const stop = new AbortController();
    const reading = read('Where is the pain, and does it go anywhere else?', stop.signal);
    stop.abort();
    await expect(reading).rejects.toThrow(/abort/i);
  });

  it('says so when its bank cannot be read', async () => {
    const lost = await startReaderThread({ topicsFolder: `${topicsFolder}/nowhere`, vectorsFolder });
    await expect(lost.prepare(scenario)).rejects.toThrow(/ENOENT/);
    await lost.close();
    await expect(lost.prepare(scenario)).rejects.toThrow(/closed/);
  });
});

describeTurnReader(
  'the embedded reader in its thread',
  () => startReaderThread({ topicsFolder, vectorsFolder }),
  () => aContext(scenario),
);
