import { stem } from '../repair/stem.ts';
import type { BankReading } from './bank-reading.ts';

/** A topic's own word: its stems, and the topic. */
interface TopicName {
  readonly stems: readonly string[];
  readonly topic: string;
}

const named = new WeakMap<BankReading, readonly TopicName[]>();

/** "Quite" is not "quit". */
const stemOfName = (text: string): string => (text === 'quite' ? text : stem(text));
/** Never a member of a list: they say something of a medicine named before. */
const OF_A_MEDICINE = /^drug\.(?:adherence|dose|duration|reason|taken-today|side-effects|recent-change)$/;

/** The leaf topics that stand on one word or a few ("asthma", "heart attack"), longest name first. */
function namesIn(bank: BankReading): readonly TopicName[] {
  const known = named.get(bank);
  if (known !== undefined) return known;
  const names = bank.index.examples
    .filter((one) => !one.hasVector && !/[/@!#&]/.test(one.className) && !OF_A_MEDICINE.test(one.className))
    .map((one) => ({ stems: one.text.split(' ').map(stem), topic: one.className }))
    .sort((a, b) => b.stems.length - a.stems.length);
  named.set(bank, names);
  return names;
}

/** The leaf topic that the longest name in these words belongs to; of two alike, the one whose branch comes first. */
export function namedTopic(texts: readonly string[], bank: BankReading, branches: readonly string[]): string | null {
  const stems = texts.map(stemOfName);
  const found = namesIn(bank).filter(
    (name) =>
      branches.some((branch) => name.topic.startsWith(`${branch}.`)) &&
      stems.some((_, from) => name.stems.every((part, offset) => stems[from + offset] === part)),
  );
  const longest = found.filter((one) => one.stems.length === found[0]?.stems.length);
  const branchOf = (one: TopicName) => branches.findIndex((branch) => one.topic.startsWith(`${branch}.`));
  return longest.sort((a, b) => branchOf(a) - branchOf(b))[0]?.topic ?? null;
}

/** What is done with the thing named beside it: "smoke cannabis" is one thing. */
const DOES = new Set('smoke smoking smoked drink drinking drank use using active cigarette cigarettes'.split(' '));

/** Where names of leaf topics of these branches stand in the words. */
export function namedSpans(
  texts: readonly string[],
  bank: BankReading,
  branches: readonly string[],
): { readonly from: number; readonly to: number }[] {
  const stems = texts.map(stemOfName);
  const names = namesIn(bank).filter((name) => branches.some((branch) => name.topic.startsWith(`${branch}.`)));
  const spans: { from: number; to: number }[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    const name = names.find((one) => one.stems.every((part, offset) => stems[at + offset] === part));
    if (name === undefined || (name.stems.length === 1 && DOES.has(texts[at] ?? ''))) continue;
    spans.push({ from: at, to: at + name.stems.length });
    at += name.stems.length - 1;
  }
  return spans;
}

const FAMILIAL: readonly (readonly [RegExp, string])[] = [
  [/\bbreast cancer\b/, 'family.breast-cancer'],
  [/\b(?:bowel|colon) cancer\b/, 'family.bowel-cancer'],
  [/\blung cancer\b/, 'family.lung-cancer'],
  [/\bcancers?\b|\btumours?\b/, 'family.cancer'],
  [/\bsudden(?:ly)?\b|\bdied young\b/, 'family.sudden-death'],
  [/\bheart\b|\bcardiac\b|\bangina\b/, 'family.heart-disease'],
  [/\bstrokes?\b/, 'family.stroke'],
  [/\bdiabet\w+\b/, 'family.diabetes'],
  [/\basthma\b/, 'family.asthma'],
  [/\blungs?\b|\bcopd\b|\bemphysema\b|\bbreathing\b/, 'family.lung-disease'],
  [/\bblood pressure\b|\bhypertension\b/, 'family.hypertension'],
  [/\bcholesterol\b/, 'family.cholesterol'],
  [/\bclots?\b|\bclotting\b|\bthrombosis\b/, 'family.clots'],
  [/\bbleed\w*\b|\bhaemophilia\b/, 'family.bleeding'],
  [/\bkidneys?\b/, 'family.kidney'],
  [/\bthyroid\b/, 'family.thyroid'],
  [/\bsuicid\w*\b/, 'family.suicide'],
  [/\bmental\b|\bdepress\w+\b|\bpsychiatric\b|\bbipolar\b|\banxiety\b/, 'family.mental-health'],
  [/\bdementia\b|\balzheimer\w*\b/, 'family.dementia'],
  [/\bepilep\w+\b|\bfits\b|\bseizures?\b/, 'family.epilepsy'],
  [/\barthritis\b|\brheumat\w+\b/, 'family.arthritis'],
  [/\blupus\b|\bautoimmune\b/, 'family.autoimmune'],
  [/\bcrohn\w*\b|\bcolitis\b|\bbowels?\b|\bcoeliac\b/, 'family.bowel-disease'],
  [/\bmigraines?\b|\bheadaches?\b/, 'family.migraine'],
  [/\beczema\b|\bpsoriasis\b|\bskin\b/, 'family.skin'],
  [/\ballerg\w+\b|\bhay fever\b/, 'family.allergies'],
];

/** The illness of relatives that these words name; `family.any` for one the bank has no topic of its own for. */
export function familialTopic(plain: string, bank: BankReading): string | null {
  const found = FAMILIAL.find(([when]) => when.test(plain))?.[1];
  if (found === undefined) return null;
  if (bank.index.classes.includes(found)) return found;
  return found.endsWith('-cancer') ? 'family.cancer' : 'family.any';
}
