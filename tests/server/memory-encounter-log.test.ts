import { MemoryEncounterLog } from '#server/storage/memory-encounter-log.ts';
import { describeEncounterLog } from '../contracts/encounter-log.contract.ts';

describeEncounterLog('memory', async () => new MemoryEncounterLog());
