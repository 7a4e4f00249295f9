import { spawnSync } from 'node:child_process';

/** `npm run check:deep`: the property tests with a hundred times the runs, 10^5 random bodies among them. Takes many minutes. */
const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', 'tests/core', '--testTimeout=3600000'], {
  stdio: 'inherit',
  env: { ...process.env, BEDSIDE_RUNS_FACTOR: '100' },
});
process.exitCode = status ?? 1;
