import { figureRow, type Row, type SuiteResult } from '../report/row.ts';
import { blankScenario } from './support/blank-scenario.ts';
import { skipLoudly } from './support/data-file.ts';
import { readFareezDialogues } from './support/fareez-dialogues.ts';
import { figuresOf } from './support/meditod-figures.ts';
import { readInOrder } from './support/read-in-order.ts';

/**
 * Interviews of Fareez et al. 2022 as speech gives them (upper case, no punctuation), judged by the labels MediTOD has for the
 * same turns, beside the same turns as written.
 */
export async function run(): Promise<SuiteResult> {
  const dialogues = readFareezDialogues();
  if (dialogues === null) return skipLoudly('understanding-fareez', 'no Fareez or MediTOD interviews found');
  const scenario = await blankScenario();
  const spoken = [];
  const written = [];
  for (const { dialogue, asWritten } of dialogues) {
    const texts = dialogue.turns.map((turn) => turn.text);
    spoken.push({ dialogue, readings: await readInOrder(texts, scenario) });
    const originals = texts.map((text, at) => asWritten[at] ?? text);
    written.push({ dialogue, readings: await readInOrder(originals, scenario) });
  }
  const [heard, clean] = [figuresOf(spoken), figuresOf(written)];
  const round = (value: number) => Math.round(value * 10) / 10;
  const rows = (['family', 'valueF1', 'attribute'] as const).flatMap((name): Row[] => {
    const n = name === 'valueF1' ? heard.turns : heard.acts;
    const lost = round(clean[name] - heard[name]);
    return [
      figureRow(`fareez.${name}`, `upper case without punctuation: ${name}`, round(heard[name]), '%', n),
      figureRow(`fareez.${name}-lost`, `the same turns as written: ${name} lost`, lost, 'points', n, {
        text: '<= 3',
        holds: lost <= 3,
      }),
    ];
  });
  return {
    rows: [figureRow('fareez.dialogues', 'interviews found in both sets', dialogues.length, 'count', dialogues.length), ...rows],
  };
}
