import type { Subject } from '#core/topic/topic-bank.ts';
import { plainText } from '../repair/repair-utterance.ts';
import { stem } from '../repair/stem.ts';

/** A subject named in a clause: words `from` up to but not including `to`. */
export interface Mention {
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

export interface SubjectFinder {
  find(texts: readonly string[]): readonly Mention[];
}

interface Name {
  readonly stems: readonly string[];
  readonly subject: string;
}

const OTHERS = new Set([
  'anyone',
  'anybody',
  'someone',
  'somebody',
  'people',
  'person',
  'contact',
  'contacts',
  'household',
  'others',
  'them',
  'who',
]);
const ILL = new Set(['sick', 'ill', 'unwell', 'poorly']);

/** May stand inside a name: "heart is racing", "swelling of the legs". */
const INSIDE = new Set(
  'is are was were be been being has have had really very so quite your the a my his her their it just at all'.split(' '),
);
const MOST_INSIDE = 3;
/** "Pain in your chest" is "chest pain". */
const PLACED = new Set(['in', 'of', 'from', 'around', 'on', 'over', 'inside', 'behind']);
const BETWEEN = new Set('your the either both one of his her their any my'.split(' '));

/** Finds subjects by their names, the longest name first; a name that two subjects share goes to the one written first. */
export function createSubjectFinder(subjects: readonly Subject[]): SubjectFinder {
  const byFirst = new Map<string, Name[]>();
  const taken = new Map<string, string>();
  for (const subject of subjects) {
    for (const word of subject.words) {
      const stems = plainText(word).split(' ').filter(Boolean).map(stem);
      const key = stems.join(' ');
      const first = stems[0];
      // "Fever or chills" names two things.
      if (first === undefined || taken.has(key) || stems.includes('or')) continue;
      taken.set(key, subject.id);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, subject: subject.id }]);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.stems.length - a.stems.length);

  const namedAt = (texts: readonly string[], stems: readonly string[], at: number): Mention | null => {
    const names = byFirst.get(stems[at] ?? '') ?? [];
    const whole = names.find((one) => one.stems.every((part, offset) => stems[at + offset] === part));
    if (whole !== undefined && whole.stems.length > 1) return { subject: whole.subject, from: at, to: at + whole.stems.length };
    const placed = placedAt(texts, stems, at);
    if (placed !== null) return placed;
    for (const one of names) {
      const to = one.stems.length > 1 ? endOf(one.stems, texts, stems, at) : 0;
      if (to > 0) return { subject: one.subject, from: at, to };
    }
    return whole === undefined ? null : { subject: whole.subject, from: at, to: at + 1 };
  };
  const placedAt = (texts: readonly string[], stems: readonly string[], at: number): Mention | null => {
    if (!PLACED.has(texts[at + 1] ?? '')) return null;
    let place = at + 2;
    while (place < at + 5 && BETWEEN.has(texts[place] ?? '')) place += 1;
    const subject = taken.get(`${stems[place] ?? ''} ${stems[at]}`);
    return subject === undefined ? null : { subject, from: at, to: place + 1 };
  };

  return {
    find(texts) {
      const stems = texts.map(stem);
      const isOfOthers = texts.some((text) => OTHERS.has(text));
      const mentions: Mention[] = [];
      for (let at = 0; at < stems.length; at += 1) {
        const mention = namedAt(texts, stems, at);
        if (mention === null) continue;
        // "Anyone sick at home": whether others are ill, not whether he feels sick.
        if (isOfOthers && texts.slice(at, mention.to).some((text) => ILL.has(text))) continue;
        mentions.push(mention);
        at = mention.to - 1;
      }
      return mentions;
    },
  };
}

/** Where a name that begins at `at` ends when small words stand inside it; 0 when it does not stand there. */
function endOf(name: readonly string[], texts: readonly string[], stems: readonly string[], at: number): number {
  let position = at;
  for (const part of name.slice(1)) {
    position += 1;
    for (let inside = 0; stems[position] !== part; inside += 1, position += 1)
      if (inside >= MOST_INSIDE || !INSIDE.has(texts[position] ?? '')) return 0;
  }
  return position + 1;
}

const DETERMINERS = new Set([
  'the',
  'your',
  'this',
  'that',
  'these',
  'those',
  'any',
  'a',
  'an',
  'some',
  'of',
  'his',
  'her',
  'other',
]);

const ASKING_FOR_ANY = new Set(['any', 'no', 'other']);

/** The clause with a named subject (and its determiner) replaced by "it". */
export function replaceMention(texts: readonly string[], mention: Mention): string {
  let from = mention.from;
  const before = texts[from - 1] ?? '';
  // "Any problem" still asks whether there is one; "it" alone would not.
  if (ASKING_FOR_ANY.has(before)) return [...texts.slice(0, from), 'problem', ...texts.slice(mention.to)].join(' ');
  // "Any heart palpitations": the word between belongs to the name.
  if (ASKING_FOR_ANY.has(texts[from - 2] ?? ''))
    return [...texts.slice(0, from - 1), 'problem', ...texts.slice(mention.to)].join(' ');
  while (from > 0 && DETERMINERS.has(texts[from - 1] ?? '')) from -= 1;
  return [...texts.slice(0, from), 'it', ...texts.slice(mention.to)].join(' ');
}

const PRESENCE_WORDS = new Set(
  'have had has get gets getting got do did does you any is there been being be are feel feeling felt feels notice noticed noticing experience experienced experiencing suffer suffered suffering from at all recently lately today it this that also some a an the of your and or other either were was symptom symptoms problem problems issue issues trouble associated along well as now currently bit little really quite no not what about with yourself find found troubled bothered by hx history anything so today these those'.split(
    ' ',
  ),
);

/** Words besides the subjects and the frame of a presence question: none means "have you had any X?". */
export function residueOf(texts: readonly string[], mentions: readonly Mention[]): string[] {
  return texts.filter((text, at) => !PRESENCE_WORDS.has(text) && !mentions.some((one) => at >= one.from && at < one.to));
}
