import { join } from 'node:path';
import { z } from 'zod';
import { applyVariant } from '#core/scenario/apply-variant.ts';
import { empathyLevel } from '#core/scoring/empathy-level.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import { playInProcess } from '../drivers/play-candidate-in-process.ts';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import {
  goldFolder,
  labelledTranscript,
  loadGoldScripts,
  ScriptedCandidate,
  sharedLines,
} from '../simulated-candidates/gold-script.ts';
import { openCases } from '../simulated-candidates/open-cases.ts';
import { RelationTally } from '../simulated-candidates/relations/report-relations.ts';
import { unsealLog } from '../simulated-candidates/sealed-log.ts';
import { writeTranscript } from '../simulated-candidates/write-transcript.ts';
import { cohenKappa } from './support/agreement.ts';
import { readJsonLines } from './support/data-file.ts';
import { empathyRows, type RatedInterview } from './support/gold-empathy.ts';
import { isHeldBack } from './support/held-back.ts';
import { bootstrapKappa } from './support/weighted-kappa.ts';

const labelSchema = z.object({ id: z.string(), item: z.string(), label: z.string(), why: z.string().default('') });
type Label = z.infer<typeof labelSchema>;

/** Lines an interview has to share with the one that was labelled to count as the same. */
const stillTheSame = 0.9;
/** Marking may err this far one way, as a share of an item. */
const mostBias = 0.05;
const kappaTarget = 0.85;
/** How far below the readers' own agreement ours may stay. */
const mayFallShortBy = 0.05;

interface Played {
  readonly id: string;
  readonly case: string;
  readonly sheet: ScoreSheet;
  readonly empathy: number;
}

const marksFor: Readonly<Record<string, number>> = { met: 1, partlyMet: 0.5, notMet: 0, cannotTell: 0 };

/** Our sheets of the gold interviews beside what two independent readers found in the same transcripts. */
export async function run(): Promise<SuiteResult> {
  const [a, b] = ['a', 'b'].map((reader) => readLabels(reader));
  if (!a?.size || !b?.size) {
    const skipped =
      'gold/scoring/labels-a.jsonl and labels-b.jsonl are not both there: nobody has labelled the gold interviews yet';
    console.log(`SKIPPED scoring-gold: ${skipped}`);
    return { skipped };
  }
  const { played, rows } = await markGold();
  return {
    rows: [...rows, ...checklistRows(played, a, b), ...empathyRows(rateEmpathy(played, a, b)), ...overallRows(played, a, b)],
  };
}

function readLabels(reader: string): Map<string, Label> {
  const lines = readJsonLines<unknown>(join(goldFolder, `labels-${reader}.jsonl`)).map((line) => labelSchema.parse(line));
  return new Map(lines.map((line) => [`${line.id} ${line.item}`, line]));
}

/** The labelled logs marked by today's scorer, and how far the same words lead to the same today. */
async function markGold(): Promise<{ played: readonly Played[]; rows: readonly Row[] }> {
  const { bank, reader, folders } = await openCases();
  const played: Played[] = [];
  let [stale, items, same] = [0, 0, 0];
  for (const script of loadGoldScripts()) {
    const folder = folders.find((one) => one.station.id === script.case);
    const log = folder ? unsealLog(script.id, applyVariant(folder, script.variant)) : null;
    if (!folder || !log) continue;
    const sheet = scoreEncounter(log);
    played.push({ id: script.id, case: script.case, sheet, empathy: empathyLevel(folder.marking, sheet) });
    const now = await playInProcess(ScriptedCandidate.of(script), {
      folder,
      bank,
      reader,
      variant: script.variant,
      seed: script.seed,
    });
    const labelled = labelledTranscript(script.id);
    if (labelled === null || sharedLines(labelled, writeTranscript(now.log, script.id)) < stillTheSame) stale += 1;
    const before = new Map(sheet.items.map((item) => [item.item, item.result]));
    items += sheet.items.length;
    same += now.sheet?.items.filter((item) => before.get(item.item) === item.result).length ?? 0;
  }
  const rows = [
    figureRow(
      'scoring.gold-changed',
      'gold interviews that play otherwise than when they were labelled',
      stale,
      'interviews',
      played.length,
    ),
    rateRow('scoring.gold-played-now', 'items with the same result when the same words are played today', same, items),
  ];
  return { played, rows };
}

/** Cohen's kappa on items, met or partly against not; on four labels; and which way we err. */
function checklistRows(played: readonly Played[], a: ReadonlyMap<string, Label>, b: ReadonlyMap<string, Label>): Row[] {
  const items = played.flatMap(({ id, case: slug, sheet }) =>
    sheet.items.flatMap((item) => {
      const [one, other] = [a.get(`${id} ${item.item}`)?.label, b.get(`${id} ${item.item}`)?.label];
      return one === undefined || other === undefined
        ? []
        : [{ id, slug, item: item.item, ours: item.result as string, a: one, b: other }];
    }),
  );
  const tally = new RelationTally();
  tally.violations.push(
    ...items
      .filter((one) => one.a === one.b && one.a !== one.ours && !isHeldBack(one.id))
      .map((one) => ({
        relation: 'both readers against us',
        base: `${one.slug} ${one.id}`,
        at: one.item,
        detail: `readers ${one.a}, ours ${one.ours}`,
      })),
  );
  tally.write('gold');
  const gained = (label: string): string => ((marksFor[label] ?? 0) > 0 ? 'gained' : 'not');
  const kappaRow = (id: string, what: string, pairs: readonly (readonly [string, string])[], target: number | null): Row => {
    const { low, high } = bootstrapKappa(pairs);
    const value = Math.round(cohenKappa(pairs) * 1000) / 1000;
    const row = figureRow(
      id,
      what,
      value,
      'kappa',
      pairs.length,
      target === null ? undefined : { text: `>= ${target}`, holds: value >= target },
    );
    return { ...row, low, high };
  };
  const bias = (reader: 'a' | 'b'): Row => {
    const mean =
      items.reduce((sum, one) => sum + (marksFor[one.ours] ?? 0) - (marksFor[one[reader]] ?? 0), 0) / Math.max(1, items.length);
    return figureRow(
      `scoring.gold.bias-${reader}`,
      `ours minus reader ${reader.toUpperCase()}, share of an item`,
      Math.round(mean * 1000) / 1000,
      'items',
      items.length,
      { text: `within ${mostBias}`, holds: Math.abs(mean) <= mostBias },
    );
  };
  const heldBack = items.filter((one) => isHeldBack(one.id));
  const between = cohenKappa(items.map((one) => [gained(one.a), gained(one.b)]));
  const ours = (['a', 'b'] as const).map((reader) => cohenKappa(items.map((one) => [gained(one.ours), gained(one[reader])])));
  const short = Math.round((between - Math.min(...ours)) * 1000) / 1000;
  const shortfall = figureRow(
    'scoring.gold.kappa-shortfall',
    'kappa of the readers with one another, less our lower one',
    short,
    'kappa',
    items.length,
    { text: `<= ${mayFallShortBy}`, holds: short <= mayFallShortBy },
  );
  const agreed = items.filter((one) => gained(one.a) === gained(one.b));
  const right = agreed.filter((one) => gained(one.ours) === gained(one.a));
  return [
    kappaRow(
      'scoring.gold.kappa-ours-a',
      'checklist, gained or not: ours and reader A',
      items.map((one) => [gained(one.ours), gained(one.a)]),
      kappaTarget,
    ),
    kappaRow(
      'scoring.gold.kappa-ours-b',
      'checklist, gained or not: ours and reader B',
      items.map((one) => [gained(one.ours), gained(one.b)]),
      kappaTarget,
    ),
    kappaRow(
      'scoring.gold.kappa-a-b',
      'checklist, gained or not: reader A and reader B',
      items.map((one) => [gained(one.a), gained(one.b)]),
      null,
    ),
    shortfall,
    kappaRow(
      'scoring.gold.kappa-ours-a-held-back',
      'checklist, held-back half: ours and reader A',
      heldBack.map((one) => [gained(one.ours), gained(one.a)]),
      kappaTarget,
    ),
    kappaRow(
      'scoring.gold.kappa-ours-b-held-back',
      'checklist, held-back half: ours and reader B',
      heldBack.map((one) => [gained(one.ours), gained(one.b)]),
      kappaTarget,
    ),
    kappaRow(
      'scoring.gold.kappa4-ours-a',
      'checklist, four labels: ours and reader A',
      items.map((one) => [one.ours, one.a]),
      null,
    ),
    kappaRow(
      'scoring.gold.kappa4-ours-b',
      'checklist, four labels: ours and reader B',
      items.map((one) => [one.ours, one.b]),
      null,
    ),
    kappaRow(
      'scoring.gold.kappa4-a-b',
      'checklist, four labels: reader A and reader B',
      items.map((one) => [one.a, one.b]),
      null,
    ),
    rateRow('scoring.gold.right-where-agreed', 'items on which both readers agree: ours the same', right.length, agreed.length),
    bias('a'),
    bias('b'),
  ];
}

function rateEmpathy(played: readonly Played[], a: ReadonlyMap<string, Label>, b: ReadonlyMap<string, Label>): RatedInterview[] {
  return played.flatMap(({ id, empathy }) => {
    const [one, other] = [Number(a.get(`${id} *empathy`)?.label), Number(b.get(`${id} *empathy`)?.label)];
    return Number.isFinite(one) && Number.isFinite(other) ? [{ id, ours: empathy, a: one, b: other }] : [];
  });
}

/** Whether sheets order the interviews of a case as the readers' overall grades do. */
function overallRows(played: readonly Played[], a: ReadonlyMap<string, Label>, b: ReadonlyMap<string, Label>): Row[] {
  const gradeOf = (labels: ReadonlyMap<string, Label>, id: string): number => Number(labels.get(`${id} *overall`)?.label);
  const marksOf = ({ sheet }: Played): number => sheet.items.reduce((sum, item) => sum + item.marks, 0);
  const pairs = played.flatMap((one, index) =>
    played.slice(index + 1).flatMap((other) => (one.case === other.case ? [[one, other] as const] : [])),
  );
  const clear = pairs.filter(([one, other]) => {
    const [byA, byB] = [gradeOf(a, one.id) - gradeOf(a, other.id), gradeOf(b, one.id) - gradeOf(b, other.id)];
    return byA * byB > 0;
  });
  const same = clear.filter(([one, other]) => (gradeOf(a, one.id) - gradeOf(a, other.id)) * (marksOf(one) - marksOf(other)) > 0);
  return [
    rateRow(
      'scoring.gold.order',
      'pairs of a case that both readers grade apart: sheets order them so',
      same.length,
      clear.length,
    ),
  ];
}
