import type { ActRule } from './act-rule.ts';

/** What has to be exact: the simulation itself, rudeness, checks, consent, identity, who is in the room. */
export const COURTESY_RULES: readonly ActRule[] = [
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
    when: /\bshut up\b|\bidiot\b|\b(?:you are|are you|do not be|how|being|that is|what a)(?: \w+)? stupid\b|^(?:you (?:look|sound) )?stupid\b|\bmoron\b|\bwast(?:e|ing) (?:my|our|everyone|of) time\b|\bfuck|\bbloody hell\b|\bget on with it\b|\bdo not have all day\b|\bstop (?:whining|moaning|whinging|complaining|being (?:so )?(?:dramatic|silly|difficult))\b|\bpull yourself together\b|\bgrow up\b|\bman up\b|\byou are (?:being )?(?:lying(?! (?:there|down|awake|in|on|flat|still|back|at|here|under|with|next|asleep|to sleep))|pathetic|ridiculous|disgusting|a liar|an idiot|useless|annoying)\b|\bspit it out\b|\bnobody cares\b|\bi do not care\b/,
  },
  {
    act: 'checkUnderstanding/teachBack',
    when: /\b(?:tell|repeat|say|explain|run|go) (?:it |that |this |all (?:of )?(?:it|that) )?(?:back )?(?:to me )?(?:in your own words|back to me)\b|\b(?:tell|say|repeat|play|give|run|explain) (?:it |that |this |me |all (?:of )?(?:it|that) )*back\b|\b(?:can|could|would|will) you (?:\w+ )?(?:tell|say|show|explain to|run) (?:me |us )?(?:what you (?:will|are going to|would|might)|how you (?:will|would|are going to|might)) (?:be )?(?:tell|telling|say|saying|explain|explaining|put)\b|\bin your own words\b(?=.*\b(?:plan|agreed|said|told|explained|understood|going to|happens next|watch|look out)\b)|\b(?:tell me|say|show me) (?:back )?what (?:have you|you have|you) (?:understood|understand by (?:that|this|it)|taken|took)\b|\bwhat (?:have you|did you|you have|will you) (?:understood|understand from (?:that|this)|taken|take) (?:from|away|by)\b|\bwhat will you (?:tell|say to) (?:your|them)\b|\b(?:check|sure|know) (?:that )?i have explained\b/,
  },
  {
    act: 'checkUnderstanding',
    when: /\b(?:does|did|do) (?:that|this|it|any of that|i|what i (?:said|am saying|have said))(?: all)?(?: just)? (?:make|making|made) sense\b|\b(?:is it|am i) making sense\b|\bare you (?:with|following) me\b|\b(?:have|did|do) you (?:understood|understand|follow)(?: (?:me|that|this|it|so far|everything.*|all (?:of )?(?:that|it)|what i.*))?$|\bis (?:that|everything|it all|all (?:of )?that) clear\b|\bwith me so far\b|^how does (?:that|this|all (?:of )?that)(?: all)?(?: plan)? sound\b|\bdoes (?:that|this)(?: plan)? sound (?:okay|all right|good|fine|reasonable|like a (?:good )?plan)\b|\b(?:are you|would you be) (?:okay|happy|all right) with (?:that|this|the plan|all that)(?: plan)?$/,
    only: 'question',
  },
  {
    act: 'reflect',
    when: /^(?:is|was) (?:that|this|it) (?:right|correct|fair to say|about right|what you (?:are|were) (?:saying|telling me|trying to (?:say|tell me)|talking about|thinking of))$|^(?:did|have|am) i (?:get|got|understood|understand|hear|heard|understanding|getting) (?:all )?(?:of )?(?:that|you|this|it|everything) (?:all )?(?:right|correctly|correct|straight|down)$|^does that (?:pretty much |about |more or less )?sum\b/,
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
    when: /\b(?:step|wait|pop|go) (?:out|outside)(?: for| while|$)|\bleave us\b|\bget out\b|\b(?:leave|out of) the room\b|\bwait(?:ing)? (?:in the (?:corridor|waiting room)|in reception)\b|\b(?:speak|talk|chat) (?:to|with) (?:\w+ ){1,3}(?:alone|on (?:her|his|their|your) own|in private|by (?:her|him)self)\b|\b(?:have|spend|take|get) (?:just )?(?:a |some |five |ten |two )?(?:few |couple of |little |bit of |quick )*(?:minutes?|moments?|time|word|chat|talk)(?: just)?(?: alone| in private)? with (?:\w+ ){1,3}?(?:by (?:her|him|them)sel(?:f|ves)|on (?:her|his|their|your) own|alone|in private|without you)\b|\b(?:see|seeing|examine|hear from|talk to|speak to|speak with|talk with|chat to|chat with|ask) (?:\w+ ){1,3}?(?:by (?:her|him|them)sel(?:f|ves)|on (?:her|his|their) own|alone|in private)\b|\bwhile (?:i|we) (?:talk|speak|chat|have a (?:chat|word)) (?:to|with) (?!you\b)\w+(?: \w+)? (?:alone|privately|on)\b|\b(?:grab|get|have) (?:yourself )?a (?:coffee|tea|cup of tea|drink) (?:while|and)\b|\bgive us (?:a (?:minute|moment|few)|some (?:space|privacy))\b/,
  },
  {
    act: 'seekConsent/notes',
    when: /\b(?:mind|okay|all right|happy|can i|may i|could i)\b.*\b(?:notes?|write|writing|jot|type|typing|scribble)\b|\b(?:notes?|write|jot|type)\b.*\b(?:okay|all right|mind)\b/,
  },
  {
    act: 'seekConsent/share',
    when: /^(?!(?:(?:and|so) )*(?:how much|what|which|who)\b).*\b(?:okay|all right|happy|mind|permission|can i|may i)\b.*\b(?:share (?:this|that|it|what)|tell your|discuss(?:ed)? (?:this|it|you)|let your (?:family|wife|husband|gp|partner|son|daughter|mum|mother|dad|father|parents|carer|sister|brother)|pass this|inform your)\b/,
  },
  {
    act: 'seekConsent/talk',
    when: /\b(?:is|would|will) (?:that|it|this) (?:be )?(?:okay|all right|alright|fine)(?: with you| by you| for you)?(?: (?:to|if (?:i|we)) (?:ask|talk|chat|have a (?:chat|talk|word)|take a (?:history|few)|go through|speak)(?:ed)?.*)?$|\b(?:do|would) you mind if (?:i|we) (?:just )?(?:ask|asked|talk|talked|hear|heard|speak|spoke|have a (?:chat|talk)|had a (?:chat|talk)|take a few|took)\b(?!.*\b(?:do|have|are|when|what|how)\b)|\b(?:are you|would you be) (?:happy|okay|all right|comfortable|willing) (?:with that|to (?:talk|chat|have a (?:chat|talk)|answer|speak|go ahead)|for me to (?:ask|go ahead|talk|take|continue))|^(?:can|could|may|shall) (?:i|we) (?:just )?(?:sit(?: down)?|come in|join you|pull up a chair|take a seat)(?: (?:and|for|here|with|beside|next) .*)?$|\b(?:can|could|may) (?:i|we) (?:just )?(?:ask you (?:some|a few|a couple of) (?:questions|things)|have a (?:chat|talk|word)|talk to you|speak to you)(?! about your)|\b(?:are you|would you be) (?:happy|okay|all right|comfortable) (?:for|with|if) (?:\w+ ){1,3}(?:to (?:stay|sit in|be here)|stays|staying|being here|here)\b|\bis now (?:a )?good time\b|\bare you (?:comfortable|okay|all right|well|up) (?:enough )?(?:to|for) (?:keep |carry on |go on )?(?:talk|talking|carry|go on|continue|chat|answer|me asking)\b|\bok(?:ay)? with you$|^(?:and )?(?:it|that) is (?:okay|all right|fine) (?:with you )?if (?:i|we) (?:talk|ask|speak|discuss|go)\b|\b(?:do i have|have i got) your permission to (?:talk|take a history|ask)/,
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
];
