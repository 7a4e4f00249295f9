import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Fails with the rule and the element for every accessibility violation on the page as it stands. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  // A sheet still fading in has the colours of no moment a person reads it in.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime)))
        .map((one) => one.finished),
    ),
  );
  // Through the debugger: the page's own policy allows no injected script.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document).then((found) => JSON.stringify(found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  expect(JSON.parse(String(result.value)), `axe on ${screen}`).toEqual([]);
}

/** From the library to the bedside, in two clicks. */
export async function enterRoom(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.locator('article a').first().click();
  await page.getByRole('button', { name: /^Start/ }).click();
  await expect(page.locator('textarea')).toBeVisible();
}

export interface Told {
  readonly type: string;
  readonly turnId?: string;
  readonly text?: string;
  readonly sentences?: readonly string[];
}

/** The encounter the page is in. */
export function encounterOf(page: Page): string {
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** What the page's own owner may read back of the encounter it is in. */
export async function readTranscript(page: Page): Promise<readonly Told[]> {
  const { origin } = new URL(page.url());
  const answer = await page.request.get(`${origin}/api/encounters/${encounterOf(page)}/transcript`);
  return answer.ok() ? ((await answer.json()) as { events: Told[] }).events : [];
}

/** The patient's answer to the turn with these words, '' while there is none. */
export async function answerTo(page: Page, words: string): Promise<string> {
  const events = await readTranscript(page);
  const turn = events.findLast((event) => event.type === 'candidate.spoke' && event.text === words);
  return events
    .flatMap((event) => (event.type === 'patient.replied' && event.turnId === turn?.turnId ? (event.sentences ?? []) : []))
    .join(' ');
}

/** Types a turn and waits until the patient has answered it. */
export async function say(page: Page, words: string): Promise<string> {
  await page.locator('textarea').fill(words);
  await page.keyboard.press('Enter');
  await expect.poll(() => answerTo(page, words), { message: `an answer to "${words}"`, timeout: 20_000 }).not.toBe('');
  const answer = await answerTo(page, words);
  await expect(page.getByText(answer.slice(-24)).first()).toBeAttached();
  return answer;
}

/** A hard case asks to step out of the room before its debrief; waits for whichever of the two comes. */
export async function openDebrief(page: Page): Promise<void> {
  const marks = page.getByRole('heading', { name: /What you did well/ });
  const goOn = page.getByRole('button', { name: 'I am ready for the debrief' });
  await expect(marks.or(goOn)).toBeVisible({ timeout: 30_000 });
  if (await goOn.isVisible()) {
    await expectNoViolations(page, 'stepping out');
    await goOn.click();
  }
  await expect(marks).toBeVisible();
}
