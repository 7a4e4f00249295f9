import { isTeller } from './question-head.ts';

/** What a question may be led in by: "with the cough, do you …", "other than that, any …". */
const LEADS =
  /^(?:(?:and|so|but|then|okay|now|well|right) )*(?:other than|apart from|aside from|besides|beside|except for|in terms of|with (?:regards?|respect) to|regarding|as for|as well as|along with|together with|with|for|in|on|at|over|before|after|during|since|within|throughout|prior to|because of|from|once|today|currently|recently|lately|otherwise|generally|overall|normally|usually|again|looking back|thinking (?:about|back)|right now|these days|at the moment|other|also)\b/;
/** Nothing but a question goes on so. */
const OPENS =
  /^(?:(?:do|did|have|are|were|can|could|would) you|(?:is|are|was|were|has) there|(?:does|did|has|was|is) (?:it|he|she|anyone|anybody|anything|your)|have (?:they|there|your)|(?:do|did|are|were) (?:they|your)|(?:what|how|where|when|why|which|who) (?:is|are|was|were|do|does|did|has|have|about)|any (?!of\b))\b/;
/** A question does not begin after one of these. */
const HOLDS = new Set(
  'of for to from in on at by about with than like if whether and or but the a an your my any no not so because that which who what how when where why there have had has been is are was were get do does did'.split(
    ' ',
  ),
);
const SHORTEST = 2;

/** Where the question begins that words at the start of a clause only lead in to; 0 when none does. */
export function ledQuestionAt(texts: readonly string[]): number {
  if (!LEADS.test(texts.join(' '))) return 0;
  for (let at = 1; at < texts.length - SHORTEST + 1; at += 1) {
    const before = texts[at - 1] ?? '';
    if (HOLDS.has(before) || isTeller(before)) continue;
    if (OPENS.test(texts.slice(at).join(' '))) return at;
  }
  return 0;
}

/** "With the cough do you bring anything up": asked after what leads in to it. */
export function hasLedQuestion(texts: readonly string[]): boolean {
  return ledQuestionAt(texts) > 0;
}
