import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { type Dose, dosesIn, usualUnit, writeDose } from './doses.ts';
import type { NamedEntry, OrderBook, OrderMatch } from './order-book.ts';

/** What the rest of the utterance says about the way a hands-on act was introduced. */
export interface Courtesy {
  readonly explained: boolean;
  readonly consentSought: boolean;
  readonly chaperoneOffered: boolean;
}

const FRAME =
  /^(?:(?:nurse|sister|please|okay|right|so|now|and|then|first|next|also|joe|sir|madam|mr [a-z]+|let us see|for now|in the meantime|meanwhile) )*(?:can (?:i|we|you|someone|somebody|he|she)|could (?:i|we|you|someone|somebody|he|she|the nurse)|may i|would you|will you|shall (?:i|we)|is it (?:okay|all right) (?:if|for me|to)|would it be (?:okay|all right) (?:if|for me|to)|(?:do|would) you mind if (?:i|we)|are you (?:happy|okay|all right) (?:for|if|with)|i (?:will|would|want|need|am|have)|i(?: just)? (?:want|need)|let (?:me|us)|we (?:will|would|should|need|are|have|want|must|can)|(?:he|she) (?:needs|should)|start|give|get|put|pop|order|request|send|do|take|check|call|phone|ring|bleep|fast bleep|page|arrange|prescribe|administer|attach|connect|insert|listen|examine|feel|look|press|palpate|auscultate|inspect|measure|repeat|run|book|apply|set|increase|turn|sit|lie|percuss|hook|keep|fetch|grab|shout|escalate|refer|contact|pull)\b/;
const NOT_AN_ORDER =
  /\b(?:have|has|had|did|were|was|do|does) (?:you|he|she|anyone|anybody|they|somebody|someone|your|not you)\b(?! mind)|\b(?:are|is|was) (?:you|it|there|he|she|that) (?:on|taking|allergic|usually|currently|normally|already|ever)\b|\bever\b|\ballergic\b|\bnot (?:give|going|have|need|want|be|do|take|safe|use|start|get)\b|\b(?:do|can|will|should|would|must) not\b|\bavoid\b|\bhold off\b|\busually\b|\bnormally\b|\bat home\b|\blast time\b|\b(?:ask|tell me|talk|know|discuss|explain|wondering|questions?|hear|understand) (?:you |about |more |if |to me |whether |how |what |me )|(?<!\bsorry )\bif (?:the|your|it|this|he|you)\b(?! (?:is|are) okay)|\bmight need\b|\bmay need\b|\bsaid\b|\bmentioned\b|\bwhat (?:is|was|are|were|do|does|did)\b|\bhow (?:is|was|are|do|does|did|long|much|many|often)\b|\bwhen\b|\bafraid\b|\bi will (?:just )?say\b|\byou need (?:a|the|to)\b|\brule out\b|\bworried\b|\bsummari[sz]e\b|\bplenty of\b|\bdrink(?:ing)?\b|\bhydrated\b/;
/** Told what will be or has been done, by whoever: nothing is done by saying so, unless it is said to be now. */
const FORETOLD =
  /\b(?:the team|they|the doctors?|the nurses?|the registrar|someone|somebody|he|she) (?:are|is|will|would|may|might)\b|\bwe (?:have|had)\b|\bwe (?:are going to|will|are|might|may|would|can|could)(?: also)?\b(?!.*\b(?:now|right away|straight away)\b)|\b(?:has|have) been (?:done|given|sent)\b/;
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
/** Words beside a treatment's name that only say how much of it and by what way. */
const HOW_GIVEN =
  /^(?:\d.*|mgs?|milligrams?|mcg|micrograms?|mics?|grams?|g|units?|iu|ml|mls|mils?|l|litres?|liters?|puffs?|sprays?|percent|half|point|zero|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|hundred|thousand|please|now|stat|iv|im|intramuscular|intramuscularly|intravenous|intravenously|subcut|subcutaneous|nebulised|nebulized|nebuliser|neb|nebs|orally|oral|sublingual|under|tongue|the|and|a|an|of|to|by|via|through|driven|on|with|in|over|per|mouth|per|minute|minutes|hour|hours|chew|chewed|urgent|urgently|immediately|some|high|flow|mask|rebreathe|re|breathe|non|bolus|slow|slowly|push|then|into|thigh|vein|kg|kilo|kilos)$/;
/** "IM", as it is written out. */
const INTO_MUSCLE = /\bi am\b(?=$| (?:now|please|stat|into|to)\b)/g;
/** What a dose is of when nobody says: the one treatment of the case that is given so. */
const GIVEN_SO: readonly { readonly said: RegExp; readonly named: RegExp }[] = [
  { said: /\b(?:non rebreathe\w*|reservoir mask|nasal (?:cannulae?|specs)|venturi|face ?mask)\b/, named: /\b(?:oxygen|o2)\b/ },
  { said: /\b(?:hartmann\w*|saline|plasma ?lyte|ringer\w*|crystalloid|fluids?)\b/, named: /\b(?:fluids?|saline|crystalloid)\b/ },
  {
    said: /^(?:give (?:him|her|them) )?(?:\w+ )(?:puffs?|sprays?)(?: (?:please|now|under the tongue))*$/,
    named: /\b(?:puffs?|sprays?|inhaler)\b/,
  },
];
const PLEASE = /\bplease\b|\b(?:stat|now|straight away|right away|immediately)$/;
const TALK = /\b(?:tell|say|explain|describe|point|show me|go on|remind|nod)\b/;
/** What makes words a sentence about something rather than a thing asked for. */
const SENTENCE =
  /\b(?:i|you|he|she|they|we|it|your|his|her|my|is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|may|might|been|no|not|any|about|because|if|him|them|this|gives?|gave|allerg\w+|rash|reactions?|history|known|usually|usual|taken|took|takes|taking|at home|ago|yesterday|already|before|last|since|previous|severe|mild|tried)\b/;
/** A result read out: "troponin normal". */
const FOUND =
  /\b(?:normal|abnormal|raised|high|low|elevat\w+|depress\w+|shows?|showing|clear|equal|central|fine|up|down|positive|negative|back|results?|pending|given|done|running|sent|helps?|makes?|means?|works?)\b/;
const SLOWLY = /\b(?:slow|slowly|maintenance|hours|hourly)\b/;
const BY_MOUTH = /\b(?:oral|orally|by mouth|drink|water)\b/;
const CALLED_FOR =
  /\b(?:call|ring|phone|bleep|page|fetch|contact|get|grab|find|need|want|have|speak to|speak with|talk to)(?: (?:me|us|hold of|in|out|for|through to|in touch with))* (?:the |a |my |your |our |somebody |someone )?(?:on call |duty |med |medical |ed |surgical )?(registrar|reg|senior|consultant)\b(?!.*\b(?:later|afterwards|after this|tomorrow)\b)/;
/** What the names of a case call those who are called for. */
const ROLES: Readonly<Record<string, string>> = {
  reg: 'reg|registrar',
  registrar: 'reg|registrar',
  senior: 'senior|registrar|consultant',
};
/** "Driven by oxygen", "in 100 of saline": what another treatment is given with. */
const CARRIES = /\b(?:driven by|made up (?:in|with)|diluted (?:in|with)|flushed? with|in \w+(?: (?:ml|mls|mils?))?(?: of)?)$/;

/** "Bloods, please, with a troponin", "two sets of cultures from that line": said to the team, with no verb to tell it by. */
function isForTheTeam(plain: string, isAsked: boolean, matches: readonly OrderMatch[], doses: readonly Dose[]): boolean {
  if (isAsked || matches.length === 0 || TALK.test(plain)) return false;
  if (PLEASE.test(plain)) return true;
  // A drug named without its dose may be told of: "penicillin, a rash".
  const isThing = matches.every(({ kind }) => kind === 'investigate' || (kind === 'treat' && doses.length > 0));
  return isThing && (matches[0]?.from ?? 0) <= 3 && !SENTENCE.test(plain) && !FOUND.test(plain);
}

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

/** "15 litres, non-rebreathe", "two puffs": nothing of the case is named, but only one thing is given so. */
function orImplied(
  matches: readonly OrderMatch[],
  texts: readonly string[],
  doses: readonly Dose[],
  book: OrderBook,
): readonly OrderMatch[] {
  const dose = doses[0];
  if (dose === undefined || matches.some((one) => one.kind === 'treat')) return matches;
  const plain = texts.join(' ');
  const id = GIVEN_SO.filter(({ said }) => said.test(plain))
    .map(({ named }) => theOne(book.named('treat', named), plain))
    .find((found) => found !== null);
  return id === undefined || id === null ? matches : [...matches, { kind: 'treat', id, from: dose.to, to: dose.to }];
}

/** Of several that are given so, the one as it was said: a bag over hours, a drink, or else the quick one. */
function theOne(meant: readonly NamedEntry[], plain: string): string | null {
  if (meant.length < 2) return meant[0]?.id ?? null;
  const alike = meant.filter(({ names }) =>
    [SLOWLY, BY_MOUTH].every((how) => names.some((name) => how.test(name)) === how.test(plain)),
  );
  return alike.length === 1 ? (alike[0]?.id ?? null) : null;
}

/** "Get me the registrar on the phone", "can we have the senior down here": called for by what they are. */
function orCalledFor(matches: readonly OrderMatch[], texts: readonly string[], book: OrderBook): readonly OrderMatch[] {
  const [, role] = CALLED_FOR.exec(texts.join(' ')) ?? [];
  if (role === undefined || matches.some((one) => one.kind === 'escalate')) return matches;
  const told = new RegExp(`\\b(?:${ROLES[role] ?? role})\\b`);
  const [first] = book.named('escalate', told);
  const at = texts.indexOf(role);
  return first === undefined ? matches : [...matches, { kind: 'escalate', id: first.id, from: at, to: at + 1 }];
}

/** "Saline fast" is given quickly; a FAST is done, or is a scan. */
const withoutHaste = (matches: readonly OrderMatch[], texts: readonly string[]): readonly OrderMatch[] =>
  matches.filter(
    ({ from, to }) => to - from > 1 || texts[from] !== 'fast' || /^(?:a|the|do|get|bedside|urgent)$/.test(texts[from - 1] ?? ''),
  );

function withoutCarriers(matches: readonly OrderMatch[], texts: readonly string[]): readonly OrderMatch[] {
  const isFirst = (match: OrderMatch) => !matches.some((one) => one.kind === 'treat' && one.from < match.from);
  return matches.filter((one) => one.kind !== 'treat' || isFirst(one) || !CARRIES.test(texts.slice(0, one.from).join(' ')));
}

/** The dose beside a treatment: no other treatment is nearer to it. */
function doseOf(
  match: OrderMatch,
  meant: readonly OrderMatch[],
  doses: readonly Dose[],
  texts: readonly string[],
): Pick<Dose, 'value' | 'unit'> | null {
  // "500 of saline" belongs together; "access and 500" does not.
  const apart = (from: number, to: number) =>
    texts.slice(from, to).reduce((sum, text) => sum + (text === 'of' ? 0 : text === 'and' ? 3 : 1), 0);
  const gap = (one: OrderMatch, dose: Dose) => (dose.to <= one.from ? apart(dose.to, one.from) : apart(one.to, dose.from));
  const treats = meant.filter((one) => one.kind === 'treat');
  const own = doses.filter((dose) => treats.every((one) => gap(match, dose) <= gap(one, dose)));
  const [nearest] = [...own].sort((a, b) => gap(match, a) - gap(match, b));
  if (nearest === undefined) return null;
  const drug = `${match.id.replaceAll('-', ' ')} ${texts.slice(match.from, match.to).join(' ')}`;
  return { value: nearest.value, unit: nearest.unit === '' ? usualUnit(drug, nearest.value) : nearest.unit };
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
  const doses = dosesIn(texts);
  const told = withoutHaste(orCalledFor(book.find(texts), texts, book), texts);
  const named = withoutVocatives(orImplied(told, texts, doses, book), texts);
  const matches = withoutCarriers(named, texts);
  const isFramed = FRAME.test(plain) || isForTheTeam(plain, isAsked, matches, doses);
  const covered = named.reduce((sum, one) => sum + one.to - one.from, 0);
  const isBare =
    matches.length > 0 &&
    !isAsked &&
    (matches.every((one) => one.to === one.from) ||
      plain
        .replace(INTO_MUSCLE, 'im')
        .split(' ')
        .filter((text) => !HOW_GIVEN.test(text)).length <= covered);
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
      const dose = doseOf(match, meant, doses, texts);
      return dose === null
        ? { kind: 'treat', ...base }
        : { kind: 'treat', ...base, dose: writeDose(dose), amount: { value: dose.value, unit: dose.unit } };
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
