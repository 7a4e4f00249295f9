import type { Page } from '@playwright/test';
import type { PassingEvent, StreamEvent } from '#protocol/reply-stream.ts';
import type { EncounterView, VitalsView } from '#protocol/views.ts';

/** A room whose body does what a test wants: the page is the real one, the server behind it is played. */
export interface LivelyBody {
  /** Requests of the page, as `[path, body]`. */
  readonly sent: (readonly [path: string, body: Record<string, unknown>])[];
  measure(change: Partial<VitalsView>): Promise<void>;
  tell(event: StreamEvent | PassingEvent): Promise<void>;
  dropLine(): Promise<void>;
  restoreLine(): Promise<void>;
}

export const livelyVitals: VitalsView = {
  atMs: 0,
  traces: ['ecg', 'pleth', 'resp'],
  rhythm: 'sinus',
  st: 'none',
  hasPulse: true,
  heartRatePerMin: 84,
  respiratoryRatePerMin: 16,
  spo2Percent: 97,
  temperatureCelsius: 36.8,
  etco2MmHg: null,
  cuff: null,
  isCuffCycling: false,
  arterial: null,
  alarms: [],
  timesFaster: 1,
};

const appearance: EncounterView['participants'][number]['appearance'] = {
  ageYears: 64,
  build: 'broad',
  skinTone: 5,
  hair: 'cropped',
  hairColour: 'grey',
  facialHair: 'stubble',
  headCovering: 'none',
  glasses: false,
  clothing: 'gown',
  clothingColour: 'blue',
  describes: 'A broad man in his sixties in a gown.',
};

const choice = { needs: [], takesSeconds: 0, dose: null };

export const livelyView: EncounterView = {
  encounterId: 'lively',
  scenarioId: 'lively',
  title: 'Breathless in bay 2',
  mode: 'practice',
  stage: 'running',
  seq: 0,
  atMs: 0,
  dueMs: 900_000,
  participants: [
    { id: 'patient', name: 'Walter Price', role: 'patient', pronouns: 'he', present: true, appearance },
    {
      id: 'nurse',
      name: 'Nurse Ama',
      role: 'nurse',
      pronouns: 'she',
      present: true,
      appearance: {
        ...appearance,
        ageYears: 38,
        build: 'average',
        skinTone: 8,
        hair: 'bob',
        hairColour: 'black',
        facialHair: 'none',
        clothing: 'scrubs',
        describes: 'A nurse in scrubs.',
      },
    },
  ],
  choices: {
    examination: [{ ...choice, id: 'chest', name: 'Listen to the chest', takesSeconds: 40 }],
    investigation: [{ ...choice, id: 'ecg', name: '12-lead ECG', takesSeconds: 20 }],
    treatment: [
      { ...choice, id: 'salbutamol', name: 'Salbutamol nebuliser', dose: { usual: 5, unit: 'mg' } },
      { ...choice, id: 'oxygen', name: 'Oxygen by reservoir mask', dose: { usual: 15, unit: 'L/min' } },
    ],
    escalation: [{ ...choice, id: 'registrar', name: 'Medical registrar' }],
  },
  call: null,
  reflectionPrompts: [],
  conclusionPrompts: [],
  conclusionSeconds: 0,
  reflected: false,
  concluded: false,
  notes: '',
};

interface Feed {
  vitals: VitalsView;
  tell: (event: unknown) => void;
  setLine: (isUp: boolean) => void;
}

/** On the page itself, put there by `played-stream.js`. */
declare const livelyFeed: Feed;

/** Plays the server for one encounter on this page; call it before the page is opened at `/encounter/lively`. */
export async function playLivelyBody(page: Page, vitals: Partial<VitalsView> = {}, view = livelyView): Promise<LivelyBody> {
  const sent: [string, Record<string, unknown>][] = [];
  await page.route('**/api/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === `/api/encounters/${view.encounterId}`) return route.fulfill({ json: view });
    if (route.request().method() !== 'POST') return route.fulfill({ json: { text: '' } });
    sent.push([path.split('/').at(-1) ?? '', route.request().postDataJSON() as Record<string, unknown>]);
    return route.fulfill({ status: 202, json: { turnId: `t${sent.length}`, seq: sent.length } });
  });
  await page.addInitScript(`window.livelyVitals = ${JSON.stringify({ ...livelyVitals, ...vitals })};`);
  await page.addInitScript({ path: 'tests/e2e/support/played-stream.js' });
  return {
    sent,
    measure: (change) => page.evaluate((given) => void Object.assign(livelyFeed.vitals, given), change),
    tell: (event) => page.evaluate((given) => livelyFeed.tell(given), event),
    dropLine: () => page.evaluate(() => livelyFeed.setLine(false)),
    restoreLine: () => page.evaluate(() => livelyFeed.setLine(true)),
  };
}
