import type { ReadingContext } from './turn-reader.ts';

/** "Ben, oxygen please": a name called out is no part of what is ordered. */
export function withoutCalled(texts: readonly string[], isAll: boolean, { scenario }: ReadingContext): readonly string[] {
  const names = new Set(
    scenario.patient.participants.flatMap((one) => `${one.name.full} ${one.name.preferred}`.toLowerCase().split(/[\s-]+/)),
  );
  const isCalled = (text: string | undefined) => text !== undefined && names.has(text);
  const from = texts.findIndex((text) => !isCalled(text));
  const to = texts.findLastIndex((text) => !isCalled(text));
  // A name and nothing else calls whoever has it; before other words it only says who is meant.
  return from < 0 && isAll ? texts : texts.slice(from < 0 ? texts.length : from, to + 1);
}

const CALLS_RELATIVE = /^(?:mum|mam|mom|dad|nan|gran)$/;
const ASKS_OF_THEM = /^(?:would|could|can|will|may|might|do|did|have|are|what|how|is it)\b/;
const ARE_YOU = /^(?:are you|is it|is this|is that|you are|it is) \w+/;

/** Words that are the patient's own name and nothing else. */
function isNamed(texts: readonly string[], { scenario }: ReadingContext): boolean {
  const names = scenario.patient.participants[0]?.name;
  const own = new Set(`${names?.full ?? ''} ${names?.preferred ?? ''}`.toLowerCase().split(/[\s-]+/));
  const said = texts.filter((text) => !/^(?:mr|mrs|ms|miss|doctor|is|it|then)$/.test(text));
  return said.length > 0 && said.every((text) => own.has(text));
}

/** "Mum, would you…": whom the next words are for. */
export function callsRelative(plain: string, next: string): boolean {
  return CALLS_RELATIVE.test(plain) && ASKS_OF_THEM.test(next);
}

/** "Are you Robyn?" */
export function asksForName(texts: readonly string[], context: ReadingContext): boolean {
  return ARE_YOU.test(texts.join(' ')) && isNamed(texts.slice(2), context);
}
