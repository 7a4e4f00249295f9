import { parentPort } from 'node:worker_threads';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { createEmbeddedTurnReader, type EmbeddedTurnReader } from '../embedded-turn-reader.ts';
import { loadTopicBank } from '../topic-library.ts';
import type { ReaderReply, ReaderRequest } from './reader-messages.ts';

/** The thread that reads turns: making the bank ready and reading are arithmetic that would hold up every other request. */
const cases = new Map<number, Scenario>();
let reading: Promise<EmbeddedTurnReader> | null = null;
const { signal } = new AbortController();

async function open(topicsFolder: string, vectorsFolder: string): Promise<EmbeddedTurnReader> {
  return createEmbeddedTurnReader({ bank: await loadTopicBank(topicsFolder), vectorsFolder });
}

async function answer(request: Extract<ReaderRequest, { readonly id: number }>): Promise<readonly CandidateMove[]> {
  const scenario = cases.get(request.caseNumber);
  if (!scenario || !reading) throw new Error('The case was not sent before its turn.');
  const reader = await reading;
  if (request.kind === 'read') return reader.read(request.utterance, { ...request.context, scenario }, { signal });
  await reader.prepare(scenario);
  return [];
}

parentPort?.on('message', async (request: ReaderRequest) => {
  switch (request.kind) {
    case 'open':
      reading = open(request.topicsFolder, request.vectorsFolder);
      // A failure is told request by request; without this it would also be an unhandled rejection.
      reading.catch(() => undefined);
      return;
    case 'case':
      cases.set(request.caseNumber, request.scenario);
      return;
    case 'forget':
      cases.delete(request.caseNumber);
      return;
  }
  let reply: ReaderReply;
  try {
    reply = { id: request.id, ok: true, moves: await answer(request) };
  } catch (error) {
    reply = { id: request.id, ok: false, problem: error instanceof Error ? error.message : 'unknown' };
  }
  parentPort?.postMessage(reply);
});
