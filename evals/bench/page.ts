import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { playLivelyBody } from '../../tests/e2e/support/lively-body.ts';
import { startLocalServer } from '../drivers/local-server.ts';
import { figureRow, type Row } from '../report/row.ts';

/** Chromium as every measurement starts it. */
export const launch = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** Adds up the script a page fetches, gzipped; ask for the sum once the page has what it needs. */
function countScript(page: Page): () => Promise<number> {
  let bytes = 0;
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!(response.headers()['content-type'] ?? '').includes('javascript')) return;
    const counted = response.body().then((body) => {
      bytes += gzipSync(body).length;
    });
    pending.push(counted);
  });
  return async () => {
    await Promise.all(pending);
    return Math.round(bytes / 100) / 10;
  };
}

async function measureLibrary(browser: Browser, origin: string): Promise<Row[]> {
  const page = await browser.newPage();
  const script = countScript(page);
  const from = performance.now();
  await page.goto(origin);
  await page
    .getByRole('link', { name: /Joseph|Joe|chest pain/i })
    .first()
    .waitFor();
  const usableMs = performance.now() - from;
  const kilobytes = await script();
  return [
    figureRow('page/script', 'script before the library is usable, gzipped', kilobytes, 'kB', 1, {
      text: '<= 200 kB',
      holds: kilobytes <= 200,
    }),
    figureRow('page/usable', 'library usable after opening the page', Math.round(usableMs), 'ms', 1),
  ];
}

async function measureRoom(browser: Browser, origin: string): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const script = countScript(page);
  await playLivelyBody(page);
  await page.goto(`${origin}/encounter/lively`);
  await page.getByRole('region', { name: 'Monitor' }).locator('canvas').waitFor();
  await page.waitForLoadState('networkidle');
  const kilobytes = await script();
  return [
    figureRow('page/room', 'script of the room with its monitor, gzipped', kilobytes, 'kB', 1, {
      text: '<= 200 kB',
      holds: kilobytes <= 200,
    }),
  ];
}

/** Script a browser fetches for the library and for the room, and how long the library takes on this machine. */
export async function measurePage(): Promise<Row[]> {
  const server = await startLocalServer();
  const browser = await chromium.launch(launch);
  try {
    return [...(await measureLibrary(browser, server.origin)), ...(await measureRoom(browser, server.origin))];
  } finally {
    await browser.close();
    await server.stop();
  }
}
