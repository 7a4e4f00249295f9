import { spawnSync } from 'node:child_process';

/** `npm run check`: everything a change must pass, in the order that fails fastest. Stops at the first failure. */
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['format and lint', ['biome', 'check', '.']],
  ['types', ['tsc', '-b']],
  ['layer rules', ['depcruise', '--config', '.dependency-cruiser.mjs', 'src']],
  ['unused code', ['knip']],
  ['topic vectors', ['tsx', 'tools/embed-topics.ts', '--check']],
  ['reader heads', ['tsx', 'tools/train-reader-head.ts', '--check']],
  ['act head', ['tsx', 'tools/train-act-head.ts', '--check']],
  ['cases', ['tsx', 'src/server/scenarios-check.ts']],
  ['tests', ['vitest', 'run']],
];

const isCi = process.argv.includes('--without-tests');
for (const [name, command] of steps) {
  if (isCi && name === 'tests') continue;
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nFailed at: ${name}. Mend it, then run npm run check again.`);
    process.exit(status ?? 1);
  }
}
console.log('\nAll checks passed.');
