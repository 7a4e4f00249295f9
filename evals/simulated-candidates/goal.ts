import type { ChecklistItem } from '#core/scenario/marking.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { CandidateTraits } from './traits.ts';

/** What an element of an item's evidence is. */
export type ElementKind = 'fact' | 'topic' | 'move' | 'act' | 'cue' | 'concept';

export interface GoalElement {
  readonly kind: ElementKind;
  readonly id: string;
}

/** An item a candidate goes after, with when it has its place. */
export interface Goal {
  readonly item: ChecklistItem;
  readonly elements: readonly GoalElement[];
  readonly need: number;
  /** Minute of the station at which an orderly candidate comes to it. */
  readonly aboutMinute: number;
  /** The trait that decides whether it is gone after at all. */
  readonly trait: keyof CandidateTraits;
}

const courtesies = /^(introduce|seekConsent|greet|askToLeave|makePrivate|signpost)/;
const listening = /^(ask\/open|facilitate|staySilent)/;
const endings = /^(summarise|safetyNet|inviteQuestions|checkUnderstanding|thank|close)/;

function elementsOf({ evidence }: ChecklistItem): GoalElement[] {
  const list = (kind: ElementKind, ids: readonly string[]): GoalElement[] => ids.map((id) => ({ kind, id }));
  return [
    ...list('move', evidence.moves),
    ...list('act', evidence.acts),
    ...list('fact', evidence.facts),
    ...list('topic', evidence.topics),
    ...list('concept', evidence.concepts),
    ...list('cue', evidence.cues),
  ];
}

function traitOf(item: ChecklistItem, elements: readonly GoalElement[], iceFacts: ReadonlySet<string>): keyof CandidateTraits {
  const [first] = elements;
  const moves = elements.filter((one) => one.kind === 'move').map((one) => one.id);
  if (item.creditFor === 'acknowledged' || moves.some((move) => move.startsWith('empathise'))) return 'warmth';
  if (elements.some((one) => one.kind === 'act')) return item.critical ? 'safety' : 'acts';
  if (moves.some((move) => courtesies.test(move))) return 'manners';
  if (moves.some((move) => listening.test(move))) return 'listens';
  if (item.critical) return 'safety';
  if (moves.some((move) => endings.test(move)) && moves.length === elements.length) return 'closes';
  if (first?.kind === 'concept' || moves.includes('warn')) return 'explains';
  if (elements.some((one) => one.kind === 'fact' && iceFacts.has(one.id))) return 'ice';
  return elements.length === 0 ? 'closes' : 'history';
}

const usualMinute: Readonly<Partial<Record<keyof CandidateTraits, number>>> = {
  manners: 0.1,
  listens: 0.4,
  history: 1.4,
  safety: 1.2,
  warmth: 3.2,
  ice: 3,
  acts: 3.6,
  explains: 5,
  closes: 6.4,
};

function minuteOf(
  scenario: Scenario,
  item: ChecklistItem,
  elements: readonly GoalElement[],
  trait: keyof CandidateTraits,
): number {
  const moves = elements.filter((one) => one.kind === 'move').map((one) => one.id);
  const news = scenario.patient.concepts.filter((concept) => concept.isNews).map((concept) => concept.id);
  const alone = scenario.patient.facts.filter((fact) => fact.gates.includes('alone')).map((fact) => fact.id);
  if (moves.includes('introduce/name')) return 0.05;
  if (moves.includes('ask/open')) return 0.3;
  if (moves.includes('facilitate') && news.length === 0) return 0.45;
  if (moves.some((move) => move.startsWith('askToLeave') || move === 'makePrivate')) return 1.9;
  if (moves.includes('signpost/reason')) return 2;
  if (moves.includes('warn')) return 2.6;
  if (elements.some((one) => news.includes(one.id))) return 2.7;
  if (moves.includes('staySilent') && news.length > 0) return 2.75;
  if (elements.some((one) => one.kind === 'act') && item.byMinute === undefined) return item.critical ? 2.4 : 3.6;
  if (item.byMinute !== undefined) return Math.max(0.1, Math.min(item.byMinute - 1.2, item.byMinute * 0.6));
  if (elements.some((one) => alone.includes(one.id))) return 2.2;
  if (moves.some((move) => endings.test(move)) && moves.length === elements.length) return 6.4;
  if (trait === 'safety') {
    if (elements.some((one) => one.kind === 'concept')) return 5.2;
    return elements.some((one) => one.kind === 'act') ? 2.4 : 1.4;
  }
  return usualMinute[trait] ?? 3;
}

/** What waiting for a goal costs: critical things first, then those with a limit, then marks for the effort. */
export const urgencyOf = ({ item, need }: Goal): number =>
  (item.critical ? 4 : 0) + (item.byMinute === undefined ? 0 : 2) + item.weight / Math.max(1, need);

/** The items of a case as goals, in the order an orderly candidate comes to them. */
export function listGoals(scenario: Scenario): Goal[] {
  const { ideas, concerns, expectations } = scenario.patient.ice;
  const iceFacts = new Set([...ideas, ...concerns, ...expectations].map((entry) => entry.fact));
  const goals = scenario.marking.items.map((item, index): Goal => {
    const elements = elementsOf(item);
    const trait = traitOf(item, elements, iceFacts);
    const { need } = item.evidence;
    return {
      item,
      elements,
      need: need === 'all' ? elements.length : need === 'any' ? 1 : need,
      // The order in which an author lists items is the order of a good interview.
      aboutMinute: minuteOf(scenario, item, elements, trait) + index * 0.01,
      trait,
    };
  });
  const minute = new Map(goals.map((goal) => [goal.item.id, goal.aboutMinute]));
  const settled = goals.map((goal) => ({
    ...goal,
    aboutMinute: Math.max(goal.aboutMinute, ...goal.item.after.map((id) => (minute.get(id) ?? 0) + 0.02)),
  }));
  return settled.sort((a, b) => a.aboutMinute - b.aboutMinute);
}
