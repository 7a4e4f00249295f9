import type { DebriefView } from '#protocol/debrief-view.ts';

export type Drill = NonNullable<DebriefView['drill']>;

interface DrillWords {
  readonly name: string;
  readonly task: string;
  readonly because: string;
}

/** The three short exercises in words. */
export const drills: Readonly<Record<Drill, DrillWords>> = {
  open: {
    name: 'Open it',
    task: 'Say who you are, ask one open question, and let the story come.',
    because: 'The opening has the most to win: who you are, one open question, room to tell it.',
  },
  cue: {
    name: 'Catch a cue',
    task: 'Something is half said. Hear it, name it, and give it room.',
    because: 'Something was half said and passed by: hear it, name it, give it room.',
  },
  close: {
    name: 'Close it',
    task: 'Sum up in plain words, say what happens next, check, and ask what is left to ask.',
    because: 'The ending has the most to win: sum up, say what happens next, ask what is left.',
  },
};

export const drillNames = ['open', 'cue', 'close'] as const satisfies readonly Drill[];

export function isDrill(text: string): text is Drill {
  return text in drills;
}

/** The exercise this conversation asks for: a hint passed by comes first, then the thinner end of the two. */
export function weakestDrill(debrief: Pick<DebriefView, 'cues' | 'communication'>): Drill {
  const isMissed = debrief.cues.some((cue) => cue.state === 'missed');
  const isPassedBy = debrief.communication?.responses.some(({ response }) => response === 'ignored' || response === 'dismissed');
  if (isMissed || isPassedBy === true) return 'cue';
  const helpsIn = (dimension: string) =>
    debrief.communication?.dimensions.find((one) => one.dimension === dimension)?.evidence.filter((each) => each.helps).length ??
    0;
  return helpsIn('opening') < helpsIn('closing') ? 'open' : 'close';
}
