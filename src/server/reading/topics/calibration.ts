/** What the confidence is made of; all from the best candidate and its nearest rival that is not its twin. */
export interface Evidence {
  /** By meaning, -1..1; 0 when nothing was embedded. */
  readonly semantic: number;
  readonly semanticLead: number;
  /** By words, 0..1. */
  readonly lexical: number;
  readonly lexicalLead: number;
  readonly hasVector: boolean;
}

/** From here the question counts as understood; below it the patient asks back. */
export const ANSWER_FROM = 0.72;
/** The same where a wrong guess denies nothing: an attribute of the subject in mind, the story, ideas and worries, medicines. */
export const SOFT_FROM = 0.6;
/** The same for a symptom, illness or relative that the words did not name. */
export const GUESS_FROM = 0.8;
/** From here the words alone settle it and nothing is embedded. */
export const SURE_BY_WORDS = 0.93;
/** The same for a member of a list, where its neighbours vouch for it. */
export const SURE_IN_LIST = 0.6;
/** Below this a candidate is not worth offering. */
export const OFFER_FROM = 0.15;

/**
 * Odds that a case's own topics are meant rather than others that score alike: the bank is about everybody, a consultation
 * about this patient. By judgement, and kept modest.
 */
const KNOWN_ODDS = 2.5;

/** The confidence in a topic that the case has an answer to. */
export function knowing(confidence: number): number {
  const odds = (confidence / (1 - confidence)) * KNOWN_ODDS;
  return Math.round((1000 * odds) / (1 + odds)) / 1000;
}

/** Logistic weights fitted on the bank, each phrasing held out in turn (evals/suites/understanding-held-out.ts). */
const WITH_VECTOR = { bias: -2.04, semantic: 3.47, semanticLead: 9.01, lexical: -1.05, lexicalLead: 2.55 };
const BY_WORDS = { bias: -3.4, semantic: 0, semanticLead: 0, lexical: 4.0, lexicalLead: 6.2 };

/** The chance that the best candidate is what was meant, 0..1. */
export function confidenceOf(evidence: Evidence): number {
  const weights = evidence.hasVector ? WITH_VECTOR : BY_WORDS;
  const sum =
    weights.bias +
    weights.semantic * evidence.semantic +
    weights.semanticLead * evidence.semanticLead +
    weights.lexical * evidence.lexical +
    weights.lexicalLead * evidence.lexicalLead;
  return Math.round((1000 * 0.99) / (1 + Math.exp(-sum))) / 1000;
}
