export const INTERROGATIVES: ReadonlySet<string> = new Set([
  'what',
  'when',
  'where',
  'which',
  'who',
  'whose',
  'why',
  'how',
  'whereabouts',
]);
export const AUXILIARIES: ReadonlySet<string> = new Set([
  'do',
  'does',
  'did',
  'have',
  'has',
  'had',
  'is',
  'are',
  'was',
  'were',
  'can',
  'could',
  'would',
  'will',
  'should',
  'may',
  'might',
  'shall',
  'am',
]);
const PRONOUNS = new Set(['you', 'it', 'he', 'she', 'they', 'i', 'we']);
const SUBJECTS = new Set([
  ...PRONOUNS,
  'the',
  'your',
  'there',
  'this',
  'that',
  'these',
  'those',
  'anyone',
  'anybody',
  'anything',
  'someone',
  'any',
  'either',
  'mum',
  'dad',
  'everything',
  'yourself',
]);
const FINITE = new Set(['is', 'are', 'was', 'were', 'has', 'will', 'have', 'do', 'does', 'did', 'can']);
const INVITATIONS = new Set(['tell', 'describe', 'talk', 'walk', 'run', 'explain', 'show', 'point']);
/** After these a question word belongs to the clause before: "tell me when", "do you know what". */
const TELLERS = new Set([
  'me',
  'know',
  'ask',
  'say',
  'describe',
  'remember',
  'recall',
  'wonder',
  'wondering',
  'explain',
  'about',
  'sure',
  'understand',
  'see',
  'of',
  'with',
  'to',
  'think',
  'check',
  'mean',
  'clarify',
  'exactly',
  'on',
  'confirm',
  'idea',
  'noticed',
  'notice',
  'found',
  'find',
  'us',
  'for',
  'from',
  'in',
  'by',
  'at',
  'than',
  'like',
  'unless',
  'whether',
  'if',
  'is',
  'was',
  'depending',
  'point',
  'establish',
  'something',
]);

const PLAIN_FORMS = new Set(['do', 'have', 'are']);
const SINGULAR = new Set(['it', 'he', 'she', 'this', 'that']);
/** "In what way has …", "for how long did …". */
const BEFORE_WHAT = new Set(['in', 'at', 'for', 'to', 'with', 'on', 'from', 'by', 'since', 'about', 'around']);

const at = (texts: readonly string[], index: number) => texts[index] ?? '';

/** Auxiliary and subject in question order: "do you", "is there", "have your". */
export function isInversion(texts: readonly string[], index: number): boolean {
  if (!AUXILIARIES.has(at(texts, index))) return false;
  // "How you would | do it", "would not | have it": no question order.
  if (PLAIN_FORMS.has(at(texts, index)) && SINGULAR.has(at(texts, index + 1))) return false;
  // "The main thing | is she is well": the verb of what follows comes after.
  if (at(texts, index) === 'is' && FINITE.has(at(texts, index + 2))) return false;
  const next = at(texts, index + 1) === 'not' ? at(texts, index + 2) : at(texts, index + 1);
  return SUBJECTS.has(next);
}

const GOES_ON = new Set(
  'usually essentially basically normally often sometimes means makes helps can could may might will should was has just actually really then'.split(
    ' ',
  ),
);
const TELLS = new Set(
  'a an the just why what when usually very really basically essentially something called quite normally'.split(' '),
);

const ADDS = new Set(['is', 'was', 'were', 'does', 'has', 'means']);
const COMPARES = new Set('it the your worse better worst best more most that this one of first'.split(' '));

/** "…, which usually settles by itself": adds to what was said. */
function isRelative(texts: readonly string[], index: number): boolean {
  if (isInversion(texts, index)) return false;
  return GOES_ON.has(at(texts, index)) || (at(texts, index) === 'is' && TELLS.has(at(texts, index + 1)));
}

/** Whether a question can begin at `index`. */
export function isQuestionHead(texts: readonly string[], index: number): boolean {
  const word = at(texts, index);
  const next = at(texts, index + 1);
  if (INTERROGATIVES.has(word)) {
    if ((word === 'how' || word === 'what') && next === 'about') return true;
    // "when you walk", "what you said": a subordinate clause, not a question.
    if (PRONOUNS.has(next) || next === 'ever') return false;
    if (word === 'which' && ADDS.has(next) && !COMPARES.has(at(texts, index + 2))) return false;
    if (word === 'which' && isRelative(texts, index + 1)) return false;
    if ((word === 'when' || word === 'where' || word === 'which') && (next === 'the' || next === 'your' || next === 'this'))
      return false;
    return true;
  }
  if (BEFORE_WHAT.has(word) && INTERROGATIVES.has(next))
    return texts.slice(index + 2, index + 5).some((_, offset) => isInversion(texts, index + 2 + offset));
  if (word === 'any' || word === 'ever' || word === 'anything' || word === 'anyone')
    return index === 0 || !PRONOUNS.has(at(texts, index - 1));
  return isInversion(texts, index);
}

/** An invitation to tell: "tell me about", "can you describe", "talk me through". */
export function isInvitation(texts: readonly string[], index: number): boolean {
  if (['can', 'could', 'would', 'will'].includes(at(texts, index)) && at(texts, index + 1) === 'you')
    return isInvitation(texts, index + 2);
  const word = at(texts, index);
  if (word === 'please') return isInvitation(texts, index + 1);
  if (!INVITATIONS.has(word)) return false;
  return word === 'describe' || word === 'explain' || ['me', 'us', 'to', 'through'].includes(at(texts, index + 1));
}

/** Whether the word before ties a question word to its own clause ("do you remember when"). */
export function isTeller(text: string): boolean {
  return TELLERS.has(text);
}
