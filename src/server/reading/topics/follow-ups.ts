import type { ReadingContext } from '../turn-reader.ts';
import { subjectInMind } from './conversation-subject.ts';

/** What a short question that leans on the talk before it is about. */
export interface FollowUp {
  readonly topic: string;
  readonly confidence: number;
}

interface Rule {
  /** On the stripped plain question. */
  readonly asks: RegExp;
  /** On the last topic; always when absent. */
  readonly after?: RegExp;
  readonly topic: string;
}

const AMOUNT =
  /^(?:and )?(?:roughly |about |so )?(?:how (?:many|much|often|long)|what do you (?:smoke|drink)|since when|per day|a day|in a week|how many (?:a|per) (?:day|week))\b/;
const LEAD = '^(?:(?:and|what about|how about|what of|or|anything (?:in|with)|and what about) )+(?:your |the )?';
const BARE = '^(?:your |the )?';

/** Read top down; the first that fits wins. */
const RULES: readonly Rule[] = [
  { asks: AMOUNT, after: /^habit\.(?:smoking|vaping)/, topic: 'habit.smoking-amount' },
  { asks: AMOUNT, after: /^habit\.alcohol/, topic: 'habit.alcohol-amount' },
  {
    asks: /\b(?:stop|stopped|give up|gave up|quit|used to|in the past|ever smoked|previously|before)\b/,
    after: /^habit\.(?:smoking|vaping)/,
    topic: 'habit.smoking-past',
  },
  {
    asks: /^(?:what (?:actually |exactly )?(?:happens|happened|sort|kind|type)|how did you react|what does it do|what was the reaction|in what way)\b|\b(?:was it|did (?:you|it|your)|do you get)\b.*\b(?:rash|swell|swelled|throat|lips|breath|breathing|sick|collapse|itchy?|hives|spots|come up)\b/,
    after: /^allergy\./,
    topic: 'allergy.reaction',
  },
  {
    asks: /^(?:how old (?:was|were|is) (?:he|she|they)|at what age|what age|how old)\b/,
    after: /^family\./,
    topic: 'family.age-at-death',
  },
  {
    asks: /^(?:why|when) (?:did|have) you stop|^do you (?:always |ever )?(?:take|remember|miss|forget) (?:it|them|to take)|^are you (?:still )?taking (?:it|them)|^(?:have you been|were you|are you) taking (?:it|them)/,
    after: /^drug\./,
    topic: 'drug.adherence',
  },
  {
    asks: /^(?:what (?:dose|are they (?:called|for)|are those|is it (?:called|for)|strength)|which ones?|how many milligrams)/,
    after: /^drug\./,
    topic: 'drug.regular',
  },
  {
    asks: /^(?:what does that involve|doing what|what kind|what sort|tell me more about (?:that|it|work|your (?:job|work)))/,
    after: /^social\.(?:occupation|work)/,
    topic: 'social.work-detail',
  },
  { asks: new RegExp(`${LEAD}(?:mother|mum|mom|mam)(?: side)?$`), topic: 'family.mother' },
  { asks: new RegExp(`${LEAD}(?:father|dad)(?: side)?$`), topic: 'family.father' },
  {
    asks: new RegExp(`${LEAD}(?:brothers?|sisters?|siblings?)(?: (?:and|or) (?:your )?(?:brothers?|sisters?))?$`),
    topic: 'family.siblings',
  },
  { asks: new RegExp(`${LEAD}(?:children|kids)$`), after: /^family\./, topic: 'family.children-health' },
  { asks: new RegExp(`${BARE}(?:mother|mum|mom|mam)(?: side)?$`), after: /^family\./, topic: 'family.mother' },
  { asks: new RegExp(`${BARE}(?:father|dad)(?: side)?$`), after: /^family\./, topic: 'family.father' },
  { asks: new RegExp(`${BARE}(?:brothers?|sisters?|siblings?)$`), after: /^family\./, topic: 'family.siblings' },
  {
    asks: /^(?:and )?(?:have|did) you (?:had|have|taken|take|used|use|tried|try) (?:any|one|it|some|that|them)(?: of (?:it|that|those|them))?$/,
    after: /^(?:drug|habit|allergy|past|case)\./,
    topic: '=',
  },
  {
    asks: /^(?:and )?(?:anywhere else|does it (?:go|move|spread|travel) anywhere(?: else)?|anywhere in particular else)$/,
    topic: '@radiation',
  },
  {
    asks: /^(?:and )?(?:since when|when was that|when did (?:that|this|it) (?:start|begin|happen)|how long for|for how long|how long ago(?: was that)?)$/,
    after: /^(?:past|drug|allergy|social|case)\./,
    topic: '=',
  },
  {
    asks: /^(?:and )?(?:(?:do|does|did|is|was|are|were|has|have|had|can|would) (?:it|you|that|he|she|they|this)(?: really| not)?)$/,
    after: /./,
    topic: '=',
  },
  {
    asks: /^(?:and )?(?:why(?: is that| not| did you| was that)?|how come|how so|in what way|such as|like what|for example|what do you mean(?: by that)?|meaning|what sort of thing)$/,
    after: /./,
    topic: '=',
  },
];

/** Null when the words stand on their own. `=` is the last topic again, `@x` an attribute of the subject in mind. */
export function readFollowUp(text: string, context: ReadingContext): FollowUp | null {
  const last = context.lastTopics.at(-1) ?? '';
  for (const rule of RULES) {
    if (!rule.asks.test(text) || (rule.after !== undefined && !rule.after.test(last))) continue;
    if (rule.topic === '=') return last === '' ? null : { topic: last, confidence: 0.75 };
    if (rule.topic.startsWith('@'))
      return { topic: `${subjectInMind(context, rule.topic.slice(1))}/${rule.topic.slice(1)}`, confidence: 0.85 };
    return { topic: rule.topic, confidence: 0.88 };
  }
  return null;
}
