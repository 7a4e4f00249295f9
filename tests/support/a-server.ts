import type { EventOf } from '#core/encounter/encounter-event.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { type BedsideApp, createApp } from '#server/app.ts';
import type { AppDeps } from '#server/app-deps.ts';
import { defaultConfig } from '#server/config.ts';
import type { DialogueDriver } from '#server/dialogue/dialogue-driver.ts';
import type { EncounterLog } from '#server/encounter/encounter-log.ts';
import type { ScenarioLibrary } from '#server/encounter/scenario-library.ts';
import { createLog } from '#server/log.ts';
import { MemoryEncounterLog } from '#server/storage/memory-encounter-log.ts';
import { aScenario } from './a-scenario.ts';
import { asks, does } from './an-encounter.ts';
import { ScriptedTurnReader } from './scripted-turn-reader.ts';

const noTopics: TopicBank = { leaves: [], subjects: [], attributes: [], acts: [] };

/** Says the brief's own lines. */
export const plainDriver: DialogueDriver = {
  id: 'plain',
  async *speak(brief) {
    for (const part of brief.parts) yield { text: part.says, tells: part.fact === undefined ? [] : [part.fact] };
  },
};

export class TestClock {
  #nowMs = Date.parse('2026-11-22T10:00:00.000Z');
  nowMs(): number {
    return this.#nowMs;
  }
  pass(ms: number): void {
    this.#nowMs += ms;
  }
}

function aLibrary(folder: CaseFolder): ScenarioLibrary {
  return {
    list: () => [folder],
    find: (id) => (id === folder.station.id ? { folder, caseHash: 'hash-of-the-case' } : null),
    refused: [],
  };
}

function countingIds(node: string): AppDeps['ids'] {
  let last = 0;
  return {
    next: (kind) => {
      last += 1;
      return `${kind}-${node}-${last}`;
    },
    seed: () => 3,
  };
}

export interface AServer {
  readonly bedside: BedsideApp;
  readonly log: EncounterLog;
  readonly clock: TestClock;
  readonly reader: ScriptedTurnReader;
  /** Lines of the server's own log. */
  readonly lines: string[];
}

/** The whole app over a log in memory, with time, chance and reading in the test's hands. */
export function aServer(
  own: Partial<AppDeps> & { readonly node?: string; readonly expertRun?: CaseFolder['expert-run'] } = {},
): AServer {
  const { node = 'n1', expertRun, ...deps } = own;
  const lines: string[] = [];
  const clock = new TestClock();
  const log = deps.log ?? new MemoryEncounterLog();
  const reader = new ScriptedTurnReader({
    'What has been happening': [asks('story.presenting', { form: 'open' })],
    'When did it start': [asks('symptom.cough/onset')],
    'Any blood': [asks('symptom.haemoptysis/presence')],
    'sounds hard': [does('empathise', { form: 'naming' })],
    'My name is': [does('introduce', { part: 'name' })],
  });
  const worked = { format: 1 as const, turns: [] as never[] };
  const folder: CaseFolder = {
    ...aScenario(),
    variants: { format: 1, variants: [] },
    'worked-turns': worked,
    'expert-run': expertRun,
  };
  const bedside = createApp({
    log,
    library: aLibrary(folder),
    bank: noTopics,
    reader,
    driver: plainDriver,
    examiner: { id: 'none', judge: async (): Promise<EventOf<'item.judged'>[]> => [] },
    clock,
    ids: countingIds(node),
    config: { ...defaultConfig, node },
    logger: createLog('trace', { write: (line) => void lines.push(line) }),
    web: null,
    ...deps,
  });
  return { bedside, log, clock, reader, lines };
}

/** One browser: keeps its cookie, sends keys, speaks JSON. */
export class AVisitor {
  readonly #bedside: BedsideApp;
  #cookie = '';
  #keys = 0;

  constructor(server: AServer) {
    this.#bedside = server.bedside;
  }

  get cookie(): string {
    return this.#cookie;
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    this.#keys += 1;
    const response = await this.#bedside.app.request(path, {
      method,
      headers: {
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        'idempotency-key': `key-number-${this.#keys}`,
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const [set] = response.headers.getSetCookie();
    if (set) this.#cookie = set.split(';')[0] ?? '';
    return response;
  }

  get(path: string): Promise<Response> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', path, body, headers);
  }

  /** Starts the small case; gives its address. */
  async start(): Promise<{ id: string; at: string }> {
    const response = await this.post('/api/encounters', { scenarioId: 'small-case', seed: 3 });
    const { encounterId } = (await response.json()) as { encounterId: string };
    return { id: encounterId, at: `/api/encounters/${encounterId}` };
  }

  /** Says something and waits for the reply to be stored. */
  async say(encounter: { id: string; at: string }, text: string): Promise<Response> {
    const response = await this.post(`${encounter.at}/turns`, { text });
    await this.#bedside.settled(encounter.id);
    return response;
  }
}
