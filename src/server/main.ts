import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';
import { run } from './run.ts';
import { loadWebApp } from './site/web-app.ts';

// The server alone: serves the web app when it has been built, builds nothing.
await run(() => loadWebApp(join(projectFolder, 'dist/web')).catch(() => null));
