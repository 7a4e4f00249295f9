import { isFirstVersion } from '#core/disclosure/fact-layers.ts';
import { acceptUtterance } from '#core/encounter/accept-turn.ts';
import { moveNames } from '#core/encounter/candidate-move.ts';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { type PlacedEvent, placeInLog } from '#core/encounter/placed-event.ts';
import { applyEvent } from '#core/encounter/replay.ts';
import { settleReply } from '#core/encounter/settle-reply.ts';
import { startEncounter } from '#core/encounter/start-encounter.ts';
import { takeTurn } from '#core/encounter/take-turn.ts';
import { patientOf } from '#core/encounter/whose.ts';
import { applyVariant, firstMoodOf } from '#core/scenario/apply-variant.ts';
import type { Fact } from '#core/scenario/fact.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { WorkedTurns } from '#core/scenario/worked-turns.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { canonicalTopic, createTopicLexicon, type TopicLexicon } from '#core/topic/topic-lexicon.ts';
import { embeddedDialogueDriver } from '../dialogue/embedded-dialogue-driver.ts';
import type { TurnReader } from '../reading/turn-reader.ts';
import { readingContext } from './reading-context.ts';

export interface WorkedTurnResult {
  readonly name: string;
  readonly ok: boolean;
  /** What was expected and did not happen. */
  readonly problem?: string;
}

type WorkedTurn = WorkedTurns['turns'][number];
const secondsPerTurn = 12;

/** Plays a script through reader and core, without a server: the quickest way to see what a case answers. */
export async function playScript(
  folder: CaseFolder,
  variant: string,
  utterances: readonly (string | { readonly text: string; readonly to: string | undefined })[],
  deps: { reader: TurnReader; lexicon: TopicLexicon },
): Promise<{ events: LoggedEvent[]; encounter: Encounter }> {
  const signal = new AbortController().signal;
  const events: LoggedEvent[] = [];
  let encounter: Encounter | null = null;
  const append = (placed: readonly PlacedEvent[]): Encounter => {
    for (const event of placeInLog(placed, events.length)) {
      events.push(event);
      encounter = applyEvent(encounter, event);
    }
    if (!encounter) throw new Error('A script starts with an encounter');
    return encounter;
  };
  let now = append(
    startEncounter(applyVariant(folder, variant), {
      encounterId: 'worked-turn',
      owner: 'worked-turn',
      mode: 'practice',
      seed: 7,
      variant,
      caseHash: '',
      firstMood: firstMoodOf(folder, variant),
      startedAt: '2026-01-01T00:00:00.000Z',
    }),
  );
  for (const [index, utterance] of utterances.entries()) {
    const { text, to } = typeof utterance === 'string' ? { text: utterance, to: undefined } : utterance;
    const turnId = `turn-${index + 1}`;
    const atMs = now.state.atMs + secondsPerTurn * 1000;
    const accepted = acceptUtterance(now, { turnId, text, addressee: to, via: 'typed', atMs });
    const spoke = accepted.find((event) => event.type === 'candidate.spoke');
    const addressee = spoke?.addressee ?? patientOf(now.scenario);
    now = append(accepted);
    const moves = await deps.reader.read(text, readingContext(now, addressee), { signal });
    const { events: decided, brief } = takeTurn(
      now,
      { turnId, said: text, moves, reader: deps.reader.id, addressee, atMs: now.state.atMs },
      deps.lexicon,
    );
    now = append(decided);
    if (!brief) continue;
    const sentences = [];
    for await (const sentence of embeddedDialogueDriver.speak(brief, { signal })) sentences.push(sentence);
    now = append(
      settleReply(now, brief, {
        sentences,
        heardUpTo: Number.MAX_SAFE_INTEGER,
        driver: embeddedDialogueDriver.id,
        atMs: now.state.atMs,
      }),
    );
  }
  return { events, encounter: now };
}

function findProblem(turn: WorkedTurn, events: readonly LoggedEvent[], facts: readonly Fact[]): string | null {
  const turnId = `turn-${turn.given.length + 1}`;
  const mine = events.filter((event) => 'turnId' in event && event.turnId === turnId);
  const moves = mine.flatMap((event) => (event.type === 'moves.read' ? event.moves : []));
  const topics = moves.flatMap((move) => (move.kind === 'ask' ? [canonicalTopic(move.topic)] : []));
  const did = moves.flatMap(moveNames);
  const told = mine.flatMap((event) => {
    const fact = event.type === 'fact.disclosed' && facts.find((one) => one.id === event.fact);
    // The smaller first version is not yet the fact.
    return fact && event.type === 'fact.disclosed' && !isFirstVersion(fact, event.layer) ? [fact.id] : [];
  });
  const denied = mine.flatMap((event) =>
    event.type === 'topic.answered' && event.with === 'denial' ? [canonicalTopic(event.topic)] : [],
  );
  const rules = mine.flatMap((event) => (event.type === 'disclosure.decided' ? [event.rule] : []));
  const askedBack = mine.some((event) => event.type === 'patient.clarified');
  const missing = (wanted: readonly string[], have: readonly string[]) => wanted.filter((one) => !have.includes(one));
  const checks: readonly (readonly [string, readonly string[]])[] = [
    [`reads [${topics}]`, missing(turn.reads.map(canonicalTopic), topics)],
    [`does [${did}]`, missing(turn.does, did)],
    [`tells [${told}]`, missing(turn.tells, told)],
    [`denies [${denied}]`, missing(turn.denies.map(canonicalTopic), denied)],
    ['tells what it should not', turn.doesNotTell.filter((fact) => told.includes(fact))],
    [`decides by [${rules}]`, turn.rule ? missing([turn.rule], rules) : []],
    ['answers', turn.asksBack && !askedBack ? ['asking back'] : []],
  ];
  const failed = checks.find(([, wrong]) => wrong.length > 0);
  return failed
    ? `it ${failed[0]}; ${failed[1].join(', ')} ${failed[0].startsWith('tells what') ? 'was told' : 'was expected'}`
    : null;
}

/** Runs a case's worked turns through the reader given. */
export async function playWorkedTurns(folder: CaseFolder, bank: TopicBank, reader: TurnReader): Promise<WorkedTurnResult[]> {
  const lexicon = createTopicLexicon(bank, folder.patient.topics);
  const results: WorkedTurnResult[] = [];
  for (const turn of folder['worked-turns'].turns) {
    const { events, encounter } = await playScript(
      folder,
      turn.variant ?? 'as-written',
      [...turn.given, { text: turn.student, to: turn.to }],
      {
        reader,
        lexicon,
      },
    );
    const problem = findProblem(turn, events, encounter.scenario.patient.facts);
    results.push(problem ? { name: turn.name, ok: false, problem } : { name: turn.name, ok: true });
  }
  return results;
}
