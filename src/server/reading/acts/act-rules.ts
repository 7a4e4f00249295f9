import { COURTESY_RULES } from './courtesy-rules.ts';
import { TALK_RULES } from './talk-rules.ts';

/** The first that fits wins, unless it goes on. What no rule says is left to the act head. */
const RULES = [...COURTESY_RULES, ...TALK_RULES];

const FACILITATIONS =
  /^(?:m+h*m*|mm+ ?h+m+|mhm|uh ?huh|uhuh|aha|go on|carry on|please (?:go on|continue|carry on)|continue|keep going|okay|ok|right|i see|yes|yeah|sure|really|and|and then|oh|ah|got it|of course|all right|take your time|in your own time|i am listening|oh (?:right|really|dear|no|i see)|no|that is (?:okay|fine|all right)|hm+|huh|fair enough|good|great|understood|no problem|lovely|brilliant|fantastic|excellent|perfect|wonderful|super|cool|interesting|wow|exactly|absolutely|very good|noted)(?: (?:brilliant|fantastic|excellent|perfect|super|wow|exactly|absolutely|very|okay|right|yes|yeah|i see|go on|then|please|sure|mhm|mm|and|so|um|great|good|fine|thank you|no|oh|lovely))*$/;

/** The acts that a clause surely does, in the order of the table; empty when its words alone do not say. */
export function actsByRule(plain: string, isQuestion: boolean): string[] {
  const acts: string[] = [];
  for (const rule of RULES) {
    if (rule.only !== undefined && (rule.only === 'question') !== isQuestion) continue;
    if (!rule.when.test(plain) || acts.includes(rule.act) || (rule.isLastResort === true && acts.length > 0)) continue;
    acts.push(rule.act);
    if (rule.goesOn !== true) break;
  }
  return acts;
}

/** "Mm-hm", "go on", "I see": only when it is all that was said. */
export function isFacilitation(plain: string): boolean {
  return FACILITATIONS.test(plain);
}
