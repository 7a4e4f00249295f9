import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { moveForAct } from './acts/act-moves.ts';
import { actsByRule } from './acts/act-rules.ts';
import { asksForObservations } from './acts/asks-for-observations.ts';
import { isEcho } from './acts/is-echo.ts';
import { isSaidBack, likelyAsked, likelyStatement } from './acts/likely-act.ts';
import { courtesyOf, readOrders } from './acts/read-orders.ts';
import { type PendingMoves, readStatement } from './acts/read-statement.ts';
import { asksForName, callsRelative, withoutCalled } from './called-names.ts';
import type { ClauseSetting } from './clause-setting.ts';
import { asksByWish, asksSomething, isInvertedQuestion } from './clauses/asks-something.ts';
import { isNod, withoutNod } from './clauses/nods.ts';
import { type Clause, quoteOf } from './clauses/split-clauses.ts';
import { stripPreface } from './clauses/strip-preface.ts';
import { cuesPickedUp, orCue } from './cues-picked-up.ts';
import { isExamples, withoutIdle } from './examples-after.ts';
import { ask, IDENTITY, movesFor } from './question-moves.ts';
import { isOfPatient, isPlainBehindPreface, isPlainlyAsked, MARKED, readSaidBack, saysBackUnmarked } from './said-back.ts';
import { readClarified } from './topics/answer-to-clarifying.ts';
import { readOfStatement } from './topics/asked-of-statement.ts';
import { comparedText } from './topics/compile-bank.ts';
import { readFollowUp } from './topics/follow-ups.ts';
import { readNamedList } from './topics/named-list.ts';
import { type PendingReading, readQuestion } from './topics/read-question.ts';
import { referredTopic } from './topics/referred-topic.ts';
import { residueOf } from './topics/subject-mentions.ts';

const FEW_WORDS = 5;
/** From here a clause that asks does something else than ask about a topic, by its words alone. */
const SURE_ACT = 0.75;
/** The same when nothing sure was asked. */
const LIKELY_ACT = 0.45;
const HANDS_ON =
  /\b(?:examine|have a (?:look|listen|feel)|take a look|listen to|feel for|feel your|press on|check your|look at)\b/;
/** An order that also says what it is for. */
const EXPLAINS =
  /\b(?:because|helps?|so (?:that )?(?:we|i|it|you)|it (?:will|may|can|is|makes|stops|thins)|which|to (?:see|check|stop|help|look|make|ease|thin)|this (?:will|is|may))\b/;
/** "Is that all right?", "it is okay?" after saying what comes. */
const ALL_RIGHT =
  /^(?:(?:is|would) (?:that|it|this) (?:be )?|(?:that|it|this) is )(?:okay|all right|alright|fine)(?: with you| for you| by you)?$/;
/** Leave asked for in the same breath. */
const LEAVE =
  /\b(?:is|would) (?:that|it|this) (?:be )?(?:okay|all right|alright|fine)\b|\b(?:it|that) is (?:okay|all right)$|\bif (?:that|it) is (?:okay|all right)\b|\bdo you mind\b/;
/** "Could I check whether you have had any": words are checked, not the body. */
const ASKS_WHETHER =
  /\b(?:check|ask|know|tell me|wonder\w*|say)(?: \w+){0,2} (?:whether|if you|what you|how you|when you|when your|what your|how your)\b/;
/** Saying what will be asked, and so asking it. */
const ASKS_ABOUT = /\bask(?: you)?(?: a (?:bit|little))?(?: more)? about (?:your|the|any|how|what)\b/;

/** A mark scheme read out ("Asks about smoking", "Says who they are") does nothing by being said. */
const READ_ALOUD =
  /^(?:says|asks|checks|explains|gives|offers|tells|begins|uses|finds out|learns|sums up|warns|closes|introduces|acknowledges|recognises|responds|listens to|calls for|orders|arranges)\b(?! here\b| on (?:the|your)| in (?:the|your))/;

/** One clause: an order, a question or a statement. */
export function readClause(clause: Clause, setting: ClauseSetting): PendingMoves {
  const { head, scene, context, utterance, plainUtterance } = setting;
  const quote = quoteOf(clause.words, utterance);
  const plain = clause.texts.join(' ');
  const orders = ASKS_WHETHER.test(plain)
    ? []
    : readOrders(
        withoutCalled(clause.texts, plain === plainUtterance, context),
        quote,
        clause.hasQuestionMark,
        scene.orders,
        courtesyOf(plainUtterance),
      );
  const called = withoutCalled(clause.texts, plain === plainUtterance, context);
  if (called.length === 0 && plain !== plainUtterance) return { texts: [], finish: () => [] };
  if (!clause.isLastOfSentence && callsRelative(plain, setting.next?.texts.join(' ') ?? ''))
    return { texts: [], finish: () => [] };
  if (clause.hasQuestionMark && asksForName(clause.texts, context)) {
    const introduced: CandidateMove = { kind: 'introduce', quote, confidence: 0.92, part: 'patientName' };
    return { texts: [], isQuestion: true, finish: () => [introduced, ask('identity.name', 0.92, clause, quote, setting)] };
  }
  if (asksForObservations(called, context.scenario)) {
    const observe: CandidateMove = { kind: 'takeObservations', quote, confidence: 0.9 };
    return { texts: [], finish: () => [...orders.filter((move) => move.kind !== 'examine'), observe] };
  }
  if (READ_ALOUD.test(plain)) return { texts: [], finish: () => [] };
  if (orders.length > 0) {
    if (!EXPLAINS.test(plain)) return { texts: [], finish: () => orders };
    const rest = readStatement(clause, quote, setting);
    return {
      texts: rest.texts,
      finish: (vectorOf) => [...orders, ...rest.finish(vectorOf).filter((move) => move.kind === 'explain')],
    };
  }
  const isCheck = ALL_RIGHT.test(plain) || (isNod(plain) && setting.previous !== null);
  if (clause.hasQuestionMark && isCheck && (clause.isLastOfSentence || isInvertedQuestion(clause)))
    return allRight(quote, setting.previous, setting);
  const told = withoutNod(clause);
  if (told !== null) {
    const said = quoteOf(told.words, utterance);
    const statement = isOfPatient(told) ? readSaidBack(told, said, setting) : readStatement(told, said, setting);
    const check = allRight(quoteOf(clause.words.slice(told.words.length), utterance), told, setting);
    return {
      texts: statement.texts,
      finish: (vectorOf) => {
        const moves = statement.finish(vectorOf);
        return moves.some((move) => move.kind === 'ask') ? moves : [...moves, ...check.finish(vectorOf)];
      },
    };
  }
  if (isEcho(clause, setting)) return { texts: [], finish: () => [{ kind: 'summarise', quote, confidence: 0.6, claims: [] }] };
  const isQuestion = asksSomething(clause) || isTerseAsk(clause, setting) || isClarifying(clause, setting);
  if (!isQuestion) {
    if (saysBackUnmarked(clause, plain, setting)) return readSaidBack(clause, quote, setting);
    return isExamples(clause, setting)
      ? withoutIdle(readStatement(clause, quote, setting))
      : readStatement(clause, quote, setting);
  }

  const announced =
    isInvertedQuestion(clause) || clause.hasQuestionMark || asksByWish(plain)
      ? []
      : actsByRule(plain, false).filter((act) => act === 'signpost');
  if (announced.length > 0 && (LEAVE.test(plainUtterance) || !(setting.isLast(clause) && ASKS_ABOUT.test(plain))))
    return readStatement(clause, quote, setting);
  const ruled = [...actsByRule(plain, true), ...announced].map((act) =>
    act === 'seekConsent/talk' && HANDS_ON.test(plain) ? 'seekConsent/examine' : act,
  );
  const ruledMoves = ruled.flatMap((act) => {
    const move = moveForAct(act, { quote, confidence: 0.92, plain }, context);
    const topic = IDENTITY[act];
    return [...(move === null ? [] : [move]), ...(topic === undefined ? [] : [ask(topic, 0.92, clause, quote, setting)])];
  });
  const isOnlyPreface =
    ruled.length > 0 && !ruled.every((act) => act.startsWith('empathise') || act === 'apologise' || act === 'signpost');
  if (isOnlyPreface && !(ruled.every((act) => act.startsWith('seekConsent')) && isPlainBehindPreface(clause, setting)))
    return { texts: [], finish: () => ruledMoves };

  const ranked = head.rank(clause.texts, null);
  const asked = likelyAsked(ranked, SURE_ACT);
  const instead = asked === null ? null : moveForAct(asked.act, { quote, confidence: asked.chance, plain }, context);
  if (
    instead !== null &&
    !isClarifying(clause, setting) &&
    exactTopic(plain, setting) === null &&
    !isPlainlyAsked(clause, setting)
  )
    return { texts: [], finish: () => [...ruledMoves, instead] };

  const referred = setting.previous === null ? null : referredTopic(plain, setting);
  if (referred !== null) return { texts: [], finish: () => [...ruledMoves, ask(referred, 0.82, clause, quote, setting)] };
  const ofStatement = readOfStatement(clause, setting.earlier, setting);
  const itself = readNamedList(clause, setting, (part) => readQuestion(part, setting)) ?? readQuestion(clause, setting);
  const pending = ofStatement === null ? itself : firstToFind(ofStatement, itself);
  const jargon = scene.jargon.find(clause.texts);
  return {
    texts: pending.texts,
    isQuestion: true,
    finish: (vectorOf) => [
      ...ruledMoves,
      ...orCue(
        orAct(
          pending.finish(vectorOf).flatMap((reading) => movesFor(reading, clause, setting)),
          clause,
          quote,
          setting,
          vectorOf,
        ),
        cuesPickedUp(clause, quote, setting, vectorOf),
      ),
      ...(jargon[0] === undefined ? [] : [{ kind: 'useJargon', quote, confidence: 0.9, term: jargon[0] } as const]),
    ],
  };
}

/** The first reading, or the second where the first finds nothing. */
function firstToFind(first: PendingReading, second: PendingReading): PendingReading {
  return {
    texts: [...first.texts, ...second.texts],
    finish: (vectorOf) => {
      const found = first.finish(vectorOf);
      return found.length > 0 ? found : second.finish(vectorOf);
    },
  };
}

/** Statements after which "okay?" asks for leave rather than a nod. */
const ANNOUNCES = /^(?:signpost|introduce|seekConsent|order)/;

/** "Is that okay?": leave to go on after saying what comes, a nod after telling something. */
function allRight(quote: string, before: Clause | null, { head }: ClauseSetting): PendingMoves {
  const label = before === null ? 'signpost' : (head.rank(before.texts, null)[0]?.label ?? '');
  const isLeave = ANNOUNCES.test(label) || actsByRule(before?.texts.join(' ') ?? '', false).includes('signpost');
  const move: CandidateMove = isLeave
    ? { kind: 'seekConsent', quote, confidence: 0.9, to: HANDS_ON.test(before?.texts.join(' ') ?? '') ? 'examine' : 'talk' }
    : { kind: 'checkUnderstanding', quote, confidence: 0.85, form: 'nod' };
  return { texts: [], finish: () => [move] };
}

/** "The breathing, I mean": an answer to the patient's own question. */
function isClarifying(clause: Clause, { bank, context }: ClauseSetting): boolean {
  return readClarified(clause.texts, context, bank.namesOf).length > 0;
}

function exactTopic(plain: string, { bank, scene }: Pick<ClauseSetting, 'bank' | 'scene'>): string | null {
  const exact = scene.index.exact(plain) ?? bank.index.exact(plain);
  return exact !== null && !/^[!#&]/.test(exact) ? exact : null;
}

const STATES = /\b(?:i|we|he|she|it|you|that|is|are|was|were|will|have|has|had|must|sounds?)\b/;

/** "Allergies", "PMH", "chest pain": a topic named and nothing else. */
function isTerseAsk(clause: Clause, { bank, scene, context, utterance, isLast }: ClauseSetting): boolean {
  if (clause.texts.length > FEW_WORDS) return false;
  // Run on into the next question, a name alone gives back the answer: "a cat are you on any tablets".
  if (!MARKED.test(utterance) && !isLast(clause)) return false;
  const plain = clause.texts.join(' ');
  if (exactTopic(plain, { bank, scene }) !== null || readFollowUp(stripPreface(plain), context) !== null) return true;
  const mentions = bank.subjects.find(clause.texts);
  // "allergic to anything", "family heart trouble": a topic's own word, and nobody doing anything.
  if (mentions.length === 0 && bank.namedIn(plain).length === 1 && !STATES.test(plain)) return true;
  return (
    mentions.length > 0 &&
    residueOf(clause.texts, mentions).length === 0 &&
    !/^(?:i|we|he|she|it|you|that|there is)\b/.test(plain)
  );
}

/** Nothing sure was asked: what else the words most likely do, also when a statement only ends in a question mark. */
function orAct(
  moves: readonly CandidateMove[],
  clause: Clause,
  quote: string,
  { head, context }: ClauseSetting,
  vectorOf: (text: string) => Float32Array | null,
): readonly CandidateMove[] {
  if (moves.some((move) => move.kind !== 'unclear')) return moves;
  const plain = clause.texts.join(' ');
  const ranked = head.rank(clause.texts, vectorOf(comparedText(plain)));
  const isTold = !isInvertedQuestion(clause) && !asksByWish(plain) && !/^any\b/.test(plain);
  const likely = likelyAsked(ranked, LIKELY_ACT) ?? (isTold ? likelyStatement(ranked, plain) : null);
  if (likely !== null && likely.act !== 'offTopic') {
    const move = moveForAct(likely.act, { quote, confidence: likely.chance, plain }, context);
    return move === null ? moves : [move];
  }
  return isTold && isSaidBack(plain) ? [{ kind: 'summarise', quote, confidence: 0.4, claims: [] }] : moves;
}
