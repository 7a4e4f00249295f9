import { assembleDebrief } from '#core/debrief/assemble-debrief.ts';
import { endEncounter } from '#core/encounter/end-encounter.ts';
import { placeInLog } from '#core/encounter/placed-event.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { InProcessInterview } from '../drivers/in-process.ts';
import { openLibrary } from '../drivers/open-library.ts';
import { figureRow, type SuiteResult } from '../report/row.ts';

const shared = [
  "What's brought you in today?",
  'Go on.',
  'When did it start?',
  'Does the pain go anywhere else?',
  'Does anyone in your family have heart trouble?',
];
const empathic = [
  'That sounds like it was really hard, losing him like that.',
  'What worries you most about this pain?',
  'I can understand why that would frighten you.',
];
const dismissive = [
  "Right, let's not dwell on that.",
  'What worries you most about this pain?',
  "I'm sure it's nothing to worry about.",
];

/** The same history taken kindly and coldly: what is told, and how it is marked, must differ. */
export async function run(): Promise<SuiteResult> {
  const { bank, reader, find } = await openLibrary();
  const folder = find('chest-pain-cubicle-4');
  try {
    const runs = [];
    for (const lines of [empathic, dismissive]) {
      const interview = new InProcessInterview(folder, bank, reader);
      for (const line of [...shared, ...lines]) await interview.say(line);
      const ended = endEncounter(interview.encounter, 'candidate ended', interview.encounter.state.atMs + 1000);
      const log = [...interview.log, ...placeInLog(ended, interview.log.length)];
      const sheet = scoreEncounter(log);
      const debrief = assembleDebrief(log, sheet);
      runs.push({
        told: new Set(log.flatMap((event) => (event.type === 'fact.disclosed' ? [event.fact] : []))).size,
        percent: sheet.percent,
        rapport: interview.encounter.state.patient.rapport,
        inner: debrief.turningPoints.length,
      });
    }
    const [kind, cold] = runs;
    if (!kind || !cold) throw new Error('both interviews should have run');
    return {
      rows: [
        figureRow('listen/facts-told', 'facts told: kindly minus coldly', kind.told - cold.told, 'facts', 2, {
          text: '> 0',
          holds: kind.told > cold.told,
        }),
        figureRow(
          'listen/marks',
          'marks: kindly minus coldly',
          Math.round((kind.percent - cold.percent) * 10) / 10,
          'points',
          2,
          { text: '> 0', holds: kind.percent > cold.percent },
        ),
        figureRow(
          'listen/rapport',
          'rapport: kindly minus coldly',
          Math.round((kind.rapport - cold.rapport) * 10) / 10,
          'rapport',
          2,
          { text: '> 0', holds: kind.rapport > cold.rapport },
        ),
        figureRow('listen/explained', 'turning points the debrief explains, coldly', cold.inner, 'count', 1, {
          text: '>= 1',
          holds: cold.inner >= 1,
        }),
      ],
    };
  } finally {
    await reader.close();
  }
}
