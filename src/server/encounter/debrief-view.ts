import type { Debrief, FeedbackPoint } from '#core/debrief/debrief.ts';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { EvidenceQuote } from '#core/scoring/score-sheet.ts';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { portraitsOverTime } from './portraits-over-time.ts';
import type { NextCase } from './suggest-next.ts';

/** A debrief on the wire. Only for an encounter that is over: here facts, rules and marks are told. */
export function debriefView(
  debrief: Debrief,
  events: readonly LoggedEvent[],
  { next, hasExpertRun }: { next: NextCase | null; hasExpertRun: boolean },
): DebriefView {
  const [started] = events;
  if (started?.type !== 'encounter.started')
    throw new Error('A debrief is told from a whole log, which begins with encounter.started.');
  const { station, patient } = started.scenario;
  const { sheet } = debrief;
  const reflection = events.find((event) => event.type === 'reflection.written');
  return {
    encounterId: started.encounterId,
    scenarioId: station.id,
    title: station.title,
    patientName: patient.participants[0]?.name.preferred ?? '',
    clinicallyReviewed: station.clinicalReview !== undefined,
    leftSaying: debrief.leftSaying,
    marks: sheet.marks,
    outOf: sheet.outOf,
    percent: sheet.percent,
    domains: sheet.domains.map(({ domain, name, marks, outOf, level, anchor }) => ({
      domain,
      name,
      marks,
      outOf,
      level,
      anchor,
    })),
    items: sheet.items.map(({ item, domain, text, result, marks, weight, reason, critical, evidence }) => ({
      item,
      domain,
      text,
      result,
      marks,
      weight,
      reason,
      critical,
      evidence: evidence.map(quoteView),
    })),
    flags: sheet.flags.map(({ id, text, evidence }) => ({ id, text, evidence: evidence.map(quoteView) })),
    conclusion: sheet.conclusion,
    feltHeard: sheet.feltHeard,
    strengths: debrief.strengths.map(pointView),
    priorities: debrief.priorities.map(pointView),
    tryNext: debrief.tryNext,
    turningPoints: debrief.turningPoints.map(({ turnId, atMs, rule, candidateSaid, innerLine, better }) => ({
      turnId,
      atMs,
      rule,
      candidateSaid,
      innerLine,
      better,
    })),
    facts: debrief.facts.map(({ fact, says, state, critical, turnId, wayIn }) => ({
      fact,
      says,
      state,
      critical,
      wayIn,
      ...(turnId === undefined ? {} : { turnId }),
    })),
    cues: debrief.cues.map(({ cue, state, needs, turnId }) => ({
      cue,
      state,
      needs,
      ...(turnId === undefined ? {} : { turnId }),
    })),
    concerns: debrief.concerns.map(({ says, state }) => ({ says, state })),
    timeline: debrief.timeline.map(({ seq, atMs, turnId, kind, speaker, text }) => ({
      seq,
      atMs,
      kind,
      text,
      ...(turnId === undefined ? {} : { turnId }),
      ...(speaker === undefined ? {} : { speaker }),
    })),
    vitals: debrief.vitals.map(({ atMs, heartRatePerMin, systolicMmHg, spo2Percent, rapport }) => ({
      atMs,
      heartRatePerMin,
      systolicMmHg,
      spo2Percent,
      rapport,
    })),
    steered: debrief.steered.map(({ atMs, vitals }) => ({ atMs, vitals: [...vitals] })),
    epilogue: debrief.epilogue,
    variant: debrief.variant,
    justPassing: debrief.justPassing,
    communication: sheet.communication
      ? { dimensions: sheet.communication.dimensions, responses: sheet.communication.responses }
      : null,
    portraits: portraitsOverTime(events),
    needsDeRole: isHeavy(station.contentNotes),
    canTryAgain: started.mode === 'practice' && station.exposure === 'practice',
    forkedFrom: started.forkedFrom ?? null,
    drill: started.drill ?? null,
    next,
    hasExpertRun,
    reflection: reflection?.type === 'reflection.written' ? reflection.answers : [],
  };
}

/** What a case's content notes call death, suicide, self-harm, abuse or violence. */
const isHeavy = (notes: readonly string[]): boolean =>
  notes.some((note) =>
    /\b(death|dying|die|dies|died|bereave\w*|suicid\w*|self-harm|harm\w*|abuse\w*|violen\w*|loss)\b/i.test(note),
  );

const quoteView = ({ seq, turnId, atMs, quote, kind }: EvidenceQuote) => ({ seq, turnId, atMs, quote, kind });

function pointView({ id, kind, says, evidence, patientNeeded, exampleWords }: FeedbackPoint): DebriefView['strengths'][number] {
  return {
    id,
    kind,
    says,
    evidence: evidence.map(quoteView),
    ...(patientNeeded === undefined ? {} : { patientNeeded }),
    ...(exampleWords === undefined ? {} : { exampleWords }),
  };
}
