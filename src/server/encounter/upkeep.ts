import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { EncounterBell } from '../stream/encounter-bell.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { EncounterLog } from './encounter-log.ts';
import type { EncounterRunner } from './encounter-runner.ts';

export interface UpkeepDeps {
  readonly log: EncounterLog;
  readonly runner: EncounterRunner;
  readonly desk: AnswerDesk;
  readonly bell: EncounterBell;
  readonly clock: Clock;
  readonly logger: Log;
}

const everyMs = { due: 500, owed: 2_000, watched: 5_000 };

/** What happens without a request: time passing, replies a dead process owed. Runs beside the app; `run…` are for tests. */
export class Upkeep {
  readonly #deps: UpkeepDeps;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #running = new Set<Promise<void>>();

  constructor(deps: UpkeepDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#every(everyMs.due, () => this.runDue());
    this.#every(everyMs.owed, () => this.runOwed());
    this.#every(everyMs.watched, () => this.runWatched());
  }

  /** Encounters whose next timer has passed: results come back, the bell rings, the station ends. */
  async runDue(): Promise<void> {
    const { log, clock, desk } = this.#deps;
    const due = await log.due(clock.nowMs(), 50);
    // A reply under way lets the same time pass when it is stored.
    for (const encounterId of due) if (!desk.isAnswering(encounterId)) await this.#letTimePass(encounterId);
  }

  /** Turns without a reply that nobody holds. */
  async runOwed(): Promise<void> {
    await this.#deps.desk.answerLeftOver(20);
  }

  /** Vital signs of encounters somebody is looking at go into the log as they change. */
  async runWatched(): Promise<void> {
    for (const encounterId of this.#deps.bell.watched()) {
      if (!this.#deps.desk.isAnswering(encounterId)) await this.#letTimePass(encounterId);
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#running);
  }

  async #letTimePass(encounterId: string): Promise<void> {
    try {
      await this.#deps.runner.letTimePass(encounterId);
    } catch (error) {
      this.#deps.logger.error({ err: error, encounterId }, 'time could not pass in an encounter');
    }
  }

  #every(ms: number, work: () => Promise<void>): void {
    let isBusy = false;
    const timer = setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      const run = work()
        .catch((error: unknown) => this.#deps.logger.error({ err: error }, 'upkeep failed; it runs again'))
        .finally(() => {
          isBusy = false;
          this.#running.delete(run);
        });
      this.#running.add(run);
    }, ms);
    timer.unref();
    this.#timers.push(timer);
  }
}
