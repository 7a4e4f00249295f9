import type { Dimension } from './communication-sheet.ts';

export interface DimensionRow {
  readonly name: string;
  /** What a colleague would see at the foot, in the middle and at the top of the scale; a station may sharpen them. */
  readonly anchors: Readonly<Record<'1' | '3' | '5', string>>;
}

/** The scale of communication, in our own words; docs/communication-scale.md sets it beside published instruments. */
export const dimensionTable: Readonly<Record<Dimension, DimensionRow>> = {
  opening: {
    name: 'Opening and agenda',
    anchors: {
      '1': 'Starts with questions; the patient is not told who asks or why.',
      '3': 'Gives a name or a role and lets the patient begin; other worries are not asked for.',
      '5': 'Gives name, role and purpose, asks leave, lets the story run, and asks what else there is.',
    },
  },
  listening: {
    name: 'Listening and questions',
    anchors: {
      '1': 'What the patient opens is followed by something else each time.',
      '3': 'About half of what the patient opens is followed by an invitation to go on.',
      '5': 'Whatever the patient opens, the patient is invited to say more about it.',
    },
  },
  feelings: {
    name: 'Hints, worries and feelings',
    anchors: {
      '1': 'Hints and worries are passed over or waved away.',
      '3': 'About half of them are noticed; few are said to make sense.',
      '5': 'Each is noticed, put into words and allowed for, and none is talked away.',
    },
  },
  explaining: {
    name: 'Explaining and checking',
    anchors: {
      '1': 'Technical words or many things at once; nobody asks what was taken in.',
      '3': 'Plain words for most of it; a nod is asked for.',
      '5': 'A little at a time in plain words, and the patient says it back.',
    },
  },
  planning: {
    name: 'Planning together',
    anchors: {
      '1': 'The plan is announced.',
      '3': 'The patient’s view is asked for, or a choice is put.',
      '5': 'Ideas, worries and hopes are asked for, choices are put, and the plan answers them.',
    },
  },
  structure: {
    name: 'Order, signposts and summary',
    anchors: {
      '1': 'One subject runs into the next.',
      '3': 'Some changes of subject are announced, or the story is summed up once.',
      '5': 'Changes are announced with a reason, and the story is said back correctly and checked.',
    },
  },
  closing: {
    name: 'Closing',
    anchors: {
      '1': 'It stops.',
      '3': 'Questions are invited, or the next step is named.',
      '5': 'Next steps, what to look out for and questions are all covered before goodbye.',
    },
  },
};
