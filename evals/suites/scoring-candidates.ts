import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { goldFolder, sharedLines } from '../simulated-candidates/gold-script.ts';
import { openCases, playSimulated } from '../simulated-candidates/open-cases.ts';
import { opaqueId, type RankedByReader, rankedSeed, rankedTranscript } from '../simulated-candidates/ranked-transcripts.ts';
import { type CandidateName, candidateNames, traitsOf } from '../simulated-candidates/traits.ts';
import { writeTranscript } from '../simulated-candidates/write-transcript.ts';
import { projectRoot, readJsonLines } from './support/data-file.ts';

const seeds = [rankedSeed, 12, 13, 14, 15];
/** Lines a transcript has to share with the one that was ranked for the rank to stand. */
const stillTheSame = 0.9;

interface Played {
  readonly name: CandidateName;
  /** Mean percent of the sheet over the seeds. */
  readonly mean: number;
  /** Percent of the transcript that readers rank. */
  readonly shown: number;
  /** Share of its lines that are still those that readers ranked; null where none were ranked. */
  readonly asRanked: number | null;
}

/** Six simulated candidates play every case; their sheets, and whether they rank as readers rank their transcripts. */
export async function run(): Promise<SuiteResult> {
  const opened = await openCases();
  const folder = join(projectRoot, 'reports', 'evals', 'scoring');
  mkdirSync(join(folder, 'blind'), { recursive: true });
  const rows: Row[] = [];
  const table = [`${'sheet percent'.padEnd(26)}${candidateNames.map((name) => name.padStart(19)).join('')}`];
  const key: Record<string, string> = {};
  for (const caseFolder of opened.folders) {
    const slug = caseFolder.station.id;
    const played: Played[] = [];
    for (const name of candidateNames) {
      const percents: number[] = [];
      let asRanked: number | null = null;
      for (const seed of seeds) {
        const { log, percent } = await playSimulated(opened, caseFolder, { name, traits: traitsOf[name], seed });
        percents.push(percent);
        if (seed !== rankedSeed) continue;
        const id = opaqueId(slug, name);
        key[id] = `${slug} ${name}`;
        const transcript = writeTranscript(log, id);
        const ranked = rankedTranscript(slug, name);
        asRanked = ranked === null ? null : sharedLines(ranked, transcript);
        writeFileSync(join(folder, `${slug}-${name}.md`), transcript);
        writeFileSync(join(folder, 'blind', `${id}.md`), transcript);
      }
      played.push({
        name,
        mean: percents.reduce((sum, one) => sum + one, 0) / percents.length,
        shown: percents[0] ?? 0,
        asRanked,
      });
    }
    table.push(`${slug.padEnd(26)}${played.map((one) => one.mean.toFixed(1).padStart(19)).join('')}`);
    rows.push(...rowsOfCase(slug, played));
  }
  writeFileSync(join(folder, 'blind-key.json'), `${JSON.stringify(key, null, 2)}\n`);
  for (const line of table) console.log(line);
  return { rows };
}

function rowsOfCase(slug: string, played: readonly Played[]): Row[] {
  const [expert, ...others] = played;
  const best = Math.max(...others.map((one) => one.mean));
  const lead = Math.round(((expert?.mean ?? 0) - best) * 10) / 10;
  const sheets = played.map((one) =>
    figureRow(`scoring.candidate.${slug}.${one.name}`, `${slug}: ${one.name}`, Math.round(one.mean * 10) / 10, '%', seeds.length),
  );
  const leads = figureRow(`scoring.expert-leads.${slug}`, `${slug}: the expert before the next`, lead, 'points', seeds.length, {
    text: '> 0',
    holds: lead > 0,
  });
  return [...sheets, leads, ...readerRows(slug, played)];
}

/** Pairs that both readers order the same way, and whether the sheets order them so too. */
function readerRows(slug: string, played: readonly Played[]): Row[] {
  const [a, b] = ['a', 'b'].map((reader) =>
    readJsonLines<RankedByReader>(join(goldFolder, `ranks-${reader}.jsonl`)).find((one) => one.case === slug),
  );
  if (!a || !b) {
    console.log(
      `SKIPPED scoring-candidates, ranks of ${slug}: gold/scoring/ranks-a.jsonl and ranks-b.jsonl do not both rank it.`,
    );
    return [];
  }
  const changed = played.filter((one) => (one.asRanked ?? 0) < stillTheSame);
  if (changed.length > 0) {
    console.log(
      `STALE scoring-candidates, ranks of ${slug}: ${changed.map((one) => one.name).join(', ')} no longer play as they were ranked.`,
    );
  }
  const isBefore = (order: readonly string[], one: CandidateName, other: CandidateName): boolean =>
    order.indexOf(opaqueId(slug, one)) < order.indexOf(opaqueId(slug, other));
  const pairs = played.flatMap((one, index) => played.slice(index + 1).map((other) => [one, other] as const));
  const agreed = pairs.filter(
    ([one, other]) => isBefore(a.order, one.name, other.name) === isBefore(b.order, one.name, other.name),
  );
  const same = agreed.filter(([one, other]) => isBefore(a.order, one.name, other.name) === one.shown > other.shown);
  return [
    rateRow(`scoring.ranks.${slug}`, `${slug}: pairs ordered as both readers order them`, same.length, agreed.length, {
      text: '100 %',
      holds: (rate) => rate === 1,
    }),
    rateRow(`scoring.ranks-readers.${slug}`, `${slug}: pairs on which the readers agree`, agreed.length, pairs.length),
  ];
}
