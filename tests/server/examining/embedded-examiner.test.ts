import { embeddedExaminer } from '#server/examining/embedded-examiner.ts';
import { examinerContract } from './examiner.contract.ts';

examinerContract('embedded', async () => embeddedExaminer);
