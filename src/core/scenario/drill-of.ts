import { chance } from '../random.ts';
import type { ChecklistItem, Marking } from './marking.ts';
import type { Cue, PatientQuestion } from './patient.ts';
import type { Scenario } from './scenario.ts';

/** Ninety seconds of one skill, cut from a case: opening it, catching one cue, closing it. */
export type DrillKind = 'open' | 'cue' | 'close';

const drillMinutes = 1.5;
const domain = 'drill';

interface Cut {
  readonly task: readonly string[];
  readonly opening: Scenario['patient']['opening'];
  readonly items: readonly ChecklistItem[];
  readonly patient?: Partial<Scenario['patient']>;
}

/**
 * The case cut to a drill: same people, same facts and gates, a door note and marks of its own. Null where the case has
 * nothing to cut it from (no spoken cue, no question of the patient's own). `seed` chooses among several cues or questions.
 */
export function drillOf(scenario: Scenario, kind: DrillKind, seed: number): Scenario | null {
  const cut = kind === 'open' ? cutOpening(scenario) : kind === 'cue' ? cutCue(scenario, seed) : cutClose(scenario, seed);
  if (!cut) return null;
  const { station, marking } = scenario;
  return {
    ...scenario,
    station: {
      ...station,
      doorNote: {
        ...station.doorNote,
        task: [...cut.task],
        doNot: ['Do not try to finish the whole case: ninety seconds, one skill.'],
        readingSeconds: 0,
        stationMinutes: drillMinutes,
        vivaSeconds: 0,
      },
    },
    patient: { ...scenario.patient, interruptions: [], ...cut.patient, opening: cut.opening },
    marking: markingOf(marking, cut.items),
  };
}

function cutOpening({ patient }: Scenario): Cut {
  const later = patient.opening.slice(1).flatMap((part) => part.tells);
  return {
    task: ['Greet the patient and say who you are.', 'Open wide, and let the story come.'],
    opening: patient.opening,
    items: [
      item(
        'drill-introduces',
        'Says name and role',
        { moves: ['introduce/name', 'introduce/role'], partlyFrom: 1 },
        '"Hello, I\'m Sam, one of the medical students."',
      ),
      item(
        'drill-opens-wide',
        'Begins with an open question',
        { moves: ['ask/open'], need: 'any' },
        '"What has brought you in today?"',
      ),
      item(
        'drill-lets-go-on',
        'Uses silence or a short encouragement',
        { moves: ['facilitate', 'staySilent'], need: 'any' },
        '"Go on." Or say nothing for three seconds.',
      ),
      ...(later.length > 0
        ? [
            {
              ...item(
                'drill-hears-more',
                'Hears what comes after the first sentence',
                { facts: later, need: 'any' },
                'Wait: the next part of the story comes to whoever leaves room for it.',
              ),
              creditFor: 'obtained' as const,
            },
          ]
        : []),
    ],
  };
}

function cutCue({ patient }: Scenario, seed: number): Cut | null {
  const spoken = patient.cues.filter((cue) => cue.says.length > 0);
  const cue = pick(spoken, seed, 'drill cue');
  if (!cue) return null;
  const now: Cue = { ...cue, offered: { withFacts: [], onTopics: [], fromMinute: 0 } };
  return {
    task: ['You are already talking. Something in what the patient says is more than it seems.', 'Hear it, and answer it.'],
    opening: patient.opening,
    patient: { cues: [now], questions: [] },
    items: [
      {
        ...item('drill-hears-cue', 'Answers the feeling behind the words', { cues: [cue.id] }, cue.needs),
        creditFor: 'acknowledged',
        weight: 3,
      },
      item(
        'drill-says-so',
        'Says something that shows the patient was understood',
        { moves: ['empathise'], need: 'any' },
        '"That sounds hard." Then stop, and wait.',
      ),
      {
        ...item(
          'drill-learns',
          'Learns what lay behind it',
          { facts: cue.opens, need: 'any' },
          'Stay with it: "Tell me more about that."',
        ),
        creditFor: 'obtained',
        weight: 2,
      },
    ],
  };
}

function cutClose({ patient }: Scenario, seed: number): Cut | null {
  const question: PatientQuestion | undefined = pick(patient.questions, seed, 'drill question');
  if (!question) return null;
  return {
    task: ['You have a minute and a half left with this patient.', 'Answer the question, check it was understood, and close.'],
    opening: [
      { says: question.asks, tells: [] },
      { says: 'That is what I wanted to ask, really.', tells: [] },
    ],
    patient: { questions: [], cues: [] },
    items: [
      item(
        'drill-checks',
        'Checks what the patient took from it',
        { moves: ['check'], need: 'any' },
        '"Just so I know I said it clearly: what will you tell them at home?"',
      ),
      item(
        'drill-safety-net',
        'Says what to watch for and what to do',
        { moves: ['safetyNet'], need: 'any' },
        '"If it gets worse, or you feel faint, call for us straight away."',
      ),
      item(
        'drill-invites',
        'Asks whether there is anything else',
        { moves: ['inviteQuestions'], need: 'any' },
        '"What else would you like to ask?"',
      ),
      item(
        'drill-closes',
        'Closes plainly',
        { moves: ['close', 'thank'], need: 'any' },
        '"Thank you for telling me all this. I am going to speak to my senior now."',
      ),
    ],
  };
}

function pick<T>(choices: readonly T[], seed: number, key: string): T | undefined {
  return choices[Math.floor(chance(seed, key) * choices.length)];
}

function item(id: string, text: string, evidence: Partial<ChecklistItem['evidence']>, tryNext: string): ChecklistItem {
  return {
    id,
    domain,
    text,
    creditFor: 'done',
    evidence: { facts: [], topics: [], moves: [], acts: [], cues: [], concepts: [], need: 'all', ...evidence },
    weight: 1,
    after: [],
    critical: false,
    tryNext,
  };
}

/** Marks of a drill: its own few items, no viva. */
function markingOf(marking: Marking, items: readonly ChecklistItem[]): Marking {
  return {
    ...marking,
    scheme: 'checklist',
    domains: [
      {
        id: domain,
        name: 'This skill',
        weight: 1,
        anchors: {
          '1': 'The ninety seconds pass without it.',
          '3': 'It is there, in part or late.',
          '5': 'It is there, early and in your own words.',
        },
      },
    ],
    items: [...items],
    safetyFlags: [],
    justPassing: 'Half of these few things, in any words of your own.',
    conclusion: {
      ...marking.conclusion,
      differential: marking.conclusion.differential.map((one) => ({ ...one, marks: 0, mustNotMiss: false })),
      nextSteps: [],
      examinerQuestions: [],
    },
    epilogues: [{ text: 'Ninety seconds of a longer conversation. The rest of it is in the case.' }],
  };
}
