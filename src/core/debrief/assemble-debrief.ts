import type { LoggedEvent } from '../encounter/encounter-event.ts';
import { readRecord } from '../scoring/encounter-record.ts';
import type { ScoreSheet } from '../scoring/score-sheet.ts';
import { chooseEpilogue } from './choose-epilogue.ts';
import type { Debrief } from './debrief.ts';
import { listConcerns, listCues, listFacts } from './encounter-outcome.ts';
import { findStrengths } from './find-strengths.ts';
import { keepDiagnosisBack } from './keep-diagnosis-back.ts';
import { sayHowPatientLeft } from './left-saying.ts';
import { rankPriorities, sayWhatToTry } from './rank-priorities.ts';
import { traceSteering } from './trace-steering.ts';
import { traceTimeline, traceVitals } from './trace-timeline.ts';
import { findTurningPoints } from './turning-points.ts';

/**
 * The conversation after the station, as data, from the log and the sheet that was scored from it.
 * Before there is a conclusion it names no diagnosis of the case.
 * Throws when the log has no `encounter.started`.
 */
export function assembleDebrief(events: readonly LoggedEvent[], sheet: ScoreSheet): Debrief {
  const record = readRecord(events);
  const priorities = rankPriorities(record, sheet);
  return keepDiagnosisBack(record, {
    leftSaying: sayHowPatientLeft(record),
    sheet,
    strengths: findStrengths(record, sheet),
    priorities,
    tryNext: sayWhatToTry(priorities),
    turningPoints: findTurningPoints(record),
    facts: listFacts(record),
    cues: listCues(record),
    concerns: listConcerns(record),
    timeline: traceTimeline(record),
    vitals: traceVitals(record),
    steered: traceSteering(record),
    epilogue: chooseEpilogue(record),
    variant: record.started.variant,
    justPassing: record.scenario.marking.justPassing,
  });
}
