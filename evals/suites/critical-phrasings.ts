import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { resolveTopic } from '#core/topic/resolve-topic.ts';
import { canonicalTopic } from '#core/topic/topic-lexicon.ts';
import { InProcessInterview } from '../drivers/in-process.ts';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { projectRoot, readJsonLines } from './support/data-file.ts';
import { earnGates } from './support/earn-gates.ts';
import { findHoldoutCases, type HoldoutCase } from './support/holdout-cases.ts';
import { sharedReader } from './support/shared-reader.ts';

/**
 * Every fact a case calls critical, asked for in words nobody tuned on (`holdout/<case>/critical-phrasings.jsonl`, {fact, text}):
 * it must be told, or hinted at while its gate is shut, for four phrasings of five. Asked cold and, where that misses, once more
 * after its gates have been earned by the case's own way in.
 */
interface Phrasing {
  readonly fact: string;
  readonly text: string;
}

const SHARE = 0.8;

export async function run(): Promise<SuiteResult> {
  const rows: Row[] = [];
  for (const one of await findHoldoutCases()) rows.push(...(await rowsOf(one)));
  if (rows.length > 0) return { rows };
  const skipped = 'no case has evals/holdout/<case>/critical-phrasings.jsonl yet';
  console.log(`SKIPPED critical-phrasings: ${skipped}`);
  return { skipped };
}

/** How a phrasing fared: told or hinted at when asked, and whether a miss was at least read as asking for the fact. */
interface Asked {
  readonly reached: boolean;
  readonly isRead: boolean;
  readonly moves: readonly CandidateMove[];
}

async function askFor(phrasing: Phrasing, { folder }: HoldoutCase, isEarned: boolean): Promise<Asked> {
  const { bank, reader } = await sharedReader();
  const interview = new InProcessInterview(folder, bank, reader);
  // No open question first: what the patient says of their own accord would be told already.
  await interview.say("Hello, I'm Sam, one of the medical students.");
  const fact = folder.patient.facts.find((one) => one.id === phrasing.fact);
  const isGated = fact !== undefined && (fact.gates.length > 0 || fact.after.length > 0);
  if (isEarned && isGated) await earnGates(interview, fact, { folder, bank });
  const toldBefore = interview.encounter.state.facts[phrasing.fact]?.layersHeard ?? 0;
  const { told, hinted, moves } = await interview.say(phrasing.text);
  const wanted = fact === undefined ? [] : [fact.topic, ...fact.also].map(canonicalTopic);
  const isRead = moves.some(
    (move) => move.kind === 'ask' && wanted.includes(canonicalTopic(resolveTopic(interview.encounter.scenario, move.topic))),
  );
  // Told while its gate was being earned, it counts when the phrasing asks for it.
  const reached = [...told, ...hinted].includes(phrasing.fact) || (toldBefore > 0 && isRead);
  return { reached, isRead, moves };
}

async function rowsOf(one: HoldoutCase): Promise<Row[]> {
  const { slug, path, folder } = one;
  const phrasings = readJsonLines<Phrasing>(join(path, 'critical-phrasings.jsonl'));
  if (phrasings.length === 0) return [];
  const critical = folder.patient.facts.filter((fact) => fact.critical).map((fact) => fact.id);
  const asked = critical.filter((fact) => phrasings.some((phrasing) => phrasing.fact === fact));
  const played: (Phrasing & Record<'cold' | 'earned', Awaited<ReturnType<typeof askFor>>>)[] = [];
  for (const phrasing of phrasings) {
    const cold = await askFor(phrasing, one, false);
    played.push({ ...phrasing, cold, earned: cold.reached ? cold : await askFor(phrasing, one, true) });
  }
  const missed = played.filter(({ earned }) => !earned.reached).map(({ fact, text, earned }) => ({ fact, text, ...earned }));
  mkdirSync(join(projectRoot, 'reports', 'evals'), { recursive: true });
  writeFileSync(join(projectRoot, 'reports', 'evals', `${slug}-critical-missed.json`), `${JSON.stringify(missed, null, 1)}\n`);
  const factsReached = (how: 'cold' | 'earned') =>
    asked.filter((fact) => {
      const ofFact = played.filter((phrasing) => phrasing.fact === fact);
      return ofFact.filter((phrasing) => phrasing[how].reached).length >= SHARE * ofFact.length;
    }).length;
  const count = (how: 'cold' | 'earned') => played.filter((phrasing) => phrasing[how].reached).length;
  const n = phrasings.length;
  return [
    rateRow(
      `${slug}/critical-facts`,
      `${slug}: critical facts reached by 4 of 5 phrasings, their gates earned`,
      factsReached('earned'),
      asked.length,
      { text: '100 %', holds: (rate) => rate === 1 },
    ),
    rateRow(`${slug}/critical-facts-cold`, `${slug}: the same, asked cold`, factsReached('cold'), asked.length),
    rateRow(`${slug}/critical-phrasings`, `${slug}: phrasings that reach their critical fact, gates earned`, count('earned'), n),
    rateRow(`${slug}/critical-phrasings-cold`, `${slug}: the same, asked cold`, count('cold'), n),
    rateRow(
      `${slug}/critical-not-read`,
      `${slug}: phrasings not read as asking for their fact`,
      missed.filter(({ isRead }) => !isRead).length,
      n,
    ),
    figureRow(
      `${slug}/critical-unasked`,
      `${slug}: critical facts nobody wrote phrasings for`,
      critical.length - asked.length,
      'count',
      critical.length,
    ),
  ];
}
