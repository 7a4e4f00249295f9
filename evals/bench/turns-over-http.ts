import { BedsideClient } from '../drivers/bedside-client.ts';
import { figureRow, percentile, type Row } from '../report/row.ts';
import { benchUtterances } from './utterances.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** From sending a turn to the patient's durable reply on the stream, one candidate after another. */
export async function measureTurnsOverHttp(origin: string): Promise<Row[]> {
  const client = new BedsideClient(origin);
  const accepted: number[] = [];
  const replied: number[] = [];
  let encounterId = '';
  for (const [index, text] of benchUtterances().entries()) {
    if (index % 12 === 0) encounterId = await client.start('chest-pain-cubicle-4', 5);
    const from = performance.now();
    await client.exchange(encounterId, async () => {
      const turn = await client.say(encounterId, text);
      accepted.push(performance.now() - from);
      return turn;
    });
    replied.push(performance.now() - from);
    // A candidate reads before typing on; it also keeps within the turn limit.
    await new Promise((resolve) => setTimeout(resolve, 550));
  }
  return [
    figureRow('door/accepted-p95', '202 after a durable append, p95', round(percentile(accepted, 0.95)), 'ms', accepted.length),
    figureRow('door/replied-p50', 'sent to reply received, p50', round(percentile(replied, 0.5)), 'ms', replied.length),
    figureRow('door/replied-p95', 'sent to reply received, p95', round(percentile(replied, 0.95)), 'ms', replied.length),
  ];
}
