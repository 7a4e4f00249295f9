import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { Clause } from '../clauses/split-clauses.ts';
import type { BankReading } from '../topics/bank-reading.ts';
import type { CaseReading } from '../topics/case-reading.ts';
import { comparedText } from '../topics/compile-bank.ts';
import type { ReadingContext } from '../turn-reader.ts';
import { moveForAct } from './act-moves.ts';
import { actsByRule, isFacilitation } from './act-rules.ts';

export interface PendingMoves {
  readonly texts: readonly string[];
  /** Its texts are embedded before those of statements. */
  readonly isQuestion?: boolean;
  finish(vectorOf: (text: string) => Float32Array | null): readonly CandidateMove[];
}

/** Likeness from which an example sentence settles what a statement does. */
const ACT_FROM = { semantic: 0.6, lead: 0.03, lexical: 0.6 };
const CONCEPT_FROM = { semantic: 0.58, lexical: 0.5 };
const CUE_FROM = { semantic: 0.62, lexical: 0.55 };

/** Explaining, in ways that name no concept of the case. */
const INFORMS =
  /\b(?:could|might|may|can) be (?:coming from |due to |caused by |related to |a |an |your |the |something)|\b(?:i|we) (?:think|suspect|believe) (?:that )?(?:this|it|you|the)\b|\bwe (?:do not|need to|have to|want to) (?:know|be sure|rule|make sure|find out)|\b(?:is|are) (?:called|caused by|a (?:type|kind|sort) of)\b|\b(?:this|that|it|which) means\b|\b(?:so that|because) (?:the|your|we|it)\b.*\b(?:heart|blood|test|pain|lung|clot|medicine)\b|\bi am (?:a bit |a little |quite )?(?:worried|concerned) (?:that )?(?:this|it|about (?:the|your|this))\b|\brule out\b|\bmakes (?:me|us) (?:think|worry)\b/;
const PLANS =
  /\b(?:we|i) (?:will|are going to|am going to|would like to|need to|plan to|want to)\b.*\b(?:test|scan|refer|admit|keep you|treat|discuss|speak|start|arrange|follow|senior|consultant|registrar|team|back|monitor|stay|ward|specialist)\b|\bthe (?:next step|plan)\b|\bwhat (?:we|i) (?:will|would like to|am going to|are going to|need to) do\b/;
const NEWS =
  /\b(?:the |your )(?:results?|scan|ecg|tracing|x ray|blood tests?|biopsy)\b.*\b(?:shows?|showed|shown|confirms?|suggests?|back|positive|abnormal)\b|\byou (?:have|have had|are having|had) (?:a |an |had a )?(?:heart attack|cancer|stroke|clot|tumour|blood clot|serious)\b|\bit is (?:a )?(?:cancer|heart attack|tumour)\b/;
const WARNS =
  /\b(?:bad|difficult|serious|not good|not the) news\b|\bnot (?:what|the news) (?:we|you) (?:were|had) hop|\bmore serious than\b|\b(?:difficult|hard) (?:for you )?to hear\b|\bi am afraid (?:it|the|i|this|that|we)\b/;

/** Reads what a statement (or a question's other side) does: by rule, then by likeness to the example sentences. */
export function readStatement(
  clause: Clause,
  quote: string,
  bank: BankReading,
  scene: CaseReading,
  context: ReadingContext,
): PendingMoves {
  const plain = clause.texts.join(' ');
  if (isFacilitation(plain)) return { texts: [], finish: () => [{ kind: 'facilitate', quote, confidence: 0.9 }] };
  const said = (confidence: number) => ({ quote, confidence, plain });
  const ruled = actsByRule(plain, false).flatMap((act) => moveForAct(act, said(0.9), context) ?? []);
  const jargon = scene.jargon.find(clause.texts);
  const text = comparedText(plain);
  const isShort = clause.texts.length <= 2;

  const finish: PendingMoves['finish'] = (vectorOf) => {
    const vector = vectorOf(text);
    const own = scene.index.score(text, vector);
    const moves: CandidateMove[] = [...ruled];
    const cues = context.openCues.filter((cue) => near(own, `&${cue}`, CUE_FROM));
    const cue = cues.sort((a, b) => (own.semantic.get(`&${b}`) ?? 0) - (own.semantic.get(`&${a}`) ?? 0))[0];
    if (cue !== undefined) moves.push({ kind: 'pickUpCue', quote, confidence: 0.85, cue });
    const concepts = scene.index.classes
      .filter((name) => name.startsWith('#') && near(own, name, CONCEPT_FROM))
      .map((name) => name.slice(1));
    const isQuestionOnly = ruled.some((move) =>
      ['beRude', 'meta', 'apologise', 'empathise', 'dismiss', 'reassure', 'thank', 'close', 'signpost', 'safetyNet'].includes(
        move.kind,
      ),
    );
    if (concepts.length > 0 && !isQuestionOnly) moves.push(tell(plain, quote, concepts.slice(0, 3), jargon));
    else if (ruled.length === 0 && cue === undefined) {
      const informed = inform(plain, quote, jargon);
      const liked = informed === null && !isShort ? likeExample(clause, quote, bank, vector, context) : informed;
      if (liked !== null) moves.push(liked);
    }
    if (jargon[0] !== undefined && !moves.some((move) => move.kind === 'meta'))
      moves.push({ kind: 'useJargon', quote, confidence: 0.9, term: jargon[0] });
    return moves;
  };
  // A rule that fits, with nothing of the case in reach, needs no likeness.
  const needsVector = !isShort && (ruled.length === 0 || context.openCues.length > 0 || INFORMS.test(plain));
  return { texts: needsVector ? [text] : [], finish };
}

function near(
  scores: { lexical: ReadonlyMap<string, number>; semantic: ReadonlyMap<string, number> },
  name: string,
  from: { semantic: number; lexical: number },
): boolean {
  return (scores.semantic.get(name) ?? 0) >= from.semantic || (scores.lexical.get(name) ?? 0) >= from.lexical;
}

function tell(plain: string, quote: string, concepts: readonly string[], jargon: readonly string[]): CandidateMove {
  if (NEWS.test(plain)) return { kind: 'giveNews', quote, confidence: 0.85, concepts: [...concepts] };
  return { kind: 'explain', quote, confidence: 0.85, concepts: [...concepts], jargon: [...jargon] };
}

function inform(plain: string, quote: string, jargon: readonly string[]): CandidateMove | null {
  if (WARNS.test(plain)) return { kind: 'warn', quote, confidence: 0.85 };
  if (NEWS.test(plain)) return { kind: 'giveNews', quote, confidence: 0.8, concepts: [] };
  if (PLANS.test(plain)) return { kind: 'plan', quote, confidence: 0.8, concepts: [] };
  if (INFORMS.test(plain)) return { kind: 'explain', quote, confidence: 0.8, concepts: [], jargon: [...jargon] };
  return null;
}

/** Acts that need more than likeness to a sentence: an order must name something, a summary must claim something. */
const NOT_BY_LIKENESS =
  /^!(?:apologise|examine|investigate|treat|escalate|summarise|introduce|seekConsent|beRude|meta|offTopic|facilitate|askToLeave|checkUnderstanding|inviteQuestions)/;

function likeExample(
  clause: Clause,
  quote: string,
  bank: BankReading,
  vector: Float32Array | null,
  context: ReadingContext,
): CandidateMove | null {
  const plain = clause.texts.join(' ');
  const scores = bank.index.score(comparedText(plain), vector);
  const ranked = bank.index.classes
    .filter((name) => name.startsWith('!') && !NOT_BY_LIKENESS.test(name))
    .map((name) => ({ name, semantic: scores.semantic.get(name) ?? 0, lexical: scores.lexical.get(name) ?? 0 }))
    .sort((a, b) => b.semantic + 0.3 * b.lexical - a.semantic - 0.3 * a.lexical || (a.name < b.name ? -1 : 1));
  const [best, next] = ranked;
  if (best === undefined) return null;
  const isSure =
    best.lexical >= ACT_FROM.lexical ||
    (best.semantic >= ACT_FROM.semantic && best.semantic - (next?.semantic ?? 0) >= ACT_FROM.lead);
  return isSure ? moveForAct(best.name.slice(1), { quote, confidence: 0.7, plain }, context) : null;
}
