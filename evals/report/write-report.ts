import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Row } from './row.ts';

export interface Report {
  readonly at: string;
  readonly commit: string;
  readonly machine: { readonly cores: number; readonly cpu: string; readonly node: string; readonly load: number };
  readonly rows: readonly Row[];
  readonly skipped: readonly string[];
}

function currentCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

const interval = (row: Row): string => (row.low === null || row.high === null ? '' : `${row.low} to ${row.high}`);
const verdict = (row: Row): string => (row.holds === null ? (row.target ? 'open' : '') : row.holds ? 'holds' : 'MISSED');

function toPage(name: string, report: Report): string {
  const lines = report.rows.map(
    (row) => `| ${row.what} | ${row.value} ${row.unit} | ${row.n} | ${interval(row)} | ${row.target ?? ''} | ${verdict(row)} |`,
  );
  return [
    `# ${name}`,
    '',
    `${report.at}, commit ${report.commit}, ${report.machine.cores} cores (${report.machine.cpu}), Node ${report.machine.node}, load ${report.machine.load}.`,
    '',
    '| what | value | n | 95 % interval | target | |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
    ...report.skipped.map((reason) => `Skipped: ${reason}`),
    '',
  ].join('\n');
}

/** Writes `reports/<name>/latest.json` and the page beside it, and prints the rows. */
export function writeReport(name: 'evals' | 'bench' | 'faults', rows: readonly Row[], skipped: readonly string[] = []): Report {
  const report: Report = {
    at: new Date().toISOString(),
    commit: currentCommit(),
    machine: {
      cores: cpus().length,
      cpu: cpus()[0]?.model.trim() ?? '',
      node: process.version,
      load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    },
    rows,
    skipped,
  };
  const folder = join('reports', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, 'latest.md'), toPage(name, report));
  for (const row of rows)
    console.log(
      `${row.id.padEnd(34)} ${String(row.value).padStart(8)} ${row.unit.padEnd(6)} n=${row.n}  ${interval(row)}  ${row.target ?? ''}  ${verdict(row)}`,
    );
  for (const reason of skipped) console.log(`SKIPPED: ${reason}`);
  return report;
}
