import type { ServerResponse } from 'node:http';
import { advance } from '#core/encounter/advance.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { Clock } from '../clock.ts';
import { draftOf, extendDraft } from '../encounter/encounter-draft.ts';
import type { EncounterLog } from '../encounter/encounter-log.ts';
import type { EncounterShelf } from '../encounter/encounter-shelf.ts';
import { virtualTime } from '../encounter/virtual-time.ts';
import type { EncounterBell } from './encounter-bell.ts';
import { EncounterStream } from './encounter-stream.ts';
import { EventStreamWriter } from './event-stream-writer.ts';

export interface StreamRoomDeps {
  readonly log: EncounterLog;
  readonly shelf: EncounterShelf;
  readonly bell: EncounterBell;
  readonly clock: Clock;
  readonly perOwner: number;
  /** True when other nodes may append: then the log is read now and then even when no bell rang here. */
  readonly hasOtherNodes: boolean;
}

const tickEveryMs = 1_000;
const rereadEveryTicks = 2;

/** All open event streams of this node: one ticker for everybody, one limit for each owner. */
export class StreamRoom {
  readonly #deps: StreamRoomDeps;
  readonly #open = new Map<EncounterStream, { writer: EventStreamWriter; owner: string }>();
  readonly #ticker: NodeJS.Timeout;
  #ticks = 0;

  constructor(deps: StreamRoomDeps) {
    this.#deps = deps;
    this.#ticker = setInterval(() => this.#tick(), tickEveryMs);
    this.#ticker.unref();
  }

  hasRoomFor(owner: string): boolean {
    return [...this.#open.values()].filter((one) => one.owner === owner).length < this.#deps.perOwner;
  }

  /** Opens a stream on a raw response and keeps it until either side closes. */
  open(out: ServerResponse, encounter: Encounter, afterSeq: number, headers: Readonly<Record<string, string>>): void {
    const { log, bell } = this.#deps;
    const { encounterId, owner } = encounter.state;
    const writer = new EventStreamWriter(out, { headers, retryMs: 1_000 + Math.random() * 2_000 });
    const stream = new EncounterStream(
      { writer, encounter, read: (seq) => log.events(encounterId, seq), now: () => this.#now(encounterId) },
      afterSeq,
    );
    this.#open.set(stream, { writer, owner });
    // Listening comes before reading, so that nothing stored in between is missed.
    const stopListening = bell.listen(encounterId, stream);
    writer.onClose(() => {
      stopListening();
      this.#open.delete(stream);
    });
    void stream.pump();
  }

  /** Ends every stream; viewers come back after a pause that differs, so that they do not arrive at once. */
  close(): void {
    clearInterval(this.#ticker);
    for (const { writer } of this.#open.values()) writer.close(1_000 + Math.random() * 4_000);
  }

  #tick(): void {
    this.#ticks += 1;
    for (const stream of this.#open.keys()) {
      void stream.tick().catch(() => {});
      if (this.#deps.hasOtherNodes && this.#ticks % rereadEveryTicks === 0) stream.onStored();
    }
  }

  /** The encounter at this moment: what time has done since the last event is worked out and not stored. */
  async #now(encounterId: string): Promise<{ encounter: Encounter; atMs: number } | null> {
    const encounter = await this.#deps.shelf.open(encounterId);
    if (!encounter) return null;
    if (encounter.state.stage === 'ended' || encounter.state.stage === 'scored') return { encounter, atMs: encounter.state.atMs };
    const atMs = virtualTime(encounter.state, this.#deps.clock.nowMs());
    return { encounter: extendDraft(draftOf(encounter), advance(encounter, atMs)).encounter, atMs };
  }
}
