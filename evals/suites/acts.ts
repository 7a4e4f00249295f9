import { join } from 'node:path';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { type ActName, actNames, actsOf } from './support/act-names.ts';
import { type ActUtterance, actSample } from './support/act-sample.ts';
import { cohenKappa, f1Of } from './support/agreement.ts';
import { readAnnomiUtterances } from './support/annomi-utterances.ts';
import { blankScenario } from './support/blank-scenario.ts';
import { projectRoot, readJsonLines, skipLoudly } from './support/data-file.ts';
import { readPrimockTurns } from './support/primock-turns.ts';
import { sharedReader } from './support/shared-reader.ts';

/**
 * What an utterance does, beside what two people who had not seen the software say it does: real doctors' and therapists'
 * utterances (PriMock57, AnnoMI) and lines of our own, each read on its own with only the words before it.
 */
interface ActLabel {
  readonly id: string;
  readonly acts: readonly ActName[];
}

interface Judged {
  readonly gold: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
}

/** Fewer than this say too little of an act to count in the mean. */
const ENOUGH = 8;
const gold = join(projectRoot, 'evals', 'gold', 'acts');

export async function run(): Promise<SuiteResult> {
  const isInstalled = readPrimockTurns() !== null && readAnnomiUtterances() !== null;
  if (!isInstalled) skipLoudly('acts, real utterances', 'no PriMock57 or AnnoMI found');
  const real = isInstalled ? actSample() : [];
  const authored = readJsonLines<ActUtterance>(join(gold, 'authored.jsonl'));
  const labels = labelsByPerson();
  if (!labels.some((one) => real.some(({ id }) => one.has(id))))
    console.log('acts: NO LABELS of real utterances, only our own lines');
  const moves = await readAll([...real, ...authored]);
  const judge = (utterances: readonly ActUtterance[], of: ReadonlyMap<string, ReadonlySet<string>>): Judged[] =>
    utterances.flatMap(({ id }) => {
      const wanted = of.get(id);
      return wanted === undefined ? [] : [{ gold: wanted, read: actsOf(moves.get(id) ?? [], wanted) }];
    });
  const each = labels.map((of) => ({
    all: judge([...real, ...authored], of),
    real: judge(real, of),
    authored: judge(authored, of),
  }));
  const mean = (part: 'all' | 'real' | 'authored') => meanOf(each.map((one) => macroF1(one[part])));
  const size = (part: 'all' | 'real' | 'authored') => Math.max(...each.map((one) => one[part].length));
  const percent = (value: number) => Math.round(value * 1000) / 10;
  return {
    rows: [
      figureRow('acts.macro-f1', 'what an utterance does: macro-F1', percent(mean('all')), '%', size('all'), {
        text: '>= 75 %',
        holds: mean('all') >= 0.75,
      }),
      figureRow('acts.macro-f1.real', 'the same, real utterances', percent(mean('real')), '%', size('real')),
      figureRow('acts.macro-f1.authored', 'the same, our own lines', percent(mean('authored')), '%', size('authored')),
      ...kappaRows(),
      ...questionRows(each[0]?.real ?? []),
      ...actNames.map((name) => {
        const support = Math.max(...each.map((one) => one.all.filter((judged) => judged.gold.has(name)).length));
        return figureRow(
          `acts.f1.${name}`,
          `F1 of ${name}`,
          percent(meanOf(each.map((one) => f1Of(name, one.all)))),
          '%',
          support,
        );
      }),
    ],
  };
}

/** One map a labeller. What a labeller has not read has the other's label. */
function labelsByPerson(): ReadonlyMap<string, ReadonlySet<string>>[] {
  const read = (name: string) =>
    readJsonLines<ActLabel>(join(gold, name)).map((one) => [one.id, new Set<string>(one.acts)] as const);
  const [a, b] = [read('labels-a.jsonl'), read('labels-b.jsonl')];
  return [new Map([...b, ...a]), new Map([...a, ...b])];
}

async function readAll(utterances: readonly ActUtterance[]) {
  const { reader } = await sharedReader();
  const scenario = await blankScenario({ withOrders: true });
  const context = { scenario, addressee: '', lastTopics: [], openCues: [], factsTold: [], justAskedBetween: [] };
  const moves = new Map<string, Awaited<ReturnType<typeof reader.read>>>();
  for (const { id, before, text } of utterances) {
    moves.set(id, await reader.read(text, { ...context, lastReply: before }, { signal: AbortSignal.timeout(60_000) }));
  }
  return moves;
}

function macroF1(judged: readonly Judged[]): number {
  const common = actNames.filter((name) => judged.filter((one) => one.gold.has(name)).length >= ENOUGH);
  return meanOf(common.map((name) => f1Of(name, judged)));
}

function kappaRows(): Row[] {
  const [a, b] = ['labels-a.jsonl', 'labels-b.jsonl'].map((name) => readJsonLines<ActLabel>(join(gold, name)));
  const second = new Map((b ?? []).map((one) => [one.id, one.acts]));
  const both = (a ?? []).flatMap((one) => {
    const other = second.get(one.id);
    return other === undefined ? [] : [{ a: one.acts, b: other }];
  });
  if (both.length === 0) return [];
  const kappas = actNames.flatMap((name) => {
    const pairs = both.map((one) => [String(one.a.includes(name)), String(one.b.includes(name))] as const);
    return pairs.filter((pair) => pair.includes('true')).length >= ENOUGH ? [cohenKappa(pairs)] : [];
  });
  return [
    figureRow(
      'acts.kappa',
      'two labellers, mean kappa of the acts',
      Math.round(meanOf(kappas) * 100) / 100,
      'kappa',
      both.length,
    ),
  ];
}

/** Whether a question is heard as one at all, open or closed. */
function questionRows(judged: readonly Judged[]): Row[] {
  const isAsking = (acts: ReadonlySet<string>) => acts.has('askOpen') || acts.has('askClosed');
  const hits = judged.filter((one) => isAsking(one.gold) === isAsking(one.read)).length;
  if (judged.length === 0) return [];
  return [rateRow('acts.question-or-not', 'real utterances: question or not, read right', hits, judged.length)];
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
