import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { applyVariant } from '#core/scenario/apply-variant.ts';
import type { Fact } from '#core/scenario/fact.ts';
import type { CaseFolder, Scenario } from '#core/scenario/scenario.ts';
import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import type { TurnReader } from '#server/reading/turn-reader.ts';
import { InProcessRoom, type InProcessSetting } from '../drivers/play-candidate-in-process.ts';
import { lintWordsToTry } from './lint-words-to-try.ts';
import { playSimulated } from './open-cases.ts';
import { ownLines } from './own-lines.ts';
import { wordingsOf } from './phrase-topic.ts';
import { candidateNames, mixTraits, traitsOf } from './traits.ts';
import { suggestionsOf } from './voice.ts';

/** Who plays a case when it is linted: twenty, from silent to expert. */
const twenty = [
  ...candidateNames.map((name) => ({ name, traits: traitsOf[name], seed: 31 })),
  ...[32, 33, 34, 35, 36, 37].map((seed) => ({ name: 'expert' as const, traits: traitsOf.expert, seed })),
  ...[32, 33].map((seed) => ({ name: 'thorough-but-cold' as const, traits: traitsOf['thorough-but-cold'], seed })),
  ...[0.3, 0.5, 0.6, 0.7, 0.8, 0.9].map((level, index) => ({
    name: 'mixed' as const,
    traits: mixTraits(61 + index, level),
    seed: 61 + index,
  })),
];
/** From this share on, a fact that comes unasked is leaked. */
const leakedFrom = 0.5;

interface PlayedOnce {
  readonly name: string;
  readonly log: readonly LoggedEvent[];
  readonly sheet: ScoreSheet | null;
}

/** What twenty simulated candidates make of a case, in lines for its author; `lines` is empty where nothing stands out. */
export async function lintCase(
  folder: CaseFolder,
  bank: TopicBank,
  reader: TurnReader,
): Promise<{ readonly lines: readonly string[] }> {
  const scenario = applyVariant(folder, 'as-written');
  const played: PlayedOnce[] = [];
  for (const who of twenty) {
    const { log, sheet } = await playSimulated({ bank, reader }, folder, who);
    played.push({ name: who.name, log, sheet });
  }
  return {
    lines: [
      ...lintLeaks(scenario, played),
      ...(await lintReach(scenario, played, { folder, bank, reader })),
      ...lintItems(scenario, played),
      ...(await lintSuggestions(scenario, reader)),
      ...(await lintWordsToTry(scenario, { folder, bank, reader })),
      ...lintQuestions(scenario, played),
    ],
  };
}

const ofTwenty = (count: number): string => `${count} of ${twenty.length}`;

function lintLeaks({ patient }: Scenario, played: readonly PlayedOnce[]): string[] {
  return patient.facts.flatMap((fact) => {
    const tellings = played.map(({ log }) => log.find((event) => event.type === 'fact.disclosed' && event.fact === fact.id));
    const donated = tellings.filter((event) => event?.type === 'fact.disclosed' && event.credit === 'donated').length;
    if (fact.tell !== 'opening' && donated >= leakedFrom * twenty.length)
      return [`fact "${fact.id}" leaks: told unasked to ${ofTwenty(donated)}`];
    return [];
  });
}

/** Marked facts that none of the twenty came to: asked for outright, with what their gates want, they have to be told. */
async function lintReach(scenario: Scenario, played: readonly PlayedOnce[], setting: InProcessSetting): Promise<string[]> {
  const { marking, patient } = scenario;
  const marked = new Set(marking.items.flatMap((item) => item.evidence.facts));
  const told = new Set(
    played.flatMap(({ log }) => log.flatMap((event) => (event.type === 'fact.disclosed' ? [event.fact] : []))),
  );
  const lines: string[] = [];
  for (const fact of patient.facts.filter((one) => marked.has(one.id) && !told.has(one.id))) {
    const room = new InProcessRoom(setting);
    for (const text of wayTo(scenario, fact, setting.bank)) {
      const heard = await room.take({ kind: 'say', text });
      if (heard.isOver) break;
    }
    const isReached = room.log.some((event) => event.type === 'fact.disclosed' && event.fact === fact.id);
    if (!isReached)
      lines.push(`fact "${fact.id}", which is marked, was reached by ${ofTwenty(0)}, and not by its own question either`);
  }
  return lines;
}

/** The plainest way to a fact: whatever opens its gates, and then its question, twice. */
function wayTo({ patient, marking }: Scenario, fact: Fact, bank: TopicBank): readonly string[] {
  const companion = fact.participant === undefined ? undefined : patient.participants.find((one) => one.id === fact.participant);
  const [question = ''] = wordingsOf(bank, { patient }, fact.topic);
  const asked =
    companion === undefined || companion === patient.participants[0] ? question : `${companion.name.preferred}, ${question}`;
  const leave = marking.items
    .filter((item) => item.evidence.moves.some((move) => move.startsWith('askToLeave')))
    .flatMap((item) => suggestionsOf(item.tryNext).slice(0, 1));
  const cue = patient.cues.find((one) => one.opens.includes(fact.id));
  const before = fact.after.flatMap((id) => patient.facts.filter((one) => one.id === id));
  return [
    ownLines.introducesFully[0],
    ...(fact.gates.includes('privacy made') ? [ownLines.makesPrivate[0]] : []),
    ...(fact.gates.includes('alone') ? leave : []),
    ...before.flatMap((one) => wordingsOf(bank, { patient }, one.topic).slice(0, 1)),
    ...(cue === undefined ? [] : cue.pickedUpBy.phrasings.slice(0, 2)),
    asked,
    `${ownLines.asksAgainGently[0]} ${asked}`,
    asked,
  ];
}

function lintItems({ marking }: Scenario, played: readonly PlayedOnce[]): string[] {
  const earnedBy = (id: string, results: readonly string[]): readonly PlayedOnce[] =>
    played.filter(({ sheet }) => sheet?.items.some((item) => item.item === id && results.includes(item.result)));
  return marking.items.flatMap((item) => {
    const met = earnedBy(item.id, ['met']);
    const some = earnedBy(item.id, ['met', 'partlyMet']);
    if (some.length === 0)
      return [`item "${item.id}" was earned by ${ofTwenty(0)}: is it earnable in the time and in these words?`];
    if (met.length === 0) return [`item "${item.id}" was met in full by ${ofTwenty(0)} (in part by ${some.length})`];
    if (met.length === twenty.length)
      return [`item "${item.id}" is free: all ${twenty.length} earn it, the silent and the rude one too`];
    return [];
  });
}

/** What the author tells a student to try has to be understood when the student tries it. */
async function lintSuggestions(scenario: Scenario, reader: TurnReader): Promise<string[]> {
  const addressee = scenario.patient.participants[0]?.id ?? 'patient';
  const context = {
    scenario,
    addressee,
    lastReply: '',
    lastTopics: [],
    openCues: scenario.patient.cues.map((cue) => cue.id),
    factsTold: [],
    justAskedBetween: [],
  };
  const lines: string[] = [];
  for (const item of scenario.marking.items) {
    for (const suggestion of suggestionsOf(item.tryNext)) {
      const moves = await reader.read(suggestion, context, { signal: AbortSignal.timeout(10_000) });
      const isPuzzle = moves.length > 0 && moves.every((move) => move.kind === 'unclear' || move.confidence < 0.5);
      if (isPuzzle) lines.push(`item "${item.id}": what to try is not understood: "${suggestion}"`);
    }
  }
  return lines;
}

/** Subjects that were asked about in some well-formed way and always met with "How do you mean?". */
function lintQuestions({ patient }: Scenario, played: readonly PlayedOnce[]): string[] {
  const own = new Set(patient.topics.map((topic) => topic.id));
  const asked = new Map<string, number>();
  const answered = new Set<string>();
  for (const { log } of played) {
    for (const event of log) {
      if (event.type === 'patient.clarified') for (const topic of event.between) asked.set(topic, (asked.get(topic) ?? 0) + 1);
      if (event.type === 'topic.answered') answered.add(event.topic);
    }
  }
  return [...asked]
    .filter(([topic, times]) => own.has(topic) && times >= 2 && !answered.has(topic))
    .map(([topic, times]) => `"${topic}" is a dead end: asked about, it was asked back ${times} times and never answered`);
}
