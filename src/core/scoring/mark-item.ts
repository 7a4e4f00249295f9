import type { ChecklistItem } from '../scenario/marking.ts';
import type { Achievement, EvidenceElement } from './achievement.ts';
import { type EncounterRecord, eventsOf } from './encounter-record.ts';
import { sayOverordered } from './find-overordering.ts';
import { listElements } from './list-elements.ts';
import { findVerbatim } from './quote-evidence.ts';
import type { EvidenceQuote, ItemMark } from './score-sheet.ts';

type Verdict = Pick<ItemMark, 'result' | 'evidence' | 'reason'>;

const metBecause: Record<ChecklistItem['creditFor'], string> = {
  asked: 'You asked this.',
  obtained: 'You asked, and the patient told you.',
  acknowledged: 'You answered what the patient had opened.',
  done: 'You did this.',
  told: 'You explained this, and the patient took it in.',
};

/** How many of the listed things an item needs. */
export function countNeeded(item: ChecklistItem, listed: number): number {
  const { need } = item.evidence;
  return need === 'all' ? listed : need === 'any' ? 1 : need;
}

/**
 * The earliest fitting way for each element. Empathic lines serve one element a turn, so that five kind phrases in one
 * breath are one kindness.
 */
function choose(elements: readonly EvidenceElement[], fits: (way: Achievement) => boolean): readonly Achievement[] {
  const spentTurns = new Set<string>();
  const scarceFirst = elements.map((element) => element.ways.filter(fits)).sort((a, b) => a.length - b.length);
  return scarceFirst
    .flatMap((ways) => {
      const way = ways.find((one) => !one.isEmpathy || !spentTurns.has(one.turnId));
      if (way?.isEmpathy) spentTurns.add(way.turnId);
      return way ?? [];
    })
    .sort((a, b) => a.place - b.place);
}

const uniqueQuotes = (quotes: readonly EvidenceQuote[]): EvidenceQuote[] => [
  ...new Map(quotes.map((one) => [`${one.seq}|${one.quote}`, one])).values(),
];
const evidenceOf = (ways: readonly Achievement[]): EvidenceQuote[] => uniqueQuotes(ways.map((way) => way.evidence));

/** Place at which an item was complete, wherever it stood in time and order; null when it never was. */
function completedAt(record: EncounterRecord, item: ChecklistItem): number | null {
  const elements = listElements(record, item);
  const done = choose(elements, (way) => way.isSure);
  return done[countNeeded(item, elements.length) - 1]?.place ?? null;
}

/** What the log alone shows about one item. */
function judgeFromLog(record: EncounterRecord, item: ChecklistItem): Verdict {
  const elements = listElements(record, item);
  const needed = countNeeded(item, elements.length);
  if (elements.length === 0)
    return { result: 'cannotTell', evidence: [], reason: 'The log alone cannot show this; a person has to read it.' };
  const limitMs = item.byMinute === undefined ? Number.POSITIVE_INFINITY : item.byMinute * 60_000;
  const first = item.after
    .flatMap((id) => record.scenario.marking.items.filter((other) => other.id === id && other.id !== item.id))
    .map((other) => ({ other, place: completedAt(record, other) }));
  const floor = Math.max(0, ...first.map(({ place }) => place ?? Number.POSITIVE_INFINITY));

  const fitting = choose(elements, (way) => way.isSure && way.atMs <= limitMs && way.place >= floor);
  if (fitting.length >= needed) {
    const overordered = sayOverordered(record, item);
    if (overordered !== null) return { result: 'partlyMet', evidence: evidenceOf(fitting), reason: overordered };
    return { result: 'met', evidence: evidenceOf(fitting), reason: metBecause[item.creditFor] };
  }
  const sure = choose(elements, (way) => way.isSure);
  if (sure.length >= needed) return { result: 'partlyMet', evidence: evidenceOf(sure), reason: whyOutOfPlace() };
  const { partlyFrom } = item.evidence;
  const hasPart = partlyFrom !== undefined && fitting.length >= partlyFrom;
  // A whole item may be let out by a silence; one part of it that came up by itself, with nothing asked, is not yet begun on.
  const isLetOutOnly = hasPart && item.creditFor === 'obtained' && fitting.every((way) => way.isLetOut);
  if (hasPart && !isLetOutOnly) {
    return {
      result: 'partlyMet',
      evidence: evidenceOf(fitting),
      reason: `You reached ${fitting.length} of the ${needed} things that count here.`,
    };
  }
  const any = choose(elements, () => true);
  if (any.length >= needed) {
    const doubtful = any.filter((way) => !way.isSure);
    return {
      result: 'cannotTell',
      evidence: evidenceOf(doubtful),
      reason: 'Your words may have done this; they were not clear enough to be sure.',
    };
  }
  return { result: 'notMet', evidence: tried(), reason: whyMissing() };

  function whyOutOfPlace(): string {
    const late = sure.filter((way) => way.atMs > limitMs).at(-1);
    if (late !== undefined) return `This came after ${formatMinutes(late.atMs)}; the limit was ${formatMinutes(limitMs)}.`;
    const before = first.find(({ place }) => place === null || sure.some((way) => way.place < place));
    if (before?.place === null) return `This was done, but it has its place after “${before.other.text}”, which was left out.`;
    return `This was done, but before “${before?.other.text ?? ''}”, which comes first.`;
  }
  function whyMissing(): string {
    if (isLetOutOnly) return 'A part of this came up by itself, and you did not ask about it.';
    const absent = elements.filter((element) => !element.ways.some((way) => way.isSure));
    const missing = absent.find((element) => element.tried.length > 0) ?? absent[0];
    const why = missing?.whyNot ?? 'This was not done often enough to count.';
    return sure.length > 0 ? `You reached ${sure.length} of the ${needed} things that count here. ${why}` : why;
  }
  function tried(): EvidenceQuote[] {
    const quotes = elements.flatMap((element) => (element.ways.some((way) => way.isSure) ? [] : element.tried));
    return uniqueQuotes(quotes).slice(0, 2);
  }
}

/** Minutes and seconds in words: "3 minutes", "4 minutes 20 seconds". */
function formatMinutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 60), 'minute'],
    [seconds % 60, 'second'],
  ] as const;
  const said = parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`]));
  return said.join(' ') || '0 seconds';
}

/**
 * An examiner's word on an item that the log left open. Quotes that are not in the candidate's own words are dropped, and
 * a mark with no quote left is not given.
 */
function judgeByExaminer(record: EncounterRecord, item: ChecklistItem): Verdict | null {
  const judged = eventsOf(record, 'item.judged')
    .filter((event) => event.item === item.id && event.result !== 'cannotTell')
    .at(-1);
  if (judged === undefined) return null;
  const evidence = judged.evidence.flatMap(({ seq, quote }): EvidenceQuote[] => {
    const turn = record.spoken.find((one) => one.seq === seq);
    if (turn === undefined || turn.text === null || quote.trim() === '' || !turn.text.includes(quote.trim())) return [];
    return [{ seq, turnId: turn.turnId, atMs: turn.atMs, quote: findVerbatim(turn.text, quote), kind: 'words' }];
  });
  if (judged.result !== 'notMet' && evidence.length === 0) return null;
  return { result: judged.result, evidence, reason: 'The log left this open; an examiner read your words.' };
}

/** The mark for one item: the log decides, and an examiner only where the log cannot tell. */
export function markItem(record: EncounterRecord, item: ChecklistItem): ItemMark {
  const fromLog = judgeFromLog(record, item);
  const verdict = fromLog.result === 'cannotTell' ? (judgeByExaminer(record, item) ?? fromLog) : fromLog;
  const share = verdict.result === 'met' ? 1 : verdict.result === 'partlyMet' ? 0.5 : 0;
  return {
    item: item.id,
    domain: item.domain,
    text: item.text,
    result: verdict.result,
    weight: item.weight,
    marks: item.weight * share,
    evidence: [...verdict.evidence],
    reason: verdict.reason,
    critical: item.critical,
  };
}
