import { applyVariant, chooseVariant } from '#core/scenario/apply-variant.ts';
import { BedsideClient } from '../drivers/bedside-client.ts';
import { startLocalServer } from '../drivers/local-server.ts';
import { playOverHttp } from '../drivers/play-candidate-over-http.ts';
import { figureRow, type Row, type SuiteResult } from '../report/row.ts';
import { openCases } from '../simulated-candidates/open-cases.ts';
import { SimulatedCandidate } from '../simulated-candidates/simulated-candidate.ts';
import { traitsOf } from '../simulated-candidates/traits.ts';

const seed = 3;

/** Every case played over the HTTP door by the expert and by the silent candidate, to the debrief. */
export async function run(): Promise<SuiteResult> {
  const { bank, folders } = await openCases();
  const server = await startLocalServer();
  const rows: Row[] = [];
  try {
    for (const folder of folders) {
      const scenario = applyVariant(folder, chooseVariant(folder, seed));
      const percents: number[] = [];
      let steps = 0;
      for (const name of ['expert', 'silent'] as const) {
        const candidate = new SimulatedCandidate({ name, scenario, bank, traits: traitsOf[name], seed });
        const played = await playOverHttp(candidate, {
          client: new BedsideClient(server.origin),
          scenarioId: folder.station.id,
          seed,
        });
        percents.push(played.percent);
        steps += played.steps.length;
      }
      const [expert = 0, silent = 0] = percents;
      const lead = Math.round((expert - silent) * 10) / 10;
      const id = folder.station.id;
      rows.push(
        figureRow(
          `scoring.door.${id}`,
          `${id} over HTTP: expert (${expert} %) before silent (${silent} %)`,
          lead,
          'points',
          steps,
          { text: '> 0', holds: lead > 0 },
        ),
      );
    }
  } finally {
    await server.stop();
  }
  return { rows };
}
