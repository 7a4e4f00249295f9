import { bump } from './bump.ts';
import type { LeadHeights, StPattern } from './ecg-leads.ts';

/** How one beat is made; the order is the number kept with each beat. */
export const beatKinds = ['sinus', 'withoutP', 'narrowFast', 'wide', 'escape'] as const;
export type BeatKind = (typeof beatKinds)[number];

/** Seconds after the R peak beyond which a beat adds nothing. */
export const beatTailSeconds = 0.9;

/**
 * One beat in one lead, mV, at a time from its R peak. QRS widths are fixed in time; the T wave comes sooner the shorter the
 * interval between beats, as it does in people.
 */
export function ecgBeat(
  kind: BeatKind,
  secondsSinceR: number,
  intervalSeconds: number,
  lead: LeadHeights,
  st: StPattern,
): number {
  if (secondsSinceR < -0.32 || secondsSinceR > beatTailSeconds) return 0;
  if (kind === 'wide') return wideBeat(secondsSinceR, intervalSeconds, lead);
  if (kind === 'escape') return escapeBeat(secondsSinceR, lead) + stShift(secondsSinceR, 1, lead, st);
  const pace = Math.sqrt(Math.min(1.2, Math.max(0.25, intervalSeconds)));
  const atT = 0.27 * pace;
  const atrial = kind === 'sinus' ? lead.p * bump(secondsSinceR, -0.165, 0.022) : 0;
  // A very fast beat leaves the T wave low and the segment before it a little sunk.
  const strain = kind === 'narrowFast' ? -0.09 * lead.r * bump(secondsSinceR, 0.09, 0.028) : 0;
  const tall = kind === 'narrowFast' ? 0.65 : 1;
  return (
    atrial +
    lead.q * bump(secondsSinceR, -0.026, 0.008) +
    lead.r * bump(secondsSinceR, 0, 0.0105) +
    lead.s * bump(secondsSinceR, 0.029, 0.0095) +
    tall * lead.t * bump(secondsSinceR, atT, 0.047 * pace) +
    strain +
    stShift(secondsSinceR, pace, lead, st)
  );
}

/** The shift of the segment between S and T: raised or sunk from the end of the QRS, running into the T wave. */
function stShift(secondsSinceR: number, pace: number, lead: LeadHeights, st: StPattern): number {
  const shift = lead.st[st];
  if (shift === 0) return 0;
  const plateau = bump(secondsSinceR, 0.09, 0.024) * 0.8 + bump(secondsSinceR, 0.155 * pace + 0.01, 0.04) * 0.85;
  // A raised segment lifts its T wave with it; a sunk one pulls it flat.
  return shift * (plateau + bump(secondsSinceR, 0.255 * pace, 0.052 * pace) * 0.7);
}

function wideBeat(secondsSinceR: number, intervalSeconds: number, lead: LeadHeights): number {
  const squeeze = Math.min(1, intervalSeconds / 0.45);
  const at = secondsSinceR / squeeze;
  return (
    lead.wide *
    (0.3 * bump(at, -0.055, 0.03) + 1.05 * bump(at, 0.01, 0.044) - 0.45 * bump(at, 0.125, 0.05) - 0.42 * bump(at, 0.25, 0.06))
  );
}

function escapeBeat(secondsSinceR: number, lead: LeadHeights): number {
  return (
    0.85 * lead.r * bump(secondsSinceR, -0.006, 0.02) +
    0.35 * lead.r * bump(secondsSinceR, 0.036, 0.018) +
    0.8 * lead.s * bump(secondsSinceR, 0.082, 0.02) -
    0.75 * lead.t * bump(secondsSinceR, 0.34, 0.068)
  );
}

/** An atrial beat on its own, as in complete heart block, at a time from its P peak. */
export function atrialBeat(secondsSinceP: number, lead: LeadHeights): number {
  return lead.p * bump(secondsSinceP, 0, 0.024);
}
