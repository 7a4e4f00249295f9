import { asksSomething } from '../clauses/asks-something.ts';
import type { Clause } from '../clauses/split-clauses.ts';
import { stripPreface } from '../clauses/strip-preface.ts';
import { plainly } from './plainly.ts';
import { readOne } from './read-one.ts';
import type { PendingReading, QuestionReader, QuestionReading } from './read-question.ts';

const THAT = '(?:that|this|it|them|those|any|one|some|the same|either|any of (?:that|those|them|this|it))';
const LIKE_THAT = `(?:(?:like )?${THAT}|(?:anything|something|feelings|thoughts|things|times) like (?:that|this|those))`;
const ASIDE = '(?: (?:at all|recently|lately|yourself|personally|before|too|ever|as well|for you|to you|of you))*';
/** Asks whether what was said of people in general holds of the patient. */
const REFERS_BACK: readonly RegExp[] = [
  new RegExp(
    `^(?:do|does|did|would|could|might) ${THAT}(?: \\w+){0,2} (?:apply|applies|happen|ring|sound|fit|describe|feel|go)\\b.*$`,
  ),
  new RegExp(
    `^(?:is|was|has|have|are) ${THAT}(?: \\w+){0,2} (?:you|something|anything|the case|true|happen\\w*|a problem|an issue)\\b.*$`,
  ),
  new RegExp(`^(?:is|was|are) (?:that|this|any of (?:that|those))(?: like)? you${ASIDE}$`),
  new RegExp(`^${THAT} (?:is|was|has been|has|applies|happens|describes|sounds|might be|could be)(?: \\w+){0,4} you\\b.*$`),
  new RegExp(`^${THAT} (?:applies|happens|has happened|fits|rings)\\b.*$`),
  new RegExp(
    `^(?:have|has|do|did|are|had) (?:you|yours)(?: (?:ever|also))*(?: (?:felt|feel|had|have|noticed|notice|experienced|experience|got|get|been|found|find|seen|used|tried|taken|thought))? ${LIKE_THAT}${ASIDE}$`,
  ),
  new RegExp(`^(?:do|are|have|did|is|does) (?:you|yours|it)(?: ever)?${ASIDE}$`),
  new RegExp(`^(?:if )?(?:you|yours)(?: \\w+){0,2} ${LIKE_THAT}${ASIDE}$`),
  new RegExp(`^(?:how|what) about (?:you|yourself|yours)${ASIDE}$`),
  new RegExp(`^${LIKE_THAT}(?: (?:happen\\w*|for you|with you))?${ASIDE}$`),
  /^which (?:it is for you|(?:were|are) you|one (?:is|are|were) you)$/,
  /^where you (?:stand|are) (?:on|with) (?:that|this|it)$/,
];
/** Of people in general. */
const PEOPLE =
  /^(?:(?:and|so|but|because|we know|i know|we find|i find|we see) )*(?:(?:some|many|most|lots of|a lot of|plenty of|other|loads of|quite a few) )?(?:sometimes )?(?:(?:new|young|older|our|other|some|few) )*(?:people|patients|men|women|mums|mothers|dads|fathers|parents|folk|everybody|everyone|others|somebody|someone)(?: (?:can|do|will|may|might|often|sometimes|tell us(?: about)?|talk to us about|say(?: that)?|tell me(?: about)?|find(?: that)?|get|who|in your position|like you|with \w+(?: pain)?))* /;
const EARLIER_CLAUSES = 3;
/** What leans on another clause is never quite sure. */
const MOST_SURE = 0.8;
const BY_NAME = 0.7;

/** "Some people feel like giving up. Have you felt like that?": what was said before is what is asked; null when it is not so. */
export function readOfStatement(clause: Clause, earlier: readonly Clause[], reader: QuestionReader): PendingReading | null {
  const plain = stripPreface(clause.texts.join(' '));
  if (!REFERS_BACK.some((pattern) => pattern.test(plain))) return null;
  const told = earlier.slice(-EARLIER_CLAUSES).filter((one) => one.texts.length >= 3 && !asksSomething(one));
  if (told.length === 0) return null;
  const texts = told.reverse().map((one) => plainly(stripPreface(withoutPeople(one.texts.join(' ')))));
  const whole = texts.map((text) => readOne(text, clause.words, reader));
  // "Drink a bit more when they are stressed": asked, "do you drink a bit more".
  const turned = texts.map((text) => readOne(`do you ${text}`, clause.words, reader));
  const pending = [...whole, ...turned.filter((one) => one.texts.length === 0)];
  const named = (readings: readonly QuestionReading[]) =>
    readings.filter((one) => one.kind === 'topic' && !one.topic.startsWith('!') && !/^(?:story|life|ice)\./.test(one.topic));
  return {
    texts: pending.flatMap((one) => one.texts),
    finish: (vectorOf) => {
      const ofThoughts = told.map((one) => thoughtsIn(one.texts.join(' '))).find((one) => one !== null);
      if (ofThoughts != null) return [{ kind: 'topic', words: clause.words, confidence: MOST_SURE, topic: ofThoughts }];
      for (const [at, one] of pending.entries()) {
        const found = named(one.finish(vectorOf));
        if (found.length > 0)
          return found.map((reading) => ({ ...reading, confidence: Math.min(reading.confidence, MOST_SURE) }));
        const topic = onlyNamed(texts[at % texts.length] ?? '', reader);
        if (topic !== null) return [{ kind: 'topic', words: clause.words, confidence: BY_NAME, topic }];
      }
      return [];
    },
  };
}

const THOUGHTS = /\b(?:thoughts?|pictures?|images?|ideas|urges?)\b/;
const FRIGHTENING =
  /\b(?:frighten\w*|scar\w+|horri\w+|upset\w*|disturb\w*|unwanted|dark|awful|terrible|harm\w*|hurt\w*|bad happening|not want)\b/;
const OF_A_CHILD = /\b(?:baby|babies|child|children|little one|newborn|mums|mothers)\b/;

/** Frightening thoughts that others are said to have: asked, they are those of a mother about her child, or any. */
export function thoughtsIn(plain: string): string | null {
  if (!THOUGHTS.test(plain) || !FRIGHTENING.test(plain)) return null;
  if (
    /\b(?:suicid\w*|end(?:ing)? (?:it|their|your) |kill\w*|not (?:wanting|want) to (?:live|be here)|better off|themselves|yourself|dead|die|dying)\b/.test(
      plain,
    )
  )
    return null;
  return OF_A_CHILD.test(plain) && /\b(?:harm\w*|hurt\w*|bad happening|awful happening|accident|drop\w*)\b/.test(plain)
    ? 'risk.harm-to-baby'
    : 'mind.intrusive-thoughts';
}

/** The one symptom or thing that the words name. */
function onlyNamed(text: string, { bank }: QuestionReader): string | null {
  const subjects = [...new Set(bank.subjects.find(text.split(' ')).map((one) => one.subject))];
  if (subjects.length === 1) return `${subjects[0]}/presence`;
  const named = bank.namedIn(text);
  const [first] = named;
  // "Drink more when they are stressed": what is done comes first, and why after it.
  const isHabit = first !== undefined && /^(?:habit|drug)\./.test(first);
  return subjects.length === 0 && first !== undefined && (named.length === 1 || isHabit) ? first : null;
}

function withoutPeople(plain: string): string {
  const rest = plain.replace(PEOPLE, '');
  return rest.split(' ').length >= 2 ? rest : plain;
}
