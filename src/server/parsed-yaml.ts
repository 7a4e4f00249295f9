import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { projectFolder } from './project-folder.ts';

/** Parsing YAML is slow: what a text parsed to is kept as JSON under the text's hash. The folder may be deleted at any time. */
const cacheFolder = join(projectFolder, 'node_modules/.cache/bedside/yaml');
/** Part of the key: a text means something else when it is parsed otherwise. */
const options = { maxAliasCount: 20 };
/** Raised when the parser or its options change. */
const generation = 1;

/**
 * What a YAML text says.
 * @throws YAMLParseError when it is no YAML.
 */
export async function parseYaml(text: string): Promise<unknown> {
  const name = createHash('sha256').update(`${generation}\n${text}`).digest('hex').slice(0, 32);
  const file = join(cacheFolder, `${name}.json`);
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) {
    try {
      return JSON.parse(kept);
    } catch {
      // Damaged: parsed anew and written again.
    }
  }
  const { parse } = await import('yaml');
  const value: unknown = parse(text, options);
  const json = JSON.stringify(value);
  // Not everything that YAML can say survives as JSON.
  if (json !== undefined && isDeepStrictEqual(JSON.parse(json), value)) await keep(file, json);
  return value;
}

/** A read-only installation works without the cache. */
async function keep(file: string, json: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.${Math.round(performance.now() * 1000)}`;
  try {
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(unfinished, json);
    await rename(unfinished, file);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}
