import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, startLocalServer } from '../../evals/drivers/local-server.ts';
import { answerTo, enterRoom, readTranscript, say } from './support/a-room.ts';

const words = 'When did the pain start, and what were you doing?';

test('the server is killed between the 202 and the reply: answered after the restart, nothing lost or doubled', async ({
  page,
}) => {
  const home = await mkdtemp(join(tmpdir(), 'bedside-kill-'));
  const port = await freePort();
  let server = await startLocalServer({ home, port });
  try {
    await enterRoom(page, server.origin);
    const first = await say(page, "Hello, I'm Sam, a medical student. What's brought you in?");

    // SIGKILL in the very moment the turn has been accepted, before anything is said to it.
    const accepted = page.waitForResponse((response) => response.url().endsWith('/turns') && response.status() === 202);
    await page.locator('textarea').fill(words);
    await page.keyboard.press('Enter');
    await accepted;
    await server.stop({ signal: 'SIGKILL', keepData: true });

    server = await startLocalServer({ home, port });
    await expect.poll(() => answerTo(page, words), { timeout: 30_000 }).not.toBe('');
    const answer = await answerTo(page, words);
    await expect(page.getByText(answer.slice(-20)).first()).toBeAttached({ timeout: 30_000 });

    const events = await readTranscript(page);
    const turns = events.filter((event) => event.type === 'candidate.spoke');
    expect(turns.map((turn) => turn.text).filter((text) => text === words)).toHaveLength(1);
    for (const turn of turns) {
      expect(events.filter((event) => event.type === 'patient.replied' && event.turnId === turn.turnId)).toHaveLength(1);
    }
    expect(first).not.toBe('');

    await say(page, 'Does the pain go anywhere else?');
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
});
