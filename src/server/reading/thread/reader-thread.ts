import type { Worker } from 'node:worker_threads';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { startThread } from '../../threads/start-thread.ts';
import { embeddedReaderId } from '../embedded-turn-reader.ts';
import { findMinilmModel } from '../embedding/minilm-model.ts';
import type { TurnReader } from '../turn-reader.ts';
import type { ReaderReply, ReaderRequest } from './reader-messages.ts';

interface Waiting {
  readonly resolve: (moves: readonly CandidateMove[]) => void;
  readonly reject: (reason: Error) => void;
}

export interface ReaderThread extends TurnReader {
  /** Makes a case ready before its first turn. */
  prepare(scenario: Scenario): Promise<void>;
  close(): Promise<void>;
}

/** Cases the thread keeps: every variant of a library, and copies that encounters of before brought with them. */
const casesKept = 200;

/**
 * The embedded reader in a thread of its own. Returns while it still gets ready: a turn that comes early waits for it.
 * A thread that dies rejects what it owed and is started again by the next turn.
 */
export async function startReaderThread(folders: { topicsFolder: string; vectorsFolder: string }): Promise<ReaderThread> {
  const model = await findMinilmModel();
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let numbers = new Map<Scenario, number>();
  let isClosed = false;
  let lastId = 0;
  let lastCase = 0;

  const fail = (reason: string) => {
    const owed = [...waiting.values()];
    waiting.clear();
    worker = null;
    numbers = new Map();
    for (const one of owed) one.reject(new Error(`The reading thread stopped: ${reason}`));
  };
  const send = (to: Worker, request: ReaderRequest) => to.postMessage(request);
  const start = (): Worker => {
    const started = startThread('reading/thread/reader-worker');
    started.on('message', (reply: ReaderReply) => {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.ok) one?.resolve(reply.moves);
      else one?.reject(new Error(reply.problem));
    });
    started.on('error', (error) => {
      if (worker === started) fail(error instanceof Error ? error.message : 'unknown');
    });
    started.on('exit', () => {
      if (worker === started) fail('it exited');
    });
    send(started, { kind: 'open', ...folders });
    return started;
  };
  /** An encounter keeps the same object for its case from turn to turn, so it is sent once. */
  const numberOf = (running: Worker, scenario: Scenario): number => {
    const known = numbers.get(scenario);
    if (known !== undefined) return known;
    const [oldest] = numbers;
    if (oldest && numbers.size >= casesKept) {
      numbers.delete(oldest[0]);
      send(running, { kind: 'forget', caseNumber: oldest[1] });
    }
    lastCase += 1;
    numbers.set(scenario, lastCase);
    send(running, { kind: 'case', caseNumber: lastCase, scenario });
    return lastCase;
  };
  const ask = (
    scenario: Scenario,
    request: (id: number, caseNumber: number) => ReaderRequest,
  ): Promise<readonly CandidateMove[]> => {
    if (isClosed) return Promise.reject(new Error('The reader is closed'));
    const running = worker ?? start();
    worker = running;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      send(running, request(id, numberOf(running, scenario)));
    });
  };

  worker = start();
  return {
    id: embeddedReaderId(model?.id ?? null),
    async read(utterance, { scenario, ...context }, { signal }) {
      signal.throwIfAborted();
      const asked = ask(scenario, (id, caseNumber) => ({ kind: 'read', id, caseNumber, utterance, context }));
      return unlessAborted(asked, signal);
    },
    async prepare(scenario) {
      await ask(scenario, (id, caseNumber) => ({ kind: 'prepare', id, caseNumber }));
    },
    async close() {
      isClosed = true;
      const running = worker;
      fail('it was closed');
      await running?.terminate();
    },
  };
}

/** The thread finishes what it reads; whoever asked stops waiting at once. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
