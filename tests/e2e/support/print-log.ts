import { createLog } from '#server/log.ts';
import { openPgliteEncounterLog } from '#server/storage/open-encounter-log.ts';

// `tsx print-log.ts <home> <encounter>`: what a server that is dead had stored, as JSON. A process of its own: it takes the lock.
const [home = '', encounterId = ''] = process.argv.slice(2);
const log = await openPgliteEncounterLog(home, createLog('silent'));
process.stdout.write(JSON.stringify(await log.events(encounterId, 1)));
await log.close();
