import type { MiddlewareHandler } from 'hono';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { EncounterView } from '#protocol/views.ts';
import type { AnswerDesk } from '../encounter/answer-desk.ts';
import type { EncounterLog } from '../encounter/encounter-log.ts';
import type { Command, EncounterRunner } from '../encounter/encounter-runner.ts';
import type { ExpertDesk } from '../encounter/expert-desk.ts';
import type { MarkingDesk } from '../encounter/marking-desk.ts';
import type { ScenarioLibrary } from '../encounter/scenario-library.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import type { StreamRoom } from '../stream/stream-room.ts';

/** What routes are built from. */
export interface RouteTools {
  readonly log: EncounterLog;
  readonly library: ScenarioLibrary;
  readonly runner: EncounterRunner;
  readonly desk: AnswerDesk;
  readonly marking: MarkingDesk;
  readonly expert: ExpertDesk;
  readonly streams: StreamRoom;
  readonly own: MiddlewareHandler<AppEnv>;
  readonly limitTurns: MiddlewareHandler<AppEnv>;
  readonly limitStarts: MiddlewareHandler<AppEnv>;
  readonly viewOf: (encounter: Encounter) => Promise<EncounterView>;
  /** The owner's command: the caller's key, kept apart by route and encounter; without a key, one of its own. */
  readonly commandOf: (c: AppContext, route: string, body: unknown) => Command;
}
