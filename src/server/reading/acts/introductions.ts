import type { Word } from '../repair/split-words.ts';

/** A greeting, a name or a role found in the words, which then belong to nothing else. */
export interface IntroductionPart {
  readonly part: 'greet' | 'name' | 'role';
  /** Indexes into the words, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

const GREETINGS =
  /^(?:hello|hi|hiya|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|nice to (?:meet|see) you|pleased to meet you)(?: (?:there|again|everyone|sir|madam|(?:mr|mrs|ms|miss) [a-z]+))?(?= |$)/;
const NAME =
  /(?:(?:my name is|my full name is|my names|name is|i am called|they call me|you can call me|please call me|call me) (?:doctor |dr |nurse )?)([\p{L}'’-]+)(?: ([\p{L}'’-]+))?/u;
const I_AM = /\bi am (?:(doctor|dr|nurse|professor|mr|mrs|ms|miss) )?([\p{L}'’-]+)(?: ([\p{L}'’-]+))?(?: ([\p{L}'’-]+))?/u;
const ROLE =
  /\b(?:(?:a|an|the|one|your|another|just|also) )?(?:of the |of your )?(?:(?:[a-z]+|1st|2nd|3rd|4th|5th|6th) ){0,3}?(?:medical students?|med students?|student doctors?|student nurse|students?|junior doctors?|doctors?|nurses?|nurse practitioner|registrar|resident|fy1|fy2|f1|f2|sho|consultant|physician associate|gp|trainee|house officer|paramedic|pharmacist|surgeon|physiotherapist)(?: (?:here|today|on call|on the ward|in the (?:department|team|practice)|looking after you|in (?:a&e|accident and emergency)|at the (?:university|practice|surgery|hospital|clinic|medical centre|health centre)|(?:in|with) the (?:practice|surgery|clinic|hospital|team)))*/;
/** What stands between "I am" and somebody else's role. */
const NOT_OWN_ROLE =
  /\b(?:you|your|going to|call(?:ing)?|speak(?:ing)?|see(?:ing)?|ask(?:ing)?|tell(?:ing)?|get(?:ting)?|fetch(?:ing)?|bleep(?:ing)?|ring(?:ing)?|phon(?:e|ing)|refer(?:ring)?|contact(?:ing)?|need|want|would|with my|afraid|sorry)\b/;
const NOT_A_NAME = new Set(
  'sorry going just here a an the not glad afraid sure so really one your very happy trying worried concerned wondering pleased hoping looking asking with in on at doing working able about also still only now interested keen conscious aware told seeing calling being from part fine good well okay thinking getting giving listening currently today really hearing in'.split(
    ' ',
  ),
);
const AFTER_NAME = new Set([
  'and',
  'i',
  'a',
  'an',
  'the',
  'one',
  'from',
  'what',
  'can',
  'is',
  'how',
  'nice',
  'your',
  'here',
  'by',
  'so',
  'final',
  'third',
  'fourth',
  'fifth',
  'medical',
  'student',
  'but',
  'with',
  'do',
  'are',
  'may',
  'could',
  'would',
  'please',
  'today',
  'working',
  'on',
  'at',
  'who',
  'we',
  'you',
  'to',
  'thank',
  'am',
]);

/** Runs over one sentence's words (marks included); ranges never overlap. */
export function findIntroductions(words: readonly Word[], hasGreetedBefore: boolean): IntroductionPart[] {
  const plain = words
    .map((word, at) => ({ text: word.text, isMark: word.isMark, isCapital: word.isCapital, at }))
    .filter((word) => !word.isMark);
  const text = plain.map((word) => word.text).join(' ');
  const starts: number[] = [];
  plain.reduce((offset, word) => {
    starts.push(offset);
    return offset + word.text.length + 1;
  }, 0);
  const range = (from: number, length: number) => {
    const first = starts.findIndex((start) => start >= from);
    const last = starts.findLastIndex((start) => start < from + length);
    return first === -1 || last < first ? null : { from: plain[first]?.at ?? 0, to: (plain[last]?.at ?? 0) + 1 };
  };
  const parts: IntroductionPart[] = [];
  const push = (part: IntroductionPart['part'], found: { from: number; to: number } | null) => {
    if (found !== null && !parts.some((one) => found.from < one.to && found.to > one.from)) parts.push({ part, ...found });
  };

  const greeting = GREETINGS.exec(text);
  if (greeting !== null) push('greet', range(0, greeting[0].length));
  const hasGreeting = greeting !== null || hasGreetedBefore;

  /** Where a name ends in the text: a role is looked for behind it. */
  let nameEnd = -1;
  const named = NAME.exec(text);
  if (named !== null) {
    const second = named[2] !== undefined && !AFTER_NAME.has(named[2]) ? named[2] : undefined;
    const length = named[0].length - (named[2] !== undefined && second === undefined ? named[2].length + 1 : 0);
    push('name', range(named.index, length));
    nameEnd = named.index + length;
  }
  const iAm = I_AM.exec(text);
  if (named === null && iAm !== null) {
    const [whole, title, name = '', next, third] = iAm;
    const at = starts.findIndex((start) => start > iAm.index + (title === undefined ? 4 : 5 + title.length));
    const isCapital = plain[at]?.isCapital === true;
    const isEnd = (word: string | undefined) => word === undefined || AFTER_NAME.has(word);
    // Without capitals: after a greeting, one word or two and then the end or a word that no name goes on with.
    const standsAlone = hasGreeting && !/ing$|ed$/.test(name) && (isEnd(next) || isEnd(third));
    const isName = !NOT_A_NAME.has(name) && (title !== undefined || isCapital || standsAlone);
    // "Al-Rashid", "van der Berg": written with a hyphen or a capital, it is still the name.
    const hasThird = !isEnd(next) && !isEnd(third) && plain[at + 2]?.isCapital === true;
    const left = [next, third].slice(isEnd(next) ? 0 : hasThird ? 2 : 1);
    const length = left.reduce((sum, word) => sum - (word === undefined ? 0 : word.length + 1), whole.length);
    if (isName) {
      push('name', range(iAm.index, length));
      nameEnd = iAm.index + length;
    }
  }
  const anchor = Math.max(iAm === null ? -1 : iAm.index, named === null ? -1 : named.index, nameEnd);
  if (anchor >= 0) {
    const role = ROLE.exec(text.slice(anchor));
    const isOwn =
      role !== null &&
      !NOT_OWN_ROLE.test(text.slice(anchor, anchor + role.index + role[0].length).replace(/ looking after you.*$/, '')) &&
      role.index <= 45;
    if (isOwn && !(role[0] === 'doctor' && parts.some((one) => one.part === 'name')))
      push('role', range(anchor + role.index, role[0].length));
  }
  return parts.sort((a, b) => a.from - b.from);
}
