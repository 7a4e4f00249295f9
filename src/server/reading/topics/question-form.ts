import type { MoveOf } from '#core/encounter/candidate-move.ts';

type Form = Pick<MoveOf<'ask'>, 'form' | 'presumes'>;

const OPEN =
  /^(?:please )?(?:(?:can|could|would|will) you (?:please )?)?(?:tell (?:me|us)|describe|explain|talk (?:me|to me|us)|walk me|take me|run me|go on)\b|\bwhat (?:is|was|does|did) (?:it|the|your|that|this)\b.*\b(?:like|feel|mean)\b|^how (?:are|is|was|were|do|did|does|have|has|would|about|come)\b|^what (?:has|have|brings?|brought|happened|happens|is (?:going|been|happening|worrying|bothering|on your mind|the problem|the matter|troubling|wrong)|do you think|did you think|were you|are you|would you|else|can i|made|makes|worries|concerns|did you|do you (?:mean|understand|feel|know about))\b|^what (?:do|did|would|could|might) (?:you|it|that|this|they|he|she)\b.*\b(?:think|feel|want|hope|like|enjoy|know|mean|make|find|worry|notice|remember|help|look like|take to|need)\b|^what (?:made|makes|helps|led|causes|matters|worries|concerns|are (?:some|the (?:things|reasons)|your (?:thoughts|feelings|worries|concerns|hopes|goals|reasons))|kinds? of things|sorts? of things|would (?:make|help|it))\b|^how (?:would|might|could|do) you\b|^why\b|^in what way|in your own words|from the (?:start|beginning)/;
/** "What" asks for a story unless it asks for a value: a name, a date, a dose, a kind. */
const VALUED =
  /^what (?:(?:is|was|are|were) (?:your|his|her|the|their) (?:(?:full|first|last|sur|middle|usual|current|exact) ?)*(?:names?|age|date|address|number|postcode|job|occupation|weight|height|dose|temperature|blood pressure|gp|score)|(?:exact |other )*(?:time|times|day|date|year|age|dose|doses|strength|colou?r|size|type|kind(?!s of things)|sort(?!s of things)|brand|part|side|medications?|medicines?|tablets|pills?|drugs?|number|month|school|grade|job|work|do you do for (?:a living|work)))\b/;
const OPEN_WH =
  /^if you (?:can|could|would) (?:please )?(?:just )?(?:tell|describe|explain|talk)\b|^what (?:is it|would|did (?:your|the|he|she|they|you)|about|are the (?:kinds?|sorts?)|is (?:a|an|your (?:understanding|sense|feeling|thought|view|take|idea|biggest|main|normal|usual|typical))|(?:have|has) you(?:r)?|have you)\b|^what .* like(?: for (?:you|him|her|them))?$|^where (?:do|does|would|did|might|could) (?:you|some|we|that|this)\b.*\b(?:think|see|like|want|start|sit|fit|go from)\b|^(?:any|what|do you have any|have you (?:got )?any) (?:other |particular |specific )*(?:ideas?|thoughts?|worries|concerns?|feelings)\b(?! of\b)|\bmore about (?:it|that|this|them|how|what|your|the)\b/;
/** Where a question that begins with something else comes to the point. */
const LATE_HEAD =
  /^.* (?=(?:how|what|why|where) (?:do|does|did|is|are|was|were|have|has|would|could|might|can|will|makes?|made|about)\b)/;
const COUNTED = /^how (?:many|much|long|often|old|far|bad|severe|frequently|big|quickly|recently|tall|soon)\b/;
const PRESUMES_NO =
  /^(?:so |and )?(?:no|not any|never)\b|\b(?:you|it|he|she|there) (?:have|has|had|do|does|did|are|is|were|was|would) (?:not|never|no)\b|\b(?:you|there|it) (?:have|is|are|had) no\b/;
const TAG = /\b(?:do|does|did|have|has|had|is|are|was|were|can|will|would)(?: not)? (?:you|it|there|he|she|they|that)(?: not)?$/;
const SURE =
  /^(?:so )?(?:i (?:take|assume|presume|suppose|guess|imagine|expect)|presumably|surely|of course|obviously)\b|\b(?:is that|am i) (?:right|correct)$|\b(?:right|correct|yes|yeah)$/;

/**
 * How a question is asked.
 * @param text plain words of the clause, with its politeness
 * @param isOpenTopic the topic itself invites a story
 * @param isInverted it has the word order of a question; "you smoke?" has not
 */
export function questionForm(text: string, isOpenTopic: boolean, isInverted: boolean): Form {
  const plain = text.replace(/^(?:(?:and|so|okay|right|well|now|but|then|um|just|sorry|also) )+/, '');
  const isTagged =
    TAG.test(plain) &&
    !/\b(?:how|what|where|when|who)\b/.test(plain) &&
    plain.split(' ').length >= 4 &&
    !/^(?:do|does|did|have|has|had|is|are|was|were|can|will|would|what|where|when|how|who|why)\b/.test(plain);
  if (/^(?:do|did|have|are|is|was|were|has|does|would|could|can) not (?:you|it|there|he|she|they|that)\b/.test(plain))
    return { form: 'leading', presumes: 'yes' };
  if (PRESUMES_NO.test(plain) && !(isInverted && !isTagged && !/^(?:no|not|never)\b/.test(plain)))
    return { form: 'leading', presumes: 'no' };
  if (isTagged) return { form: 'leading', presumes: 'yes' };
  if (SURE.test(plain) && !isInverted) return { form: 'leading', presumes: 'yes' };
  if (COUNTED.test(plain)) return { form: 'closed' };
  const point = plain.replace(LATE_HEAD, '');
  const isValued = VALUED.test(point) || /\b(?:how (?:old|many|much|long|often)|when)\b/.test(plain);
  if (isOpenTopic || (!isValued && [plain, point].some((one) => OPEN.test(one) || OPEN_WH.test(one)))) return { form: 'open' };
  if (/\bor\b/.test(plain) && !/\bor (?:anything|something|so|not|any)\b/.test(plain)) return { form: 'choice' };
  return { form: 'closed' };
}

const GENTLE =
  /if you do not mind|may i ask|(?:can|could) i ask|(?:do|would) you mind|is it (?:okay|all right) (?:if|to)|would it be (?:okay|all right)|i (?:ask|have to ask|need to ask) (?:every|all|this)|we ask (?:every|all)|(?:some|lots of|many|a lot of|most|other) (?:people|patients)|sometimes people|people sometimes|(?:personal|sensitive|difficult|awkward|odd|strange|hard) (?:question|to talk|to ask)|(?:may|might) (?:be|sound|seem|feel) (?:a bit |a little |quite )?(?:personal|difficult|odd|strange|hard|awkward|silly)|take your time|in your own time|no judgement|not (?:here )?to judge|will not judge|tell you off|you do not have to answer|only if you (?:are|feel)|in confidence|confidential|the reason i|because (?:it|some|that|this|we|there)|so that (?:i|we)|it is fine|that is (?:fine|understandable|very common|common)|i know this|i am sorry to (?:have to )?ask|i hope you do not mind|safe to tell/;

/** Asked softly: with permission, a reason or a normalising preface. */
export function isGentle(text: string): boolean {
  return GENTLE.test(text);
}
