import { describe, expect, it } from 'vitest';
import { AVisitor, aServer } from '../support/a-server.ts';

interface Operation {
  readonly 'x-access'?: string;
  readonly summary?: string;
}

/** Every published route with its methods. */
async function routesOf(visitor: AVisitor): Promise<{ path: string; method: string; operation: Operation }[]> {
  const document = (await (await visitor.get('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}

describe('every route', () => {
  it('says who may call it, and is described', async () => {
    const routes = await routesOf(new AVisitor(aServer()));
    expect(routes.length).toBeGreaterThanOrEqual(16);
    for (const { path, operation } of routes) {
      expect(['anyone', 'owner'], path).toContain(operation['x-access']);
      expect(operation.summary, path).toBeTruthy();
    }
  });

  it('keeps an encounter from everybody but its owner, as if it did not exist', async () => {
    const server = aServer();
    const owner = new AVisitor(server);
    const { id } = await owner.start();
    const stranger = new AVisitor(server);
    await stranger.get('/api/health');
    const owned = (await routesOf(owner)).filter(({ path }) => path.includes('{id}'));
    expect(owned.length).toBeGreaterThanOrEqual(11);
    for (const { path, method } of owned) {
      const body = method === 'GET' ? undefined : {};
      const response = await stranger.send(method, path.replace('{id}', id), body);
      const nobodys = await stranger.send(method, path.replace('{id}', 'no-such-id'), body);
      expect(response.status, `${method} ${path}`).toBe(404);
      expect(await response.text()).toBe(await nobodys.text());
    }
    expect(await (await stranger.get('/api/encounters')).json()).toEqual([]);
  });

  it('sets a content security policy that allows no foreign or inline script', async () => {
    const visitor = new AVisitor(aServer());
    for (const path of ['/api/health', '/api/docs', '/api/nothing', '/']) {
      const policy = (await visitor.get(path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).not.toContain("'unsafe-inline'");
      expect(policy).toContain("frame-ancestors 'none'");
    }
    const docs = await visitor.get('/api/docs');
    const nonce = /'nonce-([^']+)'/.exec(docs.headers.get('content-security-policy') ?? '')?.[1];
    const page = await docs.text();
    expect(page).toContain(`<style nonce="${nonce}">`);
    expect(page).not.toMatch(/<script|https?:\/\//);
  });
});

describe('during a station', () => {
  it('tells nothing that was not told: no fact, cause, mark, rule or number behind the patient', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    const answers: string[] = [];
    const keep = async (response: Response) => void answers.push(await response.text(), JSON.stringify([...response.headers]));
    for (const text of ['My name is Alex', 'When did it start?', 'Any blood?', 'What is your diagnosis?']) {
      await keep(await visitor.say(encounter, text));
    }
    await keep(await visitor.post(`${encounter.at}/acts`, { act: 'examination', id: 'chest' }));
    await server.bedside.settled(encounter.id);
    for (const path of ['', '/transcript', '/notes', '/debrief']) await keep(await visitor.get(`${encounter.at}${path}`));
    for (const path of ['/api/scenarios', '/api/scenarios/small-case', '/api/encounters', '/api/openapi.json', '/api/docs']) {
      await keep(await visitor.get(path));
    }
    const everything = answers.join('\n');
    expect(everything.includes('Three weeks ago.')).toBe(true);
    for (const hidden of [
      'I think it is what Mum had',
      'Ten a day',
      'A chest infection',
      'An X-ray.',
      'Pneumonia',
      'Bronchitis',
      'Crackles',
      'A shadow',
      'asks-onset',
      'He went home',
      'as-written',
      'hash-of-the-case',
      'cue acknowledged',
    ]) {
      expect(everything.includes(hidden), hidden).toBe(false);
    }
    const shown = answers.filter((text) => text.startsWith('{') && !text.includes('"openapi"')).join('\n');
    for (const field of [
      '"rapport"',
      '"verdict"',
      '"rule"',
      '"parts"',
      '"scenario"',
      '"seed"',
      '"variant"',
      '"tells"',
      '"driver"',
    ]) {
      expect(shown.includes(field), field).toBe(false);
    }
  });

  it('keeps the words of both out of the server’s own log', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    await visitor.say(encounter, 'When did it start? Zanzibar');
    await visitor.send('PUT', `${encounter.at}/notes`, { text: 'Zanzibar' });
    await visitor.post(`${encounter.at}/turns?text=Zanzibar`, { text: 'Zanzibar', nonsense: 'Zanzibar' });
    await visitor.post(`${encounter.at}/end`, {});
    await visitor.post(`${encounter.at}/reflection`, { answers: [{ prompt: 'p', text: 'Zanzibar' }] });
    const log = server.lines.join('');
    expect(log).toContain('turn answered');
    expect(log).toContain(encounter.id);
    expect(log).not.toContain('Zanzibar');
    expect(log).not.toContain('Three weeks ago');
  });
});
