import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import { playInProcess } from '../../drivers/play-candidate-in-process.ts';
import type { CandidateStep, ConclusionAnswer, Heard } from '../candidate-step.ts';
import { loadGoldScripts, ScriptedCandidate } from '../gold-script.ts';
import { type OpenCases, playSimulated } from '../open-cases.ts';
import { candidateNames, mixTraits, traitsOf } from '../traits.ts';

/** An interview that variants are made of. */
export interface Base {
  readonly id: string;
  readonly folder: CaseFolder;
  readonly seed: number;
  readonly steps: readonly CandidateStep[];
  readonly answers: readonly ConclusionAnswer[];
  readonly log: readonly LoggedEvent[];
  readonly sheet: ScoreSheet;
}

/** Where a relation did not hold. */
export interface Violation {
  readonly relation: string;
  readonly base: string;
  /** Item, or part of the sheet. */
  readonly at: string;
  readonly detail: string;
}

export const scoreOf = scoreEncounter;

/** How much the people in between know and do, 0..1. */
const levels: readonly number[] = [0.2, 0.45, 0.7, 0.9];

/** Interviews of every case: the six candidates, people in between, and the gold scripts. */
export async function playBases(
  opened: OpenCases,
  { seeds = 2, mixed = levels, withGold = true }: { seeds?: number; mixed?: readonly number[]; withGold?: boolean } = {},
): Promise<readonly Base[]> {
  const bases: Base[] = [];
  const scripts = withGold ? loadGoldScripts() : [];
  for (const folder of opened.folders) {
    const slug = folder.station.id;
    const people = [
      ...candidateNames.flatMap((name) =>
        Array.from({ length: seeds }, (_, index) => ({ name, traits: traitsOf[name], seed: 21 + index })),
      ),
      ...mixed.flatMap((level) =>
        Array.from({ length: seeds }, (_, index) => {
          const seed = 101 + levels.indexOf(level) * 10 + index;
          return { name: 'mixed' as const, traits: mixTraits(seed, level), seed };
        }),
      ),
    ];
    for (const who of people) {
      const { steps, answers, log, sheet } = await playSimulated(opened, folder, who);
      if (sheet)
        bases.push({
          id: `${slug} ${who.name} ${who.seed}`,
          folder,
          seed: who.seed,
          steps: steps.map((one) => one.step),
          answers,
          log,
          sheet,
        });
    }
    for (const script of scripts.filter((one) => one.case === slug)) {
      const setting = { folder, bank: opened.bank, reader: opened.reader, variant: script.variant, seed: script.seed };
      const { steps, answers, log, sheet } = await playInProcess(ScriptedCandidate.of(script), setting);
      if (sheet)
        bases.push({
          id: `${slug} gold ${script.id}`,
          folder,
          seed: script.seed,
          steps: steps.map((one) => one.step),
          answers,
          log,
          sheet,
        });
    }
  }
  return bases;
}

/**
 * Plays a base's steps again, with its words heard otherwise. With `repeats`, what the patient did not understand is said once
 * more, as people do.
 */
export async function replay(
  { bank, reader }: Omit<OpenCases, 'folders'>,
  base: Base,
  { hearAs, repeats = false }: { hearAs?: (text: string, turn: number) => string; repeats?: boolean } = {},
) {
  const asksBack = base.folder.patient.participants.flatMap((one) => one.lines.clarifyOpen ?? []);
  const isNotUnderstood = (heard: Heard): boolean =>
    heard.spoken.some(({ text }) => asksBack.some((line) => text.includes(line)));
  const options = repeats ? { answers: base.answers, isNotUnderstood } : { answers: base.answers };
  const candidate = new ScriptedCandidate(base.id, base.steps, options);
  const setting = { folder: base.folder, bank, reader, variant: 'as-written', seed: base.seed, ...(hearAs ? { hearAs } : {}) };
  return playInProcess(candidate, setting);
}

const worth = { notMet: 0, cannotTell: 0, partlyMet: 1, met: 2 } as const;

/** Items that stand higher in the second sheet. */
export function raisedItems(
  before: ScoreSheet,
  after: ScoreSheet,
): readonly { readonly item: string; readonly from: string; readonly to: string }[] {
  const was = new Map(before.items.map((item) => [item.item, item.result]));
  return after.items.flatMap((item) => {
    const from = was.get(item.item) ?? 'notMet';
    return worth[item.result] > worth[from] ? [{ item: item.item, from, to: item.result }] : [];
  });
}

let played: Promise<readonly Base[]> | null = null;

/** The bases, played once in a run however many suites ask; quickly, one of each kind and no gold script. */
export function sharedBases(opened: OpenCases, isQuick = false): Promise<readonly Base[]> {
  played ??= playBases(opened, isQuick ? { seeds: 1, mixed: [0.45], withGold: false } : {});
  return played;
}
