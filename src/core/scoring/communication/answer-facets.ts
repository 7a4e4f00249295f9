import { type AnswerBehaviour, type AnswerSentence, readAnswer, type SpokenTurn } from './read-answer.ts';

/** Sides of an answer to a feeling that were measured beside people's labels (docs/communication-scale.md). */
export const answerFacets = [
  'validating',
  'inviting more',
  'showing understanding',
  'advising',
  'speaking of self',
  'brushing aside',
] as const;
export type AnswerFacet = (typeof answerFacets)[number];

const acknowledging: readonly AnswerBehaviour[] = ['sympathises', 'validates', 'understands', 'supports'];
const puttingBack: readonly AnswerBehaviour[] = ['validates', 'understands', 'reflects'];
/** A statement of this many words that does nothing else tells the other person something. */
const fewestWordsToTell = 4;

const doesAny = (sentence: AnswerSentence, wanted: readonly AnswerBehaviour[]): boolean =>
  wanted.some((behaviour) => sentence.does.has(behaviour));
const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
const mean = (yes: readonly boolean[]): number => yes.filter(Boolean).length / yes.length;

const tells = (sentence: AnswerSentence): boolean =>
  !sentence.isQuestion &&
  !doesAny(sentence, [...acknowledging, 'reflects', 'speaks of self', 'invites more']) &&
  countWords(sentence.quote) >= fewestWordsToTell;

/** Whether an answer takes notice of the feeling at all. */
export const isAcknowledging = (sentences: readonly AnswerSentence[]): boolean =>
  sentences.some((sentence) => doesAny(sentence, acknowledging));

/** Whether it puts the feeling or the view back, in a sentence that is not advice, a question or about the speaker. */
export const isPuttingBack = (sentence: AnswerSentence): boolean =>
  doesAny(sentence, puttingBack) && !sentence.isQuestion && !doesAny(sentence, ['advises', 'speaks of self']);

/** Each facet of one answer, 0 (none of it) to 1 (as much as one answer can show). */
export function readFacets(turn: SpokenTurn): Readonly<Record<AnswerFacet, number>> {
  const sentences = readAnswer(turn);
  const some = (behaviour: AnswerBehaviour): boolean => sentences.some((sentence) => sentence.does.has(behaviour));
  const isAcknowledged = isAcknowledging(sentences);
  const isAdvice = sentences.some((sentence) => sentence.does.has('advises') && !sentence.isQuestion);
  const isBareAdvice = isAdvice && !isAcknowledged;
  const words = sentences.reduce((sum, sentence) => sum + countWords(sentence.quote), 0);
  const ofSelf = sentences.filter((sentence) => sentence.does.has('speaks of self'));
  return {
    validating: mean([isAcknowledged, some('validates')]),
    'inviting more': mean([some('invites more')]),
    'showing understanding': mean([sentences.some(isPuttingBack)]),
    advising: mean([isAdvice, sentences.some(tells), turn.moves.some((move) => move.kind === 'plan')]),
    'speaking of self': words === 0 ? 0 : ofSelf.reduce((sum, sentence) => sum + countWords(sentence.quote), 0) / words,
    'brushing aside': mean([some('brushes aside'), isBareAdvice]),
  };
}

/** Mean of a facet over answers, 0 to 1; 0 where there is no answer. Talk of oneself counts by the words it takes. */
export function facetIndex(facet: AnswerFacet, answers: readonly SpokenTurn[]): number {
  const weightOf = (answer: SpokenTurn): number => (facet === 'speaking of self' ? countWords(answer.text ?? '') : 1);
  const weight = answers.reduce((sum, answer) => sum + weightOf(answer), 0);
  if (weight === 0) return 0;
  return answers.reduce((sum, answer) => sum + weightOf(answer) * readFacets(answer)[facet], 0) / weight;
}

/** The facet on the scale of five: 1 never, 3 in half of the answers, 5 in every one. */
export const facetLevel = (facet: AnswerFacet, answers: readonly SpokenTurn[]): number => 1 + 4 * facetIndex(facet, answers);
