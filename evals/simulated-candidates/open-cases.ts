import { join } from 'node:path';
import { applyVariant } from '#core/scenario/apply-variant.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { loadScenarioLibrary } from '#server/encounter/scenario-library.ts';
import type { TurnReader } from '#server/reading/turn-reader.ts';
import { playInProcess } from '../drivers/play-candidate-in-process.ts';
import { projectRoot } from '../suites/support/data-file.ts';
import { sharedReader } from '../suites/support/shared-reader.ts';
import { SimulatedCandidate } from './simulated-candidate.ts';
import type { CandidateTraits, traitsOf } from './traits.ts';

export interface OpenCases {
  readonly bank: TopicBank;
  readonly reader: TurnReader;
  /** Every case of the library that opens. */
  readonly folders: readonly CaseFolder[];
}

export async function openCases(): Promise<OpenCases> {
  const [{ bank, reader }, library] = await Promise.all([sharedReader(), loadScenarioLibrary(join(projectRoot, 'scenarios'))]);
  for (const { slug, reason } of library.refused) console.log(`LEFT OUT: case ${slug}: ${reason}`);
  return { bank, reader, folders: library.list() };
}

/** Plays one simulated candidate on one case as it is written. */
export function playSimulated(
  { bank, reader }: Omit<OpenCases, 'folders'>,
  folder: CaseFolder,
  who: { readonly name: keyof typeof traitsOf | 'mixed'; readonly traits: CandidateTraits; readonly seed: number },
  variant = 'as-written',
) {
  const scenario = applyVariant(folder, variant);
  const candidate = new SimulatedCandidate({ ...who, scenario, bank });
  return playInProcess(candidate, { folder, bank, reader, variant, seed: who.seed });
}
