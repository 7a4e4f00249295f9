// A worker cannot load TypeScript by itself: register the loader first, then the worker.
import { register } from 'tsx/esm/api';

register();
await import('./pglite-worker.ts');
