// A worker cannot load TypeScript by itself: register the loader first, then the worker named in the thread's data.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
