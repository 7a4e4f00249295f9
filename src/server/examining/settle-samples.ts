import type { EventOf, LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { ItemVerdict } from './item-verdict.ts';

type Judged = Pick<EventOf<'item.judged'>, 'result' | 'evidence'>;

/** One answer alone settles nothing. */
const fewestAnswers = 2;

/**
 * Several answers to the same question, made one. Words that the candidate did not say are dropped, and a mark left without
 * words counts as "cannot tell". Answers that differ are put before a human, with what each of them quoted.
 */
export function settleSamples(verdicts: readonly ItemVerdict[], events: readonly LoggedEvent[]): Judged {
  const checked = verdicts.map((verdict) => checkVerbatim(verdict, events));
  const [first] = checked;
  const agree = first !== undefined && checked.length >= fewestAnswers && checked.every((one) => one.result === first.result);
  const quotes = checked.flatMap((one) => one.evidence);
  const evidence = [...new Map(quotes.map((one) => [`${one.seq}|${one.quote}`, one])).values()];
  return { result: agree ? first.result : 'cannotTell', evidence };
}

function checkVerbatim({ result, quotes }: ItemVerdict, events: readonly LoggedEvent[]): Judged {
  const evidence = quotes.flatMap(({ line, words }) => {
    const said = events.find((event) => event.seq === line);
    const quote = said?.type === 'candidate.spoke' ? findWords(said.text, words) : null;
    return quote === null ? [] : [{ seq: line, quote }];
  });
  const needsWords = result === 'met' || result === 'partlyMet';
  return { result: needsWords && evidence.length === 0 ? 'cannotTell' : result, evidence: needsWords ? evidence : [] };
}

/** The words as they stand in the text, found whatever the spaces between them; null when they do not stand there. */
function findWords(text: string, words: string): string | null {
  const parts = words
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join(String.raw`\s+`);
  return new RegExp(pattern, 'u').exec(text)?.[0] ?? null;
}
