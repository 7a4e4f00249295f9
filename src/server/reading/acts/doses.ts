/** How much of something: in one of the units a chart is written in, with what it is given per where that was said. */
export interface Dose {
  readonly value: number;
  /** mg, microgram, g, unit, ml, l/min, puff, mmol, %; "mg/kg", "ml/h" for a rate. */
  readonly unit: string;
  /** Words `from` up to but not including `to` of the clause. */
  readonly from: number;
  readonly to: number;
}

const ONES: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);

/** Written unit to chart unit, and by what it is multiplied. */
const UNITS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:mg|mgs|milligrams?|milligrammes?|milli)$/, 'mg', 1],
  [/^(?:mcg|mcgs|ug|µg|μg|microg|micrograms?|microgrammes?|mics?|mikes?)$/, 'microgram', 1],
  [/^(?:g|gm|gms|grams?|grammes?)$/, 'g', 1],
  [/^(?:iu|units?)$/, 'unit', 1],
  [/^(?:ml|mls|mils?|cc|ccs|millilitres?|milliliters?)$/, 'ml', 1],
  [/^(?:l|ltrs?|lit(?:re|er)s?)$/, 'l', 1],
  [/^(?:puffs?|sprays?|squirts?|actuations?)$/, 'puff', 1],
  [/^(?:mmols?|millimoles?)$/, 'mmol', 1],
  [/^(?:percent|%)$/, '%', 1],
];
const PER: readonly (readonly [RegExp, string])[] = [
  [/^(?:kg|kgs|kilos?|kilograms?)$/, 'kg'],
  [/^(?:min|mins|minutes?)$/, 'min'],
  [/^(?:h|hr|hrs|hours?)$/, 'h'],
];
const FLOWS = /\b(?:oxygen|o2|mask|rebreathe\w*|re breathe\w*|nasal|cannulae?|venturi|reservoir|specs|hudson|bag valve|flow)\b/;

interface Number_ {
  readonly value: number;
  readonly to: number;
}

/** Every dose in a clause's plain words: "500 micrograms", "half a litre", "10 of morphine". */
export function dosesIn(texts: readonly string[]): readonly Dose[] {
  const isFlow = FLOWS.test(texts.join(' '));
  const doses: Dose[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const dose = gluedDose(texts, at, isFlow) ?? spacedDose(texts, at, isFlow) ?? bareDose(texts, at);
    if (dose === null) continue;
    doses.push(dose);
    at = dose.to - 1;
  }
  return doses;
}

/** The dose as it is written on a chart: "500 microgram". */
export function writeDose({ value, unit }: Pick<Dose, 'value' | 'unit'>): string {
  return `${value} ${unit}`;
}

/** "300mg", "15l". */
function gluedDose(texts: readonly string[], at: number, isFlow: boolean): Dose | null {
  const glued = /^(\d+)([a-zµμ%]+)$/.exec(texts[at] ?? '');
  return glued === null ? null : inUnit(texts, at, { value: Number(glued[1]), to: at + 1 }, glued[2] ?? '', at + 1, isFlow);
}

function spacedDose(texts: readonly string[], at: number, isFlow: boolean): Dose | null {
  const number = numberAt(texts, at);
  if (number === null) return null;
  return inUnit(texts, at, number, texts[number.to] ?? '', number.to + 1, isFlow);
}

function inUnit(
  texts: readonly string[],
  from: number,
  number: Number_,
  written: string,
  to: number,
  isFlow: boolean,
): Dose | null {
  const found = UNITS.find(([pattern]) => pattern.test(written));
  if (found === undefined) return null;
  const unit = found[1];
  const isPer = ['per', 'a', 'an', '/', 'every'].includes(texts[to] ?? '');
  // "mg/kg" is split at its stroke.
  const rated = isPer ? (texts[to + 1] ?? '') : /^(?:kg|min|h|hr)$/.test(texts[to] ?? '') ? (texts[to] ?? '') : '';
  const per = PER.find(([pattern]) => pattern.test(rated))?.[1];
  const end = per === undefined ? to : to + (isPer ? 2 : 1);
  if (unit === 'l') {
    if (per === 'min' || (per === undefined && isFlow)) return { value: number.value, unit: 'l/min', from, to: end };
    return { value: rounded(number.value * 1000), unit: per === undefined ? 'ml' : `ml/${per}`, from, to: end };
  }
  return { value: number.value, unit: per === undefined ? unit : `${unit}/${per}`, from, to: end };
}

/** "10 of morphine": a number and what it is of, the unit left to the drug. */
function bareDose(texts: readonly string[], at: number): Dose | null {
  const number = numberAt(texts, at);
  if (number === null || texts[number.to] !== 'of' || texts[at] === 'a') return null;
  return { value: number.value, unit: '', from: at, to: number.to };
}

/** A number in digits or words: "0.5", "10 000", "three hundred and fifty", "point five", "half a", "a". */
function numberAt(texts: readonly string[], at: number): Number_ | null {
  const word = texts[at] ?? '';
  const next = texts[at + 1] ?? '';
  if (word === 'half') return next === 'a' ? { value: 0.5, to: at + 2 } : null;
  if (word === 'a' && next === 'half') return { value: 0.5, to: at + 2 };
  if (word === 'a' || word === 'an') return UNITS.some(([pattern]) => pattern.test(next)) ? { value: 1, to: at + 1 } : null;
  if (/^\d+(?:\.\d+)?$/.test(word)) {
    if (word.length <= 3 && /^\d{3}$/.test(next)) return { value: Number(`${word}${next}`), to: at + 2 };
    return withPoint(texts, { value: Number(word), to: at + 1 });
  }
  if (word === 'point' || word === 'nought') return withPoint(texts, { value: 0, to: word === 'nought' ? at + 1 : at });
  return withPoint(texts, inWords(texts, at));
}

/** "two point five", "one and a half". */
function withPoint(texts: readonly string[], number: Number_ | null): Number_ | null {
  if (number === null) return null;
  if (texts[number.to] === 'and' && texts[number.to + 1] === 'a' && texts[number.to + 2] === 'half')
    return { value: number.value + 0.5, to: number.to + 3 };
  if (texts[number.to] !== 'point') return number;
  const digits: string[] = [];
  let to = number.to + 1;
  for (; to < texts.length; to += 1) {
    const word = texts[to] ?? '';
    const digit = /^\d$/.test(word) ? Number(word) : ONES[word];
    if (digit === undefined || digit > 9) break;
    digits.push(String(digit));
  }
  return digits.length === 0 ? null : { value: Number(`${number.value}.${digits.join('')}`), to };
}

function inWords(texts: readonly string[], at: number): Number_ | null {
  let total = 0;
  let group = 0;
  let to = at;
  for (; to < texts.length; to += 1) {
    const word = texts[to] ?? '';
    const small = Object.hasOwn(ONES, word) ? ONES[word] : Object.hasOwn(TENS, word) ? TENS[word] : undefined;
    if (small !== undefined) group += small;
    else if (word === 'hundred') group = Math.max(1, group) * 100;
    else if (word === 'thousand') {
      total += Math.max(1, group) * 1000;
      group = 0;
    } else if (!(word === 'and' && to > at && Object.hasOwn({ ...ONES, ...TENS }, texts[to + 1] ?? ''))) break;
  }
  return to === at ? null : { value: total + group, to };
}

/** The unit that a number without one is meant in, by the drug it is of. */
export function usualUnit(drug: string, value: number): string {
  if (/\b(?:oxygen|o2)\b/.test(drug)) return 'l/min';
  if (/\b(?:insulin|actrapid|novorapid|heparin|enoxaparin units)\b/.test(drug)) return 'unit';
  if (/\b(?:saline|fluids?|hartmann\w*|crystalloid|ringer\w*|plasma\w*|glucose|dextrose|gelofusine)\b/.test(drug)) return 'ml';
  if (/\b(?:fentanyl|levothyroxine|naloxone|ipratropium)\b/.test(drug)) return value < 10 ? 'mg' : 'microgram';
  if (/\b(?:adrenaline|epinephrine|glucagon|atropine)\b/.test(drug)) return value >= 25 ? 'microgram' : 'mg';
  return 'mg';
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
