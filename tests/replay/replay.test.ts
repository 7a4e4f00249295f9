import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encounterEventSchema, type LoggedEvent } from '#core/encounter/encounter-event.ts';
import { replay } from '#core/encounter/replay.ts';
import { scoreEncounter, scorerVersion } from '#core/scoring/score-encounter.ts';
import { recordInterview } from './record-interview.ts';

/**
 * Encounters as they were stored, with the state they ended in: what is read back years later is what happened then, whatever
 * the rules have become. A line a log event, the last line `{ "state": ... }`.
 *
 * To add one: write its turns into `record-interview.ts` and run `RECORD=<name> npx vitest run tests/replay`; a file that is
 * there already is never written again. A change that makes one of these fail needs a migration of stored events, not a new file.
 */
const folder = 'tests/replay';

const recordAs = process.env['RECORD'];
if (recordAs) {
  const { events, state } = await recordInterview(recordAs);
  const lines = [...events, { state }].map((line) => JSON.stringify(line));
  await writeFile(join(folder, `${recordAs}.jsonl`), `${lines.join('\n')}\n`, { flag: 'wx' });
}

const stored = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));

async function readStored(name: string): Promise<{ events: LoggedEvent[]; state: string }> {
  const lines = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
  const last = lines.pop() ?? '';
  return { events: lines.map((line) => JSON.parse(line) as LoggedEvent), state: last.slice('{"state":'.length, -1) };
}

it('there is a stored encounter to replay', () => expect(stored).toContain('chest-pain-cubicle-4.jsonl'));

describe.each(stored)('%s', (name) => {
  it('replays to the stored state, byte for byte, each time', async () => {
    const { events, state } = await readStored(name);
    expect(JSON.stringify(replay(events).state)).toBe(state);
    expect(JSON.stringify(replay(events).state)).toBe(state);
  });

  it('holds events of the published shape, numbered without a gap, in the order of time', async () => {
    const { events } = await readStored(name);
    for (const [index, event] of events.entries()) {
      const { seq, atMs, ...own } = event;
      expect(seq).toBe(index + 1);
      expect(atMs).toBeGreaterThanOrEqual(events[index - 1]?.atMs ?? 0);
      expect(encounterEventSchema.safeParse(own).error?.issues, `event ${seq}, ${event.type}`).toBeUndefined();
    }
  });

  it('is marked as it was marked then, from the log before the sheet', async ({ skip }) => {
    const { events } = await readStored(name);
    const at = events.findIndex((event) => event.type === 'sheet.scored');
    const scored = events[at];
    if (scored?.type !== 'sheet.scored') throw new Error('The stored encounter was not marked.');
    // Marking may change, and then says so in its version; the stored sheet stays what the student was given.
    if (scored.sheet.scorer !== scorerVersion) skip();
    expect(JSON.stringify(scoreEncounter(events.slice(0, at)))).toBe(JSON.stringify(scored.sheet));
    expect(scored.sheet.marks).toBeGreaterThan(5);
  });

  it('a log with a missing event is refused, not guessed', async () => {
    const { events } = await readStored(name);
    expect(() => replay(events.filter((event) => event.seq !== 7))).toThrow('gap');
    expect(() => replay(events.slice(1))).toThrow('begins with encounter.started');
  });
});
