import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { applyVariant } from '#core/scenario/apply-variant.ts';
import { parseCaseFolder } from '#core/scenario/parse-scenario.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { ReadingContext } from '#server/reading/turn-reader.ts';

export const topicsFolder = fileURLToPath(new URL('../../../scenarios/topics', import.meta.url));
export const vectorsFolder = fileURLToPath(new URL('../../../scenarios/topics/vectors', import.meta.url));

/** The chest pain case as it is shipped, in its first variant. */
export async function theChestPainCase(): Promise<Scenario> {
  const folder = new URL('../../../scenarios/chest-pain-cubicle-4/', import.meta.url);
  const files: Record<string, unknown> = {};
  for (const name of await readdir(folder)) {
    if (name.endsWith('.yaml')) files[basename(name, '.yaml')] = parse(await readFile(new URL(name, folder), 'utf8'));
  }
  const parsed = parseCaseFolder(files);
  if (!parsed.ok) throw new Error('The chest pain case does not parse.');
  return applyVariant(parsed.folder, 'as-written');
}

/** Nothing said before, unless told otherwise. */
export function aContext(scenario: Scenario, said: Partial<ReadingContext> = {}): ReadingContext {
  return {
    scenario,
    addressee: scenario.patient.participants[0]?.id ?? '',
    lastReply: '',
    lastTopics: [],
    openCues: [],
    factsTold: [],
    justAskedBetween: [],
    ...said,
  };
}

/** A move in short: `ask symptom.x/onset`, `introduce name`, `treat aspirin`, `unclear`. */
export function inShort(move: CandidateMove): string {
  switch (move.kind) {
    case 'ask':
      return `ask ${move.topic}`;
    case 'introduce':
      return `introduce ${move.part}`;
    case 'seekConsent':
      return `seekConsent ${move.to}`;
    case 'empathise':
      return `empathise ${move.form}`;
    case 'reassure':
      return move.premature ? 'reassure premature' : 'reassure true';
    case 'signpost':
      return move.reason ? 'signpost reason' : 'signpost';
    case 'meta':
      return `meta ${move.about}`;
    case 'pickUpCue':
      return `pickUpCue ${move.cue}`;
    case 'examine':
    case 'investigate':
    case 'treat':
    case 'escalate':
      return `${move.kind} ${move.id}`;
    case 'explain':
    case 'giveNews':
      return [move.kind, ...move.concepts].join(' ');
    case 'useJargon':
      return `useJargon ${move.term}`;
    case 'summarise':
      return ['summarise', ...move.claims.map((claim) => `${claim.agrees ? '+' : '-'}${claim.fact}`)].join(' ');
    default:
      return move.kind;
  }
}
