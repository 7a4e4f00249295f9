/** Politeness in front of a question: says nothing about what is asked. */
const POLITE = '(?:just|really|also|only|quite|still|now|perhaps|maybe|please|quickly|kindly|gently|briefly|honestly|obviously)';
/** "I would like", "I was wondering", "it would help me": the wish before what is wished for. */
const WISHES = String.raw`(?:i|we|it)(?: (?:would|will|am|are|was|have|had|do|did|might|may|could|can|be|been|is|suppose i|think i|${POLITE}))*`;
const TO_LEARN = String.raw`(?:know(?:ing)?|hear(?:ing)?|ask(?:ing)?(?: you)?|understand(?:ing)?|find(?:ing)? out|learn(?:ing)?|check(?:ing)?|see(?:ing)?|explor(?:e|ing)|discuss(?:ing)?|establish(?:ing)?|work(?:ing)? out|think(?:ing)?|talk(?:ing)?|pictur(?:e|ing)|clarify(?:ing)?|be (?:clear|told)|make sure|go(?:ing)? (?:back|over|through|into)|come back|(?:get(?:ting)?|have|having|build(?:ing)?(?: up)?|form(?:ing)?)(?: (?:a|an|some|more|clear|clearer|better|bit|little|of|fuller|full|rough|good|proper|real|your))* (?:picture|sense|idea|feel|feeling|understanding|details?|information|grasp|handle|view|impression|story|history))`;
const OF_IT = String.raw`(?: (?:from|with) you)?(?: (?:a (?:little |tiny )?bit|a little|something|some|everything|anything|all|in (?:more )?detail))*(?: (?:more|further))?(?: (?:you )?(?:about|of|on|over|into|through|if|whether|that|to|for))*`;
const WISH = new RegExp(
  String.raw`^${WISHES} (?:(?:wonder(?:ed|ing)?|curious|asking|keen to ask|interested)(?: (?:to|in|as to))?(?: ${POLITE})*(?: ${TO_LEARN})?|(?:(?:like|love|want|wanted|need|needed|wish|hoping|hoped|hope|trying|try|keen|interested|glad|grateful|happy|interesting|good|useful|helpful|nice|important|help|helps|find it (?:useful|helpful|interesting))(?: (?:for )?(?:me|us))?(?: (?:if|that))?(?: (?:i|we|you) (?:could|can|might|may))?(?: ${POLITE})*(?: (?:to|in|me))?(?: ${POLITE})* (?:${TO_LEARN}|(?:you )?tell me)))${OF_IT} (?!and\b|so\b|but\b)`,
);
const CAN_YOU = String.raw`(?:(?:can|could|would|will|may|might) you|are you (?:able|happy|okay|willing)|would you be (?:able|happy|okay|willing|comfortable)|if you (?:can|could|would|are (?:able|happy|willing)))(?: (?:to|${POLITE}))*`;
const QUESTION_WORD = String.raw`(?:what|when|where|which|who|why|how|if|whether|whereabouts)`;
/** What is asked is said back first: "you mentioned he was full term". */
const SAID_BEFORE =
  /^(?:(?:as|so|and) )*(?:you|he|she|they) (?:have |had )?(?:just |already |also )*(?:said|mentioned|say|told me|were saying|were telling me)(?: (?:that|about|earlier|before|there))* (?=\w+ \w+)/;
const PREFACES: readonly RegExp[] = [
  /^(?:and|but|so|then|also|okay|right|well|now|or|plus|yes|yeah|oh|all right|great|sorry|please|lastly|finally|first|firstly|next|again|perhaps|maybe|in terms of|with regards? to|regarding|as for|coming back to|going back to|thinking about) /,
  /^(?:can|could|may|might|shall) (?:i|we) (?:please |just |quickly )*(?:ask|check|clarify|find out|know|hear|get|have|double check|confirm|talk|go back|come back|come on)(?: you)?(?: a (?:little )?(?:bit|little))?(?: some)?(?: (?:rough|clear|better))?(?: more)? ?(?:details? |information |idea |picture )?(?:about |of |on |to |if |whether |that |please )*/,
  WISH,
  /^(?:i )?(?:would like|want|wanted|need|am going|have) to (?:ask|know|find out|check|clarify)(?: you)?(?: a (?:bit|little))?(?: more)? ?(?:about |if |whether )?/,
  /^(?:do|would) you mind (?:if i (?:ask|asked)|(?:me|my) asking|telling me|saying)(?: you)? ?(?:about |if |whether )?/,
  /^(?:is it|is that|would it be|if it is|if that is|hope it is|hope that is|i hope it is) (?:okay|all right|alright|fine)(?: (?:if i ask|if we talk|to ask|to talk|for me to ask))?(?: you)? ?(?:about |if |whether )?/,
  /^(?:(?:if|perhaps|maybe|so) (?:i|we) (?:can|could|may|might) (?:just )?(?:ask|talk|hear|check|go back|come back)(?: you)?(?: a (?:bit|little))?(?: more)?(?: (?:about|to|on|over))*|if you do not mind (?:me |my )?(?:asking|telling me)|if i may ask|if i can ask|if i may|if you do not mind|may i ask|can i ask|i have to ask|i need to ask|i hope you do not mind (?:me |my )?asking|out of interest|for my notes|to be clear|just so i know|so that i know|so i know|no wrong answer|one thing|one more thing|another thing) (?:is |but )?/,
  new RegExp(
    String.raw`^${CAN_YOU} (?:tell (?:me|us)|say|let (?:me|us) know|remind me(?: of)?|confirm|describe(?: to me)?|explain(?: to me)?|share(?: with me)?|give (?:me|us) (?:a|an|some|your)(?: \w+)? (?:idea|sense|picture|feel|estimate|guess|description|flavour)(?: (?:of|about|as to|for))?)(?: (?:please|a bit|a little|again|for me))* (?=(?:about )?${QUESTION_WORD} )(?:about )?(?:if |whether )?`,
  ),
  new RegExp(
    String.raw`^(?:please )?(?:tell|remind|show) (?:me|us)(?: (?:please|a bit|a little|again|more))* (?=(?:about )?${QUESTION_WORD} )(?:about )?(?:if |whether )?`,
  ),
  /^(?:do|can|would|could) you (?:know|remember|recall|happen to know|happen to remember|say) (?=(?:what|when|where|which|who|why|how|if|whether) )(?:if |whether )?/,
  /^(?:would you say|do you think you could tell me|do you find(?: that)?|have you found(?: that)?|did you find(?: that)?|have you noticed (?:if|whether|that)|did you notice (?:if|whether|that)|have you ever noticed (?:if|whether|that)|i know this (?:is|may be) \w+ but|this might sound \w+ but) /,
  /^(?:we|i) ask (?:everyone|everybody|all (?:of )?(?:our|my) patients|people) (?:this |about |if )?/,
  SAID_BEFORE,
];
const ENDINGS: readonly RegExp[] = [
  / (?:(?:or|and) )?(?:anything|something|things|stuff) (?:like|of|along) (?:that|those|this|these|the)(?: (?:lines|sort|nature|kind|at all))*$/,
  / (?:please|at all|then|though|for me|by the way|or anything like that|or anything|or something|or not|do you think|exactly|doctor|sir|madam|mate|love|yourself|honestly|roughly|(?<!\b(?:what|how)\b.*)like|now|so far|if at all|in general|of late|in particular|(?:mr|mrs|ms|miss|doctor) [a-z]+)$/,
  / (?:if (?:that|it|this) is (?:okay|all right|alright|fine)(?: (?:with you|to ask|for you))?|if (?:i may|i can|you can|i could)(?: ask)?|if you do not mind(?: (?:me |my )?(?:asking|telling me|saying|sharing))?|if you are (?:happy|okay|willing) to (?:say|tell me|share)|if you can (?:remember|recall|tell me|say)|if you (?:remember|recall|know)|may i ask|do you know|would you say|that you know of|that you have noticed|that you can (?:think of|remember))$/,
  /(?<!\b(?:what|how|when|where|why|who|which)) (?:do|does|did|have|has|had|is|are|was|were|can|will|would)(?: not)? (?:you|it|there|that|he|she|they)$/,
];

/** Said of what will be talked about, before it is asked. */
const ANNOUNCED =
  /\b(?:talk(?:ing)?|discuss(?:ing)?|explor(?:e|ing)|go(?:ing)? (?:over|through|into)|ask(?:ing)?(?: you)?(?: (?:some|a few|a couple))?) (?!(?:you )?(?:if|whether|what|how|when|where|why)\b)/;

/** Whether words say what somebody would like to learn, with something to learn after them. */
export function isWish(plain: string): boolean {
  const rest = plain.replace(/^(?:(?:and|but|so|then|also|okay|now|well) )+/, '');
  const length = WISH.exec(rest)?.[0].length ?? 0;
  return length > 0 && rest.length - length >= 3 && !ANNOUNCED.test(rest.slice(0, length + 8));
}

/** The question without the politeness around it; the whole of it when nothing else would be left. */
export function stripPreface(plain: string): string {
  let text = plain;
  for (let round = 0; round < 4; round += 1) {
    const before = text;
    for (const preface of PREFACES) text = keepSome(text, text.replace(preface, ''));
    for (const ending of ENDINGS) text = keepSome(text, text.replace(ending, ''));
    if (text === before) break;
  }
  return text;
}

function keepSome(before: string, after: string): string {
  return after.trim().length >= 2 ? after.trim() : before;
}
