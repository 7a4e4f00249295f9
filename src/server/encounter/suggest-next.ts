import type { ChecklistItem } from '#core/scenario/marking.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import type { EncounterSummary } from './encounter-log.ts';

export interface NextCase {
  readonly scenarioId: string;
  readonly title: string;
  readonly because: string;
}

type Credit = ChecklistItem['creditFor'];

const inWords: Record<Credit, { readonly what: string; readonly offers: string }> = {
  asked: { what: 'asking what has to be asked', offers: 'has much to ask about' },
  obtained: { what: 'drawing out the story', offers: 'has a story that comes to whoever asks well' },
  acknowledged: { what: 'answering what lies behind the words', offers: 'gives you several chances to hear it' },
  done: { what: 'doing the right thing in time', offers: 'leaves you a good deal to do' },
  told: { what: 'explaining in plain words', offers: 'needs things explained' },
};

/** The kind of item that lost the largest share of its marks; null when everything was met. */
function weakestKind(sheet: ScoreSheet, items: readonly ChecklistItem[]): Credit | null {
  const lost = new Map<Credit, { gained: number; possible: number }>();
  for (const mark of sheet.items) {
    const kind = items.find((item) => item.id === mark.item)?.creditFor;
    if (!kind) continue;
    const sum = lost.get(kind) ?? { gained: 0, possible: 0 };
    lost.set(kind, { gained: sum.gained + mark.marks, possible: sum.possible + mark.weight });
  }
  const shares = [...lost]
    .filter(([, { possible }]) => possible > 0)
    .map(([kind, sum]) => ({ kind, share: sum.gained / sum.possible }));
  const worst = shares.sort((a, b) => a.share - b.share || a.kind.localeCompare(b.kind))[0];
  return worst && worst.share < 1 ? worst.kind : null;
}

/**
 * Which case to take next, and why: the one not yet done (else least well done) whose marks ask most for what this
 * encounter missed most. Null when there is no other practice case.
 */
export function suggestNext(
  done: { readonly scenarioId: string; readonly sheet: ScoreSheet; readonly items: readonly ChecklistItem[] },
  cases: readonly CaseFolder[],
  own: readonly EncounterSummary[],
): NextCase | null {
  const kind = weakestKind(done.sheet, done.items) ?? 'acknowledged';
  const best = (id: string) =>
    Math.max(
      -1,
      ...own.filter((one) => one.scenarioId === id && !one.isFork && one.drill === null).map((one) => one.percent ?? -1),
    );
  const asksFor = ({ marking }: CaseFolder) => {
    const of = (wanted: (item: ChecklistItem) => boolean) =>
      marking.items.filter(wanted).reduce((sum, item) => sum + item.weight, 0);
    return of((item) => item.creditFor === kind) / of(() => true);
  };
  const [next] = cases
    .filter(({ station }) => station.id !== done.scenarioId && station.exposure === 'practice')
    .map((folder) => ({ folder, best: best(folder.station.id), asks: asksFor(folder) }))
    .sort((a, b) => Number(a.best >= 0) - Number(b.best >= 0) || b.asks - a.asks || a.best - b.best);
  if (!next) return null;
  const { station, patient } = next.folder;
  const name = patient.participants[0]?.name.preferred ?? 'The patient';
  const { what, offers } = inWords[kind];
  return {
    scenarioId: station.id,
    title: station.title,
    because: `What cost you most here was ${what}. ${name} ${offers}.`,
  };
}
