/** Politeness in front of a question: says nothing about what is asked. */
const PREFACES: readonly RegExp[] = [
  /^(?:and|but|so|then|also|okay|right|well|now|or|plus|yes|yeah|oh|all right|great|sorry|please|lastly|finally|first|firstly|next|in terms of|with regards to|regarding|as for) /,
  /^(?:can|could|may|might) i (?:please )?(?:ask|check|clarify|find out|know)(?: you)?(?: a (?:bit|little))?(?: more)? ?(?:about |if |whether |that |please )?/,
  /^(?:i )?(?:would like|want|wanted|need|am going|have) to (?:ask|know|find out|check|clarify)(?: you)?(?: a (?:bit|little))?(?: more)? ?(?:about |if |whether )?/,
  /^(?:just |really )*(?:i|it) (?:would|will|just)(?: just| really)* (?:be (?:interested|keen|curious|glad|good|useful|helpful)|help(?: me)?|like|love|want|find it (?:useful|helpful))(?: for me)? to (?:know|hear|understand|learn|find out|get (?:a|some|more of a) (?:picture|sense|idea|feel|understanding) of)(?: from you)?(?: a (?:bit|little))?(?: more)? ?(?:about |if |whether |of )?/,
  /^(?:i am |just )+trying to (?:get (?:a|some) (?:picture|sense|idea|feel) of|understand|find out|work out) ?(?:about |if |whether )?/,
  /^(?:i )?(?:was|am) (?:wondering|interested) (?:if |whether |about |in )?/,
  /^i wonder (?:if |whether )?/,
  /^(?:do|would) you mind (?:if i (?:ask|asked)|me asking|telling me)(?: you)? ?(?:about |if |whether )?/,
  /^(?:is it (?:okay|all right) (?:if i ask|to ask))(?: you)? ?(?:about |if |whether )?/,
  /^(?:if you do not mind me asking|if i may ask|if i can ask|if you do not mind|may i ask|can i ask|i have to ask|i need to ask|out of interest) ?/,
  /^(?:(?:can|could|would|will) you (?:please )?|are you able to |would you be able to )?(?:just )?(?:tell me|say|let me know|remind me|confirm)(?: please)?(?: for me)? (?=(?:what|when|where|which|who|why|how|if|whether|whereabouts|do|does|did|have|are|is) )(?:if |whether )?/,
  /^do you (?:know|remember|recall|happen to know) (?=(?:what|when|where|which|who|why|how|if|whether) )(?:if |whether )?/,
  /^(?:would you say|do you think you could tell me|i know this (?:is|may be) \w+ but|this might sound \w+ but) /,
  /^(?:we|i) ask (?:everyone|everybody|all (?:our|my) patients) (?:this |about |if )?/,
];
const ENDINGS: readonly RegExp[] = [
  / (?:please|at all|then|though|for me|if you do not mind|if that is okay|by the way|or anything like that|or anything|or not|do you think|may i ask|if i may ask|exactly|doctor|sir|madam|mate|love|yourself|honestly|roughly|like|now|so far)$/,
  /(?<!\b(?:what|how|when|where|why|who|which)) (?:do|does|did|have|has|had|is|are|was|were|can|will|would)(?: not)? (?:you|it|there|that|he|she|they)$/,
];

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
