import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActUtterance, actSample } from '../act-sample.ts';
import { projectRoot } from '../data-file.ts';
import { primockQuestions, readPrimockTurns } from '../primock-turns.ts';
import { sampleSeeded } from '../seeded-sample.ts';

/**
 * Draws the samples that people label: `npx tsx evals/suites/support/label-samples/run.ts <folder>`.
 * The texts go to the given folder, outside the project; the ids to `evals/gold`.
 */
const SEED = 57;

function familySample(): ActUtterance[] {
  const questions = primockQuestions(readPrimockTurns() ?? []);
  return sampleSeeded(questions, 300, SEED).map(({ id, before, text }) => ({ id, before, text }));
}

function write(folder: string, name: string, gold: string, sample: readonly ActUtterance[]): void {
  writeFileSync(join(folder, `${name}.jsonl`), sample.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const ids = join(projectRoot, 'evals', 'gold', gold);
  mkdirSync(ids, { recursive: true });
  writeFileSync(join(ids, `ids-${name}.txt`), sample.map((one) => `${one.id}\n`).join(''));
  console.log(`${name}: ${sample.length}`);
}

const folder = process.argv[2];
if (folder !== undefined) {
  write(folder, 'primock-300', 'primock-families', familySample());
  write(folder, 'acts-real', 'acts', actSample());
}
