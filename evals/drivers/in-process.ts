import { acceptUtterance } from '#core/encounter/accept-turn.ts';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { EventOf, LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { type PlacedEvent, placeInLog } from '#core/encounter/placed-event.ts';
import { applyEvent } from '#core/encounter/replay.ts';
import { settleReply } from '#core/encounter/settle-reply.ts';
import { startEncounter } from '#core/encounter/start-encounter.ts';
import { takeTurn } from '#core/encounter/take-turn.ts';
import { applyVariant, firstMoodOf } from '#core/scenario/apply-variant.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { createTopicLexicon, type TopicLexicon } from '#core/topic/topic-lexicon.ts';
import { embeddedDialogueDriver } from '#server/dialogue/embedded-dialogue-driver.ts';
import { readingContext } from '#server/encounter/reading-context.ts';
import type { TurnReader } from '#server/reading/turn-reader.ts';

/** What one utterance led to. */
export interface Exchange {
  readonly utterance: string;
  readonly moves: readonly CandidateMove[];
  readonly reply: string;
  readonly shows: readonly string[];
  readonly told: readonly string[];
  /** Facts that were hinted at because a gate stayed shut. */
  readonly hinted: readonly string[];
  readonly denied: readonly string[];
  readonly askedBack: boolean;
  readonly readMs: number;
  readonly turnMs: number;
}

/** An interview played through reader, core and driver in this process: what the server does, without the door. */
export class InProcessInterview {
  readonly log: LoggedEvent[] = [];
  encounter: Encounter;
  readonly #reader: TurnReader;
  readonly #lexicon: TopicLexicon;
  #turns = 0;

  constructor(folder: CaseFolder, bank: TopicBank, reader: TurnReader, { variant = 'as-written', seed = 7 } = {}) {
    this.#reader = reader;
    this.#lexicon = createTopicLexicon(bank, folder.patient.topics);
    const start = {
      encounterId: 'in-process',
      owner: 'in-process',
      mode: 'practice' as const,
      seed,
      variant,
      caseHash: '',
      firstMood: firstMoodOf(folder, variant),
    };
    this.encounter = this.#append(
      startEncounter(applyVariant(folder, variant), { ...start, startedAt: '2026-01-01T00:00:00.000Z' }),
    );
  }

  #append(placed: readonly PlacedEvent[]): Encounter {
    let now: Encounter | null = this.log.length > 0 ? this.encounter : null;
    for (const event of placeInLog(placed, this.log.length)) {
      this.log.push(event);
      now = applyEvent(now, event);
    }
    if (!now) throw new Error('An interview starts with an encounter');
    this.encounter = now;
    return now;
  }

  /** What the one spoken to said, and others beside them with their name; the nurse's repeated orders are left out. */
  #heard({ participant, spoken }: EventOf<'patient.replied'>): string {
    const people = this.encounter.scenario.patient.participants;
    const who = people.find((one) => one.id === participant);
    if (who === undefined || who === people[0]) return spoken;
    return who.role === 'nurse' ? '' : `[${who.name.preferred}] ${spoken}`;
  }

  /** Says something; `lastReply` replaces what the patient said last, for questions asked out of their conversation. */
  async say(utterance: string, { seconds = 12, lastReply }: { seconds?: number; lastReply?: string } = {}): Promise<Exchange> {
    const signal = new AbortController().signal;
    const turnId = `turn-${++this.#turns}`;
    const from = this.log.length;
    this.#append(
      acceptUtterance(this.encounter, {
        turnId,
        text: utterance,
        via: 'typed',
        atMs: this.encounter.state.atMs + seconds * 1000,
      }),
    );
    const spoke = this.log.slice(from).find((event) => event.type === 'candidate.spoke');
    const addressee = spoke?.addressee ?? 'patient';
    const context = readingContext(this.encounter, addressee);
    const started = performance.now();
    const moves = await this.#reader.read(utterance, lastReply === undefined ? context : { ...context, lastReply }, { signal });
    const read = performance.now();
    const { atMs } = this.encounter.state;
    const { events, brief } = takeTurn(
      this.encounter,
      { turnId, said: utterance, moves, reader: this.#reader.id, addressee, atMs },
      this.#lexicon,
    );
    this.#append(events);
    const sentences = [];
    if (brief) {
      for await (const sentence of embeddedDialogueDriver.speak(brief, { signal })) sentences.push(sentence);
      const spoken = {
        sentences,
        heardUpTo: Number.MAX_SAFE_INTEGER,
        driver: embeddedDialogueDriver.id,
        atMs: this.encounter.state.atMs,
      };
      this.#append(settleReply(this.encounter, brief, spoken));
    }
    const ended = performance.now();
    const mine = this.log.slice(from);
    return {
      utterance,
      moves,
      reply: mine
        .flatMap((event) => (event.type === 'patient.replied' ? [this.#heard(event)] : []))
        .join(' ')
        .trim(),
      shows: brief?.shows ?? [],
      told: mine.flatMap((event) => (event.type === 'fact.disclosed' ? [event.fact] : [])),
      hinted: mine.flatMap((event) => (event.type === 'disclosure.decided' && event.verdict === 'hint' ? [event.fact] : [])),
      denied: mine.flatMap((event) => (event.type === 'topic.answered' && event.with === 'denial' ? [event.topic] : [])),
      askedBack: mine.some((event) => event.type === 'patient.clarified'),
      readMs: read - started,
      turnMs: ended - started,
    };
  }
}
