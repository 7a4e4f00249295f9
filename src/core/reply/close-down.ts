import { type Drafting, isPatient, sayLine, sayOneOf } from './drafting.ts';
import type { ReplyPart } from './reply-brief.ts';

/** Withdrawn, what an open question, facilitation or silence would bring stays inside. Returns whether that is so. */
export function sayWhileWithdrawn(draft: Drafting, extra: Partial<ReplyPart>): boolean {
  const { scenario, state } = draft.on.now();
  const wordings = scenario.patient.closesDown?.whileWithdrawn ?? [];
  if (state.patient.mood !== 'withdrawn' || !isPatient(draft)) return false;
  return sayOneOf(draft, 'whileWithdrawn', 'social', wordings, extra);
}

/** "I think I'd better go": said once, at the hurt before the one that makes the patient leave. */
export function warnOfLeaving(draft: Drafting): boolean {
  const { scenario, state } = draft.on.now();
  if (state.linesUsed.some((line) => line.startsWith(`${draft.participant}:warns#`))) return false;
  const wordings = scenario.patient.closesDown?.warns ?? [];
  return sayOneOf(draft, 'warns', 'react', wordings) || sayLine(draft, 'aboutToLeave', 'react');
}
