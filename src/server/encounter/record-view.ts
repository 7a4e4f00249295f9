import type { LoggedEvent, LoggedOf } from '#core/encounter/encounter-event.ts';
import type { EncounterRecord } from '#protocol/record-view.ts';

type Opening = LoggedOf<'candidate.spoke'> | LoggedOf<'candidate.fellSilent'> | LoggedOf<'candidate.acted'>;

const isOpening = (event: LoggedEvent): event is Opening =>
  event.type === 'candidate.spoke' || event.type === 'candidate.fellSilent' || event.type === 'candidate.acted';

function saidIn(event: Opening): string {
  if (event.type === 'candidate.spoke') return event.text;
  return event.type === 'candidate.fellSilent' ? '[stays silent]' : `[${event.act}: ${event.id}]`;
}

/** What was said in a turn; a line somebody else said beside the answer with who said it. */
function heardIn(turnId: string, event: LoggedEvent): readonly string[] {
  if (event.type !== 'patient.replied') return [];
  if (event.turnId === turnId) return [event.spoken];
  return event.turnId.startsWith(`${turnId}-`) ? [`[${event.participant}] ${event.spoken}`] : [];
}

/** How each turn of an ended encounter was read and decided. */
export function recordView(events: readonly LoggedEvent[]): EncounterRecord {
  const [started] = events;
  if (started?.type !== 'encounter.started') throw new Error("An encounter's log begins with encounter.started");
  const { encounterId, variant, rulesVersion, caseHash, scenario } = started;
  const turns = events.filter(isOpening).map((opening) => {
    const mine = events.filter((event) => 'turnId' in event && event.turnId === opening.turnId);
    return {
      turnId: opening.turnId,
      atMs: opening.atMs,
      utterance: saidIn(opening),
      moves: mine.flatMap((event) => (event.type === 'moves.read' ? event.moves : [])),
      reply: events.flatMap((event) => heardIn(opening.turnId, event)).join(' '),
      shows: mine.flatMap((event) => (event.type === 'participant.showed' ? [event.shows] : [])),
      disclosed: mine.flatMap((event) => (event.type === 'fact.disclosed' ? [event.fact] : [])),
      rules: mine.flatMap((event) => (event.type === 'disclosure.decided' ? [`${event.fact}:${event.rule}`] : [])),
    };
  });
  return { encounterId, scenarioId: scenario.station.id, variant, rulesVersion, caseHash, turns };
}
