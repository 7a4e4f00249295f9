/** A number with what it counts: clock times as minutes after midnight. */
export interface Quantity {
  readonly unit: string;
  readonly value: number;
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const UNITS = /^(\d+(?:\.\d+)?) (minute|hour|day|week|fortnight|month|year|cigarette|pint|unit|mg|milligram|time)s?\b/;
const DAY_PARTS = /\b(?:(this|yesterday|last)) (morning|afternoon|evening|night)\b/g;

/** "fifty four" -> 54, "half past seven" and "07.50" -> clock times. */
export function quantitiesIn(plain: string): readonly Quantity[] {
  const text = toDigits(plain);
  const found: Quantity[] = [];
  for (const match of text.matchAll(/\b\d+(?:\.\d+)? [a-z]+/g)) {
    const unit = UNITS.exec(match[0]);
    if (unit !== null) found.push({ unit: unit[2] === 'milligram' ? 'mg' : (unit[2] ?? ''), value: Number(unit[1]) });
  }
  for (const match of text.matchAll(/\b(\d{1,2})[.:](\d{2})\b/g)) found.push(clock(Number(match[1]) * 60 + Number(match[2])));
  for (const match of text.matchAll(/\b(\d{1,2}|quarter|half) (to|past) (\d{1,2})\b/g)) {
    const minutes = match[1] === 'quarter' ? 15 : match[1] === 'half' ? 30 : Number(match[1]);
    found.push(clock(Number(match[3]) * 60 + (match[2] === 'to' ? -minutes : minutes)));
  }
  for (const match of text.matchAll(/\b(\d{1,2}) ?(?:oclock|am|pm)\b/g)) found.push(clock(Number(match[1]) * 60));
  for (const match of text.matchAll(/\b(\d{1,2}) (?:out of|\/) ?10\b|\b(\d{1,2})\/10\b/g))
    found.push({ unit: 'of ten', value: Number(match[1] ?? match[2]) });
  for (const match of text.matchAll(
    /\b(?:at|aged?|was|is) (\d{2})\b(?![.:]| (?:minute|hour|day|week|month|year|to|past|oclock|am|pm))/g,
  ))
    found.push({ unit: 'age', value: Number(match[1]) });
  for (const match of text.matchAll(DAY_PARTS))
    found.push({ unit: 'part of day', value: dayPart(match[1] ?? '', match[2] ?? '') });
  return found;
}

/** Both name the same unit and share no value. Clock times within 20 minutes are the same. */
export function hasConflict(claimed: readonly Quantity[], known: readonly Quantity[]): boolean {
  for (const unit of new Set(claimed.map((one) => one.unit))) {
    const ours = claimed.filter((one) => one.unit === unit);
    const theirs = known.filter((one) => one.unit === unit);
    if (theirs.length === 0) continue;
    const slack = unit === 'clock' ? 20 : 0;
    if (!ours.some((one) => theirs.some((other) => Math.abs(one.value - other.value) <= slack))) return true;
  }
  // "last night" against a clock time in the morning, or against "this morning".
  const part = claimed.find((one) => one.unit === 'part of day');
  const isToday =
    known.some((one) => one.unit === 'part of day' && one.value === 0) ||
    known.some((one) => one.unit === 'clock' && one.value >= 300 && one.value < 720);
  return part !== undefined && part.value >= 10 && isToday && !known.some((one) => one.unit === 'part of day' && one.value >= 10);
}

function clock(minutes: number): Quantity {
  return { unit: 'clock', value: ((minutes % 720) + 720) % 720 };
}

function dayPart(day: string, part: string): number {
  const offset = ['morning', 'afternoon', 'evening', 'night'].indexOf(part);
  return day === 'this' ? offset : 10 + offset;
}

function numberFor(word: string): number | undefined {
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

function toDigits(plain: string): string {
  const words = plain.split(' ');
  const out: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const value = numberFor(words[at] ?? '');
    const next = numberFor(words[at + 1] ?? '');
    if (value === undefined) out.push(words[at] ?? '');
    else if (value >= 20 && next !== undefined && next < 10) {
      out.push(String(value + next));
      at += 1;
    } else out.push(String(value));
  }
  return out.join(' ');
}
