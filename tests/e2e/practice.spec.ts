import { expect, type Page, test } from '@playwright/test';
import { type LocalServer, startLocalServer } from '../../evals/drivers/local-server.ts';
import { encounterOf, enterRoom, expectNoViolations, openDebrief, say } from './support/a-room.ts';
import { longDebrief, playDebriefs } from './support/long-debrief.ts';

let server: LocalServer;
test.beforeAll(async () => {
  server = await startLocalServer();
});
test.afterAll(async () => server.stop());

const openPart = async (page: Page, name: string) => {
  const tab = page.getByRole('tab', { name });
  if (await tab.isVisible()) await tab.click();
};

const endAndDebrief = async (page: Page, hasViva: boolean) => {
  await page.getByRole('toolbar').getByRole('button', { name: /^End/ }).click();
  await page.getByRole('button', { name: /End the consultation/ }).click();
  await page.getByRole('button', { name: /Go on/ }).click();
  if (hasViva) await page.getByRole('button', { name: /Finish/ }).click();
  await openDebrief(page);
};

test('out of the role, then eight minutes scrubbed, played and printed', async ({ page }, info) => {
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  await playDebriefs(page, [longDebrief({ needsDeRole: true })]);
  await page.goto(`${server.origin}/debrief/lively`);
  await expect(page.getByRole('heading', { name: 'Step out of the room' })).toBeVisible();
  await expect(page.getByText('60%')).toHaveCount(0);
  await expectNoViolations(page, 'stepping out');
  await picture('1-step-out');
  await page.getByRole('button', { name: 'I am ready for the debrief' }).click();
  await expect(page.getByRole('heading', { name: 'What you did well' })).toBeVisible();
  await expectNoViolations(page, 'debrief');
  await page.screenshot({ path: info.outputPath('2-debrief.png'), fullPage: true });

  await openPart(page, 'Replay');
  const slider = page.getByRole('slider', { name: 'Moment of the conversation' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuenow', '479');
  await page.keyboard.press('PageDown');
  await expect(slider).toHaveAttribute('aria-valuetext', /^7:5/);
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
  await page.getByRole('button', { name: 'Four times as fast' }).click();
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(4);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expectNoViolations(page, 'replay');
  await picture('3-replay');

  // A quote leads to its moment.
  await openPart(page, 'Feedback');
  await page
    .getByRole('button', { name: /Question 12/ })
    .first()
    .click();
  await expect(slider).toHaveAttribute('aria-valuenow', '120');
  await expect(page.locator('mark')).toHaveText('Question 12');

  const frames = await page.evaluate(async () => {
    const box = document.querySelector('[role=slider]');
    if (box === null) return [];
    const { left, width, top } = box.getBoundingClientRect();
    box.setPointerCapture = () => undefined;
    box.hasPointerCapture = () => true;
    const spans: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 180; step += 1) {
      const clientX = left + width * (0.2 + 0.6 * Math.abs(Math.sin(step / 30)));
      box.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY: top + 20, pointerId: 1 }));
      await new Promise(requestAnimationFrame);
      spans.push(performance.now() - last);
      last = performance.now();
    }
    return spans.toSorted((one, other) => one - other);
  });
  const median = frames[Math.floor(frames.length / 2)] ?? 1000;
  info.annotations.push({ type: 'frames', description: `median ${median.toFixed(1)} ms, 95th ${frames[171]?.toFixed(1)} ms` });
  expect(median).toBeLessThan(34);

  if (info.project.name === 'desktop') {
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture('4-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.pdf({ path: info.outputPath('debrief.pdf'), format: 'A4' });
  }
});

test('a second try beside the first, one’s own practice, what is known of the marks', async ({ page }, info) => {
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  const now = longDebrief({ encounterId: 'again', forkedFrom: { encounterId: 'lively', turnId: 't46' }, percent: 73 });
  const own = {
    scenarioId: 'lively',
    title: 'Breathless in bay 2',
    stage: 'scored',
    isStopped: false,
    isFork: false,
    drill: null,
  } as const;
  await playDebriefs(
    page,
    [longDebrief(), now],
    [
      { ...own, encounterId: 'lively', startedAt: '2026-01-02T00:00:00Z', percent: 60 },
      { ...own, encounterId: 'first', startedAt: '2026-01-01T00:00:00Z', percent: 41 },
    ],
  );
  await page.goto(`${server.origin}/debrief/again/compare`);
  await expect(page.getByText('73%')).toBeVisible();
  await expectNoViolations(page, 'comparison');
  await picture('1-compare');
  await page.goto(`${server.origin}/about/practice`);
  await expect(page.getByText('2 attempts, first 41%')).toBeVisible();
  await expect(page.getByText('“can you tell me more about that?”')).toBeVisible();
  await expectNoViolations(page, 'practice');
  await picture('2-practice');
  await page.goto(`${server.origin}/about/honesty`);
  await expect(page.getByRole('heading', { name: 'Not measured' })).toBeVisible();
  await expectNoViolations(page, 'honesty');
  await picture('3-honesty');
});

test('no practice yet has a page of its own', async ({ page }) => {
  await page.goto(`${server.origin}/about/practice`);
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await expectNoViolations(page, 'empty practice');
});

test('debrief, a turn taken again, then and now; ninety seconds of one skill', async ({ page }, info) => {
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  await enterRoom(page, server.origin);
  await say(page, "Hello, I'm Sam, one of the medical students. What's brought you in today?");
  await say(page, 'When did the pain start?');
  const before = encounterOf(page);
  await endAndDebrief(page, true);
  await openPart(page, 'Replay');
  await page.getByRole('button', { name: /Try again from here ?: ?When did/ }).click();
  await expect(page.locator('textarea')).toBeVisible();
  expect(encounterOf(page)).not.toBe(before);
  await say(page, 'That sounds frightening. What worries you most about it?');
  await endAndDebrief(page, true);
  await page.getByRole('link', { name: 'Then and now, side by side' }).click();
  await expect(page.getByText('What worries you most about it?').first()).toBeVisible();
  await expect(page.getByText('When did the pain start?').first()).toBeVisible();
  await expectNoViolations(page, 'then and now');
  await picture('1-then-and-now');

  const scenarioId = await page.evaluate(async () => {
    const cards = (await (await fetch('/api/scenarios')).json()) as { scenarioId: string }[];
    return cards[0]?.scenarioId ?? '';
  });
  await page.goto(`${server.origin}/case/${scenarioId}/drill/open`);
  await expectNoViolations(page, 'ninety seconds');
  await picture('2-drill');
  await page.getByRole('button', { name: 'Start the ninety seconds' }).click();
  await say(page, "Hello, I'm Sam, a medical student. What has brought you in?");
  await endAndDebrief(page, false);
  await expect(page.getByText(/Ninety seconds, open it/)).toBeVisible();
  await expectNoViolations(page, 'debrief of ninety seconds');
  await picture('3-drill-debrief');
});

test('beside an expert: the same patient, where their words reached further', async ({ page }, info) => {
  // The case whose patient turns out one way only.
  await page.goto(`${server.origin}/case/dizzy-spells`);
  await page.getByRole('button', { name: /^Start/ }).click();
  await say(page, "Hello, I'm Sam, one of the medical students. What's brought you in today?");
  await endAndDebrief(page, true);
  await page.getByRole('link', { name: 'Beside an expert' }).click();
  await expect(page.getByRole('heading', { name: 'Where their words reached further' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('They').first()).toBeVisible();
  await page.getByText('The whole run, word for word').click();
  await expectNoViolations(page, 'beside an expert');
  await page.screenshot({ path: info.outputPath('1-beside.png'), fullPage: true });
});
