import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads/start-thread.ts';
import type { OpenAnswer, PgliteReply, PgliteRequest, QueryAnswer } from './pglite-messages.ts';

/** A database error with its SQLSTATE, as `pg` gives it. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  resolve(answer: QueryAnswer | OpenAnswer | null): void;
  reject(error: Error): void;
}

/** The embedded database in its own thread. */
export class PgliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor() {
    this.#worker = startThread('storage/pglite-worker');
    this.#worker.on('message', (reply: PgliteReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#failAll(error));
    this.#worker.on('exit', (code) => this.#failAll(new DatabaseError(`The database thread ended with code ${code}.`, null)));
  }

  async open(folder: string): Promise<OpenAnswer> {
    const answer = await this.#ask((id) => ({ id, kind: 'open', folder }));
    if (!answer || !('isDurable' in answer)) throw new Error('The database thread gave no answer to open.');
    return answer;
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    const answer = await this.#ask((id) => ({ id, kind: 'query', sql, parameters }));
    if (!answer || !('rows' in answer)) throw new Error('The database thread gave no answer to a query.');
    return answer;
  }

  /** Closes the database, then the thread. */
  async close(): Promise<void> {
    await this.#ask((id) => ({ id, kind: 'close' }));
    await this.#worker.terminate();
  }

  #ask(request: (id: number) => PgliteRequest): Promise<QueryAnswer | OpenAnswer | null> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(request(id));
    });
  }

  #settle(reply: PgliteReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.answer);
    else waiting?.reject(new DatabaseError(reply.message, reply.code));
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
