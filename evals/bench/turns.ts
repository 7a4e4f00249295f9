import { InProcessInterview } from '../drivers/in-process.ts';
import { openLibrary } from '../drivers/open-library.ts';
import { figureRow, percentile, type Row } from '../report/row.ts';
import { benchUtterances } from './utterances.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** Read, decide, speak and settle, in this process: turns that needed the sentence encoder apart from those that did not. */
export async function measureTurns(): Promise<Row[]> {
  const { bank, reader, find } = await openLibrary();
  const folder = find('chest-pain-cubicle-4');
  try {
    const plain: number[] = [];
    const all: number[] = [];
    let interview = new InProcessInterview(folder, bank, reader);
    const utterances = benchUtterances();
    for (const utterance of utterances.slice(0, 10)) await interview.say(utterance);
    for (const [index, utterance] of utterances.entries()) {
      if (index % 12 === 0) interview = new InProcessInterview(folder, bank, reader);
      const { turnMs } = await interview.say(utterance);
      all.push(turnMs);
      if (reader.lastCost().embeddedTexts === 0) plain.push(turnMs);
    }
    const share = Math.round((1 - plain.length / all.length) * 1000) / 10;
    return [
      figureRow('turn/plain-p95', 'turns without embedding, p95', round(percentile(plain, 0.95)), 'ms', plain.length, {
        text: '<= 15 ms',
        holds: percentile(plain, 0.95) <= 15,
      }),
      figureRow('turn/all-p50', 'all turns, p50', round(percentile(all, 0.5)), 'ms', all.length),
      figureRow('turn/all-p95', 'all turns, p95', round(percentile(all, 0.95)), 'ms', all.length, {
        text: '<= 90 ms',
        holds: percentile(all, 0.95) <= 90,
      }),
      figureRow('turn/embedded-share', 'turns that needed the sentence encoder', share, '%', all.length),
      figureRow(
        'turn/per-second',
        'turns a second, one after another',
        round(1000 / (all.reduce((sum, one) => sum + one, 0) / all.length)),
        '/s',
        all.length,
      ),
    ];
  } finally {
    await reader.close();
  }
}
