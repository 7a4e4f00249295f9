import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { forkEncounter } from '#core/encounter/fork-encounter.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { draftNew } from './encounter-draft.ts';
import type { CommandOutcome, EncounterLog } from './encounter-log.ts';
import type { Command } from './encounter-runner.ts';
import type { EncounterShelf } from './encounter-shelf.ts';
import { keyReused, type Refusal, refuse, tooBusy } from './refusal.ts';

export interface ForkDeskDeps {
  readonly log: EncounterLog;
  readonly shelf: EncounterShelf;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Lets a candidate take a turn of a finished practice encounter again, as a new encounter that shares what came before. */
export class ForkDesk {
  readonly #deps: ForkDeskDeps;

  constructor(deps: ForkDeskDeps) {
    this.#deps = deps;
  }

  async fork(fromId: string, turnId: string, command: Command): Promise<CommandOutcome | Refusal> {
    const { log, shelf, clock, ids } = this.#deps;
    const earlier = await log.findCommand(command.owner, command.key);
    if (earlier) return earlier.asked === command.asked ? earlier : keyReused;
    const events = await log.events(fromId, 0);
    const refusal = whyNot(events);
    if (refusal) return refusal;
    const encounterId = ids.next('encounter');
    const placed = forkEncounter(events, { encounterId, turnId, nowMs: clock.nowMs() });
    if (!placed) return noSuchTurn;
    const outcome = { status: 201, body: { encounterId }, asked: command.asked };
    const result = await shelf.store(draftNew(placed), { command: { key: command.key, outcome } });
    if (result.outcome === 'duplicate') return result.command;
    return result.outcome === 'appended' ? outcome : tooBusy;
  }
}

function whyNot(events: readonly LoggedEvent[]): Refusal | null {
  const [started] = events;
  if (started?.type !== 'encounter.started') return noSuchTurn;
  if (started.mode === 'summative' || started.scenario.station.exposure === 'secure') return isExamination;
  return events.some((event) => event.type === 'sheet.scored') ? null : notYet;
}

const noSuchTurn = refuse(404, 'No such turn', 'This encounter has no turn with that id.', 'Take a turnId from the timeline.');
const notYet = refuse(
  409,
  'Not before the debrief',
  'A turn can be taken again once the encounter is over and debriefed.',
  'Open the debrief first: GET /api/encounters/:id/debrief.',
);
const isExamination = refuse(
  403,
  'An examination is taken once',
  'This encounter counts towards a mark, or its case is kept for examinations.',
  'Start the case in practice mode.',
);
