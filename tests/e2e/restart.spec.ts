import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { freePort, startLocalServer } from '../../evals/drivers/local-server.ts';
import { answerTo, encounterOf, enterRoom, readTranscript, say, type Told } from './support/a-room.ts';

const words = 'When did the pain start, and what were you doing?';
/** Said in one breath before it, so that its reply waits behind theirs when the server dies. */
const before = [
  'Do you smoke?',
  'Do you drink?',
  'Where do you live?',
  'Are you allergic to anything?',
  'What is your job?',
  'Any fever?',
];

const repliesTo = (events: readonly Told[], turnId: string | undefined) =>
  events.filter((event) => event.type === 'patient.replied' && event.turnId === turnId);

/** Everything an encounter's log holds on the disk of a server that is not running. */
async function readDisk(home: string, encounterId: string): Promise<readonly Told[]> {
  const script = ['--import', 'tsx', 'tests/e2e/support/print-log.ts', home, encounterId];
  const { stdout } = await promisify(execFile)(process.execPath, script, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Told[];
}

test('the server is killed between the 202 and the reply: answered after the restart, nothing lost or doubled', async ({
  page,
}) => {
  const home = await mkdtemp(join(tmpdir(), 'bedside-kill-'));
  const port = await freePort();
  let server = await startLocalServer({ home, port });
  try {
    await enterRoom(page, server.origin);
    const first = await say(page, "Hello, I'm Sam, a medical student. What's brought you in?");
    const encounterId = encounterOf(page);

    // SIGKILL in the very moment the turn has been accepted, before anything is said to it.
    const gone = once(server.process, 'exit');
    const killed = new Promise<void>((resolve) => {
      page.on('response', (response) => {
        const isTheTurn = response.request().postData()?.includes(words);
        if (!isTheTurn || response.status() !== 202) return;
        server.process.kill('SIGKILL');
        resolve();
      });
    });
    await page.locator('textarea').fill(words);
    const sent = before.map((text, index) =>
      page.request
        .post(`${server.origin}/api/encounters/${encounterId}/turns`, {
          data: { text },
          headers: { 'idempotency-key': `before-the-kill-${index}` },
        })
        .then((response) => response.status())
        .catch(() => 0),
    );
    await page.keyboard.press('Enter');
    await killed;
    const statuses = await Promise.all(sent);
    await gone;

    // What is on the disk now: the turn, and no reply to it.
    const onDisk = await readDisk(home, encounterId);
    const owed = onDisk.find((event) => event.type === 'candidate.spoke' && event.text === words);
    expect(owed, 'the accepted turn is on the disk').toBeDefined();
    expect(repliesTo(onDisk, owed?.turnId), 'the server died before it replied').toEqual([]);

    server = await startLocalServer({ home, port });
    await expect.poll(() => answerTo(page, words), { timeout: 30_000 }).not.toBe('');
    const answer = await answerTo(page, words);
    await expect(page.getByText(answer.slice(-20)).first()).toBeAttached({ timeout: 30_000 });

    const events = await readTranscript(page);
    const turns = events.filter((event) => event.type === 'candidate.spoke');
    for (const [index, text] of [words, ...before].entries()) {
      const wasAccepted = index === 0 || statuses[index - 1] === 202;
      expect(turns.filter((turn) => turn.text === text).length, text).toBeGreaterThanOrEqual(wasAccepted ? 1 : 0);
      expect(turns.filter((turn) => turn.text === text).length, text).toBeLessThanOrEqual(1);
    }
    for (const turn of turns) expect(repliesTo(events, turn.turnId), turn.text ?? '').toHaveLength(1);
    expect(first).not.toBe('');

    await say(page, 'Does the pain go anywhere else?');
  } finally {
    if (server.process.signalCode === null) await server.stop();
    await rm(home, { recursive: true, force: true });
  }
});
