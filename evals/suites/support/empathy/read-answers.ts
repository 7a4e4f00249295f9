import type { SpokenTurn } from '#core/scoring/communication/read-answer.ts';
import { blankScenario } from '../blank-scenario.ts';
import { sharedReader } from '../shared-reader.ts';
import type { Exchange } from './lend-an-ear.ts';

/** What our reader makes of each answer, with the words before it and no case behind it. */
export async function readAnswers(exchanges: readonly Exchange[]): Promise<SpokenTurn[]> {
  const { reader } = await sharedReader();
  const scenario = await blankScenario();
  const context = { scenario, addressee: '', lastTopics: [], openCues: [], factsTold: [], justAskedBetween: [] };
  const turns: SpokenTurn[] = [];
  for (const { before, answer } of exchanges) {
    const { signal } = new AbortController();
    turns.push({ text: answer, moves: await reader.read(answer, { ...context, lastReply: before }, { signal }) });
  }
  return turns;
}
