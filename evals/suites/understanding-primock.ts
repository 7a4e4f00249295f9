import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { createEmbeddedTurnReader } from '#server/reading/embedded-turn-reader.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { loadCase } from './support/load-case.ts';

/**
 * How much of real UK GP talk (PriMock57, days 1-3, CC BY 4.0) the embedded reader makes something of, with no context.
 *
 * A doctor's turn counts as a question when it
 * 1. has no unintelligible part (`<UNIN/>`), once `<UNSURE>` tags around words are taken off;
 * 2. has more than three words;
 * 3. holds a sentence that ends in "?", or starts (after "and", "so", "okay" and the like) with an interrogative, an auxiliary
 *    with its subject, "any", or an invitation such as "tell me" or "could you describe".
 *
 * The texts stay where they are: the project keeps only consultation names and turn numbers.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const STARTS =
  /^(?:(?:and|so|okay|ok|right|well|um|uh|er|but|now|then|also|yeah|yes|alright)[ ,.]+)*(?:what|when|where|which|who|whose|why|how|any|(?:do|does|did|have|has|had|is|are|was|were|can|could|would|will|should|may)(?:n't)? (?:you|it|he|she|they|there|the|your|that|this|anyone|i|we|any)|tell me|talk me|describe|explain)\b/i;
const CONFIDENT = 0.6;

export function isQuestionTurn(raw: string): string | null {
  if (/<UNIN/i.test(raw)) return null;
  const text = raw
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.split(' ').length <= 3) return null;
  const sentences = text.split(/(?<=[.?!])\s+/);
  return sentences.some((sentence) => sentence.endsWith('?') || STARTS.test(sentence)) ? text : null;
}

export async function run(): Promise<SuiteResult> {
  const file = join(process.env['BEDSIDE_DATA'] ?? join(root, '..', 'shared', 'data'), 'primock57', 'turns.jsonl');
  if (!existsSync(file)) {
    const skipped = 'no PriMock57 turns found. Set BEDSIDE_DATA to the folder that holds primock57/turns.jsonl.';
    console.log(`SKIPPED understanding-primock: ${skipped}`);
    return { skipped };
  }
  const turns = (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line, index) => ({ index, ...(JSON.parse(line) as { consultation: string; speaker: string; text: string }) }));
  const questions = turns.flatMap((turn) => {
    const text = turn.speaker === 'doctor' ? isQuestionTurn(turn.text) : null;
    return text === null ? [] : [{ id: `${turn.consultation}#${turn.index}`, text }];
  });
  const ids = join(root, 'evals', 'suites', 'primock-dev-ids.txt');
  await mkdir(dirname(ids), { recursive: true });
  await writeFile(ids, `${questions.map((one) => one.id).join('\n')}\n`);

  const scenario = await loadCase('chest-pain-cubicle-4');
  const bank = await loadTopicBank(join(root, 'scenarios', 'topics'));
  const reader = await createEmbeddedTurnReader({ bank, vectorsFolder: join(root, 'scenarios', 'topics', 'vectors') });
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
  await reader.close();
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
  const sorted = [...timesMs].sort((a, b) => a - b);
  const at = (part: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0) * 10) / 10;
  return [
    figureRow(`${id}.p50`, `${what}, median`, at(0.5), 'ms', sorted.length),
    figureRow(`${id}.p95`, `${what}, 95th percentile`, at(0.95), 'ms', sorted.length),
  ];
}

function outcomeOf(moves: readonly CandidateMove[]): 'confident' | 'askedBack' | 'nothing' {
  if (moves.some((move) => move.kind !== 'unclear' && move.confidence >= CONFIDENT)) return 'confident';
  return moves.some((move) => move.kind === 'unclear' && move.between.length > 0) ? 'askedBack' : 'nothing';
}
