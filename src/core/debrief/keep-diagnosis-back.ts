import type { LoggedEvent } from '../encounter/encounter-event.ts';
import { type EncounterRecord, eventsOf } from '../scoring/encounter-record.ts';
import { hasTerm, termPattern } from '../scoring/term-pattern.ts';
import type { Debrief } from './debrief.ts';

const keptBack = '(not told before you have concluded)';

/**
 * A debrief for somebody who has not said what they think is going on: it names no diagnosis of the case that was not spoken
 * of in the room, and gives no model answers. Once there is a conclusion the debrief is told as it is.
 */
export function keepDiagnosisBack(record: EncounterRecord, debrief: Debrief): Debrief {
  if (eventsOf(record, 'conclusion.given').length > 0) return debrief;
  const terms = unspokenTerms(record);
  const hidden = hideTerms(debrief, terms);
  const { conclusion } = hidden.sheet;
  return {
    ...hidden,
    sheet: {
      ...hidden.sheet,
      conclusion: {
        ...conclusion,
        missedMustNotMiss: [],
        answers: conclusion.answers.map((answer) => ({ ...answer, goodAnswer: keptBack })),
      },
    },
  };
}

function unspokenTerms(record: EncounterRecord): readonly string[] {
  const spoken = record.events.map(wordsOf).join('\n');
  return record.scenario.marking.conclusion.differential
    .flatMap((one) => [one.diagnosis, ...one.synonyms])
    .filter((term) => !hasTerm(spoken, term))
    .sort((a, b) => b.length - a.length);
}

/** What the candidate said, heard or was shown. */
function wordsOf(event: LoggedEvent): string {
  switch (event.type) {
    case 'candidate.spoke':
      return event.text;
    case 'patient.replied':
      return event.spoken.slice(0, event.heardUpTo);
    case 'examination.performed':
      return event.finding;
    case 'investigation.resulted':
      return event.result;
    case 'escalation.made':
      return event.answers;
    default:
      return '';
  }
}

/** Names of things rather than prose. */
const idKeys: ReadonlySet<string> = new Set([
  'id',
  'item',
  'fact',
  'domain',
  'turnId',
  'rule',
  'scorer',
  'scheme',
  'scale',
  'dimension',
  'variant',
]);

/** The same value with the terms taken out of every text in it. */
function hideTerms<T>(value: T, terms: readonly string[]): T {
  const patterns = terms.map((term) => termPattern(term));
  const hide = (part: unknown): unknown => {
    if (typeof part === 'string') return patterns.reduce((text, pattern) => text.replace(pattern, keptBack), part);
    if (Array.isArray(part)) return part.map(hide);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, idKeys.has(key) ? inner : hide(inner)]));
  };
  return hide(value) as T;
}
