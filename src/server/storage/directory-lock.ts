import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock: enough to tell a process that lives from one that died, even when its number was given away again. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Kernel's start time of the process, where it tells; null elsewhere. */
  readonly startedTicks: string | null;
  readonly since: string;
}

export interface DirectoryLock {
  release(): void;
}

/** Another process uses the data, or may. The message says which file and what to do. */
export class DataInUseError extends Error {
  override readonly name = 'DataInUseError';
}

/**
 * Takes the lock file beside a data directory: two processes writing one database lose rows without a sign.
 * A lock of a process that lives is never taken; one of a dead process is.
 * @throws DataInUseError when somebody else holds it, or may.
 */
export function lockDirectory(lockFile: string): DirectoryLock {
  for (let tries = 0; tries < 3; tries += 1) {
    if (tryCreate(lockFile)) return { release: () => releaseOwn(lockFile) };
    const text = readLock(lockFile);
    // Gone again: whoever held it just left.
    if (text === null) continue;
    const holder = parseHolder(text);
    if (!holder)
      throw new DataInUseError(
        `${lockFile} is not readable as a lock. If no Bedside is running, delete that file and start again.`,
      );
    if (holder.host !== hostname()) {
      throw new DataInUseError(
        `The data folder is locked by process ${holder.pid} on ${holder.host} since ${holder.since}, which cannot be checked from here. Stop it there; if it is gone for good, delete ${lockFile} and start again.`,
      );
    }
    if (isAlive(holder)) {
      throw new DataInUseError(
        `The data folder is in use by process ${holder.pid} since ${holder.since} (${lockFile}). Stop that process first, or start this one with another BEDSIDE_HOME.`,
      );
    }
    discardDead(lockFile, text);
  }
  throw new DataInUseError(`The lock ${lockFile} keeps changing hands. Start one Bedside at a time.`);
}

function tryCreate(lockFile: string): boolean {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    startedTicks: startedTicks(process.pid),
    since: new Date().toISOString(),
  };
  try {
    const file = openSync(lockFile, 'wx', 0o600);
    writeSync(file, JSON.stringify(holder));
    fsyncSync(file);
    closeSync(file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moves a dead process's lock away. When it turns out to be another's by now, it is put back where it was. */
function discardDead(lockFile: string, deadText: string): void {
  const aside = `${lockFile}.${process.pid}.dead`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readLock(aside) === deadText) rmSync(aside, { force: true });
  else renameSync(aside, lockFile);
}

function releaseOwn(lockFile: string): void {
  const holder = parseHolder(readLock(lockFile) ?? '');
  if (holder?.pid === process.pid && holder.host === hostname()) rmSync(lockFile, { force: true });
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if (hasCode(error, 'ESRCH')) return false;
  }
  const ticks = startedTicks(holder.pid);
  return ticks === null || holder.startedTicks === null || ticks === holder.startedTicks;
}

/** Field 22 of /proc/<pid>/stat, after the name in brackets; null where there is no /proc. */
function startedTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function readLock(lockFile: string): string | null {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return null;
    const { pid, host } = value;
    if (typeof pid !== 'number' || typeof host !== 'string') return null;
    const ticks = 'startedTicks' in value && typeof value.startedTicks === 'string' ? value.startedTicks : null;
    const since = 'since' in value && typeof value.since === 'string' ? value.since : 'an unknown time';
    return { pid, host, startedTicks: ticks, since };
  } catch {
    return null;
  }
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
