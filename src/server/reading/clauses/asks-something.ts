import { hasLedQuestion } from './led-question.ts';
import { INTERROGATIVES, isInversion, isInvitation, isQuestionHead, isTeller } from './question-head.ts';
import type { Clause } from './split-clauses.ts';
import { isWish, stripPreface } from './strip-preface.ts';

const INDIRECT =
  /\b(?:i|we) (?:would like to|want to|wanted to|need to|was wondering|am wondering|wonder|would love to) (?:know|ask|hear|understand|find out|check|if|whether|what|how|why|about)\b|\b(?:i am|was) (?:wondering|interested|curious)\b|^if you (?:can|could|would) (?:please )?(?:just )?(?:tell me|describe|explain|talk me)\b|^(?:please )?(?:rate|list|name|point to|spell)\b|^(?:what|how) about\b|^any(?:thing|one|body|where|time)?\b|^ever\b|^(?:not|nothing|no other) (?:any|ever|anything)\b/;
/** "Does leaning forward help": no statement begins with these. */
const VERB_FIRST = /^(?:does|did|is|are|was|were|has)\b/;
/** "You are in the right place, ok?": told, with a nod asked for. */
const TOLD_WITH_TAG = /^(?:you are|i am|we are|i will|we will|that is|it is|this is) .*\b(?:okay|ok|all right|alright)$/;
/** "You noticed any night sweats", "she has never had any": what a statement would not leave open. */
const WONDERS_WHETHER =
  /^(?:(?:and|so|but|then|okay|no|now|or|also|otherwise|have|do) )*(?:you|he|she|they|there|it)(?: (?!if\b|when\b|that\b|because\b)\w+){0,4} (?:any|anything|anyone|anybody|ever|at all)\b/;
const OFFERS =
  /\b(?:can|could|will|would|should|may|might|need|needs|want|let|press|call|ask|tell|questions?|worry|worries|help|if|unless|welcome|free|must|better|than|right|please)\b|\bnot (?:have|need) to\b|\bdone (?:any|nothing)\b/;
const TAG =
  /\b(?:do|does|did|have|has|had|is|are|was|were|can|will|would) not (?:you|it|there|he|she|they|that)$|\b(?:i (?:will )?take it|i (?:will )?assume|i presume|presumably)\b|\b(?:is that right|(?<!\ball )right|correct|yes|yeah|am i right)$/;
const POLITE_ORDER =
  /^(?:please )?(?:can|could|would|will) you (?:please |just )?(?:lie|sit|lift|roll|take (?:a|off|your)|breathe|blow|lean|cough|swallow|follow|grip|smile|raise|stick|close your|open|turn|stand|pop|hold|look|squeeze|push|relax|get|give(?! (?:me|us) (?:a|an|some|your)\b)|call|bleep|put|start)\b/;

const COMFORTING =
  /^(?:oh |please |now )*(?:do not|try not to|no need to) (?:you )?(?:worry|panic|be (?:scared|frightened|silly|worried))\b/;

/** Whether the clause has the word order of a question (or of an invitation to tell). */
export function isInvertedQuestion(clause: Clause): boolean {
  const { texts } = clause;
  if (COMFORTING.test(texts.join(' ')) || isTold(clause)) return false;
  if (isInvitation(texts, 0)) return true;
  if (isQuestionHead(texts, 0) && texts[0] !== 'any' && texts[0] !== 'anything' && texts[0] !== 'anyone') return true;
  // "when you walk, does it hurt", "and your dad, is he well": the question comes second.
  return clause.words.some((word, at) => {
    if (!word.isMark) return false;
    const rest = clause.words
      .slice(at + 1)
      .filter((one) => !one.isMark)
      .map((one) => one.text);
    return rest.length >= 2 && (isQuestionHead(rest, 0) || isInvitation(rest, 0)) && isInversionAnywhere(rest);
  });
}

/** "On a scale of one to ten how bad is it". */
function hasLateHead(texts: readonly string[]): boolean {
  return texts.some(
    (text, at) =>
      at > 0 &&
      (text === 'how' || text === 'what' || text === 'where') &&
      !isTeller(texts[at - 1] ?? '') &&
      isQuestionHead(texts, at) &&
      (isInversionAnywhere(texts.slice(at + 1, at + 4)) || (text === 'how' && at >= 3 && texts.length - at === 2)),
  );
}

function isInversionAnywhere(texts: readonly string[]): boolean {
  return texts.some((_, at) => isInversion(texts, at));
}

/** Whether a clause says what the candidate would like to hear about: asked, though it has the shape of a statement. */
export function asksByWish(plain: string): boolean {
  return isWish(plain);
}

/** "I hope it is all right to ask when your last period was". */
function asksAfterPreface(texts: readonly string[], plain: string): boolean {
  if (!/\b(?:ask|asking|check|tell|say|know|remember|recall)\b/.test(plain)) return false;
  const rest = stripPreface(plain).split(' ');
  return rest.length < texts.length && rest.length >= 3 && (INTERROGATIVES.has(rest[0] ?? '') || isQuestionHead(rest, 0));
}

/** "What happens next is I refer you", "anything you tell me stays here": told, though a question could begin so. */
const TOLD =
  /^what (?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|have\b|has\b|would you\b|about\b)\w+(?: \w+){0,6}? (?:is|was|means|will be)(?: that| to)? (?:i|we|you|it|there|they|the|a|an|to|refer|get|do|have|take|put|send|give|ask|book|arrange|go|just|first|start)\b|^(?:anything|whatever|everything|any of this) (?:that )?(?:you|we) (?:say|tell|talk about|share|discuss)\b/;

function isTold({ texts, hasQuestionMark, isLastOfSentence }: Clause): boolean {
  return !(hasQuestionMark && isLastOfSentence) && TOLD.test(texts.join(' '));
}

/** Whether a clause wants an answer: by its mark, its word order, or a set way of asking. */
export function asksSomething(clause: Clause): boolean {
  const plain = clause.texts.join(' ');
  if (POLITE_ORDER.test(plain) || isTold(clause)) return false;
  if (isInvertedQuestion(clause)) return true;
  if (INDIRECT.test(plain) || asksByWish(plain) || hasLateHead(clause.texts) || hasLedQuestion(clause.texts)) return true;
  if (asksAfterPreface(clause.texts, plain)) return true;
  if (WONDERS_WHETHER.test(plain) && !OFFERS.test(plain)) return true;
  if (VERB_FIRST.test(plain) && clause.texts.length >= 3) return true;
  if (clause.hasQuestionMark && clause.isLastOfSentence) return !TOLD_WITH_TAG.test(plain);
  if (
    /^(?:when|if|while|after|before) /.test(plain) &&
    isInversionAnywhere(clause.texts.slice(2)) &&
    !/^(?:if|when) (?:it|this|that|you|the) .*\b(?:press|call|tell|come back|let)\b/.test(plain)
  )
    return true;
  return TAG.test(plain) && clause.texts.length >= 3;
}
