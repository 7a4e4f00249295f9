/**
 * Words by which an answer to a feeling can be told, one row a behaviour, each tried on one sentence in lower case.
 * They say what a sentence does; none of them infers what anybody feels.
 */
const feelingWords =
  'hard(?! to (?:hear|say|tell|know))|tough|difficult|frustrating|frustrated|painful|awful|terrible|upsetting|upset|disappointing|exhausting|overwhelming|' +
  'rough|stressful|lonely|devastating|heartbreaking|unfair|hurtful|scary|scared|frightening|frightened|horrible|draining|' +
  'worrying|worried|distressing|unsettling|sad|a lot|a shock|a worry';
const adviceVerbs =
  'try|take(?! your time)|go(?! on)|get|talk|ask|find|start|keep(?! going)|focus|look|make|set|consider|do|stay|give|remember|speak|write|leave|reach|put|let|' +
  'move|plan|join|use|be|believe|trust|stop|continue|relax|breathe|rest|avoid|cut|eat|drink|exercise';

/** The beginning of a sentence, whatever little word comes first. */
const atHead = String.raw`^\W*(?:(?:so|and|but|right|well|okay|ok|oh|then|er|um),? )*`;

const pattern = (...rows: readonly string[]): RegExp => new RegExp(rows.join('|'), 'iu');

/** "I'm so sorry to hear that." */
export const sympathy = pattern(
  String.raw`\b(?:i'?m|i am) (?:so |really |very |truly )*sorry\b`,
  String.raw`\bsorry (?:to hear|that|about|you|for)`,
  String.raw`\boh (?:no|dear)\b`,
);

/** "That must be frightening." "Anyone would feel that way." */
export const validation = pattern(
  String.raw`\b(?:that|it|this|which)(?:'s| is| was| must| sounds?| has to| can| may| seems?| feels?)(?: be| have been| like| quite)?(?: \w+){0,3} (?:${feelingWords})\b`,
  String.raw`\bmakes (?:perfect |complete |a lot of )?sense (?:that|to feel|you|why)`,
  String.raw`\bthat makes (?:perfect |complete |a lot of )?sense\b(?!\?)`,
  String.raw`\bunderstandabl[ey]\b|\bno wonder\b|\bany(?:one|body) would\b|\bevery right\b|\bvalid\b`,
  String.raw`\b(?:completely|perfectly|totally|very|quite|only|so) (?:normal|natural|human)\b`,
  String.raw`\b(?:ok|okay|fine|alright|all right|normal|natural) to (?:feel|be|cry|grieve|worry)\b`,
  String.raw`\bnot (?:out of the ordinary|unusual|silly|daft)\b|\byou(?:'re| are) not alone\b|\b(?:don'?t|wouldn'?t) blame you\b`,
  String.raw`\bi(?:'d| would) (?:feel|be) (?:the same|upset|frightened|worried|angry|too)\b|\bof course you(?:'re| are| feel| would)`,
);

/** "I can see why that worries you." */
export const understanding = pattern(
  String.raw`\bi (?:can |totally |completely |truly |really |do |also |definitely )*(?:understand|hear you|get (?:it|that|what|how|why)|see (?:how|why|that)|imagine|relate|know (?:how|what|that))\b`,
);

/** "So you feel nobody is listening." */
export const reflection = pattern(
  String.raw`\b(?:so |it |that )?sounds? like\b|\b(?:it )?seems? (?:like |that |as (?:if|though) )?you\b`,
  String.raw`\bso you(?:'re| are| feel| felt| want| have|'ve)\b|\bi(?:'m| am) hearing\b|\bwhat i(?:'m| am)? hear`,
  String.raw`\byou(?:'re| are) (?:feeling|saying|telling)\b|${atHead}you (?:feel|felt|look|seem|sound|don'?t (?:look|seem|sound)|keep|went|were|had|wanted|said|mentioned|noticed)\b|${atHead}(?:you've|you have) been\b|\byou (?:must|may|might) (?:be|feel|have)\b`,
);

/** "Thank you for telling me." "I'm here for you." */
export const support = pattern(
  String.raw`\bi(?:'m| am|'ll| will)(?: always)?(?: be)? (?:here|there) (?:for you|to (?:listen|help|support)|if you)\b`,
  String.raw`\bi(?:'m| am) (?:with you|listening)\b|\bthank(?:s| you) for (?:sharing|telling|opening|trusting)\b`,
);

/** "Tell me more." A question word at the head of a clause. */
export const invitation = pattern(
  String.raw`(?:^|[,;]\s*|\b(?:and|but|so|well|ok|okay|yes|hmm|oh|right) )(?:(?:what|how|why|when|who|which)(?:'s| is| are| was| were| do| does| did| have| has| had| would| could| made| makes| happened| kind| sort| long| old| often)(?! not\b)|describe|elaborate|say more|go on|carry on|take your time)\b`,
  String.raw`\btell me (?:more|about|how|what)\b|\bmore about\b|\b(?:can|could) you (?:tell|share|explain|describe)\b`,
  String.raw`\b(?:would you like|do you (?:want|need)) to (?:talk|share|tell)\b`,
);

/** "Have I got that right?" A question that checks or closes, and opens nothing. */
export const checkingBack = pattern(
  String.raw`\b(?:have i|did i) (?:got|get|understood|understand|missed?)\b|\bis that (?:right|correct|all right|ok|okay)\b`,
  String.raw`\b(?:does|did) that make sense\b|\bany (?:other |more |further )?questions\b|\bdo you understand\b|\bare you ready\b`,
  String.raw`\b(?:would|shall|may|can|could) i\b|\b(?:would you like|is it all right for) me to\b`,
);

/** "You should get some rest." */
export const advice = pattern(
  String.raw`\byou (?:really |just |also |definitely |probably |still )*(?:should|could|need to|have to|ought|might want|may want|can (?:always|try|also|ask|do|start|talk|find|look|use|take|make|go|get|still))\b`,
  String.raw`\byou (?:really |just )*must (?!be|feel|have)`,
  String.raw`\b(?:have|did|do) you (?:ever )?(?:tried|try|considered?|thought (?:about|of)|think (?:about|of|you (?:could|should|can))|looked|asked|talked to|spoken to)\b`,
  String.raw`\bwhy (?:don'?t you|not)\b|\b(?:how|what) (?:about|if)\b|\btry (?:to|and|\w+ing|not|it|some|a|out)\b`,
  String.raw`\bi(?:'d| would)? (?:suggest|recommend|advise|encourage)\b|\bif (?:i were you|you (?:can|could|just|keep|try|ask|take|do|don'?t|work|talk))\b`,
  String.raw`\b(?:maybe|perhaps) (?:you (?:could|should|can|need)|it'?s time|try|take|a|start|ask|find|if you|talk|look|go|get|do)\b`,
  String.raw`^\W*(?:just |please |then |so |and |also |first |well |maybe |but )*(?:${adviceVerbs}|don'?t|do not|never|always)\b(?! you\b)`,
  String.raw`\b(?:could|can|would|will) you (?:\w+ )?(?:ask|talk to|take|try|find|get|do|make|speak|look|apply|cut|set|change|go|start)\b`,
  String.raw`\bis there (?:any ?(?:way|one|body)|some ?(?:one|way)|a way)\b|\blet(?:'s| us)\b`,
  String.raw`\bit (?:might|may|could|would) (?:be|help)\b|\bbest (?:thing|way|to)\b|\b(?:will|can|might|could) help\b|\bit(?:'s| is) (?:time|important|best|better|good) to\b`,
);

/** "The same happened to me." Not a name, an apology or what is done next. */
export const selfTalk = pattern(
  String.raw`\bhappen(?:ed|s) to me\b|\bme (?:too|either|as well)\b|\bsame here\b|\bwhen i\b|\bfor me\b|\bi can relate\b`,
  String.raw`\b(?:i've|i have) (?!to\b|no idea|heard|a few|some|been asked|read|got (?:a few|some|your))`,
  String.raw`\bi (?:also|too|was(?! (?:wondering|asked|going|just))|had|went|felt|lost|used to|did|didn'?t|never|always|remember|worked|started|learned|struggled|tried|decided|left|quit|wanted(?! to (?:ask|talk|check))|like to|love|hate|usually|personally|work|live)\b`,
  String.raw`\bi feel\b(?! (?:bad )?for you| bad (?:for|that)| sorry|(?: that)? you)`,
  String.raw`\bmy (?!heart|advice|suggestion|question|apolog|sympath|condolen|god|thoughts|name|colleague|consultant|senior|supervisor|role|job is)\w+`,
  String.raw`\bi(?:'m| am) (?!(?:so |very |really |truly |not )?(?:sorry|sure)|here|glad|proud|listening|hearing|with you|happy|curious|going|just|afraid|one of|the |an? (?:medical|student|doctor|junior|nurse)|wondering|asking|concerned|interested|called)\w+`,
  String.raw`\bi know (?:exactly )?(?:the feeling|how (?:you feel|that feels|it feels))\b`,
);

/** "Don't worry." "Look on the bright side." */
export const brushingAside = pattern(
  String.raw`\b(?:don'?t|do not) (?:be (?:silly|daft|upset|sad|scared|afraid|frightened|worried|so|like that|down|hard|discouraged)|feel|worry|let|take it (?:to heart|so|personally|hard)|think|stress|cry|dwell|say that|get upset)\b`,
  String.raw`\bcheer up\b|\b(?:bright side|silver lining)\b|\bat least\b|\bcould be worse\b|\bget over\b|\b(?:think|be|stay) positive\b`,
  String.raw`\bfor a reason\b|\bmeant to be\b|\bnot (?:that|so) (?:bad|big)\b|\bnothing to (?:worry|be)\b|\bjust (?:a job|relax|forget)\b`,
  String.raw`(?<!\b(?:ask|see|tell|told|for|with) )\b(?:every(?:one|body)|we all) (?:\w+ )?(?:feels?|goes|gets?|has|have|do|does|worries)\b`,
  String.raw`\b(?:it|things|everything|you)(?:'ll| will) (?:all )?(?:be (?:ok|okay|fine|alright|all right|better)|get better|work out|pass|get there)\b`,
  String.raw`\bmove on\b|\blife goes\b|\bgrateful\b|\bbetter opportunit|\blol\b|\bha ?ha`,
);
