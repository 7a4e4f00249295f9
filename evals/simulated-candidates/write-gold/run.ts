import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyVariant } from '#core/scenario/apply-variant.ts';
import { playInProcess } from '../../drivers/play-candidate-in-process.ts';
import { closeSharedReader } from '../../suites/support/shared-reader.ts';
import { goldFolder, loadGoldScripts, ScriptedCandidate } from '../gold-script.ts';
import { openCases, playSimulated } from '../open-cases.ts';
import { opaqueId, rankedSeed } from '../ranked-transcripts.ts';
import { sealLog } from '../sealed-log.ts';
import { candidateNames, traitsOf } from '../traits.ts';
import { writeItemList } from '../write-item-list.ts';
import { writeTranscript } from '../write-transcript.ts';

/**
 * Writes what labellers and readers need, without a mark or a candidate's name:
 * `npx tsx evals/simulated-candidates/write-gold/run.ts <folder> [--seal | --seal-ranked]`. Gold transcripts and item lists go to
 * the folder, the six candidates' transcripts of each case to `rank/` in it. Sealing keeps them as those that were judged.
 */
async function main(folder: string, options: readonly string[]): Promise<void> {
  const keep = (option: string, kind: string, id: string, text: string): void => {
    if (!options.includes(option)) return;
    mkdirSync(join(goldFolder, kind), { recursive: true });
    writeFileSync(join(goldFolder, kind, `${id}.md`), text);
  };
  const opened = await openCases();
  const { bank, reader, folders } = opened;
  mkdirSync(folder, { recursive: true });
  const scripts = loadGoldScripts();
  for (const caseFolder of folders) {
    const slug = caseFolder.station.id;
    const own = scripts.filter((script) => script.case === slug);
    for (const script of own) {
      const setting = { folder: caseFolder, bank, reader, variant: script.variant, seed: script.seed };
      const { log } = await playInProcess(ScriptedCandidate.of(script), setting);
      const transcript = writeTranscript(log, script.id);
      writeFileSync(join(folder, `${script.id}.md`), transcript);
      keep('--seal', 'transcripts', script.id, transcript);
      if (options.includes('--seal')) sealLog(script.id, log);
    }
    if (own.length > 0)
      writeFileSync(join(folder, `items-${slug}.md`), writeItemList(applyVariant(caseFolder, 'as-written'), bank));
    mkdirSync(join(folder, 'rank', slug), { recursive: true });
    for (const name of candidateNames) {
      const { log } = await playSimulated(opened, caseFolder, { name, traits: traitsOf[name], seed: rankedSeed });
      const id = opaqueId(slug, name);
      const transcript = writeTranscript(log, id);
      writeFileSync(join(folder, 'rank', slug, `${id}.md`), transcript);
      keep('--seal-ranked', 'ranked', id, transcript);
    }
  }
  await closeSharedReader();
}

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error('Name a folder outside the project.');
  process.exitCode = 2;
} else {
  await main(resolve(folder), options);
}
