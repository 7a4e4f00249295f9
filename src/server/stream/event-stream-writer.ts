import type { ServerResponse } from 'node:http';

export interface EventStreamOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Browsers come back after this long, each a little different. */
  readonly retryMs: number;
  /** Passing events are dropped while more than this waits to be sent. */
  readonly passingLimitBytes?: number;
  /** The stream is closed, to be resumed, when more than this waits to be sent. */
  readonly durableLimitBytes?: number;
}

const pingEveryMs = 15_000;

/**
 * Writes server-sent events on the raw response, without the copies a web stream makes. Durable events carry an id and are
 * never dropped: a reader too slow for them is disconnected and resumes after `Last-Event-ID`. Passing events may be dropped.
 */
export class EventStreamWriter {
  readonly #out: ServerResponse;
  readonly #passingLimit: number;
  readonly #durableLimit: number;
  readonly #ping: NodeJS.Timeout;

  constructor(out: ServerResponse, options: EventStreamOptions) {
    this.#out = out;
    this.#passingLimit = options.passingLimitBytes ?? 64 * 1024;
    this.#durableLimit = options.durableLimitBytes ?? 1024 * 1024;
    out.writeHead(200, {
      ...options.headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    out.write(`retry: ${Math.round(options.retryMs)}\n\n`);
    this.#ping = setInterval(() => this.#write(': ping\n\n'), pingEveryMs);
    this.#ping.unref();
    out.once('close', () => clearInterval(this.#ping));
  }

  get isOpen(): boolean {
    return !this.#out.writableEnded && !this.#out.destroyed;
  }

  onClose(listener: () => void): void {
    this.#out.once('close', listener);
  }

  /** An event that must arrive. False when the reader was too slow and has been disconnected. */
  durable(id: number, data: object): boolean {
    this.#write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
    if (this.#out.writableLength <= this.#durableLimit) return this.isOpen;
    this.#out.destroy();
    return false;
  }

  /** An event of which only the latest counts. False when it was dropped. */
  passing(data: object): boolean {
    if (this.#out.writableLength > this.#passingLimit) return false;
    this.#write(`data: ${JSON.stringify(data)}\n\n`);
    return this.isOpen;
  }

  /** Ends the stream; the reader comes back by itself after `retryMs`. */
  close(retryMs?: number): void {
    clearInterval(this.#ping);
    if (!this.isOpen) return;
    this.#out.end(retryMs === undefined ? undefined : `retry: ${Math.round(retryMs)}\n\n`);
  }

  #write(text: string): void {
    if (this.isOpen) this.#out.write(text);
  }
}
