// Preloaded into a server under measurement: writes the event loop's delay to the file named by LOOP_PROBE when it exits.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.LOOP_PROBE) {
  const resolutionMs = 5;
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  // Starting up is measured by itself; the loop is watched once the server is ready.
  process.on('SIGUSR2', () => delay.enable());
  process.on('exit', () => {
    delay.disable();
    const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
    writeFileSync(
      process.env.LOOP_PROBE,
      JSON.stringify({ p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max), n: delay.count }),
    );
  });
}
