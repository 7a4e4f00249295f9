// A worker cannot be started from a .ts file under tsx or vitest: register the loader here, then import the entry.
import { register } from 'tsx/esm/api';

register();
await import('./embedding-worker.ts');
