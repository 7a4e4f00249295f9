import { movesWithoutReading } from '#core/encounter/accept-turn.ts';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { type PlacedEvent, placeInLog } from '#core/encounter/placed-event.ts';
import { applyEvent } from '#core/encounter/replay.ts';
import { settleReply } from '#core/encounter/settle-reply.ts';
import { spokenMs } from '#core/encounter/spoken-ms.ts';
import { startEncounter } from '#core/encounter/start-encounter.ts';
import { takeTurn } from '#core/encounter/take-turn.ts';
import { patientOf } from '#core/encounter/whose.ts';
import { applyVariant, firstMoodOf } from '#core/scenario/apply-variant.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { createTopicLexicon, type TopicLexicon } from '#core/topic/topic-lexicon.ts';
import { embeddedDialogueDriver } from '../dialogue/embedded-dialogue-driver.ts';
import type { TurnReader } from '../reading/turn-reader.ts';
import { readingContext } from './reading-context.ts';

export interface RoomSetting {
  readonly folder: CaseFolder;
  readonly bank: TopicBank;
  readonly reader: TurnReader;
  readonly variant?: string;
  readonly seed?: number;
  readonly caseHash?: string;
}

/** A room without a door: reader, core and driver in this process, on virtual time, kept nowhere. */
export class InProcessRoom {
  readonly log: LoggedEvent[] = [];
  encounter: Encounter;
  readonly #setting: RoomSetting;
  readonly #lexicon: TopicLexicon;
  #turns = 0;

  constructor(setting: RoomSetting) {
    const { folder, bank, variant = 'as-written', seed = 7, caseHash = '' } = setting;
    this.#setting = setting;
    this.#lexicon = createTopicLexicon(bank, folder.patient.topics);
    this.encounter = this.append(
      startEncounter(applyVariant(folder, variant), {
        encounterId: 'in-process',
        owner: 'in-process',
        mode: 'practice',
        seed,
        variant,
        caseHash,
        startedAt: '2026-01-01T00:00:00.000Z',
        firstMood: firstMoodOf(folder, variant),
      }),
    );
  }

  /** Accepts a turn and answers it; `said` is what was heard of it. False when it was not taken: the encounter is over. */
  async take(accept: (encounter: Encounter, turnId: string) => PlacedEvent[], said: string): Promise<boolean> {
    const from = this.log.length;
    const turnId = `turn-${++this.#turns}`;
    this.append(accept(this.encounter, turnId));
    const accepted = this.log.slice(from).find((event) => 'turnId' in event && event.turnId === turnId);
    if (!accepted) return false;
    await this.#answer(turnId, said, accepted);
    return true;
  }

  append(placed: readonly PlacedEvent[]): Encounter {
    let now: Encounter | null = this.log.length > 0 ? this.encounter : null;
    for (const event of placeInLog(placed, this.log.length)) {
      this.log.push(event);
      now = applyEvent(now, event);
    }
    if (!now) throw new Error('An interview starts with an encounter');
    this.encounter = now;
    return now;
  }

  /** The same moment again, to go on from in another way. */
  copy(): InProcessRoom {
    const other = new InProcessRoom(this.#setting);
    other.log.splice(0, other.log.length, ...this.log);
    other.encounter = this.encounter;
    other.#turns = this.#turns;
    return other;
  }

  async #answer(turnId: string, said: string, accepted: LoggedEvent): Promise<void> {
    const { reader } = this.#setting;
    const signal = new AbortController().signal;
    const addressee = accepted.type === 'candidate.spoke' ? accepted.addressee : patientOf(this.encounter.scenario);
    const moves =
      movesWithoutReading(accepted) ?? (await reader.read(said, readingContext(this.encounter, addressee), { signal }));
    const { atMs } = this.encounter.state;
    const turn = { turnId, said, moves, reader: reader.id, addressee, atMs };
    const { events, brief } = takeTurn(this.encounter, turn, this.#lexicon);
    this.append(events);
    if (!brief) return;
    const sentences = [];
    for await (const sentence of embeddedDialogueDriver.speak(brief, { signal })) sentences.push(sentence);
    const spoken = sentences.map((sentence) => sentence.text).join(' ');
    this.append(
      settleReply(this.encounter, brief, {
        sentences,
        heardUpTo: Number.MAX_SAFE_INTEGER,
        driver: embeddedDialogueDriver.id,
        atMs: this.encounter.state.atMs + (spoken === '' ? 0 : spokenMs(spoken)),
      }),
    );
  }
}
