import { assembleDebrief } from '#core/debrief/assemble-debrief.ts';
import type { Debrief } from '#core/debrief/debrief.ts';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { PlacedEvent } from '#core/encounter/placed-event.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import type { Examiner } from '../examining/examiner.ts';
import type { EncounterChanges } from './encounter-changes.ts';
import { draftOf, extendDraft } from './encounter-draft.ts';
import type { EncounterLog } from './encounter-log.ts';
import { noSuchEncounter, type Refusal, refuse } from './refusal.ts';

export interface MarkingDeps {
  readonly log: EncounterLog;
  readonly changes: EncounterChanges;
  readonly examiner: Examiner;
}

const longestJudgingMs = 60_000;

/** Marks an ended encounter once, and tells its debrief from the log. */
export class MarkingDesk {
  readonly #deps: MarkingDeps;

  constructor(deps: MarkingDeps) {
    this.#deps = deps;
  }

  /** Debrief of an ended, reflected and concluded encounter; marked now when it was not yet. */
  async debrief(encounterId: string): Promise<{ debrief: Debrief; events: readonly LoggedEvent[] } | Refusal> {
    const before = await this.#deps.log.events(encounterId, 0);
    const notYet = whyNotYet(before);
    if (notYet) return notYet;
    const events = findSheet(before) ? before : await this.#mark(encounterId);
    if ('refused' in events) return events;
    const sheet = findSheet(events);
    if (!sheet) return noSuchEncounter;
    return { debrief: assembleDebrief(events, sheet), events };
  }

  async #mark(encounterId: string): Promise<readonly LoggedEvent[] | Refusal> {
    const { changes, log, examiner } = this.#deps;
    const changed = await changes.make(encounterId, async (encounter, atMs) => {
      const events = await log.events(encounterId, 0);
      if (findSheet(events)) return { events: [] };
      const signal = AbortSignal.timeout(longestJudgingMs);
      const judged = await examiner.judge(encounter.scenario, events, { signal });
      const placed: PlacedEvent[] = judged.map((event) => ({ ...event, atMs }));
      const judgedEvents = extendDraft(draftOf(encounter), placed).events;
      const sheet = scoreEncounter([...events, ...judgedEvents]);
      return { events: [...placed, { type: 'sheet.scored', sheet, atMs }] };
    });
    return 'refused' in changed ? changed : log.events(encounterId, 0);
  }
}

function findSheet(events: readonly LoggedEvent[]): ScoreSheet | null {
  const scored = events.findLast((event) => event.type === 'sheet.scored');
  return scored?.type === 'sheet.scored' ? scored.sheet : null;
}

/** Marks come after the candidate's own view; who asked to stop owes neither. */
function whyNotYet(events: readonly LoggedEvent[]): Refusal | null {
  const ended = events.find((event) => event.type === 'encounter.ended');
  const has = (type: LoggedEvent['type']) => events.some((event) => event.type === type);
  if (ended?.type !== 'encounter.ended') {
    return notYet('The encounter is still running.', 'End it first: POST /api/encounters/:id/end.');
  }
  if (ended.because === 'candidate stopped') return null;
  if (!has('reflection.written')) {
    return notYet(
      'The reflection comes before the marks.',
      'POST /api/encounters/:id/reflection; no answers count as skipping it.',
    );
  }
  if (!has('conclusion.given')) {
    return notYet(
      'Your conclusion comes before the marks.',
      'POST /api/encounters/:id/conclusion; no answers count as skipping it.',
    );
  }
  return null;
}

const notYet = (detail: string, cure: string) => refuse(409, 'The debrief is not ready', detail, cure);
