import type { QuestionReader } from './read-question.ts';

const PEOPLE = `(?:anyone|anybody|someone|somebody|your (?:wife|husband|partner|boyfriend|girlfriend|flatmates?|housemates?|roommates?|colleagues?|friends?|children|kids|son|daughter|family))`;
/** "Has anybody else been", "is your husband": how those around him are. */
const OTHERS_ARE = new RegExp(
  `^(?:and |so |or )*(?:(?:has|have|does|do|did|is|are|was|were) )?${PEOPLE}(?: (?:else|also|at home|at work|around you|with you|in the house|that you know|you know|currently))*`,
);
/** Between the people and what ails them. */
const FRAME = /^(?: (?:been|got|have|had|has|having|feel|feeling|felt|is|are|was|ever|any|a|an|the|also|still|quite|recently))*/;
const ILL = /^(?: (?:well|unwell|sick|ill|poorly|okay|healthy|all right|the same|similar|symptoms?))\b/;
/** "Did anyone see you shake": his own, seen by others. */
const SEES = /\b(?:see|seen|saw|notice|noticed|hear|heard|told|tell|said|mentioned|you|your)\b/;
const IN_FAMILY = /\bfamil(?:y|ies)\b|\brelatives?\b/;

/** Whose illness is asked after when it is not the patient's own; null when it is his own or nobody's. */
export function readOfOthers(text: string, { bank, context, previous }: QuestionReader): string | null {
  const opening = OTHERS_ARE.exec(text)?.[0];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length).replace(FRAME, '');
  const namesSymptom = bank.subjects.find(rest.trim().split(' ')).some((one) => one.from <= 2);
  if (SEES.test(rest)) return null;
  if (!namesSymptom && !ILL.test(rest)) return null;
  const isFamily =
    IN_FAMILY.test(text) ||
    IN_FAMILY.test(previous?.texts.join(' ') ?? '') ||
    context.lastTopics.at(-1)?.startsWith('family.') === true;
  return isFamily ? 'family.same-symptoms' : 'social.sick-contacts';
}
