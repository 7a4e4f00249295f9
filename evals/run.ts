import type { Row, SuiteResult } from './report/row.ts';
import { writeReport } from './report/write-report.ts';

/** Suites by name, loaded when they run. Each measures without a key and without a network. */
const suites: Readonly<Record<string, () => Promise<{ run(): Promise<SuiteResult> }>>> = {
  'understanding-primock': () => import('./suites/understanding-primock.ts'),
  'understanding-held-out': () => import('./suites/understanding-held-out.ts'),
  'door-note-questions': () => import('./suites/door-note-questions.ts'),
  'two-ways-to-listen': () => import('./suites/two-ways-to-listen.ts'),
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isLive = process.argv.includes('--live');

if (isLive) {
  writeReport(
    'evals',
    [],
    ['evals:live measures a real model endpoint; no model door exists yet, so there is nothing to measure'],
  );
  console.log('Evals: 0 passed, 0 failed, 1 skipped');
} else {
  const rows: Row[] = [];
  const skipped: string[] = [];
  let broken = 0;
  for (const [name, load] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    try {
      const result = await (await load()).run();
      if ('skipped' in result) skipped.push(`${name}: ${result.skipped}`);
      else rows.push(...result.rows);
    } catch (error) {
      broken += 1;
      console.error(`${name} broke:`, error);
    }
  }
  writeReport('evals', rows, skipped);
  const passed = rows.filter((row) => row.holds === true).length;
  const failed = rows.filter((row) => row.holds === false).length + broken;
  console.log(`Evals: ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
