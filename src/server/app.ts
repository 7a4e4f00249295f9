import { createHash } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { AppDeps } from './app-deps.ts';
import { AnswerDesk } from './encounter/answer-desk.ts';
import { EncounterChanges } from './encounter/encounter-changes.ts';
import { EncounterRunner } from './encounter/encounter-runner.ts';
import { EncounterShelf } from './encounter/encounter-shelf.ts';
import { encounterView } from './encounter/encounter-view.ts';
import { ExpertDesk } from './encounter/expert-desk.ts';
import { ForkDesk } from './encounter/fork-desk.ts';
import { MarkingDesk } from './encounter/marking-desk.ts';
import { Upkeep } from './encounter/upkeep.ts';
import { virtualTime } from './encounter/virtual-time.ts';
import type { AppContext, AppEnv, BedsideHono } from './http/app-env.ts';
import { jsonDoor } from './http/json-door.ts';
import { originCheck } from './http/origin-check.ts';
import { ownEncounter } from './http/own-encounter.ts';
import { ownerCookie } from './http/owner.ts';
import { noSuchRoute, problem, validationProblem } from './http/problem.ts';
import { rateLimit } from './http/rate-limit.ts';
import { requestLog } from './http/request-log.ts';
import { withSecurityHeaders } from './http/security-headers.ts';
import { addDebriefRoute } from './routes/debrief.ts';
import { addDocsRoutes } from './routes/docs.ts';
import { addEncounterRoutes } from './routes/encounters.ts';
import { addEndingRoutes } from './routes/ending.ts';
import { addEventsRoute } from './routes/events.ts';
import { addForkRoute } from './routes/forks.ts';
import { addHealthRoute } from './routes/health.ts';
import { addNotesRoutes } from './routes/notes.ts';
import { addRecordRoute } from './routes/record.ts';
import type { RouteTools } from './routes/route-tools.ts';
import { addScenarioRoutes } from './routes/scenarios.ts';
import { addTranscriptRoute } from './routes/transcript.ts';
import { addTurnRoutes } from './routes/turns.ts';
import { addSiteRoutes } from './site/site-routes.ts';
import { EncounterBell } from './stream/encounter-bell.ts';
import { StreamRoom } from './stream/stream-room.ts';

export interface BedsideApp {
  readonly app: BedsideHono;
  /** Time passing and owed replies; `start()` it when serving. */
  readonly upkeep: Upkeep;
  /** Resolves when the turns accepted so far in an encounter have been answered. */
  settled(encounterId: string): Promise<void>;
  /** Finishes turns under way and ends the streams. The log and the reader are the caller's to close. */
  close(): Promise<void>;
}

/** Largest body in bytes: a turn of 4,000 characters in any script fits into the first. */
const bodyLimits = { turn: 16 * 1024, other: 256 * 1024 };

export function createApp(deps: AppDeps): BedsideApp {
  const { log, library, clock, ids, config, logger } = deps;
  const isAlone = config.databaseUrl === null;
  const bell = new EncounterBell();
  const shelf = new EncounterShelf(log, bell, { isAlone });
  const changes = new EncounterChanges(shelf, clock);
  const desk = new AnswerDesk({ ...deps, shelf, changes, bell, node: config.node, leaseMs: config.leaseMs });
  const onAccepted = (encounterId: string, turnId: string) => desk.answerSoon(encounterId, turnId);
  const runner = new EncounterRunner({ log, shelf, changes, library, clock, ids, onAccepted });
  const upkeep = new Upkeep({ log, runner, desk, bell, clock, logger });
  const streams = new StreamRoom({ log, shelf, bell, clock, perOwner: config.streamsPerOwner, hasOtherNodes: !isAlone });

  const app: BedsideHono = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => (result.success ? undefined : validationProblem(result.error.issues)),
  });
  app.use(withSecurityHeaders());
  app.use(requestLog(logger, clock));
  app.use(ownerCookie({ isSecure: config.publicOrigin?.startsWith('https:') ?? false }));
  app.use('/api/*', originCheck({ publicOrigin: config.publicOrigin }));
  for (const path of ['turns', 'silences', 'acts']) app.use(`/api/encounters/:id/${path}`, limitBody(bodyLimits.turn));
  app.use('/api/*', limitBody(bodyLimits.other));
  app.use('/api/*', jsonDoor());

  const tools: RouteTools = {
    log,
    library,
    runner,
    desk,
    marking: new MarkingDesk({ log, changes, examiner: deps.examiner }),
    expert: new ExpertDesk(deps),
    streams,
    own: ownEncounter(shelf),
    limitTurns: rateLimit(config.turnLimit, clock),
    limitStarts: rateLimit(config.startLimit, clock),
    viewOf: async (encounter: Encounter) => {
      const { encounterId, stage, atMs } = encounter.state;
      const isOver = stage === 'ended' || stage === 'scored';
      const [events, notes] = await Promise.all([isOver ? log.events(encounterId, 1) : [], log.readNotes(encounterId)]);
      return encounterView(encounter, { atMs: isOver ? atMs : virtualTime(encounter.state, clock.nowMs()), events, notes });
    },
    commandOf: (c: AppContext, route: string, body: unknown) => {
      const key = c.req.header('idempotency-key') ?? ids.next('command');
      const asked = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
      return { owner: c.var.owner, key: `${route}/${c.req.param('id') ?? ''}/${key}`, asked };
    },
  };
  addHealthRoute(app, () => library.list().length);
  addScenarioRoutes(app, tools);
  addEncounterRoutes(app, tools);
  addTurnRoutes(app, tools);
  addEndingRoutes(app, tools);
  addNotesRoutes(app, tools);
  addForkRoute(app, new ForkDesk({ log, shelf, clock, ids }), tools);
  addDebriefRoute(app, tools);
  addRecordRoute(app, tools);
  addTranscriptRoute(app, tools);
  addEventsRoute(app, tools);
  addDocsRoutes(app);
  addSiteRoutes(app, deps.web);

  app.notFound((c) => noSuchRoute(c, allowedMethods(app, c.req.path)));
  app.onError((error, c) => {
    logger.error({ err: error, method: c.req.method, path: c.req.routePath }, 'a request failed');
    return problem(500, {
      title: 'Something went wrong here',
      detail: 'The server met an error of its own; nothing you sent was at fault.',
      cure: 'Try again; if it stays, tell whoever runs this server to look at its log.',
    });
  });

  return {
    app,
    upkeep,
    settled: (encounterId) => desk.settled(encounterId),
    close: async () => {
      await upkeep.close();
      await desk.close();
      await changes.idle();
      streams.close();
    },
  };
}

const limitBody = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () =>
      problem(413, {
        title: 'Too large',
        detail: `The body is larger than ${maxSize / 1024} kB.`,
        cure: 'Shorten what you send; one turn takes up to 4,000 characters.',
      }),
  });

/** Methods that do exist at a path, from the published routes. */
function allowedMethods(app: BedsideHono, path: string): string[] {
  const at = (template: string) => new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path);
  const methods = app.routes.filter((route) => route.method !== 'ALL' && route.path.startsWith('/api/') && at(route.path));
  return [...new Set(methods.map((route) => route.method))];
}
