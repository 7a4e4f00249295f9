import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rateRow, type SuiteResult } from '../report/row.ts';
import { projectRoot, skipLoudly } from './support/data-file.ts';
import { type ReadDdxQuestion, readDdxplus } from './support/ddxplus-questions.ts';

/** The questions of a symptom checker's bank (DDXPlus), each on its own: subject and family read right. */
export async function run(): Promise<SuiteResult> {
  const read = await readDdxplus();
  if (read === null) return skipLoudly('understanding-ddxplus', 'no DDXPlus questions found');
  const topicsOf = (one: ReadDdxQuestion) => one.reading.asks.map((ask) => ask.topic);
  const isRight = (one: ReadDdxQuestion) => topicsOf(one).some(one.isRight);
  const isInFamily = (one: ReadDdxQuestion) => topicsOf(one).some((topic) => one.isRight(topic) || one.isInFamily(topic));
  const isOffered = (one: ReadDdxQuestion) =>
    one.reading.moves.some((move) => move.kind === 'unclear' && move.between.some(one.isRight));
  const isWrong = (one: ReadDdxQuestion) => topicsOf(one).length > 0 && !isRight(one);
  const folder = join(projectRoot, 'reports', 'evals');
  mkdirSync(folder, { recursive: true });
  const missed = read.filter((one) => !isRight(one)).map((one) => ({ code: one.code, ours: topicsOf(one) }));
  writeFileSync(join(folder, 'ddxplus-missed.json'), `${JSON.stringify(missed, null, 1)}\n`);
  const rate = (id: string, what: string, holds: (one: ReadDdxQuestion) => boolean, target?: Parameters<typeof rateRow>[4]) =>
    rateRow(`ddxplus.${id}`, `DDXPlus questions: ${what}`, read.filter(holds).length, read.length, target);
  return {
    rows: [
      rate('family', 'family read right', isInFamily, { text: '>= 85 %', holds: (value) => value >= 0.85 }),
      rate('subject', 'subject read right', isRight),
      rate('offered', 'subject offered when asking back', (one) => !isRight(one) && isOffered(one)),
      rate('wrong', 'something else read', isWrong),
    ],
  };
}
