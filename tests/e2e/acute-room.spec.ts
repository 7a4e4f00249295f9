import { expect, test } from '@playwright/test';
import { type LocalServer, startLocalServer } from '../../evals/drivers/local-server.ts';
import { expectNoViolations } from './support/a-room.ts';
import { playLivelyBody } from './support/lively-body.ts';

let server: LocalServer;
test.beforeAll(async () => {
  server = await startLocalServer();
});
test.afterAll(async () => server.stop());

const enter = async (page: Parameters<typeof playLivelyBody>[0], vitals: Parameters<typeof playLivelyBody>[1] = {}) => {
  const body = await playLivelyBody(page, vitals);
  await page.goto(`${server.origin}/encounter/lively`);
  const monitor = page.getByRole('region', { name: 'Monitor' });
  await expect(monitor).toBeVisible();
  const show = monitor.getByRole('button', { name: 'Show the monitor' });
  if (await show.isVisible()) await show.click();
  await expect(monitor.locator('canvas')).toBeVisible();
  return { body, monitor };
};

test('the monitor: traces, the cuff, an alarm told and silenced, a lost line', async ({ page }, info) => {
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  const { body, monitor } = await enter(page, { timesFaster: 4 });
  await expect(monitor.getByText('4 minutes of illness pass in each minute here')).toBeVisible();
  const isDrawn = () =>
    monitor.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value) => value > 0);
    });
  await expect.poll(isDrawn).toBe(true);
  await expectNoViolations(page, 'monitor');

  await expect(monitor.getByText('–/–')).toBeVisible();
  await monitor.getByRole('button', { name: 'Measure with the cuff' }).click();
  await expect(monitor.getByRole('button', { name: 'Cuff measuring…' })).toBeDisabled();
  await expect.poll(() => body.sent).toContainEqual(['acts', expect.objectContaining({ act: 'measurement', id: 'cuff' })]);
  await body.measure({ isCuffCycling: true });
  await page.waitForTimeout(1200);
  await body.measure({
    isCuffCycling: false,
    cuff: { systolicMmHg: 88, diastolicMmHg: 52, meanArterialMmHg: 64, atMs: 4000 },
  });
  await expect(monitor.getByText('88/52')).toBeVisible();
  await expect(monitor.getByRole('status').filter({ hasText: 'Blood pressure 88 over 52' })).toBeAttached();

  await body.measure({
    spo2Percent: 78,
    alarms: [{ id: 'desaturation', priority: 'high', says: 'Oxygen saturation very low' }],
  });
  await expect(monitor.getByRole('alert')).toHaveText('Oxygen saturation very low');
  await expectNoViolations(page, 'alarm');
  await picture('1-alarm');
  await monitor.getByRole('button', { name: 'Silence for two minutes' }).click();
  await expect(monitor.getByText('Silenced for')).toBeAttached();
  await body.measure({
    alarms: [
      { id: 'desaturation', priority: 'high', says: 'Oxygen saturation very low' },
      { id: 'heart-rate-high', priority: 'medium', says: 'Heart rate high' },
    ],
  });
  // A new alarm breaks the silence.
  await expect(monitor.getByRole('button', { name: 'Silence for two minutes' })).toBeVisible();

  await body.dropLine();
  await expect(monitor.getByText('Reconnecting. These figures are old.')).toBeVisible();
  await expectNoViolations(page, 'lost line');
  await picture('2-lost');
  await body.measure({ heartRatePerMin: 141 });
  await body.restoreLine();
  await expect(monitor.getByText('Reconnecting. These figures are old.')).toBeHidden();
  await expect(monitor.getByText('141')).toBeVisible();

  await monitor.getByRole('button', { name: 'Trends' }).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: /^Heart rate.*now 141/ })).toBeVisible();
  await expectNoViolations(page, 'trends');
  await picture('3-trends');
});

test('a tracing to read, a dose to give, a call to make', async ({ page }, info) => {
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  const { body } = await enter(page);
  const place = { atMs: 9000, turnId: 't' };

  const tracing = { rhythm: 'sinus', st: 'inferiorElevation', heartRatePerMin: 88 } as const;
  await body.tell({ type: 'investigation.resulted', seq: 1, atMs: 9000, name: '12-lead ECG', result: 'As drawn.', tracing });
  await page.getByRole('button', { name: 'Look at the tracing: 12-lead ECG' }).click();
  await expect(page.getByRole('dialog').getByText('aVR')).toBeVisible();
  await expectNoViolations(page, 'tracing');
  await picture('1-tracing');
  await page.keyboard.press('Escape');

  await page.getByRole('toolbar').getByRole('button', { name: /Treat/ }).click();
  await page.getByRole('button', { name: 'Salbutamol nebuliser' }).click();
  await expect(page.getByLabel('Dose')).toHaveValue('5');
  await page.getByLabel('Dose').fill('2.5');
  await expectNoViolations(page, 'dose');
  await page.getByRole('dialog').getByRole('button', { name: 'Give' }).click();
  await expect
    .poll(() => body.sent)
    .toContainEqual(['acts', expect.objectContaining({ act: 'treatment', id: 'salbutamol', detail: '2.5 mg' })]);

  await body.tell({ type: 'call.opened', seq: 2, ...place, name: 'Medical registrar' });
  const phone = page.getByRole('region', { name: 'Phone call' });
  await expect(phone.getByText('Medical registrar')).toBeVisible();
  await expect(phone.getByText('Recommendation')).toBeVisible();
  await body.tell({ type: 'escalation.answered', seq: 3, ...place, name: 'Medical registrar', says: ['Go on.'] });
  await expect(page.getByText('Go on.').first()).toBeVisible();
  await page.locator('textarea').fill('It is Sam on ward 4.');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => body.sent)
    .toContainEqual(['turns', expect.objectContaining({ text: 'It is Sam on ward 4.', addressee: 'phone' })]);
  await expectNoViolations(page, 'call');
  await picture('2-call');
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await expect.poll(() => body.sent).toContainEqual(['acts', expect.objectContaining({ act: 'escalation', id: 'hang-up' })]);
  await body.tell({ type: 'call.ended', seq: 4, ...place, name: 'Medical registrar' });
  await expect(phone).toBeHidden();
});
