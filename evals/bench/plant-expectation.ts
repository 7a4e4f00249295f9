import { tolerance } from './plant-judged-cells.ts';

export type Verdict = 'good' | 'decent' | 'bad';

/** A cell's three readings: healthy baseline, start of the segment, end of the segment. */
export interface Readings {
  readonly baseline: number;
  readonly start: number;
  readonly end: number;
}

type Direction = 'up' | 'down' | 'still' | 'normal' | 'toward';
interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly of: 'value' | 'change';
}

/** A state a word names, by property. */
const namedStates: readonly (readonly [RegExp, Readonly<Record<string, Bounds>>])[] = [
  [/tachycardia/i, { 'Heart Rate': { low: 100, high: Infinity, of: 'value' } }],
  [/tachypn/i, { 'Respiration Rate': { low: 20, high: Infinity, of: 'value' } }],
  [
    /hypotension/i,
    {
      'Systolic Pressure': { low: 0, high: 90, of: 'value' },
      'Diastolic Pressure': { low: 0, high: 60, of: 'value' },
      'Mean Arterial Pressure': { low: 0, high: 65, of: 'value' },
    },
  ],
  [/hypoxia/i, { 'Oxygen Saturation': { low: 0, high: 90, of: 'value' } }],
];

/** Judges one cell by the rule beside the list of cells; undefined when the text asks nothing that can be judged. */
export function judgeCell(property: string, expected: string, readings: Readings): Verdict | undefined {
  const text = expected
    .replace(/@cite\s*\S+|@\S+/g, ' ')
    .replace(/\bpp?\d+(-\d+)?[,;]?/g, ' ')
    .replace(/\(\s*100 F\s*\)/g, ' ')
    .trim();
  if (/^n\/a$/i.test(text)) return undefined;
  const directions = directionsIn(text);
  const bounds = boundsIn(property, text, readings);
  if (directions.size === 0 && bounds.length === 0) return undefined;
  const moved = directions.size === 0 ? 'good' : best([...directions].map((direction) => judgeDirection(direction, readings)));
  if (bounds.length === 0 || moved === 'bad') return moved;
  const reached = best(bounds.map((bound) => judgeBounds(bound, readings)));
  return moved === 'decent' && reached === 'good' ? 'decent' : reached;
}

function directionsIn(text: string): Set<Direction> {
  const found = new Set<Direction>();
  if (/little change/i.test(text)) return found.add('still');
  if (/returning toward|towards? normal|return to resting/i.test(text)) found.add('toward');
  if (/diminished from normal/i.test(text)) return found;
  if (/no change|\bnc\b|minimal changes|little to no|stable/i.test(text)) found.add('still');
  if (/increas|improved/i.test(text)) found.add('up');
  if (/decreas|drop|lower tachypn/i.test(text)) found.add('down');
  if (/decreases as heart rate increases/i.test(text)) found.delete('up');
  if (/(^|return to |^)normal( or|\s*$| after)/i.test(text)) found.add('normal');
  return found;
}

function boundsIn(property: string, text: string, { baseline, start }: Readings): Bounds[] {
  const found: Bounds[] = [];
  const value = (low: number, high: number): void => void found.push({ low, high, of: 'value' });
  if (/diminished from normal/i.test(text)) value(0.8 * baseline, baseline);
  for (const [word, bounds] of namedStates) {
    const bound = bounds[property];
    if (word.test(text) && bound && !/lower tachypn|may be lower/i.test(text)) found.push(bound);
  }
  let rest = text;
  const take = (pattern: RegExp, read: (numbers: number[], whole: string) => void): void => {
    rest = rest.replace(pattern, (whole: string) => {
      read((whole.match(/\d+(\.\d+)?/g) ?? []).map(Number), whole);
      return ' ';
    });
  };
  const number = '\\d+(?:\\.\\d+)?';
  take(new RegExp(`around ${number}\\s*-\\s*${number} mL`, 'gi'), ([low = 0, high = 0]) =>
    found.push({ low: -high, high: -low, of: 'change' }),
  );
  take(
    new RegExp(`[<>]?\\s*~?\\s*${number}%?\\s*(?:(?:to|-)\\s*${number}%?)?\\s*(?:of )?normal`, 'gi'),
    ([low = 0, high = low], whole) => {
      if (whole.includes('<')) value(0, (low / 100) * baseline);
      else value((low / 100) * baseline, (high / 100) * baseline);
    },
  );
  take(new RegExp(`${number}\\s*-\\s*${number}%\\s*(?:\\w+\\s)?(?:increase|decrease)`, 'gi'), ([low = 0, high = 0], whole) => {
    if (/increase/i.test(whole)) value(start * (1 + low / 100), start * (1 + high / 100));
    else value(start * (1 - high / 100), start * (1 - low / 100));
  });
  take(new RegExp(`${number}\\s*\\+/-\\s*${number}`, 'g'), ([middle = 0, spread = 0]) => value(middle - spread, middle + spread));
  take(new RegExp(`${number}\\s*(?:-|and)\\s*${number}`, 'g'), ([low = 0, high = 0]) => value(low, high));
  take(new RegExp(`>\\s*${number}`, 'g'), ([low = 0]) => value(low, Infinity));
  take(new RegExp(`<\\s*${number}`, 'g'), ([high = 0]) => value(0, high));
  // A number in the middle of a sentence ("as the rate stays at 0") describes; one that stands first is the answer.
  take(new RegExp(`(^|\\bto |\\bParadoxus )\\s*~?${number}\\b`, 'g'), ([exact = 0]) => value(exact, exact));
  return found;
}

function judgeDirection(direction: Direction, { baseline, start, end }: Readings): Verdict {
  const change = (end - start) / Math.max(Math.abs(start), 1e-9);
  const off = Math.abs(end - baseline) / Math.max(Math.abs(baseline), 1e-9);
  if (direction === 'up') return change > tolerance.still ? 'good' : change >= -tolerance.still ? 'decent' : 'bad';
  if (direction === 'down') return change < -tolerance.still ? 'good' : change <= tolerance.still ? 'decent' : 'bad';
  if (direction === 'still') return within(Math.abs(change));
  if (direction === 'normal') return within(off);
  return Math.abs(end - baseline) < Math.abs(start - baseline) ? 'good' : within(off);
}

function judgeBounds({ low, high, of }: Bounds, { start, end }: Readings): Verdict {
  const value = of === 'change' ? end - start : end;
  if (value >= low && value <= high) return 'good';
  const nearest = value < low ? low : high;
  return within(Math.abs(value - nearest) / Math.max(Math.abs(nearest), 1e-9));
}

function within(off: number): Verdict {
  return off <= tolerance.good ? 'good' : off <= tolerance.decent ? 'decent' : 'bad';
}

function best(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('good') ? 'good' : verdicts.includes('decent') ? 'decent' : 'bad';
}
