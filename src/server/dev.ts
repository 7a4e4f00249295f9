import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

// npm run dev: the server restarts when its sources change, the pages reload by themselves.
const port = process.env['PORT'] ?? '8080';
const environment = { ...process.env, PORT: port, BEDSIDE_API: `http://127.0.0.1:${port}` };
const children: ChildProcess[] = [
  run('node_modules/tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'src/server/main.ts']),
  run('node_modules/vite/bin/vite.js', ['--config', 'src/web/vite.config.ts']),
];

function run(tool: string, parameters: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [join(projectFolder, tool), ...parameters], {
    cwd: projectFolder,
    env: environment,
    stdio: 'inherit',
  });
  child.once('exit', (code) => stopAll(code ?? 1));
  return child;
}

function stopAll(code: number): void {
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
  process.exitCode ??= code;
}

process.once('SIGINT', () => stopAll(0));
process.once('SIGTERM', () => stopAll(0));
