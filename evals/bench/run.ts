import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalServer } from '../drivers/local-server.ts';
import type { Row } from '../report/row.ts';
import { figureRow } from '../report/row.ts';
import { writeReport } from '../report/write-report.ts';
import { measureMonitor } from './monitor.ts';
import { measurePage } from './page.ts';
import { measurePlant } from './plant.ts';
import { measureTurns } from './turns.ts';
import { measureTurnsOverHttp } from './turns-over-http.ts';

const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Starts from nothing and again with data, five times each, page built beforehand. */
async function measureStarts(): Promise<Row[]> {
  await (await startLocalServer()).stop();
  const first: number[] = [];
  const again: number[] = [];
  for (let times = 0; times < 5; times++) {
    const home = await mkdtemp(join(tmpdir(), 'bedside-bench-'));
    const fresh = await startLocalServer({ home });
    first.push(fresh.readyMs);
    await fresh.stop();
    const reopened = await startLocalServer({ home });
    again.push(reopened.readyMs);
    await reopened.stop();
    await rm(home, { recursive: true, force: true });
  }
  return [
    figureRow('start/first', 'ready, the very first time', round(median(first)), 'ms', first.length, {
      text: '<= 6000 ms',
      holds: median(first) <= 6000,
    }),
    figureRow('start/again', 'ready, on reopening', round(median(again)), 'ms', again.length, {
      text: '<= 3000 ms',
      holds: median(again) <= 3000,
    }),
  ];
}

async function measureDoor(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bedside-bench-'));
  const probe = join(folder, 'loop.json');
  const server = await startLocalServer({
    home: join(folder, 'home'),
    env: { LOOP_PROBE: probe, NODE_OPTIONS: `--import ${join(process.cwd(), 'evals/bench/loop-probe.mjs')}` },
  });
  server.process.kill('SIGUSR2');
  const rows = await measureTurnsOverHttp(server.origin);
  await server.stop();
  const loop = JSON.parse(await readFile(probe, 'utf8')) as { p99: number; max: number; n: number };
  await rm(folder, { recursive: true, force: true });
  return [
    ...rows,
    figureRow('loop/p99', 'main-loop delay p99 while turns are answered', round(loop.p99, 1), 'ms', loop.n, {
      text: '<= 10 ms',
      holds: loop.p99 <= 10,
    }),
    figureRow('loop/max', 'main-loop delay, longest', round(loop.max, 1), 'ms', loop.n),
  ];
}

// As after an install: the page built and the server packed from exactly these sources.
spawnSync(process.execPath, ['--import', 'tsx', 'src/server/build-web.ts'], { stdio: 'inherit' });
const load = loadavg()[0] ?? 0;
if (load > 1)
  console.log(`The machine is not quiet (load ${load.toFixed(2)}): figures of speed will be worse than they should be.`);
const rows: Row[] = [];
const skipped: string[] = [];
for (const [name, measure] of [
  ['starts', measureStarts],
  ['turns', measureTurns],
  ['door', measureDoor],
  ['plant', async () => measurePlant()],
  ['monitor', measureMonitor],
  ['page', measurePage],
] as const) {
  try {
    rows.push(...(await measure()));
  } catch (error) {
    skipped.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
writeReport('bench', rows, skipped);
