import { movesWithoutReading } from '#core/encounter/accept-turn.ts';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { LoggedOf } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { settleReply } from '#core/encounter/settle-reply.ts';
import { takeTurn } from '#core/encounter/take-turn.ts';
import type { ReplyBrief, SpokenSentence } from '#core/reply/reply-brief.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { createTopicLexicon, type TopicLexicon } from '#core/topic/topic-lexicon.ts';
import type { DialogueDriver } from '../dialogue/dialogue-driver.ts';
import type { Log } from '../log.ts';
import type { TurnReader } from '../reading/turn-reader.ts';
import { draftOf, type EncounterDraft, extendDraft } from './encounter-draft.ts';
import { readingContext } from './reading-context.ts';

/** What a turn is accepted by. */
export type AcceptedEvent = LoggedOf<'candidate.spoke'> | LoggedOf<'candidate.fellSilent'> | LoggedOf<'candidate.acted'>;

export interface ComposeDeps {
  readonly bank: TopicBank;
  readonly reader: TurnReader;
  readonly driver: DialogueDriver;
  readonly logger: Log;
}

/** The turn, step by step: read, decide, speak, settle; at the moment it was said, however long that takes. Stores nothing. */
export async function composeReply(
  deps: ComposeDeps,
  encounter: Encounter,
  accepted: AcceptedEvent,
  options: { readonly signal: AbortSignal; readonly isReadPlainly: boolean; readonly onSpeaking: () => void },
): Promise<EncounterDraft> {
  const { signal } = options;
  const { turnId } = accepted;
  const atMs = Math.max(encounter.state.atMs, accepted.atMs);
  const said = accepted.type === 'candidate.spoke' ? accepted.text : '';
  const addressee = accepted.type === 'candidate.spoke' ? accepted.addressee : undefined;
  const { moves, reader } = await readMoves(deps, encounter, accepted, options);
  const { events, brief } = takeTurn(
    encounter,
    { turnId, moves, reader, said, addressee, atMs },
    lexiconOf(deps.bank, encounter.scenario),
  );
  const decided = extendDraft(draftOf(encounter), events);
  if (!brief) return decided;
  options.onSpeaking();
  const { sentences, driver } = await speak(deps, brief, signal);
  const heardUpTo = sentences.map((sentence) => sentence.text).join(' ').length;
  return extendDraft(decided, settleReply(decided.encounter, brief, { sentences, heardUpTo, driver, atMs }));
}

const lexicons = new WeakMap<Scenario, TopicLexicon>();

/** How topics are named in a case; made once for each. */
function lexiconOf(bank: TopicBank, scenario: Scenario): TopicLexicon {
  const lexicon = lexicons.get(scenario) ?? createTopicLexicon(bank, scenario.patient.topics);
  lexicons.set(scenario, lexicon);
  return lexicon;
}

async function readMoves(
  { reader, logger }: ComposeDeps,
  encounter: Encounter,
  accepted: AcceptedEvent,
  { signal, isReadPlainly }: { readonly signal: AbortSignal; readonly isReadPlainly: boolean },
): Promise<{ moves: CandidateMove[]; reader: string }> {
  const known = movesWithoutReading(accepted);
  if (known) return { moves: known, reader: 'panel' };
  if (accepted.type !== 'candidate.spoke')
    throw new Error(`A turn is accepted by words, a silence or an act, not ${accepted.type}.`);
  if (isReadPlainly) return asUnclear(accepted.text, reader.id);
  try {
    const moves = await reader.read(accepted.text, readingContext(encounter, accepted.addressee), { signal });
    return { moves: [...moves], reader: reader.id };
  } catch (error) {
    logger.error({ err: error, turnId: accepted.turnId, reader: reader.id }, 'the reader failed; the turn is read as unclear');
    return asUnclear(accepted.text, reader.id);
  }
}

/** The patient asks back instead of staying silent. */
function asUnclear(text: string, reader: string): { moves: CandidateMove[]; reader: string } {
  return { moves: [{ kind: 'unclear', quote: text, confidence: 0, between: [] }], reader: `${reader} failed` };
}

async function speak(
  { driver, logger }: ComposeDeps,
  brief: ReplyBrief,
  signal: AbortSignal,
): Promise<{ sentences: SpokenSentence[]; driver: string }> {
  const sentences: SpokenSentence[] = [];
  try {
    for await (const sentence of driver.speak(brief, { signal })) sentences.push(sentence);
    if (sentences.length > 0) return { sentences, driver: driver.id };
  } catch (error) {
    logger.error(
      { err: error, turnId: brief.turnId, driver: driver.id },
      'the dialogue driver failed; the case’s own lines are used',
    );
  }
  if (sentences.length > 0) return { sentences, driver: driver.id };
  const plain = brief.parts.map((part) => ({ text: part.says, tells: part.fact === undefined ? [] : [part.fact] }));
  return { sentences: plain, driver: 'plain lines' };
}
