import { chance, pick } from '#core/random.ts';

/** Changes of wording that say the same: who the student is, where they come from, how they write. */
export interface Rewording {
  readonly name: string;
  readonly change: (text: string, turn: number) => string;
}

const studentNames =
  /\b(Sam Taylor|Priya Shah|Tom Evans|Hannah|Josh|Niamh|Dan|Leila|Marcus|Beth|Ravi|Ying|Ellie|Alex|Reid|Amin)\b/g;

const asName = (name: string): Rewording => ({ name: `name ${name}`, change: (text) => text.replace(studentNames, name) });

/** Student names of many origins and of women and men. */
export const nameSwaps: readonly Rewording[] = [
  'Oliver Smith',
  "Jack O'Connor",
  'Siobhan Murphy',
  'Angus MacLeod',
  'Mohammed Al-Rashid',
  'Fatima Al-Sayed',
  'Harpreet Kaur',
  'Wei Zhang',
  'Nguyễn Thị Hoa',
  'Chidinma Okafor',
  'Agnieszka Nowak',
  'Łukasz Wójcik',
  'Şebnem Yılmaz',
  'Maria da Silva',
  'Anne-Marie Smith-Jones',
  'Jo',
].map(asName);

const replacing = (name: string, pairs: readonly (readonly [RegExp, string])[]): Rewording => ({
  name,
  change: (text) => pairs.reduce((now, [from, to]) => now.replace(from, to), text),
});

export const dialects: readonly Rewording[] = [
  replacing('Yorkshire', [
    [/\bHello\b/g, 'Ey up'],
    [/\banything\b/gi, 'owt'],
    [/\bsomething\b/gi, 'summat'],
    [/\bThank you\b/g, 'Ta'],
    [/\?$/, ', love?'],
  ]),
  replacing('Scots', [
    [/\bHello\b/g, 'Hiya'],
    [/\byes\b/gi, 'aye'],
    [/\bsmall\b|\blittle\b/gi, 'wee'],
    [/\bdo not\b|\bdon't\b/gi, 'dinnae'],
    [/\byour\b/g, 'yer'],
  ]),
  replacing('American', [
    [/\btummy\b/gi, 'belly'],
    [/\bmum\b/g, 'mom'],
    [/\bMum\b/g, 'Mom'],
    [/\bhas got\b|\bhave got\b/gi, 'have'],
    [/\bGood morning\b/g, 'Hi there'],
  ]),
  replacing('Indian English', [
    [/^Can I\b/g, 'Kindly may I'],
    [/^(What|Where|When) is\b/g, '$1 it is,'],
    [/\bHave you had\b/g, 'Are you having'],
    [/\bPlease\b/gi, 'kindly'],
    [/\?$/, ', isn’t it?'],
  ]),
  replacing('second language', [
    [/\b(the|a|an)\s+/gi, ''],
    [/\bDoes anything\b/g, 'Anything'],
    [/\bHave you been\b/g, 'You are'],
    [/\bDo you have\b/g, 'You have'],
  ]),
];

export const writing: readonly Rewording[] = [
  { name: 'no capitals or punctuation', change: (text) => text.toLowerCase().replace(/[.,!?;:]/g, '') },
  { name: 'all capitals', change: (text) => text.toUpperCase() },
  { name: 'no question marks', change: (text) => text.replace(/\?/g, '.') },
  { name: 'spaces and dots', change: (text) => `  ${text.replace(/ /g, '  ')} ...` },
  {
    name: 'one letter in forty wrong',
    change: (text, turn) =>
      [...text]
        .map((letter, at) =>
          /[a-z]/.test(letter) && chance(turn, `${at}|${text}`) < 1 / 40
            ? (pick(turn, `to ${at}`, [...'etaoinsr']) ?? letter)
            : letter,
        )
        .join(''),
  },
  {
    name: 'fillers',
    change: (text, turn) =>
      text
        .split(' ')
        .map((word, at) =>
          at > 0 && chance(turn, `filler ${at}|${text}`) < 0.1
            ? `${pick(turn, `which ${at}`, ['um', 'er', 'like', 'you know'])} ${word}`
            : word,
        )
        .join(' '),
  },
];
