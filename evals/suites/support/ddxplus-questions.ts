import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { blankScenario } from './blank-scenario.ts';
import { findDataFile, projectRoot } from './data-file.ts';
import { type Reading, readAlone } from './read-in-order.ts';
import { matchesAny } from './topic-globs.ts';

/** One question of the DDXPlus bank (CC BY 4.0) beside what it was read as, with no history. */
export interface ReadDdxQuestion {
  readonly code: string;
  readonly reading: Reading;
  isRight(topic: string): boolean;
  isInFamily(topic: string): boolean;
}

let reading: Promise<ReadDdxQuestion[] | null> | null = null;

/** The English questions read with a case that knows nothing, once a run; null where they are not installed. */
export function readDdxplus(): Promise<ReadDdxQuestion[] | null> {
  reading ??= readAll();
  return reading;
}

async function readAll(): Promise<ReadDdxQuestion[] | null> {
  const file = findDataFile('ddxplus', 'questions_en_fr.tsv');
  if (file === null) return null;
  const mapping = z
    .record(z.string(), z.array(z.string()))
    .parse(parse(readFileSync(join(projectRoot, 'evals', 'suites', 'ddxplus-mapping.yaml'), 'utf8')));
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const columns = head.trim().split('\t');
  const scenario = await blankScenario();
  const read: ReadDdxQuestion[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const cells = line.split('\t');
    const code = cells[columns.indexOf('evidence')] ?? '';
    const topics = mapping[code];
    if (topics === undefined) {
      console.log(`understanding-ddxplus: ${code} has no mapping`);
      continue;
    }
    const branches = [...new Set(topics.map((topic) => `${topic.split('.')[0]}.*`))];
    read.push({
      code,
      reading: await readAlone(cells[columns.indexOf('question_en')] ?? '', scenario),
      isRight: (topic) => matchesAny(topics, topic),
      isInFamily: (topic) => matchesAny(branches, topic),
    });
  }
  return read;
}
