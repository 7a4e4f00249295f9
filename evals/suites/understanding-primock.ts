import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { figureRow, percentile, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { projectRoot, skipLoudly } from './support/data-file.ts';
import { loadCase } from './support/load-case.ts';
import { primockQuestions, readPrimockTurns } from './support/primock-turns.ts';
import { sharedReader } from './support/shared-reader.ts';

/**
 * How much of real UK GP talk (PriMock57, days 1-3, CC BY 4.0) the embedded reader makes something of, with no context.
 * What counts as a question: `support/primock-turns.ts`.
 * The texts stay where they are: the project keeps only consultation names and turn numbers.
 */
const CONFIDENT = 0.6;

export async function run(): Promise<SuiteResult> {
  const turns = readPrimockTurns();
  if (turns === null) return skipLoudly('understanding-primock', 'no PriMock57 turns found');
  const questions = primockQuestions(turns);
  const ids = join(projectRoot, 'evals', 'suites', 'primock-dev-ids.txt');
  await writeFile(ids, `${questions.map((one) => one.id).join('\n')}\n`);

  const scenario = await loadCase('chest-pain-cubicle-4');
  const { reader } = await sharedReader();
  await reader.prepare(scenario);
  const context = { scenario, addressee: '', lastReply: '', lastTopics: [], openCues: [], factsTold: [], justAskedBetween: [] };
  const counts = { confident: 0, askedBack: 0, nothing: 0, embedded: 0 };
  const timesMs: number[] = [];
  const wordTimesMs: number[] = [];
  for (const { text } of questions) {
    const before = performance.now();
    const moves = await reader.read(text, context, { signal: AbortSignal.timeout(30_000) });
    const tookMs = performance.now() - before;
    timesMs.push(tookMs);
    if (reader.lastCost().embeddedTexts > 0) counts.embedded += 1;
    else wordTimesMs.push(tookMs);
    counts[outcomeOf(moves)] += 1;
  }
  const n = questions.length;
  return {
    rows: [
      rateRow('primock.confident', 'real questions with a confident reading', counts.confident, n, {
        text: '>= 70 %',
        holds: (rate) => rate >= 0.7,
      }),
      rateRow('primock.asked-back', 'real questions asked back about, with candidates', counts.askedBack, n),
      rateRow('primock.nothing', 'real questions nothing was made of', counts.nothing, n),
      rateRow('primock.embedded', 'turns that needed an embedding', counts.embedded, n),
      ...timeRows('primock.all', 'reading a turn', timesMs),
      ...timeRows('primock.by-words', 'reading a turn decided by words', wordTimesMs),
    ],
  };
}

/** Median and 95th percentile in milliseconds; their targets are held by `npm run bench`, on a quiet machine. */
function timeRows(id: string, what: string, timesMs: readonly number[]): Row[] {
  const at = (part: number) => Math.round(percentile(timesMs, part) * 10) / 10;
  return [
    figureRow(`${id}.p50`, `${what}, median`, at(0.5), 'ms', timesMs.length),
    figureRow(`${id}.p95`, `${what}, 95th percentile`, at(0.95), 'ms', timesMs.length),
  ];
}

function outcomeOf(moves: readonly CandidateMove[]): 'confident' | 'askedBack' | 'nothing' {
  if (moves.some((move) => move.kind !== 'unclear' && move.confidence >= CONFIDENT)) return 'confident';
  return moves.some((move) => move.kind === 'unclear' && move.between.length > 0) ? 'askedBack' : 'nothing';
}
