import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPackedServer } from './packing/packed-server.ts';
import { projectFolder } from './project-folder.ts';

// npm start: the packed server when there is one of these sources, the sources themselves otherwise. Builds the web app when
// its sources changed, beside everything else that starts.
const packed = findPackedServer(projectFolder);
const { run }: typeof import('./run.ts') = await (packed === null ? import('./run.ts') : import(pathToFileURL(packed).href));
await run(async () => {
  const [{ buildWebIfStale }, { loadWebApp }] = await Promise.all([import('./site/build-web.ts'), import('./site/web-app.ts')]);
  const folder = join(projectFolder, 'dist/web');
  await buildWebIfStale(projectFolder, folder);
  return loadWebApp(folder);
});
