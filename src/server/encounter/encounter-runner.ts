import { acceptAct, acceptSilence, acceptUtterance } from '#core/encounter/accept-turn.ts';
import { advance } from '#core/encounter/advance.ts';
import type { EventOf } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { endEncounter } from '#core/encounter/end-encounter.ts';
import { hangUp } from '#core/encounter/make-call.ts';
import type { PlacedEvent } from '#core/encounter/placed-event.ts';
import { startEncounter } from '#core/encounter/start-encounter.ts';
import { applyVariant, chooseVariant, firstMoodOf } from '#core/scenario/apply-variant.ts';
import { drillOf } from '#core/scenario/drill-of.ts';
import type { Act, Answers, StartEncounter, StaySilent, TakeTurn } from '#protocol/requests.ts';
import type { AcceptedTurn } from '#protocol/views.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { EncounterChanges } from './encounter-changes.ts';
import { draftNew } from './encounter-draft.ts';
import type { CommandOutcome, EncounterLog } from './encounter-log.ts';
import type { EncounterShelf } from './encounter-shelf.ts';
import { alreadyOver, keyReused, type Refusal, refuse, tooBusy } from './refusal.ts';
import type { ScenarioLibrary } from './scenario-library.ts';

export interface RunnerDeps {
  readonly log: EncounterLog;
  readonly shelf: EncounterShelf;
  readonly changes: EncounterChanges;
  readonly library: ScenarioLibrary;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Starts answering a turn that was just accepted; never awaited by the request that accepted it. */
  readonly onAccepted: (encounterId: string, turnId: string) => void;
}

/** A command of one owner: retried under the same key it is answered the same and done once. */
export interface Command {
  readonly owner: string;
  readonly key: string;
  /** Fingerprint of the request; the same key with another one is refused. */
  readonly asked: string;
}

type Accept = (encounter: Encounter, turnId: string, atMs: number) => PlacedEvent[] | Refusal;

/** What candidates do to encounters. Each call is one durable append; the reply to a turn comes later, from the AnswerDesk. */
export class EncounterRunner {
  readonly #deps: RunnerDeps;

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
  }

  async start(command: Command, request: StartEncounter): Promise<CommandOutcome | Refusal> {
    const { log, shelf, library, clock, ids } = this.#deps;
    const earlier = await log.findCommand(command.owner, command.key);
    if (earlier) return answerAgain(earlier, command);
    const found = library.find(request.scenarioId);
    if (!found)
      return refuse(404, 'No such case', 'The library has no case with this id.', 'Choose one from GET /api/scenarios.');
    const { folder, caseHash } = found;
    const seed = request.seed ?? ids.seed();
    const variant = chooseVariant(folder, seed);
    const encounterId = ids.next('encounter');
    const whole = applyVariant(folder, variant);
    const scenario = request.drill ? drillOf(whole, request.drill, seed) : whole;
    if (!scenario) return nothingToDrill;
    const placed = startEncounter(scenario, {
      ...(request.drill ? { drill: request.drill } : {}),
      encounterId,
      owner: command.owner,
      mode: request.mode,
      seed,
      variant,
      caseHash,
      startedAt: new Date(clock.nowMs()).toISOString(),
      firstMood: firstMoodOf(folder, variant),
    });
    const outcome = { status: 201, body: { encounterId }, asked: command.asked };
    const result = await shelf.store(draftNew(placed), { command: { key: command.key, outcome } });
    if (result.outcome === 'duplicate') return answerAgain(result.command, command);
    return result.outcome === 'appended' ? outcome : tooBusy;
  }

  say(encounterId: string, command: Command, said: TakeTurn): Promise<CommandOutcome | Refusal> {
    return this.#takeTurn(encounterId, command, (encounter, turnId, atMs) =>
      acceptUtterance(encounter, { turnId, atMs, text: said.text, addressee: said.addressee, via: said.via }),
    );
  }

  staySilent(encounterId: string, command: Command, { silenceMs }: StaySilent): Promise<CommandOutcome | Refusal> {
    return this.#takeTurn(encounterId, command, (encounter, turnId, atMs) =>
      acceptSilence(encounter, { turnId, atMs, silenceMs }),
    );
  }

  act(encounterId: string, command: Command, act: Act): Promise<CommandOutcome | Refusal> {
    return this.#takeTurn(encounterId, command, (encounter, turnId, atMs) =>
      hasChoice(encounter, act) ? acceptAct(encounter, { turnId, atMs, ...act }) : noSuchChoice,
    );
  }

  /** Ends it; ending twice is the same as once. */
  end(encounterId: string, because: EventOf<'encounter.ended'>['because']): Promise<Encounter | Refusal> {
    return this.#add(encounterId, (encounter, atMs) => endEncounter(encounter, because, atMs));
  }

  /** Stores what the candidate wrote after the end; no answers count as skipping. Written once: a second time changes nothing. */
  write(
    encounterId: string,
    type: 'reflection.written' | 'conclusion.given',
    { answers }: Answers,
  ): Promise<Encounter | Refusal> {
    return this.#add(encounterId, async (encounter, atMs) => {
      if (encounter.state.stage === 'running' || encounter.state.stage === 'timeCalled') return notOver;
      const events = await this.#deps.log.events(encounterId, 0);
      return events.some((event) => event.type === type) ? [] : [{ type, answers, atMs }];
    });
  }

  /** Lets time pass: results, phases, the bell, the end. Appends only when something happened. */
  letTimePass(encounterId: string): Promise<Encounter | Refusal> {
    return this.#add(encounterId, advance);
  }

  async #takeTurn(encounterId: string, command: Command, accept: Accept): Promise<CommandOutcome | Refusal> {
    const { log, changes, ids, onAccepted } = this.#deps;
    const earlier = await log.findCommand(command.owner, command.key);
    if (earlier) return answerAgain(earlier, command);
    const turnId = ids.next('turn');
    const outcome = (seq: number): CommandOutcome => ({
      status: 202,
      body: { turnId, seq } satisfies AcceptedTurn,
      asked: command.asked,
    });
    const changed = await changes.make(encounterId, (encounter, atMs) => {
      if (encounter.state.stage === 'ended' || encounter.state.stage === 'scored') return alreadyOver;
      const events = accept(encounter, turnId, atMs);
      if (!Array.isArray(events)) return events;
      // The end may have come while time caught up: it is stored, the turn is not.
      if (!events.some((event) => isAccepted(event, turnId))) return { events };
      return { events, acceptTurn: { turnId }, command: { key: command.key, outcome } };
    });
    if ('refused' in changed) return changed;
    if (!changed.outcome) return alreadyOver;
    onAccepted(encounterId, turnId);
    return answerAgain(changed.outcome, command);
  }

  async #add(
    encounterId: string,
    decide: (encounter: Encounter, atMs: number) => PlacedEvent[] | Refusal | Promise<PlacedEvent[] | Refusal>,
  ): Promise<Encounter | Refusal> {
    const changed = await this.#deps.changes.make(encounterId, async (encounter, atMs) => {
      const events = await decide(encounter, atMs);
      return Array.isArray(events) ? { events } : events;
    });
    return 'refused' in changed ? changed : changed.encounter;
  }
}

/** The stored answer, unless the key came back with another request. */
const answerAgain = (stored: CommandOutcome, { asked }: Command): CommandOutcome | Refusal =>
  stored.asked === '' || stored.asked === asked ? stored : keyReused;

const noSuchChoice = refuse(
  422,
  'No such choice',
  'This case has nothing with the act and id you sent.',
  'Use an id from the choices of GET /api/encounters/:id.',
);

const nothingToDrill = refuse(
  422,
  'This case has no such drill',
  'There is nothing in the case to cut this drill from.',
  'Choose another drill, or another case.',
);

const notOver = refuse(
  409,
  'The encounter is not over',
  'Reflection and conclusion come after the encounter.',
  'POST /api/encounters/:id/end first.',
);

const isAccepted = (event: PlacedEvent, turnId: string): boolean =>
  (event.type === 'candidate.spoke' || event.type === 'candidate.fellSilent' || event.type === 'candidate.acted') &&
  event.turnId === turnId;

function hasChoice({ scenario, state }: Encounter, act: Act): boolean {
  const { examination, investigations, treatments, escalations } = scenario.body;
  const lists = {
    examination,
    investigation: investigations,
    treatment: treatments,
    escalation: [...escalations, ...(state.call ? [{ id: hangUp }] : [])],
    measurement: scenario.body.monitor.isAttached ? [{ id: 'cuff' }] : [],
  };
  return lists[act.act].some((choice) => choice.id === act.id);
}
