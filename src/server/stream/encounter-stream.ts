import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { PassingEvent } from '#protocol/reply-stream.ts';
import { candidateManner } from '../encounter/candidate-manner.ts';
import { candidateView } from '../encounter/candidate-view.ts';
import { candidateVitals } from '../encounter/candidate-vitals.ts';
import { type MonitorAlarms, noAlarms, watchAlarms } from '../encounter/monitor-alarms.ts';
import type { BellListener, StateWord } from './encounter-bell.ts';
import type { EventStreamWriter } from './event-stream-writer.ts';

export interface EncounterStreamDeps {
  readonly writer: EventStreamWriter;
  readonly encounter: Encounter;
  /** Events after a place, as stored. */
  readonly read: (afterSeq: number) => Promise<readonly LoggedEvent[]>;
  /** The encounter as it is at this moment, virtual time included. */
  readonly now: () => Promise<{ readonly encounter: Encounter; readonly atMs: number } | null>;
}

/** One viewer of one encounter: everything stored after a place, in order and once; then what passes. */
export class EncounterStream implements BellListener {
  readonly #deps: EncounterStreamDeps;
  #sentSeq: number;
  #isCaughtUp = false;
  #lastManner = '';
  #alarms: MonitorAlarms = noAlarms;
  #pumping: Promise<void> | null = null;
  #isRungAgain = false;

  constructor(deps: EncounterStreamDeps, afterSeq: number) {
    this.#deps = deps;
    this.#sentSeq = Math.min(afterSeq, deps.encounter.state.seq);
  }

  onStored(): void {
    void this.pump();
  }

  onStateWord(word: StateWord): void {
    this.#pass({ type: 'state', word });
  }

  /** Sends what is stored and not yet sent. Calls while it runs make it run once more. */
  pump(): Promise<void> {
    this.#isRungAgain = true;
    this.#pumping ??= this.#pumpAll().finally(() => {
      this.#pumping = null;
    });
    return this.#pumping;
  }

  /** Sends the vital signs now, and the patient's manner when it changed. */
  async tick(): Promise<void> {
    const { writer, now } = this.#deps;
    if (!this.#isCaughtUp || !writer.isOpen) return;
    const moment = await now();
    if (!moment) return;
    const isRunning = moment.encounter.state.stage === 'running' || moment.encounter.state.stage === 'timeCalled';
    const vitals = isRunning ? candidateVitals(moment.encounter, moment.atMs) : null;
    if (vitals) {
      this.#alarms = watchAlarms(this.#alarms, vitals);
      this.#pass({ type: 'vitals', vitals: { ...vitals, alarms: [...this.#alarms.sounding] } });
    }
    const manner = candidateManner(moment.encounter);
    const drawn = JSON.stringify(manner);
    if (drawn !== this.#lastManner && this.#pass(manner)) this.#lastManner = drawn;
  }

  async #pumpAll(): Promise<void> {
    const { writer, encounter, read, now } = this.#deps;
    try {
      while (this.#isRungAgain && writer.isOpen) {
        this.#isRungAgain = false;
        for (const event of await read(this.#sentSeq)) {
          const view = candidateView(encounter.scenario, event);
          if (view && !writer.durable(event.seq, view)) return;
          this.#sentSeq = event.seq;
        }
      }
      if (!this.#isCaughtUp && writer.isOpen) {
        const moment = await now();
        const state = moment?.encounter.state ?? encounter.state;
        this.#isCaughtUp = true;
        this.#pass({ type: 'caughtUp', seq: this.#sentSeq, atMs: moment?.atMs ?? state.atMs, stage: state.stage });
        this.#pass({ type: 'state', word: 'listening' });
        await this.tick();
      }
    } catch {
      // The log could not be read: the reader comes back and resumes after its last id.
      writer.close();
    }
  }

  #pass(event: PassingEvent): boolean {
    return this.#deps.writer.passing(event);
  }
}
