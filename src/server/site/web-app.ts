import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  /** Hashed names never change under the same address. */
  readonly isImmutable: boolean;
  packed: Partial<Record<'br' | 'gzip', Promise<Buffer>>>;
}

/** The built web app, held in memory. */
export interface WebApp {
  /** One file by its path, such as `/assets/index-Bk3x.js`; null when there is none. */
  respond(path: string, request: { acceptEncoding: string; ifNoneMatch: string }): Promise<Response | null>;
  /** The page itself, with the nonce that its inline style needs. */
  page(nonce: string): Response;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.onnx': 'application/octet-stream',
};
const packable = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt', '.wasm', '.webmanifest']);

/** @throws when the folder has no index.html: the web app has not been built. */
export async function loadWebApp(folder: string): Promise<WebApp> {
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  const assets = new Map<string, Asset>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'index.html') continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    assets.set(path, await readAsset(file, path));
  }
  return {
    respond: async (path, request) => {
      const asset = assets.get(path);
      return asset ? respondWith(asset, extname(path), request) : null;
    },
    page: (nonce) =>
      new Response(withNonce(index, nonce), {
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
      }),
  };
}

async function readAsset(file: string, path: string): Promise<Asset> {
  const bytes = await readFile(file);
  return {
    bytes,
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isImmutable: /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(path),
    packed: {},
  };
}

/** The page names its nonce in a `csp-nonce` meta tag, where the component library looks for it. */
function withNonce(index: string, nonce: string): string {
  const named = index.replaceAll('__CSP_NONCE__', nonce);
  return /csp-nonce/.test(named)
    ? named
    : named.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`);
}

async function respondWith(
  asset: Asset,
  extension: string,
  request: { acceptEncoding: string; ifNoneMatch: string },
): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': asset.type,
    etag: asset.etag,
    'cache-control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  };
  if (request.ifNoneMatch === asset.etag) return new Response(null, { status: 304, headers });
  const encoding = packable.has(extension) ? chooseEncoding(request.acceptEncoding) : null;
  if (!encoding) return new Response(new Uint8Array(asset.bytes), { headers });
  asset.packed[encoding] ??= pack(asset.bytes, encoding);
  return new Response(new Uint8Array(await asset.packed[encoding]), { headers: { ...headers, 'content-encoding': encoding } });
}

function chooseEncoding(accepted: string): 'br' | 'gzip' | null {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

/** Packed on first use and kept: a cold start does not pay for files nobody asks for. */
function pack(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
