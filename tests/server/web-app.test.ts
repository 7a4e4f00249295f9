import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { loadWebApp } from '#server/site/web-app.ts';
import { AVisitor, aServer } from '../support/a-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'bedside-web-'));
const script = `console.log(${JSON.stringify('hello '.repeat(200))})`;
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<html><head><meta name="csp-nonce" content="__CSP_NONCE__"></head></html>');
writeFileSync(join(folder, 'assets/main-Ab12Cd34.js'), script);
writeFileSync(join(folder, 'robots.txt'), 'User-agent: *');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const aVisitor = async () => new AVisitor(aServer({ web: await loadWebApp(folder) }));

describe('the web app as served', () => {
  it('is one page at every address of its own, with a fresh nonce', async () => {
    const visitor = await aVisitor();
    const nonces = new Set<string>();
    for (const path of ['/', '/case/small-case', '/encounter/e1', '/debrief/e1', '/about']) {
      const response = await visitor.get(path);
      expect(response.status).toBe(200);
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
    expect(visitor.cookie).toMatch(/^bedside_owner=/);
  });

  it('packs what packs, keeps hashed files for good, asks again for the rest', async () => {
    const visitor = await aVisitor();
    const get = (path: string, headers: Record<string, string>) => visitor.send('GET', path, undefined, headers);
    const brotli = await get('/assets/main-Ab12Cd34.js', { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers.get('cache-control')).toContain('immutable');
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(script);
    const gzip = await get('/assets/main-Ab12Cd34.js', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(script);
    const plain = await get('/robots.txt', {});
    expect(plain.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/robots.txt', { 'if-none-match': plain.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('serves nothing outside its folder', async () => {
    const visitor = await aVisitor();
    for (const path of ['/assets/../../package.json', '/%2e%2e/package.json', '/.built-from', '/assets/none.js']) {
      expect((await visitor.get(path)).status, path).toBe(404);
    }
  });
});
