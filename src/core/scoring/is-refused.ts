const noNeedOf =
  /(?:\b(?:not|no|never|without|neither)|n['’]t)\s+(?!only\b|just\b|merely\b)(?:(?:need|reason|call) (?:for|to)\s+)?(?:[\p{L}'’-]+\s+){0,2}$/iu;
const notNeeded =
  /^\s*(?:[\p{L}'’-]+\s+)?(?:is|are|was|were|would be)(?:n['’]t| not)\s+(?:yet\s+|really\s+)?(?:needed|necessary|required|indicated|wanted|called for)|^\s*(?:is|are)\s+unnecessary\b/iu;
/** "Cannot rule out X", "must not miss X": X is still meant. */
const stillMeant =
  /\b(?:rul(?:e|ed|ing) out|exclud(?:e|ed|ing)|miss(?:ing|ed)?|forget(?:ting)?|delay(?:ing)?|wait(?:ing)? for|withhold(?:ing)?)\s*$/iu;

/** Whether the words around a term turn it down: "there is no need for X", "I would not arrange X", "X is not needed". */
export function isRefused(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('.', at - 1), text.lastIndexOf('\n', at - 1)) + 1, at);
  return (noNeedOf.test(before) && !stillMeant.test(before)) || notNeeded.test(text.slice(end));
}

const answersAlone =
  /^\s*(?:$|[.,;:!?\n–—-]|(?:because|since|as|but|unless|not|he|she|it|its|it['’]s|they|i|you|that|this|only)\b)/iu;

/** "No" answers where it stands for a whole answer, not where it denies the word after it: "no need for oxygen". */
export const isWholeAnswer = (text: string, end: number): boolean => answersAlone.test(text.slice(end));
