import type { Participant } from '../scenario/participant.ts';

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const LEAD_IN = '(?:(?:sorry|excuse me|thanks|thank you|and|so|ok|okay|right|well|hello|hi|good morning|good afternoon)[ ,]+)*';
const TITLE = '(?:mr|mrs|ms|miss|dr|doctor|nurse|sister)\\.?';

/** Forms by which somebody is called: "Jacqui", "Jacqui Pascoe", "Ms Pascoe". */
function callsOf({ name }: Participant): string {
  const surname = name.full.split(' ').at(-1) ?? name.full;
  const plain = [...new Set([name.full, name.preferred, name.full.split(' ')[0] ?? name.full])].map(literally);
  return `(?:${[...plain, `${TITLE} ${literally(surname)}`].join('|')})`;
}

/**
 * Whom an utterance calls by name at its start ("Ms Pascoe, when did…?") or end ("… , Jacqui?"): the id of the one of these
 * people whose name it is, null when nobody or more than one of them is called so.
 */
export function whoIsSpokenTo(text: string, people: readonly Participant[]): string | null {
  const called = people.filter((one) => {
    const calls = callsOf(one);
    return (
      new RegExp(`^\\s*${LEAD_IN}${calls}\\s*[,:?]`, 'iu').test(text) ||
      new RegExp(`,\\s*${calls}\\s*[.?!]*\\s*$`, 'iu').test(text)
    );
  });
  return called.length === 1 ? (called[0]?.id ?? null) : null;
}
