import { readConfig } from './config.ts';
import {
  checkBrowser,
  checkDataFolder,
  checkDurability,
  checkLock,
  checkNode,
  checkPackages,
  checkPort,
  checkWeights,
  type Finding,
} from './doctor-checks.ts';

// npm run doctor: what this machine has and lacks, each lack with its cure. Exit code 1 when Bedside could not run.
const read = readConfig(process.env);
const findings: Finding[] = [checkNode(process.versions.node), await checkPackages()];
if (read.ok) {
  const { config } = read;
  findings.push(await checkDataFolder(config.home), checkLock(config.home), await checkDurability(config.home));
  findings.push(await checkPort(config));
} else {
  for (const problem of read.problems) {
    findings.push({ what: 'Environment', state: 'fail', says: problem, cure: 'Correct or unset this variable.' });
  }
}
findings.push(checkWeights(), await checkBrowser(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'));

for (const { state, what, says, cure } of findings) {
  console.log(`${state.padEnd(4)}  ${what}: ${says}`);
  if (cure) console.log(`      ${cure}`);
}
const failures = findings.filter((finding) => finding.state === 'fail').length;
console.log(failures === 0 ? 'Bedside can run here.' : `${failures} to cure before Bedside can run here.`);
process.exitCode = failures === 0 ? 0 : 1;
