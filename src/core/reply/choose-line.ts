import type { Encounter } from '../encounter/encounter-state.ts';
import { pick } from '../random.ts';
import type { LineKind } from '../scenario/participant.ts';

export interface ChosenLine {
  readonly says: string;
  /** `deny#2`: recorded when heard, so that the next choice differs. */
  readonly line: string;
}

/** What is said when a case gives no wording of its own. */
const plain: Partial<Record<LineKind, readonly string[]>> = {
  clarifyOpen: ['Sorry, can you say that another way?'],
  clarifyAbout: ['Sorry, do you mean {a}?'],
  clarifyBetween: ['Sorry, do you mean {a}, or {b}?'],
  doNotKnow: ["I couldn't tell you."],
  deny: ['No.'],
  goOn: ['Right.'],
  tooBreathless: ["I can't... breathe.", "Can't... get... air.", 'Help me...'],
  sinking: ["I feel... I'm going.", "Don't feel... right.", "It's all... going dark."],
  moans: ['Mm.', 'Uh...', 'Nn... no.', 'Wha...'],
  drifts: ['Is it... morning?', "Where's my bag?", 'What was it... you said?', 'I should be getting home.'],
  sees: ['{a}'],
};

function fill(text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  return filled.replace(/(?:^|(?<=[^.][.?!] ))\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/**
 * A participant's stock line of a kind: not one used lately while others are left, and the same for the same log.
 * Null when the participant has none and there is no plain one.
 */
export function chooseLine(
  { scenario, state }: Encounter,
  participant: string,
  kind: LineKind,
  values: Readonly<Record<string, string>> = {},
  taken: readonly string[] = [],
): ChosenLine | null {
  const own = scenario.patient.participants.find((one) => one.id === participant)?.lines[kind];
  const wordings = own ?? plain[kind] ?? [];
  const all = wordings.map((text, index) => ({ says: fill(text, values), line: `${participant}:${kind}#${index}` }));
  return chooseAmong(state, kind, all, taken);
}

/** One of a case's own wordings under a name, in the same way. Null when there are none. */
export function chooseWording(
  { state }: Encounter,
  name: string,
  wordings: readonly string[],
  taken: readonly string[] = [],
): ChosenLine | null {
  return chooseAmong(
    state,
    name,
    wordings.map((says, index) => ({ says, line: `${name}#${index}` })),
    taken,
  );
}

function chooseAmong(
  state: Encounter['state'],
  name: string,
  all: readonly ChosenLine[],
  taken: readonly string[],
): ChosenLine | null {
  const used = [...state.linesUsed, ...taken];
  const fresh = all.filter((one) => !used.includes(one.line));
  if (fresh.length > 0) return pick(state.seed, `${name}:${state.turns}:${taken.length}`, fresh) ?? null;
  // All used: the one used longest ago.
  return [...all].sort((a, b) => used.lastIndexOf(a.line) - used.lastIndexOf(b.line))[0] ?? null;
}
