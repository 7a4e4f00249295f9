import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';
import { run } from './run.ts';
import { buildWebIfStale } from './site/build-web.ts';
import { loadWebApp } from './site/web-app.ts';

// npm start: builds the web app when its sources changed, beside everything else that starts.
await run(async () => {
  const folder = join(projectFolder, 'dist/web');
  await buildWebIfStale(projectFolder, folder);
  return loadWebApp(folder);
});
