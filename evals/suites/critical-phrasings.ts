import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InProcessInterview } from '../drivers/in-process.ts';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { projectRoot, readJsonLines } from './support/data-file.ts';
import { findHoldoutCases, type HoldoutCase } from './support/holdout-cases.ts';
import { sharedReader } from './support/shared-reader.ts';

/**
 * Every fact a case calls critical, asked for in words nobody tuned on (`holdout/<case>/critical-phrasings.jsonl`, {fact, text}):
 * it must be told, or hinted at while its gate is shut, for four phrasings of five.
 */
interface Phrasing {
  readonly fact: string;
  readonly text: string;
}

const SHARE = 0.8;

export async function run(): Promise<SuiteResult> {
  const rows: Row[] = [];
  for (const one of await findHoldoutCases()) rows.push(...(await rowsOf(one)));
  if (rows.length > 0) return { rows };
  const skipped = 'no case has evals/holdout/<case>/critical-phrasings.jsonl yet';
  console.log(`SKIPPED critical-phrasings: ${skipped}`);
  return { skipped };
}

async function rowsOf({ slug, path, folder }: HoldoutCase): Promise<Row[]> {
  const phrasings = readJsonLines<Phrasing>(join(path, 'critical-phrasings.jsonl'));
  if (phrasings.length === 0) return [];
  const { bank, reader } = await sharedReader();
  const missed: (Phrasing & { moves: unknown })[] = [];
  const reached = new Map<string, number>();
  for (const phrasing of phrasings) {
    const interview = new InProcessInterview(folder, bank, reader);
    // No open question first: what the patient says of their own accord would be told already.
    await interview.say("Hello, I'm Sam, one of the medical students.");
    const { told, hinted, moves } = await interview.say(phrasing.text);
    if ([...told, ...hinted].includes(phrasing.fact)) reached.set(phrasing.fact, (reached.get(phrasing.fact) ?? 0) + 1);
    else missed.push({ ...phrasing, moves });
  }
  mkdirSync(join(projectRoot, 'reports', 'evals'), { recursive: true });
  writeFileSync(join(projectRoot, 'reports', 'evals', `${slug}-critical-missed.json`), `${JSON.stringify(missed, null, 1)}\n`);
  const critical = folder.patient.facts.filter((fact) => fact.critical).map((fact) => fact.id);
  const asked = critical.filter((fact) => phrasings.some((one) => one.fact === fact));
  const isReachable = (fact: string) => (reached.get(fact) ?? 0) >= SHARE * phrasings.filter((one) => one.fact === fact).length;
  const total = [...reached.values()].reduce((sum, count) => sum + count, 0);
  return [
    rateRow(
      `${slug}/critical-facts`,
      `${slug}: critical facts reached by 4 of 5 phrasings`,
      asked.filter(isReachable).length,
      asked.length,
      { text: '100 %', holds: (rate) => rate === 1 },
    ),
    rateRow(`${slug}/critical-phrasings`, `${slug}: phrasings that reach their critical fact`, total, phrasings.length),
    figureRow(
      `${slug}/critical-unasked`,
      `${slug}: critical facts nobody wrote phrasings for`,
      critical.length - asked.length,
      'count',
      critical.length,
    ),
  ];
}
