import { writeReport } from '../report/write-report.ts';

/** The fault harness (kills, cut connections, full disks) is not built yet; a kill between 202 and reply is a browser journey. */
writeReport(
  'faults',
  [],
  ['the fault harness comes with the scale-out work; see tests/e2e/restart.spec.ts for a kill between 202 and reply'],
);
