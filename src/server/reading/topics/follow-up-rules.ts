/** How a short question is read after what was talked about. */
export interface FollowUpRule {
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

const SUBJECT = /^symptom\./;

/** Read top down; the first that fits wins. */
export const FOLLOW_UPS: readonly FollowUpRule[] = [
  {
    asks: /^(?:sorry )?(?:(?:can|could|would) you (?:please )?)?(?:repeat (?:that|it)|say (?:that|it) (?:again|once more))(?: please)?$|^(?:what was that|what did you say|come again|pardon)$/,
    after: /./,
    topic: '=',
  },
  {
    asks: /^(?:for )?(?:how long(?: for)?|how many years|since what age|since when|when did you start)(?: have you (?:been smoking|smoked))?(?: for)?$|^what age did you start/,
    after: /^habit\.(?:smoking|vaping)/,
    topic: 'habit.smoking-duration',
  },
  {
    asks: /^(?:have you )?(?:ever )?(?:tried|thought about|think about|do you want|would you like|want)(?: to)?(?: of)? (?:stop|stopping|quit|quitting|give up|giving up|cut down|cutting down)\b/,
    after: /^habit\.(?:smoking|vaping)/,
    topic: 'habit.smoking-stopping',
  },
  {
    asks: /^when (?:was (?:the|your) last (?:one|time|drink)|did you last (?:have|drink|use|take|smoke)\b.*)$|^when was the last time\b.*/,
    after: /^habit\.alcohol/,
    topic: 'habit.alcohol-last',
  },
  {
    asks: /^what (?:do you (?:usually |normally )?drink|kind|sort|type)\b/,
    after: /^habit\.alcohol/,
    topic: 'habit.alcohol-type',
  },
  {
    asks: /^(?:how (?:much|many|often|long)|when did you (?:last|start|stop)|when was the last time|what (?:kind|sort|type)|which ones?)\b/,
    after: /^habit\.(?!smoking|vaping|alcohol)/,
    topic: '=',
  },
  {
    asks: /^(?:what|which) (?:dose|strength)|^how (?:much|many|often)(?: (?:do|did|are|have) you (?:take|taking|taken|have|had)(?: (?:it|them|of (?:it|them|that)))?)?(?: a day)?$|^(?:once|twice) a day/,
    after: /^drug\./,
    topic: 'drug.dose',
  },
  {
    asks: /^(?:and )?(?:for )?(?:how long|since when|when did you (?:start|begin|go on))(?: (?:for|ago|have you (?:been (?:on|taking)|taken|had)|(?:taking|on))(?: (?:it|that|them|those|this))?)?(?: for)?$/,
    after: /^drug\./,
    topic: 'drug.duration',
  },
  {
    asks: /^what (?:is|are|was|were) (?:it|that|they|those|this) for$|^what do you take (?:it|that|them|those) for$|^who (?:prescribed|gave you) (?:it|that|them)/,
    after: /^drug\./,
    topic: 'drug.reason',
  },
  {
    asks: /^(?:and )?how (?:often|much|many times(?: a day)?) (?:are|were|do|did|have|would) you(?: \w+){0,3} (?:use|using|used|take|taking|taken)(?: (?:it|that|them|those|this|one|each|either|both(?: of (?:them|those))?))?(?: .*)?$/,
    after: /^(?:drug|past|symptom|allergy|case)\./,
    topic: 'drug.dose',
  },
  {
    asks: /^(?:is|was|are) (?:that|it|this|they|those) for (?:the|your|a|his|her) \w+(?: \w+){0,2}$/,
    after: /^drug\./,
    topic: 'drug.reason',
  },
  { asks: /^(?:which|what) colou?r(?: (?:is|was) (?:it|that))?$/, after: /^drug\./, topic: '=' },
  { asks: /^what (?:is|was) (?:it|that)$/, after: /^(?:tests|past|drug|exposure)\./, topic: '=' },
  {
    asks: /^(?:so )?(?:you )?(?:just |only )?(?:use|take) (?:it|them|that)\b.*\b(?:on and off|when|as needed|needed|every|now and then|sometimes|regularly|daily)\b.*$/,
    after: /^drug\./,
    topic: 'drug.adherence',
  },
  {
    asks: /^(?:do|are|have|did) you (?:\w+ )?(?:use|using|used|take|taking|taken) (?:it|that|them|those|this) (?:regularly|every day|daily|as directed|as prescribed|all the time|consistently)$/,
    topic: 'drug.adherence',
  },
  {
    asks: /^(?:you are|you) (?:still )?(?:taking|take|using|use) (?:it|that|them|those) (?:regularly|every day|daily|as directed|as prescribed)?$/,
    after: /^(?:drug|past|allergy)\./,
    topic: 'drug.adherence',
  },
  {
    asks: /^(?:(?:is|was) (?:this|that|it) )?(?:daily|every (?:day|weekend|week|night|morning|month)|once a (?:day|week|month)|most days|weekly|now and then|(?:just |only )?(?:on |at )?weekends|socially|occasionally)$/,
    after: /^habit\./,
    topic: '=',
  },
  {
    asks: /^(?:(?:is|was) (?:this|that|it) )?(?:daily|every (?:day|week|night|morning|month)|once a (?:day|week|month)|most days|weekly|now and then|occasionally)$/,
    after: SUBJECT,
    topic: '@frequency',
  },
  {
    asks: /^(?:do|did|does|have|has|are|were|is|was) (?:they|she|he|any of them)(?: \w+){0,2} (?:have|had|got|been|feel|feeling|sick|ill|unwell|okay|well|wearing|any|symptoms?)\b.*$/,
    after: /^(?:social\.sick-contacts|family\.same-symptoms)/,
    topic: '=',
  },
  {
    asks: /^(?:and )?(?:(?:how|what) about )?(?:at (?:work|home|school)|(?:your|the) (?:work|school|friends|colleagues|family|kids|children)|anybody else|anyone else)$/,
    after: /^(?:social\.sick-contacts|family\.same-symptoms)/,
    topic: '=',
  },
  {
    asks: /^(?:and )?(?:anybody|anyone|who) else$/,
    after: /^social\.home/,
    topic: '=',
  },
  {
    asks: /^(?:have|did) you (?:in the past|previously|ever|before)$|^(?:and )?(?:what about )?(?:in the past|previously)$/,
    after: /^habit\./,
    topic: '=',
  },
  {
    asks: /^(?:did|does|do|has|have) (?:it|that|they|those|this|any of (?:it|that|them))(?: actually| really| all)? (?:help|helped|work|worked|make (?:any|a) difference|made (?:any|a) difference|do anything)(?: (?:at all|with (?:it|the pain)|it|you))?$|^any (?:good|better|help)$/,
    after: /^drug\./,
    topic: 'drug.helped',
  },
  {
    asks: /^(?:and )?(?:(?:any|are there any|do you (?:take|have|use) any|what) )?other (?:tablets|medicines|medications?|pills|drugs)(?: (?:at all|besides (?:that|those)|apart from (?:that|those)|or))*$/,
    topic: 'drug.regular',
  },
  {
    asks: /^(?:and )?(?:(?:any|are there any|do you have any|have you (?:had|got) any|what) )?other (?:medical )?(?:conditions|illnesses|problems|diseases)(?: (?:at all|besides (?:that|those)|apart from (?:that|those)|or))*$/,
    after: /^(?:past|drug|allergy)\./,
    topic: 'past.illnesses',
  },
  {
    asks: /^(?:and )?(?:any|anything|are there any|do you (?:take|have|use) any|what) (?:others?|else|other ones)(?: (?:at all|besides (?:that|those)|apart from (?:that|those)))?$|^is that (?:all|it|everything)$/,
    after: /^(?:past\.|drug\.|allergy\.|family\.any)/,
    topic: '=',
  },
  {
    asks: /^what (?:do|did) you (?:take|have|use) for (?:it|that|this|them)$|^are you (?:on|taking) anything for (?:it|that|this)$|^(?:do you )?(?:take|have) anything for (?:it|that|this)$/,
    after: /^past\./,
    topic: 'drug.regular',
  },
  {
    asks: /^(?:what (?:was|were) (?:it|that|those|they) for|what for|what happened|why was that|when was (?:it|that|the last time)|how long ago(?: was (?:it|that))?|what did they (?:do|find|say)|where was (?:it|that)|is (?:it|that) (?:well )?(?:under )?controlled?|how is (?:it|that) (?:controlled|managed|now)|and now)$/,
    after: /^(?:past|drug|allergy|social|case|family|sexual|menstrual|obstetric)\./,
    topic: '=',
  },
  {
    asks: /^(?:and )?(?:(?:roughly|about) )?when (?:roughly |about |abouts |exactly )*(?:would|was|were|did) (?:that|it|this|those|they)(?: \w+)?(?: have)?(?: been| be| happen)?(?: roughly| about| then)?$/,
    after: /^(?:past|drug|allergy|social|case|exposure|habit|family)\./,
    topic: '=',
  },
  {
    asks: /^(?:how did (?:he|she|they) die|what did (?:he|she|they) die (?:of|from)|is (?:he|she) (?:still )?(?:alive|with us|living)|are they (?:still )?(?:alive|with us|living|well)|is (?:he|she) (?:well|okay|all right|in good health)|does (?:he|she) have any (?:illnesses|health problems|medical problems|conditions))$/,
    after: /^family\.(?:father|mother|siblings|children-health)/,
    topic: '=',
  },
  {
    asks: /^(?:(?:and|what about|how about|is it|or) )*(?:better|relieved|eased)$|^what makes it better$/,
    after: SUBJECT,
    topic: '@relieving',
  },
  { asks: /^(?:(?:and|what about|how about|is it|or) )*worse$|^what makes it worse$/, after: SUBJECT, topic: '@aggravating' },
  {
    asks: /^(?:(?:and|what about|how about|is it (?:there|worse|better)) )*(?:at night|in the (?:night|morning|evening|mornings|evenings|day|daytime)|during the (?:night|day)|overnight|first thing)$/,
    after: SUBJECT,
    topic: '@timing',
  },
  {
    asks: /^(?:and )?(?:before (?:that|then|this)|ever before|previously|any other times|other times)$/,
    after: SUBJECT,
    topic: '@previous',
  },
  { asks: /^when was the last time$/, after: SUBJECT, topic: '@previous' },
  {
    asks: /^(?:and )?(?:what|how) about (?:(?:when|if) you )?(?:mov|ly|lie|sit|walk|breath|eat|cough|bend|lean|exercis|turn|roll|stand|get|strain|climb|swallow)(?:\w*)\b(?! (?:drugs|anything)).*$/,
    after: SUBJECT,
    topic: '@aggravating',
  },
  {
    asks: /^(?:and )?(?:is it |always |just )*(?:on )?(?:both|one|either|which) (?:sides?|knees?|legs?|arms?|ears?|eyes?)$/,
    after: SUBJECT,
    topic: '@site',
  },
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
