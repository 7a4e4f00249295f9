import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import type { Candidate, CandidateStep, ConclusionAnswer, Heard } from '../simulated-candidates/candidate-step.ts';

/** Where a candidate can sit an encounter: in this process or at the HTTP door. */
export interface Room {
  take(step: CandidateStep): Promise<Heard>;
  finish(answers: readonly ConclusionAnswer[]): Promise<void>;
}

export interface PlayedStep {
  readonly step: CandidateStep;
  readonly heard: Heard;
}

/** An encounter that was played and marked. `log` is null over HTTP, where no candidate sees it. */
export interface PlayedEncounter {
  readonly steps: readonly PlayedStep[];
  readonly answers: readonly ConclusionAnswer[];
  readonly percent: number;
  readonly log: readonly LoggedEvent[] | null;
  readonly sheet: ScoreSheet | null;
}

const mostSteps = 140;

/** Lets a candidate go on until it has finished, the room has ended, or something has plainly gone wrong. */
export async function playCandidate(
  candidate: Candidate,
  room: Room,
): Promise<{ steps: PlayedStep[]; answers: readonly ConclusionAnswer[] }> {
  const steps: PlayedStep[] = [];
  let heard: Heard | null = null;
  while (steps.length < mostSteps) {
    const step = candidate.next(heard);
    if (!step) break;
    heard = await room.take(step);
    steps.push({ step, heard });
    if (heard.isOver) break;
  }
  const answers = candidate.conclude();
  await room.finish(answers);
  return { steps, answers };
}
