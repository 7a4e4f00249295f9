import type { LoggedEvent, LoggedOf } from '#core/encounter/encounter-event.ts';
import type { EncounterRecord } from '#protocol/record-view.ts';

type Opening = LoggedOf<'candidate.spoke'> | LoggedOf<'candidate.fellSilent'> | LoggedOf<'candidate.acted'>;

const isOpening = (event: LoggedEvent): event is Opening =>
  event.type === 'candidate.spoke' || event.type === 'candidate.fellSilent' || event.type === 'candidate.acted';

function saidIn(event: Opening): string {
  if (event.type === 'candidate.spoke') return event.text;
  return event.type === 'candidate.fellSilent' ? '[stays silent]' : `[${event.act}: ${event.id}]`;
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
      reply: mine.flatMap((event) => (event.type === 'patient.replied' ? [event.spoken] : [])).join(' '),
      shows: mine.flatMap((event) => (event.type === 'participant.showed' ? [event.shows] : [])),
      disclosed: mine.flatMap((event) => (event.type === 'fact.disclosed' ? [event.fact] : [])),
      rules: mine.flatMap((event) => (event.type === 'disclosure.decided' ? [`${event.fact}:${event.rule}`] : [])),
    };
  });
  return { encounterId, scenarioId: scenario.station.id, variant, rulesVersion, caseHash, turns };
}
