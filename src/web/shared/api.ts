import { problemFrom, unreachable } from './problem.ts';

interface SendOptions {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  /** Given for every POST: the same key never acts twice. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Asks the API for JSON. Throws `ApiProblem`, also when there was no answer (status 0). */
export async function callApi<Answer>(path: string, options: SendOptions = {}): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method: options.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch {
    throw unreachable();
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  return body as Answer;
}

/** Posts with an idempotency key of its own unless one is given. */
export function postApi<Answer>(path: string, body: unknown, idempotencyKey = newKey()): Promise<Answer> {
  return callApi<Answer>(path, { method: 'POST', body, idempotencyKey });
}

/** A random key; `randomUUID` is missing on plain http addresses other than localhost. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
