import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { DebriefView } from '#protocol/debrief-view.ts';
import type { LibraryCard } from '#protocol/views.ts';
import { BedsideClient } from './bedside-client.ts';
import { startLocalServer } from './local-server.ts';

const usage = `npm run interview -- <scenarioId> [--script file] [--seed n] [--url http://127.0.0.1:8080]

Interviews a patient in the terminal, over the same HTTP door as the page.
  --script file   one utterance a line; prints a JSON line for each and the score sheet
  --seed n        chooses the variant and the wording
  --url address   a server that runs already; without it one is started and stopped
While interviewing: /examine id, /test id, /treat id, /call id, /silent, /list, /end`;

interface TurnRecord {
  readonly turnId: string;
  readonly utterance: string;
  readonly moves: readonly unknown[];
  readonly reply: string;
  readonly shows: readonly string[];
  readonly disclosed: readonly string[];
  readonly rules: readonly string[];
}

const acts = { '/examine': 'examination', '/test': 'investigation', '/treat': 'treatment', '/call': 'escalation' } as const;

function readArguments(argv: readonly string[]): { scenarioId: string | undefined; options: Map<string, string> } {
  const options = new Map<string, string>();
  let scenarioId: string | undefined;
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (word.startsWith('--')) options.set(word.slice(2), argv[++index] ?? '');
    else scenarioId ??= word;
  }
  return { scenarioId, options };
}

async function perform(client: BedsideClient, encounterId: string, line: string): Promise<string> {
  const [command = '', ...rest] = line.split(' ');
  const path = `/api/encounters/${encounterId}`;
  const act = acts[command as keyof typeof acts];
  const send = act
    ? () =>
        client.request<{ turnId: string; seq: number }>('POST', `${path}/acts`, {
          act,
          id: rest.join(' '),
          explained: true,
          consentSought: true,
          chaperoneOffered: true,
        })
    : command === '/silent'
      ? () => client.request<{ turnId: string; seq: number }>('POST', `${path}/silences`, { silenceMs: 5000 })
      : () => client.say(encounterId, line);
  const { events } = await client.exchange(encounterId, send);
  return events
    .flatMap((event) => {
      if (event.type === 'patient.replied') return [`${event.name}: ${event.sentences.join(' ')}`];
      if (event.type === 'participant.showed') return [`  (${event.shows})`];
      if (event.type === 'examination.finding') return [`  [${event.name}] ${event.finding}`];
      if (event.type === 'investigation.resulted') return [`  [${event.name}] ${event.result}`];
      if (event.type === 'escalation.answered') return [`  [${event.name}] ${event.says.join(' ')}`];
      return [];
    })
    .join('\n');
}

async function listChoices(client: BedsideClient, encounterId: string): Promise<string> {
  const { choices } = await client.view(encounterId);
  return Object.entries(choices)
    .map(([kind, list]) => `${kind}: ${list.map((one) => one.id).join(', ')}`)
    .join('\n');
}

async function finish(client: BedsideClient, encounterId: string): Promise<DebriefView> {
  const path = `/api/encounters/${encounterId}`;
  await client.request('POST', `${path}/end`, {});
  await client.request('POST', `${path}/reflection`, { answers: [] });
  await client.request('POST', `${path}/conclusion`, { answers: [] });
  return client.request('GET', `${path}/debrief`);
}

async function main(): Promise<number> {
  const { scenarioId, options } = readArguments(process.argv.slice(2));
  if (!scenarioId) {
    console.error(usage);
    return 2;
  }
  const script = options.get('script');
  const lines = script
    ? (await readFile(script, 'utf8'))
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : null;
  const server = options.has('url') ? null : await startLocalServer();
  try {
    const client = new BedsideClient(server?.origin ?? options.get('url') ?? '');
    const known = await client.request<LibraryCard[]>('GET', '/api/scenarios');
    if (!known.some((card) => card.scenarioId === scenarioId)) {
      console.error(`There is no case "${scenarioId}". The library holds: ${known.map((card) => card.scenarioId).join(', ')}.`);
      return 2;
    }
    const encounterId = await client.start(scenarioId, options.has('seed') ? Number(options.get('seed')) : undefined);
    if (lines) {
      for (const line of lines) await perform(client, encounterId, line);
      const debrief = await finish(client, encounterId);
      const record = await client.request<{ turns: TurnRecord[] }>('GET', `/api/encounters/${encounterId}/record`);
      for (const { utterance, moves, reply, shows, disclosed, rules } of record.turns)
        console.log(JSON.stringify({ utterance, moves, reply, shows, disclosed, rules }));
      console.log(JSON.stringify({ sheet: debrief }));
      return 0;
    }
    console.log('You are in the room. /list shows what you can do, /end ends the station.\n');
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    for await (const typed of terminal) {
      const line = typed.trim();
      if (line === '/end') break;
      if (line === '/list') console.log(await listChoices(client, encounterId));
      else if (line !== '') console.log(await perform(client, encounterId, line).catch((error: Error) => error.message));
    }
    terminal.close();
    const debrief = await finish(client, encounterId);
    console.log(
      `\n${debrief.leftSaying}\n${debrief.marks} of ${debrief.outOf} marks\n\nNext time: ${debrief.tryNext}\n\n${debrief.epilogue}`,
    );
    return 0;
  } finally {
    await server?.stop();
  }
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message);
  return 1;
});
