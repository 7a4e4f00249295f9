import type { DebriefView } from '#protocol/debrief-view.ts';
import type { EncounterSummaryView } from '#protocol/views.ts';

export interface CaseProgress {
  readonly scenarioId: string;
  readonly title: string;
  /** Oldest first. */
  readonly attempts: readonly { readonly encounterId: string; readonly startedAt: string; readonly percent: number }[];
}

/** Marked attempts at whole cases by case, the case last practised first; second tries and exercises are left out. */
export function gatherProgress(encounters: readonly EncounterSummaryView[]): CaseProgress[] {
  const cases = new Map<string, EncounterSummaryView[]>();
  for (const one of encounters) {
    if (one.percent === null || one.isFork || one.drill !== null) continue;
    cases.set(one.scenarioId, [...(cases.get(one.scenarioId) ?? []), one]);
  }
  return [...cases.entries()]
    .map(([scenarioId, all]) => {
      const inOrder = all.toSorted((one, other) => one.startedAt.localeCompare(other.startedAt));
      return {
        scenarioId,
        title: inOrder[0]?.title ?? '',
        attempts: inOrder.map(({ encounterId, startedAt, percent }) => ({ encounterId, startedAt, percent: percent ?? 0 })),
      };
    })
    .toSorted((one, other) => (other.attempts.at(-1)?.startedAt ?? '').localeCompare(one.attempts.at(-1)?.startedAt ?? ''));
}

export interface OwnSentence {
  readonly encounterId: string;
  readonly title: string;
  readonly quote: string;
  readonly for: string;
}

/** The candidate's own words that met an item or helped, in the order of the debriefs given, each once. */
export function gatherSentences(debriefs: readonly DebriefView[], most: number): OwnSentence[] {
  const seen = new Set<string>();
  return debriefs
    .flatMap(({ encounterId, title, items, communication }) => [
      ...(communication?.dimensions ?? []).flatMap((dimension) =>
        dimension.evidence
          .filter((each) => each.helps && each.quote.kind === 'words')
          .map((each) => ({ encounterId, title, quote: each.quote.quote, for: each.does })),
      ),
      ...items
        .filter((item) => item.result === 'met' && /commun|relat|manner|listen/i.test(item.domain))
        .flatMap((item) =>
          item.evidence
            .filter((each) => each.kind === 'words')
            .map((each) => ({ encounterId, title, quote: each.quote, for: item.text })),
        ),
    ])
    .filter(({ quote }) => {
      const key = quote.toLowerCase();
      // A word or two is no sentence to be proud of.
      if (seen.has(key) || quote.split(/\s+/).length < 4) return false;
      seen.add(key);
      return true;
    })
    .slice(0, most);
}
