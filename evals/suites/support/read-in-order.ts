import type { CandidateMove, MoveOf } from '#core/encounter/candidate-move.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { sharedReader } from './shared-reader.ts';

/** What one turn was read as. */
export interface Reading {
  readonly moves: readonly CandidateMove[];
  readonly asks: readonly MoveOf<'ask'>[];
  readonly isEmbedded: boolean;
  readonly tookMs: number;
}

const KEPT_TOPICS = 8;

/**
 * Reads the turns of one conversation in their order. The only history is what was read before it: no patient's words,
 * no facts told, no labels.
 */
export async function readInOrder(texts: readonly string[], scenario: Scenario): Promise<Reading[]> {
  const { reader } = await sharedReader();
  await reader.prepare(scenario);
  const readings: Reading[] = [];
  let lastTopics: readonly string[] = [];
  for (const text of texts) {
    const context = { scenario, addressee: '', lastReply: '', lastTopics, openCues: [], factsTold: [], justAskedBetween: [] };
    const before = performance.now();
    const moves = await reader.read(text, context, { signal: AbortSignal.timeout(60_000) });
    const tookMs = performance.now() - before;
    const asks = moves.filter((move) => move.kind === 'ask');
    readings.push({ moves, asks, isEmbedded: reader.lastCost().embeddedTexts > 0, tookMs });
    for (const { topic } of asks) lastTopics = [...lastTopics.filter((one) => one !== topic), topic].slice(-KEPT_TOPICS);
  }
  return readings;
}

/** Reads a turn on its own, as if it were the first. */
export async function readAlone(text: string, scenario: Scenario): Promise<Reading> {
  const [reading] = await readInOrder([text], scenario);
  if (reading === undefined) throw new Error('One text gives one reading');
  return reading;
}
