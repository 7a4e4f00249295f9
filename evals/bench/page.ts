import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { startLocalServer } from '../drivers/local-server.ts';
import { figureRow, type Row } from '../report/row.ts';

const launch = {
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

/** Script a browser fetches before the library can be used, and how long that takes on this machine. */
export async function measurePage(): Promise<Row[]> {
  const server = await startLocalServer();
  const browser = await chromium.launch(launch);
  try {
    const page = await browser.newPage();
    let bytes = 0;
    const pending: Promise<void>[] = [];
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (!type.includes('javascript')) return;
      const counted = response.body().then((body) => {
        bytes += gzipSync(body).length;
      });
      pending.push(counted);
    });
    const from = performance.now();
    await page.goto(server.origin);
    await page
      .getByRole('link', { name: /Joseph|Joe|chest pain/i })
      .first()
      .waitFor();
    const usableMs = performance.now() - from;
    await Promise.all(pending);
    const kilobytes = Math.round(bytes / 100) / 10;
    return [
      figureRow('page/script', 'script before the library is usable, gzipped', kilobytes, 'kB', 1, {
        text: '<= 200 kB',
        holds: kilobytes <= 200,
      }),
      figureRow('page/usable', 'library usable after opening the page', Math.round(usableMs), 'ms', 1),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
