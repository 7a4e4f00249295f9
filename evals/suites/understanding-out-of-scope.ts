import { join } from 'node:path';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { blankScenario } from './support/blank-scenario.ts';
import { projectRoot, readJsonLines } from './support/data-file.ts';
import { readAlone } from './support/read-in-order.ts';
import { matchesAny } from './support/topic-globs.ts';

/**
 * Words that ask the patient nothing a patient could answer from a history (chit-chat, other domains, talk to the machine,
 * half sentences, thinking aloud) beside plain questions: the first must not be answered with anything clinical, the second must.
 * Nothing is trained on these lines.
 */
interface Line {
  readonly id: string;
  readonly scope: 'in' | 'out';
  readonly kind?: string;
  readonly topics?: readonly string[];
  readonly text: string;
}

/** Asks that a patient answers without telling anything of the case. */
const HARMLESS = ['life.*', 'understanding.*'];

export async function run(): Promise<SuiteResult> {
  const lines = readJsonLines<Line>(join(projectRoot, 'evals', 'holdout', 'out-of-scope.jsonl'));
  const scenario = await blankScenario();
  const read: { line: Line; moves: readonly CandidateMove[]; asks: readonly string[] }[] = [];
  for (const line of lines) {
    const { moves, asks } = await readAlone(line.text, scenario);
    read.push({ line, moves, asks: asks.map((ask) => ask.topic).filter((topic) => !matchesAny(HARMLESS, topic)) });
  }
  const outside = read.filter((one) => one.line.scope === 'out');
  const inside = read.filter((one) => one.line.scope === 'in');
  const kinds = [...new Set(outside.map((one) => one.line.kind ?? ''))];
  const isAnswered = (one: (typeof read)[number]) => one.asks.length > 0;
  const isRight = ({ line, asks }: (typeof read)[number]) => asks.some((topic) => matchesAny(line.topics ?? [], topic));
  for (const one of outside.filter(isAnswered))
    console.log(`out of scope, read as a question: ${one.line.id} ${one.asks.join(', ')}`);
  return {
    rows: [
      rateRow(
        'out-of-scope.recall',
        'words that ask nothing, left unanswered',
        outside.filter((one) => !isAnswered(one)).length,
        outside.length,
        {
          text: '>= 90 %',
          holds: (rate) => rate >= 0.9,
        },
      ),
      ...kinds.map((kind): Row => {
        const some = outside.filter((one) => one.line.kind === kind);
        return rateRow(
          `out-of-scope.${kind}`,
          `left unanswered: ${kind}`,
          some.filter((one) => !isAnswered(one)).length,
          some.length,
        );
      }),
      rateRow('in-scope.right', 'plain questions read as meant', inside.filter(isRight).length, inside.length),
      rateRow('in-scope.answered', 'plain questions answered', inside.filter(isAnswered).length, inside.length),
      rateRow(
        'in-scope.wrong',
        'plain questions read as something else',
        inside.filter((one) => isAnswered(one) && !isRight(one)).length,
        inside.length,
      ),
    ],
  };
}
