import { randomUUID } from 'node:crypto';
import type { PassingEvent, StreamEvent } from '#protocol/reply-stream.ts';
import type { AcceptedTurn, EncounterView } from '#protocol/views.ts';

/** A candidate at the HTTP door: the same requests, cookies and streams as the page. */
export class BedsideClient {
  readonly origin: string;
  private cookie = '';

  constructor(origin: string) {
    this.origin = origin;
  }

  /**
   * One JSON request.
   * @throws with the problem's own words when the answer is not a success.
   */
  async request<T>(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        origin: this.origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set) this.cookie = set;
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  async start(scenarioId: string, seed?: number): Promise<string> {
    const body = { scenarioId, ...(seed === undefined ? {} : { seed }) };
    return (await this.request<{ encounterId: string }>('POST', '/api/encounters', body)).encounterId;
  }

  view(encounterId: string): Promise<EncounterView> {
    return this.request('GET', `/api/encounters/${encounterId}`);
  }

  say(encounterId: string, text: string): Promise<AcceptedTurn> {
    return this.request('POST', `/api/encounters/${encounterId}/turns`, { text });
  }

  /** The encounter's events from `after`, as they arrive. Ends when aborted. */
  async *events(encounterId: string, after: number, signal: AbortSignal): AsyncGenerator<StreamEvent | PassingEvent> {
    const response = await fetch(`${this.origin}/api/encounters/${encounterId}/events?after=${after}`, {
      headers: { cookie: this.cookie, accept: 'text/event-stream' },
      signal,
    });
    if (!response.ok || !response.body) throw new Error(`The event stream answered ${response.status}`);
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      rest += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = block
          .split('\n')
          .filter((line) => line.startsWith('data:'))
          .map((line) => line.slice(5).trim())
          .join('');
        if (data) yield JSON.parse(data) as StreamEvent | PassingEvent;
      }
    }
  }

  /** Says something and waits for what comes back: the patient's sentences and any findings. */
  async exchange(
    encounterId: string,
    send: () => Promise<AcceptedTurn>,
    timeoutMs = 15_000,
  ): Promise<{ turnId: string; reply: string; events: StreamEvent[] }> {
    const accepted = await send();
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    const seen: StreamEvent[] = [];
    let answered = false;
    try {
      for await (const event of this.events(encounterId, accepted.seq, stop.signal)) {
        if ('seq' in event && event.type !== 'caughtUp') seen.push(event as StreamEvent);
        if (event.type === 'patient.replied' && event.turnId === accepted.turnId) answered = true;
        // The state word tells that the turn is over, with or without words.
        if (event.type === 'state' && event.word === 'listening' && (answered || seen.length > 0)) break;
        if (answered) break;
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
    const reply = seen
      .flatMap((event) => (event.type === 'patient.replied' && event.turnId === accepted.turnId ? event.sentences : []))
      .join(' ');
    return { turnId: accepted.turnId, reply, events: seen };
  }
}
