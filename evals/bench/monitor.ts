import { chromium, type Page } from '@playwright/test';
import { playLivelyBody } from '../../tests/e2e/support/lively-body.ts';
import { startLocalServer } from '../drivers/local-server.ts';
import { figureRow, percentile, type Row } from '../report/row.ts';
import { launch } from './page.ts';

const seconds = 20;

interface Frames {
  /** From one frame to the next, ms. */
  readonly gapsMs: readonly number[];
  /** Script of all animation callbacks in a frame, ms. */
  readonly scriptMs: readonly number[];
}

/** Put into the page before it starts: times every animation callback by the frame it belongs to. */
const stopwatch = `(() => {
  const ask = window.requestAnimationFrame.bind(window);
  const frames = [];
  let frameAt = -1;
  window.frameTimes = frames;
  window.requestAnimationFrame = (callback) => ask((at) => {
    const from = performance.now();
    callback(at);
    const took = performance.now() - from;
    if (at === frameAt) frames[frames.length - 1][1] += took;
    else { frameAt = at; frames.push([at, took]); }
  });
})();`;

async function watchFrames(page: Page): Promise<Frames> {
  const read = () => page.evaluate('window.frameTimes.splice(0)') as Promise<[number, number][]>;
  await page.waitForTimeout(3000);
  await read();
  await page.waitForTimeout(seconds * 1000);
  const frames = await read();
  const ats = frames.map(([at]) => at);
  return { gapsMs: ats.slice(1).map((at, index) => at - (ats[index] ?? at)), scriptMs: frames.map(([, took]) => took) };
}

/** Frames and script of the room with all five traces of the monitor moving and the patient breathing. */
export async function measureMonitor(): Promise<Row[]> {
  const server = await startLocalServer();
  const browser = await chromium.launch(launch);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(stopwatch);
    const pressure = { systolicMmHg: 122, diastolicMmHg: 74, meanArterialMmHg: 90 };
    await playLivelyBody(page, {
      traces: ['ecg', 'pleth', 'arterial', 'resp', 'capnogram'],
      rhythm: 'atrialFibrillation',
      heartRatePerMin: 110,
      etco2MmHg: 36,
      arterial: pressure,
      cuff: { ...pressure, atMs: 0 },
    });
    await page.goto(`${server.origin}/encounter/lively`);
    await page.getByRole('region', { name: 'Monitor' }).locator('canvas').waitFor();
    const { gapsMs, scriptMs } = await watchFrames(page);
    const lasted = gapsMs.reduce((sum, gap) => sum + gap, 0) / 1000;
    const perSecond = Math.round((gapsMs.length / lasted) * 10) / 10;
    const script = Math.round(percentile(scriptMs, 0.95) * 100) / 100;
    return [
      figureRow('monitor/frames', 'frames a second, five traces and the portrait', perSecond, 'fps', gapsMs.length, {
        text: '>= 59 fps',
        holds: perSecond >= 59,
      }),
      figureRow('monitor/script', 'script in a frame p95, five traces and the portrait', script, 'ms', scriptMs.length, {
        text: '<= 2 ms',
        holds: script <= 2,
      }),
      figureRow('monitor/gap', 'time between frames p99', Math.round(percentile(gapsMs, 0.99) * 10) / 10, 'ms', gapsMs.length),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
