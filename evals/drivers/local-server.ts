import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LocalServer {
  readonly origin: string;
  readonly home: string;
  readonly readyMs: number;
  readonly process: ChildProcess;
  /** Asks it to stop and waits; the data folder goes with it unless kept. */
  stop(options?: { keepData?: boolean; signal?: NodeJS.Signals }): Promise<void>;
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

/** Starts Bedside as `npm start` does, in a process of its own, and waits until it is ready. */
export async function startLocalServer(
  options: { home?: string; port?: number; env?: Record<string, string> } = {},
): Promise<LocalServer> {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'bedside-')));
  const port = options.port ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const from = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/start.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', BEDSIDE_HOME: home, LOG_LEVEL: 'warn', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-4000)));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Bedside stopped while starting (exit ${child.exitCode}):\n${said}`);
    const healthy = await fetch(`${origin}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) break;
    if (performance.now() - from > 90_000) throw new Error(`Bedside was not ready after 90 s:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return {
    origin,
    home,
    readyMs: performance.now() - from,
    process: child,
    async stop({ keepData = false, signal = 'SIGTERM' } = {}) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await gone;
      }
      if (!keepData && !options.home) await rm(home, { recursive: true, force: true });
    },
  };
}
