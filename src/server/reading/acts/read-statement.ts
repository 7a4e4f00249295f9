import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { Clause } from '../clauses/split-clauses.ts';
import type { CaseReading } from '../topics/case-reading.ts';
import { comparedText } from '../topics/compile-bank.ts';
import type { ReadingContext } from '../turn-reader.ts';
import type { ActHead, LabelChance } from './act-head.ts';
import { moveForAct } from './act-moves.ts';
import { actsByRule, isFacilitation } from './act-rules.ts';
import { isSaidBack, type LikelyAct, likelyStatement } from './likely-act.ts';

export interface PendingMoves {
  readonly texts: readonly string[];
  /** Its texts are embedded before those of statements. */
  readonly isQuestion?: boolean;
  finish(vectorOf: (text: string) => Float32Array | null): readonly CandidateMove[];
}

/** What a statement is read by. */
export interface StatementReader {
  readonly head: ActHead;
  readonly scene: CaseReading;
  readonly context: ReadingContext;
  /** Plain words of the whole utterance. */
  readonly plainUtterance: string;
}

const CONCEPT_FROM = { semantic: 0.58, lexical: 0.5 };
/** How near a second concept must come to the first, and how many a clause tells. */
const CONCEPT_MARGIN = 0.1;
const MOST_CONCEPTS = 2;
const CUE_FROM = { semantic: 0.62, lexical: 0.55 };
/** From here the words alone say what a statement does, and nothing is embedded for it. */
const SURE_BY_WORDS = 0.8;
/** From here what is told is a plan. */
const PLAN_FROM = 0.6;
/** From here the patient is told to do something for an examination. */
const EXAMINED_FROM = 0.6;
/** An examination that the case has nothing to say of. */
const UNLISTED = 'unlisted';
/** Names what the patient was seen to do: an answer to the cue he gave. */
const OBSERVES =
  /\bi (?:notice|noticed|saw|see|could see|can see) (?:that )?you (?:\w+ )?(?:rub|hold|held|look|went|going|laugh|smil|hesitat|paus|stopp|made|keep|kept|clutch|touch|tear|shak|were)\w*\b|\byou (?:\w+ )?(?:made a joke|joked?|are joking|laughed|smiled|went quiet|hesitated|paused|looked (?:away|down))\b/;
/** A scrap of this many words is not worth embedding. */
const SCRAP = 2;
/** Words trimmed off what is still all that was said: "oh", "well". */
const MOST_TRIMMED = 1;

/** Explaining and telling, in ways that name no concept of the case. */
const INFORMS =
  /\b(?:could|might|may|can) be (?:coming from |due to |caused by |related to |a |an |your |the |something)|\b(?:i|we) (?:think|suspect|believe) (?:that )?(?:this|it|the)\b|\bwe (?:do not) know\b|\b(?:is|are) (?:called|caused by|a (?:type|kind|sort) of)\b|\b(?:this|that|it|which) means\b|\b(?:so that|because) (?:the|your|we|it)\b.*\b(?:heart|blood|test|pain|lung|clot|medicine)\b|\bi am (?:a bit |a little |quite )?(?:worried|concerned) (?:that )?(?:this|it|about (?:the|your|this))\b|\brule out\b|\bmakes (?:me|us) (?:think|worry)\b/;
const NEWS =
  /\b(?:the |your )(?:results?|scan|ecg|tracing|x ray|blood tests?|biopsy)\b.*\b(?:shows?|showed|shown|confirms?|suggests?|positive|abnormal)\b|\byou (?:have|have had|are having|had) (?:a |an |had a )?(?:heart attack|cancer|stroke|clot|tumour|blood clot)\b|\bit is (?:a )?(?:cancer|heart attack|tumour)\b/;
const WARNS =
  /\b(?:bad|difficult|serious|not good|not the) news\b|\bnot (?:what|the news) (?:we|you) (?:were|had) hop|\bmore serious than\b|\b(?:difficult|hard) (?:for you )?to hear\b|\bi am afraid (?:it|the|i|this|that|we)\b/;
/** Says that a result is there, not what it says. */
const RESULT_IS_IN =
  /^(?:(?:and|so|okay|right|well|now|yes) )*(?:i|we|you|they|your)\b(?!.*\b(?:will|going to|once|when|shows?|showed|shown|says?|suggests?|confirms?|found|positive|normal|clear|abnormal)\b).*\b(?:have|got|come|came|back|in front of me|go (?:over|through)|talk (?:about|through|you through)|discuss|looked at)\b.*\b(?:results?|reports?|x ray|scan|tests?|bloods|pictures?)\b(?: \w+){0,5}$|^(?:(?:and|so|okay|right|well|now) )*(?:the|your) (?:results?|reports?|x ray|scan|tests?|bloods?)(?: \w+){0,4} (?:is|are|has|have|came|come) (?:come )?(?:back|in|here|ready|through)(?: (?:now|today))?$/;
/** Says what the patient is known to have come with: nothing was seen or answered. */
const KNOWN_OF =
  /^(?:(?:and|so|okay|right|well|now) )*(?:(?:i|we) (?:can see|see|saw|understand|hear|heard|gather|believe|have heard|was told|am told|have been told|have read|read|note)|it says|your (?:notes|records?) says?|the (?:nurse|midwife|ambulance crew|crew|paramedics?|doctor|gp) (?:said|says|tells me|told me|mentioned))(?: (?:here|(?:from|in|on) (?:the|your) \w+))?(?: that)? (?:you|your|it is|there is)\b(?!.*\b(?:hard|upset\w*|worr\w+|scared|frightened|anxious|tough|difficult|stress\w*|sad|crying|quiet|shock\w*|struggl\w*|overwhelm\w*)\b).*\b(?:r[au]ng|called|phoned|came|come|been (?:sent|referred|seen|brought|having|getting)|here (?:about|with|for|because)|booked|asked to|brought|short of|used to|smoke\w*|take|taking|work\w*|live\w*|having|getting|got|have|has|had)\b/;
/** What a rule found that leaves nothing else to tell. */
const SETTLED = ['beRude', 'meta', 'apologise', 'empathise', 'dismiss', 'reassure', 'thank', 'close', 'signpost', 'safetyNet'];
const TELLING = /^(?:explain|plan|giveNews|warn|reassure|order|safetyNet)/;

/** Reads what a statement (or a question's other side) does: by rule, by the case's cues and concepts, then by likeness. */
export function readStatement(clause: Clause, quote: string, reader: StatementReader): PendingMoves {
  const { head, scene, context } = reader;
  const plain = clause.texts.join(' ');
  if (isFacilitation(plain)) return { texts: [], finish: () => [{ kind: 'facilitate', quote, confidence: 0.9 }] };
  if (KNOWN_OF.test(plain) && reader.plainUtterance.split(' ').length > clause.texts.length + 3)
    return { texts: [], finish: () => [] };
  if (RESULT_IS_IN.test(plain)) return { texts: [], finish: () => [{ kind: 'signpost', quote, confidence: 0.8, reason: false }] };
  const ruled = actsByRule(plain, false).flatMap(
    (act) => moveForAct(act, { quote, confidence: 0.9, plain: wholeOf(act, plain, reader) }, context) ?? [],
  );
  const jargon = scene.jargon.find(clause.texts);
  const text = comparedText(plain);
  const byWords = likelyStatement(head.rank(clause.texts, null), plain);
  const hasConcepts = scene.index.classes.some((name) => name.startsWith('#'));

  const finish: PendingMoves['finish'] = (vectorOf) => {
    const vector = vectorOf(text);
    const own = scene.index.score(text, vector);
    const moves: CandidateMove[] = [...ruled];
    const cues = KNOWN_OF.test(plain) ? [] : context.openCues.filter((cue) => near(own, `&${cue}`, CUE_FROM));
    const cue = cues.sort((a, b) => (own.semantic.get(`&${b}`) ?? 0) - (own.semantic.get(`&${a}`) ?? 0))[0];
    const answered = cue ?? (OBSERVES.test(plain) ? context.openCues.at(-1) : undefined);
    if (answered !== undefined)
      moves.push({ kind: 'pickUpCue', quote, confidence: cue === undefined ? 0.7 : 0.85, cue: answered });
    const concepts = nearest(
      scene.index.classes.filter(
        (name) => name.startsWith('#') && near(own, name, CONCEPT_FROM) && !scene.isNameAlone(name.slice(1), clause.texts),
      ),
      own,
    ).map((name) => name.slice(1));
    const isSettled = ruled.some((move) => SETTLED.includes(move.kind));
    if (concepts.length > 0 && !isSettled)
      moves.push(asPlan(head.rank(clause.texts, vector), tell(plain, quote, concepts, jargon)));
    else if (ruled.length === 0 && answered === undefined) {
      const told = inform(plain, quote, jargon);
      const likely = told === null ? likelyStatement(head.rank(clause.texts, vector), plain) : null;
      const move =
        likely === null
          ? told
          : (examineMove(likely, clause, quote, scene) ??
            moveForAct(likely.act, { quote, confidence: likely.chance, plain: wholeOf(likely.act, plain, reader) }, context));
      if (move !== null) moves.push(withJargon(move, jargon));
      else if (INFORMS.test(plain)) moves.push(tell(plain, quote, [], jargon));
      else if (isSaidBack(plain)) moves.push({ kind: 'summarise', quote, confidence: 0.5, claims: [] });
    }
    if (jargon[0] !== undefined && !moves.some((move) => move.kind === 'meta'))
      moves.push({ kind: 'useJargon', quote, confidence: 0.9, term: jargon[0] });
    return moves;
  };
  const mayTell = hasConcepts && (byWords === null || TELLING.test(byWords.act));
  const isOpen = ruled.length === 0 && (byWords === null || byWords.chance < SURE_BY_WORDS || mayTell);
  const isAllThatWasSaid = reader.plainUtterance.split(' ').length <= MOST_TRIMMED + clause.texts.length;
  const needsVector =
    (clause.texts.length > SCRAP || isAllThatWasSaid) && (isOpen || context.openCues.length > 0 || INFORMS.test(plain));
  return { texts: needsVector ? [text] : [], finish };
}

/** Whether somebody is asked out kindly and with a reason is said by all that goes with it. */
const wholeOf = (act: string, plain: string, { plainUtterance }: StatementReader): string =>
  act === 'askToLeave' ? plainUtterance : plain;

/** "Follow my finger", "pop up on the couch": the manoeuvre of the case that it belongs to, else one it does not list. */
function examineMove(likely: LikelyAct, clause: Clause, quote: string, scene: CaseReading): CandidateMove | null {
  if (likely.act !== 'order/examine' || likely.chance < EXAMINED_FROM) return null;
  const id = scene.orders.nearestManoeuvre(clause.texts) ?? UNLISTED;
  return {
    kind: 'examine',
    quote,
    confidence: likely.chance,
    id,
    explained: false,
    consentSought: false,
    chaperoneOffered: false,
  };
}

/** Telling what will be done rather than what is the matter, when that is what the words are most like. */
function asPlan([best]: readonly LabelChance[], told: CandidateMove): CandidateMove {
  const isPlan = best !== undefined && best.chance >= PLAN_FROM && /^(?:plan|order)\b/.test(best.label);
  if (!isPlan || told.kind !== 'explain') return told;
  const form = best.label === 'plan/option' ? 'option' : best.label === 'plan/recommendation' ? 'recommendation' : 'plan';
  return { kind: 'plan', quote: told.quote, confidence: told.confidence, concepts: told.concepts, form };
}

function near(
  scores: { lexical: ReadonlyMap<string, number>; semantic: ReadonlyMap<string, number> },
  name: string,
  from: { semantic: number; lexical: number },
): boolean {
  return (scores.semantic.get(name) ?? 0) >= from.semantic || (scores.lexical.get(name) ?? 0) >= from.lexical;
}

/** The one most like the words, and a second that is nearly as like: a clause seldom tells more. */
function nearest(
  names: readonly string[],
  scores: { lexical: ReadonlyMap<string, number>; semantic: ReadonlyMap<string, number> },
): readonly string[] {
  const ranked = names
    .map((name) => ({ name, score: Math.max(scores.semantic.get(name) ?? 0, scores.lexical.get(name) ?? 0) }))
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  const [best] = ranked;
  return best === undefined
    ? []
    : ranked
        .filter(({ score }) => score >= best.score - CONCEPT_MARGIN)
        .slice(0, MOST_CONCEPTS)
        .map(({ name }) => name);
}

function tell(plain: string, quote: string, concepts: readonly string[], jargon: readonly string[]): CandidateMove {
  if (NEWS.test(plain)) return { kind: 'giveNews', quote, confidence: 0.85, concepts: [...concepts] };
  return { kind: 'explain', quote, confidence: 0.85, concepts: [...concepts], jargon: [...jargon] };
}

function inform(plain: string, quote: string, jargon: readonly string[]): CandidateMove | null {
  if (WARNS.test(plain)) return { kind: 'warn', quote, confidence: 0.85 };
  return NEWS.test(plain) ? tell(plain, quote, [], jargon) : null;
}

function withJargon(move: CandidateMove, jargon: readonly string[]): CandidateMove {
  return move.kind === 'explain' ? { ...move, jargon: [...jargon] } : move;
}
