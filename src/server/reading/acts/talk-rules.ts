import type { ActRule } from './act-rule.ts';

/** Set phrases of parting, thanks, kindness, its opposite, and of saying what comes. */
export const TALK_RULES: readonly ActRule[] = [
  {
    act: 'greet',
    when: /^(?:i (?:do not|am not sure) (?:think |believe |that )*)?we (?:have )?(?:not |never )?(?:yet )?(?:met|spoken)(?: (?:before|yet|properly))?$/,
    only: 'statement',
  },
  {
    act: 'signpost',
    when: /^(?:(?:now|so|okay|right|robyn) )*(?:it is|we are|there is) (?:just|only) (?:us|you and (?:me|i)|the (?:two|three) of us|me and you)\b|^(?:now )?we are (?:alone|on our own|by ourselves)(?: now)?$/,
    only: 'statement',
  },
  {
    act: 'makePrivate',
    when: /\b(?:anything|whatever|everything|all|what) (?:that )?(?:you|we) (?:say|tell|talk about|share|discuss)\b.*\b(?:stays?|goes no further|confidential|private|between|in confidence|kept?)\b|\b(?:will not|would not|do not|are not going to|am not going to|not) (?:be )?(?:tell|telling|pass|passing|share|sharing|repeat|say)(?: (?:any of )?(?:it|this|that|anything|what you say))?(?: on)?(?: to)? (?:your|anyone|anybody|her|him|them)\b|\b(?:it|this|that|everything|all of (?:it|this)) (?:is |stays |will be |will stay |remains )(?:all |completely |totally |strictly |just )*(?:confidential|private|between (?:us|you and me))\b|\bstays? (?:in|with(?:in)?) (?:this room|these (?:four )?walls|the (?:room|team)|our team|us)\b/,
    only: 'statement',
  },
  {
    act: 'close',
    when: /^(?:good ?bye|bye|bye bye|see you(?: later| soon)?|take care)\b|\bgood ?bye(?: [a-z]+)?$|\b(?:thank you|thanks) (?:very much |so much )?for (?:your time|talking|speaking|chatting|your help|answering|coming|letting me)\b|\b(?:it was|it has been|been) (?:nice|lovely|good|a pleasure) (?:to (?:meet|talk|chat)|meeting|talking|chatting)\b|\b(?:that is|that was) (?:all|everything)(?: (?:i|from me|for now|my|the))?\b.*$|\bi will (?:leave you|let you (?:rest|get)|be off)\b|\bwe (?:are|have) (?:done|finished)\b/,
    only: 'statement',
  },
  {
    act: 'thank',
    when: /\bthank you\b|\bthanks\b|\bmuch appreciated\b|\bi appreciate (?:you|your|that you)\b/,
    only: 'statement',
    goesOn: true,
  },
  {
    act: 'empathise/naming',
    when: /\b(?:that|this|it) (?:must|sounds?|seems?|looks?)(?: (?:be|have been|feel|like it (?:is|was|has been)|like that (?:was|must)))?(?: (?:really|very|so|quite|pretty|incredibly|a bit|absolutely|such a|like a|extremely|as if|a))* ?(?:hard|difficult|tough|scary|frightening|frightened|terrifying|worrying|awful|horrible|upsetting|distressing|painful|stressful|exhausting|lonely|sad|rough|frustrating|terrible|uncomfortable|unpleasant|nasty|alarming|shock|shocking|devastating|a lot|tiring|worry)\b|\byou (?:must|seem|sound|look)(?: (?:be|feel|to be|to feel|have been|like you are))?(?: (?:really|very|so|quite|a bit|a little|pretty))* ?(?:scared|frightened|worried|anxious|upset|sad|terrified|stressed|exhausted|tired|low|angry|frustrated|nervous|concerned|uncomfortable|shaken|down|overwhelmed|in a lot of pain)\b/,
    goesOn: true,
  },
  {
    act: 'empathise/naming',
    when: /\bsounds? (?:like|as if|as though) (?:you|it|that|this)\b.*\b(?:hard|difficult|tough|scary|frightening|worrying|awful|horrible|upsetting|stressful|exhausting|rough|terrible|a lot (?:to|on|for|going)|worried|frightened|scared)\b/,
    goesOn: true,
  },
  {
    act: 'reflect',
    when: /^(?:and |so )*(?:as )?you (?:said|were saying|mentioned|have (?:said|mentioned)|told me)\b|\b(?:it|that|this)? ?(?:does |almost |really |just |kind of |all )*(?:sounds?|seems?) (?:like|as if|as though|to me)\b(?! (?:a|an|some|something|this|the|it (?:is|could|might|may)|you (?:probably |might |may |could )*(?:have|are having) (?:got )?(?:a|an|some|something|what)) )|^(?:and |so )*you (?:are|were) (?:really |just |still |kind of |also )*(?:wondering|thinking|telling me|saying)\b|\b(?:what i am hearing|i (?:get|have) the (?:sense|feeling|impression)|i am (?:hearing|sensing|picking up))\b|^(?:part of you|on (?:the )?one hand)\b/,
    only: 'statement',
    isLastResort: true,
  },
  {
    act: 'empathise/supporting',
    when: /\b(?:i am|we are|i will be|we will be) (?:here )?(?:for you|with you|right here|to help|here to (?:help|support|listen))\b|\bwe will (?:help|support|look after|get) you\b|\byou are not (?:alone|on your own)\b|\bwe will (?:do|get through) this together\b|\bi will (?:stay|be) (?:here|with you)\b|\b(?:not|never) (?:going to )?leave you\b|\bnot going anywhere\b|\bin (?:the right place|good hands|safe hands)\b|\btaking (?:it|this|you) (?:very |really )?seriously\b|\b(?:here to|will|going to) look after you\b/,
    only: 'statement',
  },
  {
    act: 'empathise/respecting',
    when: /\byou (?:did|have done|were|are doing|are) (?:absolutely |exactly |completely |quite )?(?:the right thing|right to (?:come|tell|call)|really well|very well|brave|so well)\b|\b(?:good|glad|brave|right|sensible) (?:that )?(?:you|of you|thing you) (?:came|come|to|told|called|decided|are here)\b|\bthank you for (?:telling|sharing|trusting|being (?:so )?(?:open|honest))\b|\bthat took (?:a lot of )?(?:courage|guts)\b|^good (?:for|on) you\b|^well done\b/,
    only: 'statement',
  },
  {
    act: 'reassure/premature',
    when: /\b(?:do not|no need to|not to|try not to|nothing to|need not) (?:you )?(?:worry|panic|be (?:scared|worried|frightened))\b|\b(?:i am|am) (?:quite |pretty |really |very |absolutely )?(?:sure|certain|confident) (?:it|this|that|you|everything|they|there|the)\b|\b(?:it|this|that) is (?:probably |likely |just )?(?:nothing(?: serious)?|only (?:wind|indigestion|stress|anxiety|a muscle))\b|\byou (?:will|are going to) be (?:absolutely |perfectly |completely |just |totally )?(?:fine|okay|all right|good as new|right as rain)\b|\beverything (?:will|is going to) be (?:absolutely )?(?:fine|okay|all right)\b|\bnothing serious\b/,
    only: 'statement',
  },
  {
    act: 'dismiss',
    when: /^(?:anyway|whatever|okay anyway|never mind)\b|^(?:please |now )*stop (?:crying|being|worrying|fussing)\b|\byou should be ashamed\b|\bonly (?:got )?yourself to blame\b|\bthe (?:main|important) thing is (?:that )?(?:the |your |she |he )?(?:baby |she |he )?(?:is )?(?:healthy|alive|well|fine)\b|^at least (?:it|you|he|she)\b|\b(?:that is|it is|that does|does) not (?:important|relevant|matter|what i asked|a (?:problem|big deal))\b|\blet us (?:not (?:worry|talk|go|get|dwell)|get back|move on|stick)\b|\bdo not be (?:silly|daft|ridiculous|dramatic)\b|\bwe will not go into\b|\bdo not have time\b|\bjust answer\b|\bstick to the\b|\bwon not happen\b|\bthat will not happen to you\b/,
    only: 'statement',
  },
  {
    act: 'apologise',
    when: /\b(?:i |we )?(?:apologise|apologies)\b|\bsorry (?:for (?!your loss|your)|about (?:that|the|this|all|my|keeping)|to (?:keep|have kept|interrupt|bother|ask)|i am late|we have kept|that (?:i|we)|if (?:i|that)|you (?:have )?(?:had to|been (?:kept|waiting|left)))\b|\b(?:my mistake|forgive me|my fault)\b|\b(?:that|i) (?:was|am) (?:so |very |really |being |a bit )*(?:rude|unfair|out of order|out of line|unkind|thoughtless|insensitive|clumsy)(?: of me)?$|\bi (?:should|ought) not (?:to )?have (?:said|asked|done|put)\b|\bi did not mean to (?:upset|offend|snap|rush|frighten|scare|be)\b/,
    goesOn: true,
  },
  {
    act: 'signpost',
    when: /\b(?:moving|move|going) on to\b|\b(?:i am|we are) (?:just )?(?:going to|gonna) (?:be )?(?:ask|asking|talk|move|start (?:by|with)|go through|run through|take a (?:quick |short |brief )?(?:history|few))\b|\b(?:i would|i will|i want|i need|i have|let us|we will|we need|next|now)\b.*\b(?:ask|talk|questions?|discuss|go through|go over)\b.*\b(?:about|on|regarding|questions|around)\b|\b(?:some|a few|a couple of|few more|the next few|quick) (?:\w+ )?questions\b|\b(?:personal|sensitive|awkward|odd|strange|difficult|embarrassing) questions?\b|\bthe reason (?:i|we) (?:am |are |ask)|\b(?:i|we) (?:am )?ask(?:ing)? (?:this |that |you |about this )?(?:because|everyone|everybody|all|every)|\bi am asking\b|\bfirst (?:of all )?i (?:will|would|am|want)\b/,
    only: 'statement',
  },
];
