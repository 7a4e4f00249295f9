import type { Clause } from '../clauses/split-clauses.ts';
import type { Word } from '../repair/split-words.ts';
import { bleedingFrom } from './bleeding-from.ts';
import { AND_SO_ON, listGroups, SAYS_MORE } from './list-items.ts';
import type { PendingReading, QuestionReader, QuestionReading } from './read-question.ts';
import { type Mention, residueOf } from './subject-mentions.ts';
import { familialTopic, namedSpans, namedTopic } from './topic-names.ts';

const CONFIDENCE = 0.92;
const FAMILY = /\b(?:family|parents?|relatives?|father|mother|mum|dad|brothers?|sisters?|siblings?|runs? in)\b/;
const EARLIER =
  /\bever (?:had|been diagnosed|suffered)\b|\bhistory of\b|\bdiagnosed\b|\bmedical (?:problems?|conditions?|history)\b|\b(?:illness(?:es)?|conditions?|diseases?|health (?:problems?|issues?))\b/;
/** Questions that go through things: whether there is any, whether he does it, what about it. */
const FRAME =
  /^(?:(?:do|does|did|have|has|had|are|is|was|were) (?:you|there|it|he|she|anyone|anybody|your|the|any)|any|no|ever|what about|how about|history of|anything like|and)\b/;
const OTHERWISE = /^(?:how|when|where|which|why|who)\b|\b(?:first|start(?:ed)?|since|worse|better|before or after|than)\b/;
/** Words that only place or time what is named. */
const ASIDE = new Set(
  'at all recently lately with it this that along other as well before ever now today really significant severe bad real in last past few weeks months days or by any chance yourself also currently kind of sort bit new much high like such as for example instance including eg'.split(
    ' ',
  ),
);
const EXAMPLES = /^(?:like|such|eg|including|for)$/;
const EXAMPLES_OF =
  /\b(?:problems?|conditions?|illness(?:es)?|symptoms?|history|changes?|medications?|medicines?|tablets|drugs|diseases?|anything|things|substances|issues?|disorders?|allerg\w+)\b/;
/** "Did your mum or dad have…": two people, one question. */
const RELATIVES =
  /\b(?:mum|mother|dad|father|parents?|brothers?|sisters?|siblings?)\b.*\b(?:or|and)\b.*\b(?:mum|mother|dad|father|brothers?|sisters?|siblings?)\b/;
const BODY =
  /^(?:(?:in|on|either|both|the|your) )*(?:arms?|legs?|hands?|feet|foot|face|fingers|toes|ankles?|calf|calves|knees?|hips?|shoulders?|neck|back|chest|stomach|tummy|belly|jaw|eyes?|ears?)$/;
const PLACE = /\b(?:in|on|around|of) (?:either of |both |one of )?(?:your|the) (\w+)\b/;
/** What a second place is asked about as well: "blood in your stool or urine". */
const SPREADS = /\b((?:blood|pus|mucus|pain|changes?|problems?|trouble|difficulty) (?:in|with) (?:your |the )?)\w+$/;
const ALIVE = /\b(?:alive|living|well|healthy|passed away|dead|died|still with us|in good health)\b/;

/** "As for your anxiety, …": what the question is beside, no member of it. */
const LEADS =
  /^(?:(?:and|so) )*(?:as for|in terms of|regarding|with regards? to|apart from|aside from|besides|other than|along with)\b/;
/** Drinking as such, not what is in the glass. */
const DRINKS_AT_ALL = /\b(?:able to|manag\w+ to|enough|plenty|water|fluids|eat\w*)\b/;

/** The names in a list question ("any fever, chills or weight loss?"), each as a topic, in order; null when it is no such list. */
export function readNamedList(
  clause: Clause,
  reader: QuestionReader,
  readHead: (head: Clause) => PendingReading,
): PendingReading | null {
  const plain = clause.texts.join(' ');
  if (OTHERWISE.test(plain)) return null;
  if (/\bparents\b/.test(plain) && ALIVE.test(plain))
    return decided(['family.father', 'family.mother'].map((topic) => at(topic, clause.words)));
  const examplesAt = clause.words.findIndex((word, index) => EXAMPLES.test(word.text) && isExamples(clause.words, index));
  if (examplesAt > 0) {
    const named = namesIn(clause.words.slice(examplesAt), reader, plain).flatMap((one) => one.reading ?? []);
    if (named.length === 0) return null;
    const words = clause.words.slice(0, examplesAt);
    const head = readHead({ ...clause, words, texts: words.filter((word) => !word.isMark).map((word) => word.text) });
    return { texts: head.texts, finish: (vectorOf) => distinct([...head.finish(vectorOf), ...named]) };
  }
  if (!FRAME.test(plain) && !FRAME.test(`any ${plain}`)) return null;
  const items = namesIn(clause.words, reader, plain);
  const named = items.flatMap((one) => one.reading ?? []);
  if (RELATIVES.test(plain) && named.length > 0) return decided(named);
  if (items.length < 2 || items.some((one) => one.reading === null) || distinct(named).length < 2) return null;
  return decided(named);
}

/** "Problems like asthma", not "pain like this": what is named before is a kind of thing. */
function isExamples(words: readonly Word[], index: number): boolean {
  const next = words.slice(index + 1).find((word) => !word.isMark)?.text ?? '';
  const before = words
    .slice(0, index)
    .map((word) => word.text)
    .join(' ');
  if (['this', 'that', 'it', 'these', 'those'].includes(next)) return false;
  return EXAMPLES_OF.test(before) && (words[index]?.text !== 'for' || ['example', 'instance'].includes(next));
}

/** Every member of the list with what it names; null for one that names nothing. */
function namesIn(words: readonly Word[], reader: QuestionReader, plain: string): { reading: QuestionReading | null }[] {
  const { bank, previous } = reader;
  // "What about in your family, does anybody have…": theirs still.
  const isFamily = FAMILY.test(plain) || (FAMILY.test(previous?.texts.join(' ') ?? '') && !/\byou(?:r|rself)?\b/.test(plain));
  const branches = EARLIER.test(plain) ? ['past', 'allergy', 'drug', 'habit'] : ['habit', 'past', 'drug', 'allergy', 'exposure'];
  const mentionsOf = (texts: readonly string[]) => bank.subjects.find(texts);
  const said = plainTexts(words);
  const named = mentionsOf(said);
  const spans = namedSpans(said, bank, branches).filter((span) => !named.some((one) => one.from < span.to && span.from < one.to));
  const groups = listGroups(words, [...named, ...spans]);
  const tail = sharedTail(plainTexts(groups.at(-1) ?? []));
  const place = PLACE.exec(plainTexts(groups.at(-1) ?? []).join(' '))?.[1] ?? null;
  const spread =
    SPREADS.exec(plainTexts(groups[0] ?? []).join(' '))?.[1]
      ?.trim()
      .split(' ') ?? [];
  return groups
    .filter((group, index, all) => {
      const said = plainTexts(group).join(' ');
      return index === 0 ? all.length === 1 || !LEADS.test(said) : !isAddition(said);
    })
    .map((group, index, all) => {
      const own = plainTexts(group);
      const texts = tail !== null && index < all.length - 1 ? [...own, tail] : own;
      const find = (said: readonly string[], whole: readonly string[]) => topicOf(said, whole, mentionsOf, branches, bank, plain);
      const topic = isFamily
        ? familialTopic(texts.join(' '), bank)
        : (find(own, texts) ??
          (place !== null && own.at(-1) === 'pain' ? find([place, 'pain'], texts) : null) ??
          (index > 0 && spread.length > 0 ? find([...spread, ...own], texts) : null));
      const ofBlood = isFamily ? null : bleedingFrom(own.join(' '), reader, plain);
      return { reading: ofBlood !== null ? at(ofBlood, group) : topic === null ? null : at(topic, group) };
    });
}

/** "Or anything like that", "… or legs": no member of its own. */
function isAddition(plain: string): boolean {
  return AND_SO_ON.test(plain) || SAYS_MORE.test(plain) || BODY.test(plain);
}

function topicOf(
  own: readonly string[],
  withTail: readonly string[],
  mentionsOf: (texts: readonly string[]) => readonly Mention[],
  branches: readonly string[],
  bank: QuestionReader['bank'],
  plain: string,
): string | null {
  if (/^(?:(?:and|or) )?drink(?:ing)?$/.test(own.join(' ')) && /\beat(?:ing)?\b/.test(plain)) return 'habit.fluids';
  if (/^(?:any |other |illegal |recreational )*drugs$/.test(own.join(' '))) return 'habit.drugs';
  const mentions = mentionsOf(own);
  const [mention] = mentions;
  const leaf = namedTopic(withTail, bank, branches);
  if (leaf === 'habit.alcohol' && DRINKS_AT_ALL.test(plain)) return 'habit.fluids';
  if (leaf !== null && (mention === undefined || EARLIER.test(plain))) return leaf;
  const ofPast = EARLIER.test(plain) ? familialTopic(own.join(' '), bank)?.replace('family.', 'past.') : undefined;
  if (ofPast !== undefined && bank.index.classes.includes(ofPast)) return ofPast;
  // "Pain" alone is pain somewhere: which, the words around it say.
  if (mention === undefined || mentions.length > 1 || mention.subject === 'symptom.pain') return null;
  return residueOf(own, mentions).every((text) => ASIDE.has(text) || BODY.test(text)) ? `${mention.subject}/presence` : null;
}

/** "Lung or heart disease": the last member lends its noun to the others. */
function sharedTail(last: readonly string[]): string | null {
  return last.find((text) => /^(?:disease|diseases|problems?|trouble|conditions?|attacks?)$/.test(text)) ?? null;
}

function plainTexts(words: readonly Word[]): string[] {
  return words.filter((word) => !word.isMark).map((word) => word.text);
}

function at(topic: string, words: readonly Word[]): QuestionReading {
  return { kind: 'topic', words: words.filter((word) => !word.isMark), confidence: CONFIDENCE, topic };
}

function decided(readings: readonly QuestionReading[]): PendingReading {
  return { texts: [], finish: () => distinct(readings) };
}

function distinct(readings: readonly QuestionReading[]): QuestionReading[] {
  return readings.filter(
    (one, index) =>
      one.kind !== 'topic' || readings.findIndex((other) => other.kind === 'topic' && other.topic === one.topic) === index,
  );
}
