import type { Page } from '@playwright/test';
import type { DebriefView } from '#protocol/debrief-view.ts';
import type { EncounterSummaryView } from '#protocol/views.ts';
import { livelyView } from './lively-body.ts';

const minutes = 8;
const turns = 48;
const between = (minutes * 60_000) / turns;
const quoteOf = (turn: number, quote: string) => ({
  seq: turn * 2 + 1,
  turnId: `t${turn}`,
  atMs: turn * between,
  quote,
  kind: 'words' as const,
});
const said = (turn: number): string =>
  turn === 0
    ? 'Hello, I am Sam, a medical student. What has brought you in?'
    : `Question ${turn}: can you tell me more about that?`;
const manner = (face: 'wary' | 'distressed' | 'open') =>
  ({
    type: 'manner',
    participant: 'patient',
    gaze: face === 'open' ? 'meets' : 'avoids',
    face,
    pallor: 0.1,
    sweat: 0,
    cyanosis: 0,
    alertness: 1,
    pain: 0,
    breathsPerMin: 18,
    wears: null,
  }) as DebriefView['portraits'][number]['manner'];

/** Eight minutes with figures for every second: as much as a station leaves behind. */
export function longDebrief(change: Partial<DebriefView> = {}): DebriefView {
  return {
    encounterId: 'lively',
    scenarioId: 'lively',
    title: 'Breathless in bay 2',
    patientName: 'Walter Price',
    clinicallyReviewed: false,
    leftSaying: 'Walter left a little calmer, still afraid of ending up like his brother.',
    marks: 18,
    outOf: 30,
    percent: 60,
    domains: [
      { domain: 'history', name: 'Taking the history', marks: 10, outOf: 15, level: 3, anchor: 'Most of the story was found.' },
      {
        domain: 'communication',
        name: 'Talking with the patient',
        marks: 8,
        outOf: 15,
        level: 3,
        anchor: 'Warm, and a little quick.',
      },
    ],
    items: [
      {
        item: 'i1',
        domain: 'communication',
        text: 'Says name and role',
        result: 'met',
        marks: 2,
        weight: 2,
        reason: '',
        critical: false,
        evidence: [quoteOf(0, 'I am Sam, a medical student')],
      },
      {
        item: 'i2',
        domain: 'history',
        text: 'Asks about smoking',
        result: 'notMet',
        marks: 0,
        weight: 2,
        reason: 'Not asked.',
        critical: true,
        evidence: [],
      },
    ],
    flags: [],
    conclusion: { named: [], missedMustNotMiss: ['pulmonary embolism'], nextSteps: [], answers: [], marks: 1, outOf: 4 },
    feltHeard: { level: 'partly heard', says: 'He said once that you had listened.' },
    strengths: [
      {
        id: 's1',
        kind: 'strength',
        says: 'You let him begin in his own words.',
        evidence: [quoteOf(0, 'What has brought you in?')],
      },
    ],
    priorities: [
      {
        id: 'p1',
        kind: 'priority',
        says: 'When he spoke of his brother you asked about tablets.',
        evidence: [quoteOf(12, 'Question 12')],
        patientNeeded: 'He needed it heard.',
        exampleWords: 'Your brother: tell me about him.',
      },
    ],
    tryNext: 'When somebody names a person, stay with that person for one more question.',
    turningPoints: [
      { turnId: 't5', atMs: 5 * between, rule: 'r', candidateSaid: said(5), innerLine: 'She is listening.', better: true },
    ],
    facts: [
      { fact: 'f1', says: 'Breathless for three days', state: 'reached', critical: true, turnId: 't3', wayIn: '' },
      { fact: 'f2', says: 'Takes ramipril', state: 'donated', critical: false, turnId: 't20', wayIn: '' },
      { fact: 'f3', says: 'Flew from Lagos last week', state: 'missed', critical: true, wayIn: 'Ask what changed lately.' },
    ],
    cues: [{ cue: 'c1', state: 'missed', needs: 'His brother died of the same thing', turnId: 't12' }],
    concerns: [{ says: 'Ending up like his brother', state: 'ignored' }],
    timeline: Array.from({ length: turns }, (_, turn) => [
      { seq: turn * 2 + 1, atMs: turn * between, turnId: `t${turn}`, kind: 'candidate' as const, text: said(turn) },
      {
        seq: turn * 2 + 2,
        atMs: turn * between + 2500,
        turnId: `t${turn}`,
        kind: 'patient' as const,
        speaker: 'Walter Price',
        text: `Well, it is the stairs, number ${turn}. I never used to stop halfway.`,
      },
    ]).flat(),
    vitals: Array.from({ length: minutes * 60 }, (_, second) => ({
      atMs: second * 1000,
      heartRatePerMin: 96 + 14 * Math.sin(second / 60),
      systolicMmHg: 138 - second / 30,
      spo2Percent: 91 + 3 * Math.sin(second / 90),
      rapport: Math.sin(second / 150) * 1.5,
    })),
    epilogue: 'He was seen by the registrar within the hour.',
    variant: 'a',
    justPassing: '',
    communication: {
      dimensions: [
        {
          dimension: 'listening',
          name: 'Listening and questions',
          marked: true,
          level: 3,
          noLevelBecause: null,
          anchor: 'About half of what the patient opens is followed by an invitation to go on.',
          says: 'You invited more at half of his openings.',
          evidence: [{ does: 'invites more', helps: true, quote: quoteOf(7, 'can you tell me more about that?') }],
        },
        {
          dimension: 'closing',
          name: 'Closing',
          marked: false,
          level: null,
          noLevelBecause: 'nobody has rated closings we could be measured against.',
          anchor: null,
          says: 'You said what happens next.',
          evidence: [],
        },
      ],
      responses: [
        { opened: 'his brother', how: 'hint', seq: 24, response: 'ignored', quote: quoteOf(12, 'Question 12') },
        { opened: 'being afraid at night', how: 'told', seq: 40, response: 'validated', quote: quoteOf(20, 'Question 20') },
      ],
    },
    portraits: [
      { atMs: 0, manner: manner('wary') },
      { atMs: 120_000, manner: manner('distressed') },
      { atMs: 300_000, manner: manner('open') },
    ],
    needsDeRole: false,
    canTryAgain: true,
    forkedFrom: null,
    hasExpertRun: false,
    steered: [],
    drill: null,
    next: {
      scenarioId: 'other',
      title: 'The chest X-ray result',
      because: 'It asks for the same thing: staying with what is half said.',
    },
    reflection: [{ prompt: 'What went well?', text: 'He began to talk.' }],
    ...change,
  };
}

/** Answers the pages after the room from given debriefs; the rest of the server is the real one. */
export async function playDebriefs(page: Page, debriefs: readonly DebriefView[], own: readonly EncounterSummaryView[] = []) {
  await page.route('**/api/encounters', (route) => route.fulfill({ json: own }));
  await page.route('**/api/encounters/*', (route) => route.fulfill({ json: livelyView }));
  for (const debrief of debriefs)
    await page.route(`**/api/encounters/${debrief.encounterId}/debrief`, (route) => route.fulfill({ json: debrief }));
}
