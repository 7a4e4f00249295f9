import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { OrderBook, OrderMatch } from './order-book.ts';

/** What the rest of the utterance says about the way a hands-on act was introduced. */
export interface Courtesy {
  readonly explained: boolean;
  readonly consentSought: boolean;
  readonly chaperoneOffered: boolean;
}

const FRAME =
  /^(?:(?:nurse|sister|please|okay|right|so|now|and|then|first|next|also|joe|sir|madam|mr [a-z]+|let us see|for now|in the meantime|meanwhile) )*(?:can (?:i|we|you|someone|somebody|he|she)|could (?:i|we|you|someone|somebody|he|she|the nurse)|may i|would you|will you|shall (?:i|we)|is it (?:okay|all right) (?:if|for me|to)|would it be (?:okay|all right) (?:if|for me|to)|(?:do|would) you mind if (?:i|we)|are you (?:happy|okay|all right) (?:for|if|with)|i (?:will|would|want|need|am|have)|i(?: just)? (?:want|need)|let (?:me|us)|we (?:will|would|should|need|are|have|want|must|can)|(?:he|she) (?:needs|should)|start|give|get|put|pop|order|request|send|do|take|check|call|phone|ring|bleep|fast bleep|page|arrange|prescribe|administer|attach|connect|insert|listen|examine|feel|look|press|palpate|auscultate|inspect|measure|repeat|run|book|apply|set|increase|turn|sit|lie|percuss|hook|shout|escalate|refer|contact|pull)\b/;
const NOT_AN_ORDER =
  /\b(?:have|has|had|did|were|was|do|does) (?:you|he|she|anyone|anybody|they|somebody|someone|your|not you)\b(?! mind)|\b(?:are|is|was) (?:you|it|there|he|she|that) (?:on|taking|allergic|usually|currently|normally|already|ever)\b|\bever\b|\ballergic\b|\bnot (?:give|going|have|need|want|be|do|take|safe|use|start|get)\b|\b(?:do|can|will|should|would|must) not\b|\bavoid\b|\bhold off\b|\busually\b|\bnormally\b|\bat home\b|\blast time\b|\b(?:ask|tell me|talk|know|discuss|explain|wondering|questions?|hear|understand) (?:you |about |more |if |to me |whether |how |what |me )|(?<!\bsorry )\bif (?:the|your|it|this|he|you)\b(?! (?:is|are) okay)|\bmight need\b|\bmay need\b|\bsaid\b|\bmentioned\b|\bwhat (?:is|was|are|were|do|does|did)\b|\bhow (?:is|was|are|do|does|did|long|much|many|often)\b|\bwhen\b|\bafraid\b|\brule out\b|\bworried\b|\bsummari[sz]e\b|\bplenty of\b|\bdrink(?:ing)?\b|\bhydrated\b/;
/** Told what will be or has been done, by whoever: nothing is done by saying so, unless it is said to be now. */
const FORETOLD =
  /\b(?:the team|they|the doctors?|the nurses?|the registrar|someone|somebody|he|she) (?:are|is|will|would|may|might)\b|\bwe (?:have|had)\b|\bwe (?:are going to|will|are|might|may|would)\b(?!.*\b(?:now|right away|straight away)\b)|\b(?:has|have) been (?:done|given|sent)\b/;
/** "Can you take aspirin?" asks; "could you take this" gives. */
const TAKES_IT =
  /\b(?:can|could|are|do|would) you (?:able to |normally |usually )?(?:take|have|tolerate|manage|eat)\b(?! (?:this|these|some|a|one|two|off|out|your|deep)\b)/;
const CONSENT =
  /\b(?:can|could|may) i\b|\bis (?:it|that|this) (?:okay|all right)|\bwould (?:it|that) be (?:okay|all right)|\b(?:would|do) you mind|\bare you (?:happy|okay|all right)|\bif (?:that|it) is (?:okay|all right)|\bhappy for\b|\bokay with you\b|\bpermission\b|\bwith your (?:consent|permission)\b/;
const EXPLAINED =
  /\b(?:because|so (?:that )?(?:i|we) can|to (?:see|check|hear|listen|make sure|find out|look for|rule)|i am (?:just )?going to|what i will|this (?:will|might|may|should)|it (?:will|might|may)|i would like to|i will (?:just )?(?:be|need to|listen|feel|press|have|ask)|i need to|let me|i want to)\b/;
const NURSE = /^(?:nurse|sister|please|can someone|could someone|can we|could we)\b/;
const EXAMINING =
  /\b(?:examine|examining|look at|have a look|take a look|feel|listen|press|check|inspect|palpate|auscultate|have a listen|tap|measure|see)\b/;
const DOSE =
  /\b(\d+(?:\.\d+)? ?(?:mg|milligrams?|mcg|micrograms?|g|grams?|ml|mls|l|litres?|liters?|%|percent|puffs?|sprays?|units?)?(?: ?(?:per|a|\/) ?min(?:ute)?)?|(?:three hundred|seventy five|two|five|ten|fifteen|one) (?:milligrams?|mg|micrograms?|litres?|puffs?|sprays?))\b/;

export function courtesyOf(plainUtterance: string): Courtesy {
  return {
    explained: EXPLAINED.test(plainUtterance),
    consentSought: CONSENT.test(plainUtterance) && !NURSE.test(plainUtterance),
    chaperoneOffered: /\bchaperone\b|\b(?:nurse|someone) (?:to )?(?:be |stay |come )?(?:present|in the room|with us|stay)\b/.test(
      plainUtterance,
    ),
  };
}

/** "Morphine, please, nurse": somebody spoken to is not somebody sent for. */
function withoutVocatives(matches: readonly OrderMatch[], texts: readonly string[]): readonly OrderMatch[] {
  const others = matches.filter(
    (one) => one.kind !== 'escalate' || one.to - one.from > 1 || !['nurse', 'sister', 'doctor'].includes(texts[one.from] ?? ''),
  );
  return others.length > 0 ? others : matches;
}

/**
 * Orders in a clause: hands-on acts, tests, treatments and calls of this case, told apart from questions about them.
 * Empty when it is no order or names nothing the case has.
 * @param isAsked the clause has a question mark
 */
export function readOrders(
  texts: readonly string[],
  quote: string,
  isAsked: boolean,
  book: OrderBook,
  courtesy: Courtesy,
): CandidateMove[] {
  const plain = texts.join(' ');
  if (NOT_AN_ORDER.test(plain) || FORETOLD.test(plain) || TAKES_IT.test(plain)) return [];
  const isFramed = FRAME.test(plain);
  const matches = withoutVocatives(book.find(texts), texts);
  const covered = matches.reduce((sum, one) => sum + one.to - one.from, 0);
  const isBare =
    matches.length > 0 &&
    !isAsked &&
    texts.filter(
      (text) =>
        !/^(?:\d.*|mg|milligrams?|please|now|stat|iv|orally|the|and|a|an|to|chew|oral|urgent|urgently|immediately|some|high|flow|via|litres?|micrograms?)$/.test(
          text,
        ),
    ).length <= covered;
  if (!isFramed && !isBare) return [];
  const confidence = isFramed ? 0.93 : 0.85;
  const own = courtesyOf(plain);
  const flags = {
    explained: own.explained || courtesy.explained,
    consentSought: own.consentSought || courtesy.consentSought,
    chaperoneOffered: own.chaperoneOffered || courtesy.chaperoneOffered,
  };
  const isHandsOn = EXAMINING.test(plain) || isBare;
  const meant = matches.filter((match) => match.kind !== 'examine' || isHandsOn);
  const moves: CandidateMove[] = meant.map((match): CandidateMove => {
    const base = { quote, confidence, id: match.id };
    if (match.kind === 'examine') return { kind: 'examine', ...base, ...flags };
    if (match.kind === 'treat') {
      const dose = DOSE.exec(plain)?.[1];
      return dose === undefined ? { kind: 'treat', ...base } : { kind: 'treat', ...base, dose: dose.trim() };
    }
    return { kind: match.kind, ...base };
  });
  if (moves.length === 0 && EXAMINING.test(plain) && isFramed) {
    const id = book.nearestManoeuvre(texts);
    if (id !== null) moves.push({ kind: 'examine', quote, confidence: 0.8, id, ...flags });
  }
  if (moves.length > 0 && own.consentSought) {
    const to = moves.some((move) => move.kind === 'examine') ? 'examine' : 'procedure';
    moves.unshift({ kind: 'seekConsent', quote, confidence: 0.9, to });
  }
  return moves;
}
