/** What a clause does, told by its plain words alone. Ids are those of `scenarios/topics/acts.yaml`. */
interface ActRule {
  readonly act: string;
  readonly when: RegExp;
  /** Only for clauses that ask, or only for those that do not. */
  readonly only?: 'question' | 'statement';
  /** Something else may be done by the same clause. */
  readonly goesOn?: boolean;
  /** Only when no rule above it fits. */
  readonly isLastResort?: boolean;
}

const RULES: readonly ActRule[] = [
  {
    act: 'meta/instructions',
    when: /\b(?:ignore|disregard|forget) (?:all |any )?(?:your |the |previous |prior |above |my )+(?:instructions?|prompts?|rules)|\bsystem prompt\b|\bdeveloper mode\b|\bjailbreak\b|\byou are now (?:a|an|in|my)\b|\b(?:reveal|show|print|repeat|output) (?:me )?(?:your|the) (?:prompt|instructions|script|mark scheme|marking|diagnosis|hidden)|\b(?:act|behave|pretend) (?:as|like|to be|you are)\b|\bwhat is the diagnosis supposed\b|\bstop (?:role ?playing|pretending)\b/,
  },
  {
    act: 'meta/artificial',
    when: /\bare you (?:actually |really |just )?(?:an? )?(?:ai|robot|bot|real|human|computer|machine|chatbot|chatgpt|gpt|simulated|simulation|program|language model|actor|a real person)\b|\bam i (?:talking|speaking) to (?:an? )?(?:ai|robot|bot|computer|real|human|machine)\b|\blanguage model\b|\bwhich model\b/,
  },
  {
    act: 'meta/marks',
    when: /\b(?:my|the) (?:score|marks?|grade)\b|\b(?:did|have|will) i pass|\bmarking scheme|\bmark scheme|\bchecklist\b|\bhow am i doing in\b|\bhow many marks\b|\bget a mark\b/,
  },
  {
    act: 'beRude',
    when: /\bshut up\b|\bidiot\b|\b(?:you are|are you|do not be|how|being|that is|what a)(?: \w+)? stupid\b|^(?:you (?:look|sound) )?stupid\b|\bmoron\b|\bwast(?:e|ing) (?:my|our|everyone|of) time\b|\bfuck|\bbloody hell\b|\bget on with it\b|\bdo not have all day\b|\bstop (?:whining|moaning|whinging|complaining|being (?:so )?(?:dramatic|silly|difficult))\b|\bpull yourself together\b|\bgrow up\b|\bman up\b|\byou are (?:being )?(?:lying|pathetic|ridiculous|disgusting|a liar|an idiot|useless|annoying)\b|\bspit it out\b|\bnobody cares\b|\bi do not care\b/,
  },
  {
    act: 'checkUnderstanding/teachBack',
    when: /\b(?:tell|repeat|say|explain|run|go) (?:it |that |this |all (?:of )?(?:it|that) )?(?:back )?(?:to me )?(?:in your own words|back to me)\b|\bin your own words\b(?=.*\b(?:plan|agreed|said|told|explained|understood|going to|happens next|watch|look out)\b)|\b(?:tell me|say|show me) (?:back )?what (?:have you|you have|you) (?:understood|understand by (?:that|this|it)|taken|took)\b|\bwhat (?:have you|did you|you have|will you) (?:understood|understand from (?:that|this)|taken|take) (?:from|away|by)\b|\bwhat will you (?:tell|say to) (?:your|them)\b|\b(?:check|sure|know) (?:that )?i have explained\b/,
  },
  {
    act: 'checkUnderstanding',
    when: /\b(?:does|did|do) (?:that|this|it|any of that|i|what i (?:said|am saying|have said))(?: all)?(?: just)? (?:make|making|made) sense\b|\b(?:is it|am i) making sense\b|\bare you (?:with|following) me\b|\b(?:have|did|do) you (?:understood|understand|follow)(?: (?:me|that|this|it|so far|everything.*|all (?:of )?(?:that|it)|what i.*))?$|\bis (?:that|everything|it all|all (?:of )?that) clear\b|\bwith me so far\b|^how does (?:that|this|all (?:of )?that)(?: all)?(?: plan)? sound\b|\bdoes (?:that|this)(?: plan)? sound (?:okay|all right|good|fine|reasonable|like a (?:good )?plan)\b|\b(?:are you|would you be) (?:okay|happy|all right) with (?:that|this|the plan|all that)(?: plan)?$/,
    only: 'question',
  },
  {
    act: 'reflect',
    when: /^(?:is|was) (?:that|this|it) (?:right|correct|fair to say|about right|what you (?:are|were) (?:saying|telling me|trying to (?:say|tell me)|talking about|thinking of))$|^(?:did|have|am) i (?:get|got|understood|understand|hear|heard|understanding|getting) (?:that|you|this|it) (?:right|correctly)$|^does that (?:pretty much |about |more or less )?sum\b/,
    only: 'question',
  },
  {
    act: 'seekConsent/talk',
    when: /^(?:can|could|may) i (?:please |quickly )*(?:ask|check|double check|clarify)(?: you)?(?: (?:something|this|one (?:more )?thing))?$|\b(?:(?:can|could|may|is it (?:okay|all right) if|(?:do|would) you mind if|(?:okay|all right|alright|fine) if) i (?:quickly |just )?ask(?:ed)?|(?:okay|all right|fine|happy|willing) (?:with me asking|for me to ask|to answer)) (?:you )?(?:(?:a|some|couple|few|of|more|quick|other|one|two|just|general|personal|yes|no|bit) )*questions?\b/,
    only: 'question',
  },
  {
    act: 'inviteQuestions',
    when: /(?<!\b(?:ask|asked|asking|answer) (?:you )?(?:a |just )?)\b(?:any|some|what|more|other|got a|a) questions?\b(?: (?:you|do you|would you|have you)\b.*)?(?: for me| about (?:that|this|it|any of)\b.*| about what i.*| so far| at all| to ask.*| before.*| (?:you )?(?:have|got|want|like)\b.*)?$|\banything (?:else )?(?:you would like|you want|you need|you wanted) (?:to ask|me to explain|to know|explained)\b|\bwhat would you like to (?:ask|know)\b|\bask (?:away|me anything)\b|\bfire away\b/,
    only: 'question',
  },
  {
    act: 'inviteQuestions',
    when: /\b(?:if you have any|have you any|do you have any|any) questions\b|\bfeel free to ask\b|\bask (?:away|me anything)\b|\bfire away\b|\bstop me (?:at any|if)\b/,
  },
  {
    act: 'safetyNet',
    when: /\bif (?!you (?:can|could|would|want|like|do not mind|are happy)\b)(?:it|this|that|you|the|your|anything|things|any)\b.*\b(?:press|call|ring|tell|come back|come straight|let (?:me|us|the|a)|shout|999|111|go to|see your|contact|get help|return|buzz|seek)\b|\b(?:press|call|ring|tell|come back|let (?:me|us|the nurse)|shout|dial|return|buzz)\b.*\b(?:if|straight away if|as soon as) (?:it|this|that|you|the|your|anything|things|any)\b/,
    only: 'statement',
  },
  {
    act: 'makePrivate',
    when: /\b(?:draw|pull|close|shut) (?:the |this |these |that )?(?:curtains?|door)\b|\bsomewhere (?:more |a bit more |a little more )?(?:private|quiet|quieter)\b|\b(?:private|quiet|side) room\b|\bmore private\b|\bnobody (?:else )?(?:can|will|could) (?:over)?hear\b|\bcurtains?\b.*\b(?:closed|drawn|round|around)\b/,
  },
  {
    act: 'askToLeave',
    when: /\b(?:step|wait|pop|go) (?:out|outside)(?: for| while|$)|\bleave us\b|\bget out\b|\b(?:leave|out of) the room\b|\bwait(?:ing)? (?:in the (?:corridor|waiting room)|in reception)\b|\b(?:speak|talk|chat) (?:to|with) (?:\w+ ){1,3}(?:alone|on (?:her|his|their|your) own|in private|by (?:her|him)self)\b|\bgive us (?:a (?:minute|moment|few)|some (?:space|privacy))\b/,
  },
  {
    act: 'seekConsent/notes',
    when: /\b(?:mind|okay|all right|happy|can i|may i|could i)\b.*\b(?:notes?|write|writing|jot|type|typing|scribble)\b|\b(?:notes?|write|jot|type)\b.*\b(?:okay|all right|mind)\b/,
  },
  {
    act: 'seekConsent/share',
    when: /\b(?:okay|all right|happy|mind|permission|can i|may i)\b.*\b(?:share (?:this|that|it|what)|tell your|discuss(?:ed)? (?:this|it|you)|let your (?:family|wife|husband|gp|partner)|pass this|inform your)\b/,
  },
  {
    act: 'seekConsent/talk',
    when: /\b(?:is|would|will) (?:that|it|this) (?:be )?(?:okay|all right|alright|fine)(?: with you| by you| for you)?(?: (?:to|if (?:i|we)) (?:ask|talk|chat|have a (?:chat|talk|word)|take a (?:history|few)|go through|speak)(?:ed)?.*)?$|\b(?:do|would) you mind if (?:i|we) (?:just )?(?:ask|asked|talk|talked|hear|heard|speak|spoke|have a (?:chat|talk)|had a (?:chat|talk)|take a few|took)\b(?!.*\b(?:do|have|are|when|what|how)\b)|\b(?:are you|would you be) (?:happy|okay|all right|comfortable|willing) (?:with that|to (?:talk|chat|have a (?:chat|talk)|answer|speak|go ahead)|for me to (?:ask|go ahead|talk|take|continue))|\b(?:can|could|may) (?:i|we) (?:just )?(?:ask you (?:some|a few|a couple of) (?:questions|things)|have a (?:chat|talk|word)|talk to you|speak to you)(?! about your)|\b(?:are you|would you be) (?:happy|okay|all right|comfortable) (?:for|with|if) (?:\w+ ){1,3}(?:to (?:stay|sit in|be here)|stays|staying|being here|here)\b|\bis now (?:a )?good time\b|\bare you (?:comfortable|okay|all right|well|up) (?:enough )?(?:to|for) (?:keep |carry on |go on )?(?:talk|talking|carry|go on|continue|chat|answer|me asking)\b|\bok(?:ay)? with you$|\b(?:do i have|have i got) your permission to (?:talk|take a history|ask)/,
  },
  {
    act: 'introduce/preferredName',
    when: /\bwhat (?:should|shall|would|can|do|could|may) (?:i|you|people|we|everyone|most people)\b.*\b(?:call|called|addressed)\b|\bprefer(?:red)? (?:to be (?:called|addressed)|name)\b|\blike (?:me )?to (?:be )?(?:call|called)\b|\b(?:okay|all right|happy|mind)\b.*\bi call(?:ed)? you\b|\bcan i call you\b|\bfor me to call you\b|\bdo you go by\b|\bshall i call you\b|\bhow would you (?:like|prefer) to be addressed\b|\b(?:may|can) i use your first name\b|\bname would you like me to use\b/,
  },
  {
    act: 'introduce/patientName',
    when: /\b(?:check|confirm|get|have|take|tell|give|what is|ask|know|say|need|start with)\b.*\b(?:your|the) (?:full |first |last |sur)?names?\b(?! of)|\bwhat is your (?:full |first |last )?name\b|^your (?:full |first )?name\b|\b(?:are|is) (?:you|it|this|that) (?:mr|mrs|ms|miss|master) [a-z]+|\byou must be (?:mr|mrs|ms|miss|[a-z]+$)|^(?:mr|mrs|ms|miss) [a-z]+(?: is it)?$|\b(?:right patient|right person)\b|\bwho (?:i am|am i) (?:speaking|talking) (?:to|with)\b/,
    goesOn: true,
  },
  { act: 'introduce/dateOfBirth', when: /\bdate of birth\b|\bwhen were you born\b|\bbirth ?date\b|\byour birthday\b/ },
  {
    act: 'close',
    when: /^(?:good ?bye|bye|bye bye|see you(?: later| soon)?|take care)\b|\bgood ?bye(?: [a-z]+)?$|\bthank you (?:very much |so much )?for (?:your time|talking|speaking|chatting|your help|answering|coming|sharing|letting me)\b|\b(?:it was|it has been|been) (?:nice|lovely|good|a pleasure) (?:to (?:meet|talk|chat)|meeting|talking|chatting)\b|\b(?:that is|that was) (?:all|everything)(?: (?:i|from me|for now|my|the))?\b.*$|\bi will (?:leave you|let you (?:rest|get)|be off)\b|\bwe (?:are|have) (?:done|finished)\b/,
    only: 'statement',
    goesOn: true,
  },
  {
    act: 'thank',
    when: /\bthank you\b|\bthanks\b|\bmuch appreciated\b|\bi appreciate (?:you|your|that you)\b/,
    only: 'statement',
    goesOn: true,
  },
  {
    act: 'empathise/understanding',
    when: /^(?:oh )*(?:i am )?(?:so |really |very |truly |terribly )+sorry(?: [a-z]+)?$|\b(?:so |really |very |truly )?sorry (?:to hear|about your (?:dad|father|mum|mother|loss|wife|husband|brother|sister|baby|friend|pain)|for your loss|you (?:are|have been|had to|are having) (?:going through|dealing|feeling|in|put|suffer|cope|experience|having)|that (?:you|this|has|happened))\b|\bi (?:can )?(?:completely |totally |fully |really |quite )?(?:(?:understand|imagine|appreciate) (?:that |how |why |what |it |this |you (?:are|feel|must|may|might|would|will|want|do not|need) )|(?:see|hear) (?:how |why |(?:that |this |it )?(?:is |was |has been |must )|you (?:are |have been )?(?:\w+ )?(?:upset|worried|scared|frightened|angry|cross|struggling|sad|tired|exhausted|anxious|in pain|suffering|finding|not happy|very|really|so) ?))|\b(?:lots|plenty|many|most|some|a lot) (?:of )?(?:\w+ )?(?:people|patients|mothers|fathers|parents|women|men|mums|dads|families|carers)\b.*\b(?:find (?:it|this|that)|feel (?:like|that|this|the same|ashamed|guilty|embarrassed)|struggle|worry about)\b/,
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
    when: /^(?:and |so )*(?:as )?you (?:said|were saying|mentioned|have (?:said|mentioned)|told me)\b|\b(?:it|that|this)? ?(?:does |almost |really |just |kind of |all )*(?:sounds?|seems?) (?:like|as if|as though|to me)\b(?! (?:a|an|some|something|this|the|it (?:is|could|might|may)|you (?:probably |might |may |could )*(?:have|are having) (?:got )?(?:a|an|some)) )|^(?:and |so )*you (?:are|were) (?:really |just |still |kind of |also )*(?:wondering|thinking|telling me|saying)\b|\b(?:what i am hearing|i (?:get|have) the (?:sense|feeling|impression)|i am (?:hearing|sensing|picking up))\b|^(?:part of you|on (?:the )?one hand)\b/,
    only: 'statement',
    isLastResort: true,
  },
  {
    act: 'empathise/supporting',
    when: /\b(?:i am|we are|i will be|we will be) (?:here )?(?:for you|with you|right here|to help|here to (?:help|support|listen))\b|\bwe will (?:help|support|look after|get) you\b|\byou are not (?:alone|on your own)\b|\bwe will (?:do|get through) this together\b|\bi will (?:stay|be) (?:here|with you)\b|\b(?:not|never) (?:going to )?leave you\b|\bnot going anywhere\b|\bin (?:the right place|good hands|safe hands)\b|\btaking (?:it|this|you) (?:very |really )?seriously\b|\b(?:look|looking) after you\b/,
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

const FACILITATIONS =
  /^(?:m+h*m*|mm+ ?h+m+|mhm|uh ?huh|uhuh|aha|go on|carry on|please (?:go on|continue|carry on)|continue|keep going|okay|ok|right|i see|yes|yeah|sure|really|and|and then|oh|ah|got it|of course|all right|take your time|in your own time|i am listening|oh (?:right|really|dear|no|i see)|no|that is (?:okay|fine|all right)|hm+|fair enough|good|great|understood|no problem|lovely|brilliant)(?: (?:okay|right|yes|yeah|i see|go on|then|please|sure|mhm|mm|and|so|um|great|good|fine|thank you|no|oh|lovely))*$/;

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
