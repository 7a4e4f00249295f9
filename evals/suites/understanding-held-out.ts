import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHeadManifest } from '#server/reading/topics/head/head-file.ts';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';

/**
 * Authored questions that the heads had not learnt when they were read, every fifth of each topic: no exact match, no context,
 * no lists. A lower bound, since each phrasing was written to differ from its neighbours. "Right" allows a twin topic.
 * Measured by `npm run reader:train`, which writes the figures beside the heads; the same text gives the same figures.
 */
const folder = fileURLToPath(new URL('../../scenarios/topics/head', import.meta.url));

export async function run(): Promise<SuiteResult> {
  const manifest = await readHeadManifest(folder);
  if (manifest === null) {
    const skipped = `${join('scenarios', 'topics', 'head')} has no trained heads. Run npm run reader:train.`;
    console.log(`SKIPPED understanding-held-out: ${skipped}`);
    return { skipped };
  }
  const { withSentence, wordsAlone } = manifest.heldOut;
  return { rows: [...rowsOf('held-out', withSentence), ...rowsOf('held-out.by-words', wordsAlone)] };
}

function rowsOf(id: string, figures: Readonly<Record<string, number>>): Row[] {
  const figure = (name: string) => figures[name] ?? 0;
  const n = figure('n');
  const rate = (name: string, what: string, of: number) => rateRow(`${id}.${name}`, what, Math.round(figure(name) * of), of);
  const answered = Math.round(figure('answered') * n);
  const sure = Math.round(figure('sure') * n);
  return [
    rate('top1', 'held-out question read as its own topic', n),
    rate('top1OrTwin', 'held-out question read as its topic or a twin', n),
    rate('top3', 'own topic among the first three', n),
    rate('answered', 'sure enough to answer', n),
    rateRow(`${id}.precision`, 'right (or a twin) when sure enough', Math.round(figure('precision') * answered), answered, {
      text: '>= 90 %',
      holds: (value) => value >= 0.9,
    }),
    rate('wrongWhenSure', 'wrong among readings with a confidence above .8', sure),
    rate('noneLeftAlone', 'lines that ask nothing and got no topic', figure('noneN')),
    figureRow(`${id}.calibration-error`, 'expected calibration error', figure('calibrationError'), '', n),
  ];
}
