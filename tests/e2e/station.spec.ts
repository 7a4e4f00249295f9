import { expect, test } from '@playwright/test';
import { type LocalServer, startLocalServer } from '../../evals/drivers/local-server.ts';
import { enterRoom, expectNoViolations, openDebrief, say } from './support/a-room.ts';

let server: LocalServer;
test.beforeAll(async () => {
  server = await startLocalServer();
});
test.afterAll(async () => server.stop());

test('a whole station: library, door, patient, ending, marks with the student’s own words', async ({ page }, info) => {
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.goto(server.origin);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Joseph Adeyemi')).toBeVisible();
  await expectNoViolations(page, 'library');
  await picture('1-library');

  await page.locator('article a').first().click();
  await expect(page.getByText('Your task')).toBeVisible();
  await expectNoViolations(page, 'door note');
  await picture('2-door');

  await enterRoom(page, server.origin);
  await say(page, "Hello, I'm Sam, one of the medical students. What's brought you in today?");
  await say(page, 'When did the pain start?');
  await say(page, 'Are you allergic to anything?');
  await expectNoViolations(page, 'room');
  await picture('3-room');

  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Investigate/ })
    .click();
  await page.getByRole('searchbox').fill('ecg');
  await expectNoViolations(page, 'investigations');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /12-lead/i })
    .first()
    .click();
  await expect(page.getByText(/12-lead/i).first()).toBeAttached();
  await page.keyboard.press('Escape');

  await page.getByRole('toolbar').getByRole('button', { name: /^End/ }).click();
  await page.getByRole('button', { name: /End the consultation/ }).click();
  await expect(page.getByText(/One minute/i).first()).toBeVisible();
  await expectNoViolations(page, 'reflection');
  await picture('4-reflection');
  await page.locator('textarea').first().fill('I let him start the story.');
  await page.getByRole('button', { name: /Go on/ }).click();
  await expect(page.getByText(/Step 2/)).toBeVisible();
  await page
    .locator('textarea')
    .first()
    .fill('Acute coronary syndrome, then pericarditis. Call the registrar, aspirin, repeat ECG.');
  await expectNoViolations(page, 'viva');
  await picture('5-viva');
  await page.getByRole('button', { name: /Finish/ }).click();

  await openDebrief(page);
  await expectNoViolations(page, 'debrief');
  await picture('6-debrief');
  // A narrow page shows the parts one at a time, a wide one all of them.
  const openPart = async (name: string) => {
    const tab = page.getByRole('tab', { name });
    if (await tab.isVisible()) await tab.click();
  };
  await openPart('Marks');
  await expect(page.getByText('Are you allergic to anything').first()).toBeAttached();
  await expectNoViolations(page, 'marks');
  await openPart('Replay');
  await expect(page.getByText('Are you allergic to anything').last()).toBeVisible();
  await expectNoViolations(page, 'replay');
  expect(asked.every((url) => url.startsWith(server.origin) || url.startsWith('data:') || url.startsWith('blob:'))).toBe(true);
});

test('nothing a candidate may not know is in the page’s traffic before the end', async ({ page }) => {
  const bodies: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().includes('/api/') || response.headers()['content-type']?.includes('event-stream')) return;
    bodies.push(await response.text().catch(() => ''));
  });
  await enterRoom(page, server.origin);
  await say(page, "Hello, what's brought you in?");
  const events = await page.evaluate(async () => {
    const id = location.pathname.split('/')[2];
    const answer = await fetch(`/api/encounters/${id}/transcript`);
    return answer.text();
  });
  const seen = [...bodies, events].join('\n').toLowerCase();
  for (const hidden of [
    'infarction',
    'coronary',
    'nstemi',
    'sildenafil',
    'viagra',
    'rapport',
    'disclosure',
    'creditfor',
    'variant',
    'going like my dad',
    'differential diagnosis:',
  ]) {
    expect(seen, hidden).not.toContain(hidden);
  }
});
