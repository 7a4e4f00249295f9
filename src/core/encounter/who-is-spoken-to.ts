import type { Participant } from '../scenario/participant.ts';

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const LEAD_IN = '(?:(?:sorry|excuse me|thanks|thank you|and|so|ok|okay|right|well|hello|hi|good morning|good afternoon)[ ,]+)*';
/** What goes on after a name that nobody marked off: "Gail what's your worry". */
const ASKS_ON =
  "\\b(?:what|how|when|where|why|who|which|did|do|does|has|have|is|are|was|were|can|could|would|will|tell|you)(?:['’]?\\w+)?\\b";
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
      new RegExp(`^\\s*${LEAD_IN}${calls}\\s*(?:[,:?]|${ASKS_ON})`, 'iu').test(text) ||
      new RegExp(`,\\s*${calls}\\s*[.?!]*\\s*$`, 'iu').test(text)
    );
  });
  return called.length === 1 ? (called[0]?.id ?? null) : null;
}

const TO_PATIENT = /\b(?:you|your|yours|yourself|you['’]\w+)\b/i;
/** "Please come and see my patient, Robyn." */
const SENT_FOR = /\b(?:come|see|review|help)\b/i;
const TURNS_TO =
  "(?:what|how|when|where|why|who|are|can|could|do|does|did|will|would|have|is|tell|stay|try|keep|look|squeeze|hold|take|open|lie|sit|breathe|i|we|you|it)(?:['’]\\w+)?\\b";

/**
 * Whom words said with a telephone in the hand are for when they are not for the telephone: somebody in the room who is
 * called and then spoken to ("Robyn, are you still with me?", "how are you feeling now, Robyn?"), not one who is told of
 * ("Robyn, nineteen, has…", "Robyn is bleeding").
 */
export function whoIsCalledAcross(text: string, people: readonly Participant[]): string | null {
  const called = people.filter((one) => {
    const calls = callsOf(one);
    return (
      new RegExp(`^\\s*${LEAD_IN}${calls}\\s*,\\s*${TURNS_TO}`, 'iu').test(text) ||
      (TO_PATIENT.test(text) && !SENT_FOR.test(text) && new RegExp(`,\\s*${calls}\\s*[.!]*\\s*$`, 'iu').test(text)) ||
      new RegExp(`^\\W*${LEAD_IN}${ASKS_ON}[^.!?]*\\b(?:you|your)\\b[^.!?]*\\b${calls}\\s*\\?\\s*$`, 'iu').test(text)
    );
  });
  return called.length === 1 ? (called[0]?.id ?? null) : null;
}

const OF_PATIENT: Record<Participant['pronouns'], string> = {
  'she/her': 'she|her|hers|herself|your (?:mum|mam|mother|mummy|nan|gran|wife|daughter|sister|aunt|auntie)',
  'he/him': 'he|him|his|himself|your (?:dad|father|grandad|husband|son|brother|uncle)',
  'they/them': 'they|them|their|themselves',
};
/** Something asked, and not an order to the team: "has she eaten", not "can we give her oxygen". */
const ASKS =
  /\?|^\W*(?:(?:and|so|ok|okay|right|um|er)[ ,]+)*(?:has|have|had|is|was|were|does|do|did|how|what|when|where|why|who|which|any)\b/i;
const ORDERS =
  /\b(?:can|could|shall|should|will|would) (?:we|i|someone|somebody)\b|\b(?:can|could|would|will) you (?:please )?(?:give|get|put|do|start|take|check|call|bleep|fetch|pop)\b|\blet['’]?s\b|\b(?:mg|milligrams?|mcg|ml|lit(?:re|er)s?)\b/i;
/** Kind words to whoever has the patient in their care: "finding her like that must have been a shock". */
const CARES =
  /\b(?:finding|seeing|watching|bringing|getting|looking after|caring for|worr(?:y|ied|ying) about|sitting with|losing|leaving) (?:her|him|them|your (?:mum|mam|mother|dad|father|nan|gran|wife|husband))\b/i;

/**
 * Who is meant when the patient is talked about and not to: the first relative or carer of these people, null when there is
 * none or the words may be for the patient. `isMuddled`: "did you see her take them?" can then only be for somebody else.
 */
export function whoIsAskedAbout(text: string, people: readonly Participant[], isMuddled: boolean): string | null {
  const patient = people.find((one) => one.role === 'patient');
  const relative = people.find((one) => one.role === 'relative' || one.role === 'carer');
  if (!patient || !relative || ORDERS.test(text)) return null;
  if (isMuddled && CARES.test(text)) return relative.id;
  if (!ASKS.test(text)) return null;
  const isAbout = new RegExp(`\\b(?:${OF_PATIENT[patient.pronouns]})\\b`, 'iu').test(text);
  return isAbout && (isMuddled || !TO_PATIENT.test(text)) ? relative.id : null;
}
