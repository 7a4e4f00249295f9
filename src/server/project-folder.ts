import { fileURLToPath } from 'node:url';

/** Where the project lies: scenarios, the built web app and package.json are found from here, wherever it is started. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
