import { isDeepStrictEqual } from 'node:util';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { readRecord } from '#core/scoring/encounter-record.ts';
import type { EvidenceQuote, ScoreSheet } from '#core/scoring/score-sheet.ts';
import { type Base, scoreOf, type Violation } from './base.ts';

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.011;

/** Every quote of a sheet, with where it stands. */
function quotesOf(sheet: ScoreSheet): readonly { readonly at: string; readonly evidence: EvidenceQuote }[] {
  return [
    ...sheet.items.flatMap((item) => item.evidence.map((evidence) => ({ at: item.item, evidence }))),
    ...sheet.flags.flatMap((flag) => flag.evidence.map((evidence) => ({ at: flag.id, evidence }))),
  ];
}

/** Quotes that are not the candidate's own words, letter for letter, in the turn they name. */
export function findAlteredQuotes(base: Base): { readonly checked: number; readonly violations: readonly Violation[] } {
  const { events } = readRecord(base.log);
  const quotes = quotesOf(base.sheet);
  const isVerbatim = ({ seq, quote, kind }: EvidenceQuote): boolean => {
    const event = events.find((one) => one.seq === seq);
    if (event?.type === 'candidate.spoke') return kind === 'words' && quote !== '' && event.text.includes(quote);
    return kind === 'act' && (event?.type === 'candidate.acted' || event?.type === 'candidate.fellSilent') && quote !== '';
  };
  const violations = quotes
    .filter(({ evidence }) => !isVerbatim(evidence))
    .map(
      ({ at, evidence }): Violation => ({ relation: 'verbatim', base: base.id, at, detail: `not verbatim: ${evidence.quote}` }),
    );
  const written = base.log.flatMap((event) =>
    event.type === 'conclusion.given' ? event.answers.map((answer) => answer.text) : [],
  );
  const { named, nextSteps, answers } = base.sheet.conclusion;
  const concluded = [...named, ...nextSteps, ...answers].map((one) => one.quote).filter((quote) => quote !== '');
  const madeUp = concluded
    .filter((quote) => !written.some((text) => text.includes(quote)))
    .map((quote): Violation => ({ relation: 'verbatim', base: base.id, at: 'conclusion', detail: `not verbatim: ${quote}` }));
  return { checked: quotes.length + concluded.length, violations: [...violations, ...madeUp] };
}

/** Totals added up again from the items, apart from the scorer. */
export function findWrongSums({ id, log, sheet }: Base): readonly Violation[] {
  const { marking } = readRecord(log).scenario;
  const wrong = (at: string, detail: string): Violation => ({ relation: 'totals', base: id, at, detail });
  const items = sheet.items.flatMap((item) => {
    const share = item.result === 'met' ? 1 : item.result === 'partlyMet' ? 0.5 : 0;
    return near(item.marks, item.weight * share) ? [] : [wrong(item.item, `${item.marks} of ${item.weight} for ${item.result}`)];
  });
  const domains = sheet.domains.flatMap((domain) => {
    const weight = marking.domains.find((one) => one.id === domain.domain)?.weight ?? 1;
    const own = sheet.items.filter((item) => item.domain === domain.domain);
    const gained = own.reduce((sum, item) => sum + item.marks, 0) * weight;
    const possible = own.reduce((sum, item) => sum + item.weight, 0) * weight;
    return near(domain.marks, gained) && near(domain.outOf, possible)
      ? []
      : [wrong(domain.domain, `${domain.marks}, again ${gained}`)];
  });
  const marks = sheet.domains.reduce((sum, domain) => sum + domain.marks, sheet.conclusion.marks);
  const outOf = sheet.domains.reduce((sum, domain) => sum + domain.outOf, sheet.conclusion.outOf);
  const total = near(sheet.marks, marks) && near(sheet.outOf, outOf) ? [] : [wrong('total', `${sheet.marks}, again ${marks}`)];
  const percent =
    outOf === 0 || Math.abs(sheet.percent - (100 * marks) / outOf) < 0.06 ? [] : [wrong('percent', String(sheet.percent))];
  return [...items, ...domains, ...total, ...percent];
}

/** The same log marked again, and after a journey through JSON, gives the same sheet. */
export function findChangedRetest({ id, log, sheet }: Base): readonly Violation[] {
  const stored = JSON.parse(JSON.stringify(log)) as LoggedEvent[];
  return [log, stored].flatMap((one, index) =>
    isDeepStrictEqual(scoreOf(one), sheet)
      ? []
      : [{ relation: 'retest', base: id, at: index === 0 ? 'again' : 'from JSON', detail: 'another sheet' }],
  );
}
