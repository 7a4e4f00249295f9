import { vitalsAt } from '../physiology/vitals-at.ts';
import type { Encounter } from './encounter-state.ts';
import { readCuff, startCuff } from './measure-cuff.ts';
import { type Due, findNextDue } from './next-due.ts';
import { noticeSigns } from './notice-signs.ts';
import type { PlacedEvent } from './placed-event.ts';
import { receiveHelp } from './receive-help.ts';
import { signalPatient, takeOver } from './signal-patient.ts';
import { type Unfolding, unfold } from './unfolding.ts';

/** Without a pulse for this long, the resuscitation team takes over: nobody is left to stand in a room with the dead. */
const longestArrestMs = 240_000;
const teamTakesOver =
  'The resuscitation team is at the bedside and takes over. You are asked to step outside with the registrar.';

/** Lets virtual time pass on an unfolding: the earliest due thing first, whatever the size of the jump. */
export function advanceOn(on: Unfolding, toMs: number): void {
  for (;;) {
    const due = findNextDue(on.now());
    if (!due || due.dueMs > toMs) break;
    on.moveTo(due.dueMs);
    letHappen(on, due);
  }
  on.moveTo(toMs);
}

function letHappen(on: Unfolding, due: Due): void {
  const { scenario, state } = on.now();
  switch (due.kind) {
    case 'sample':
      sample(on);
      break;
    case 'result': {
      const test = scenario.body.investigations.find((one) => one.id === due.id);
      const pending = state.resultsPending.find((one) => one.id === due.id);
      const { result = test?.result ?? 'No result.', tracing } = pending ?? {};
      on.record({ type: 'investigation.resulted', id: due.id, result, ...(tracing === undefined ? {} : { tracing }) });
      break;
    }
    case 'arrival':
      receiveHelp(on, due.id);
      break;
    case 'timer': {
      const timer = state.timers.find((one) => one.id === due.id);
      on.record({ type: 'timers.changed', timers: state.timers.filter((one) => one.id !== due.id) });
      if (timer) signalPatient(on, { type: timer.event as `xstate.after.${string}` }, `timer ${timer.id}`);
      break;
    }
    case 'cuff':
      startCuff(on);
      break;
    case 'cuffReady':
      readCuff(on);
      break;
    case 'bell':
      on.record({ type: 'station.timeCalled' });
      break;
    case 'end':
      on.record({ type: 'encounter.ended', because: 'time called' });
      break;
  }
}

function sample(on: Unfolding): void {
  const { scenario, state } = on.now();
  on.record({ type: 'vitals.sampled', vitals: vitalsAt(on.now(), on.atMs()), because: 'clock' });
  noticeSigns(on);
  const since = on.now().state.pulselessSinceMs;
  if (since !== undefined && on.atMs() - since >= longestArrestMs) {
    takeOver(on, teamTakesOver);
    return;
  }
  const phase = scenario.body.phases.states[state.patient.condition];
  if (phase?.leaves.some((way) => way.whenVitals.length > 0)) signalPatient(on, { type: 'SAMPLED' }, 'vital signs');
}

/** Everything that happens by itself up to `toMs`. One jump and many small steps end in the same state. */
export function advance(encounter: Encounter, toMs: number): PlacedEvent[] {
  const on = unfold(encounter, encounter.state.atMs);
  advanceOn(on, toMs);
  return [...on.events()];
}
