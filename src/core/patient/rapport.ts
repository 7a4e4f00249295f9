import type { CandidateMove, MoveKind } from '../encounter/candidate-move.ts';
import type { Mood } from '../reply/reply-brief.ts';

/**
 * Move x mood -> change in rapport (-10..10). Rapport colours tone and volunteering; named gates hide facts, not points.
 * Empathy counts once a turn: three "I'm so sorry"s in a row read as a script to a real patient.
 */
const table: Partial<Record<MoveKind, Partial<Record<Mood | 'any', number>>>> = {
  introduce: { any: 0.5 },
  seekConsent: { any: 0.3 },
  empathise: { any: 1, distressed: 1.5, angry: 0.7, withdrawn: 0.7 },
  pickUpCue: { any: 1.5 },
  apologise: { any: 0.2, angry: 1.5, withdrawn: 1.2 },
  makePrivate: { any: 0.7 },
  summarise: { any: 0.4 },
  signpost: { any: 0.2 },
  inviteQuestions: { any: 0.4 },
  checkUnderstanding: { any: 0.3 },
  thank: { any: 0.2 },
  smallTalk: { any: 0.3, angry: -0.3, distressed: -0.3 },
  dismiss: { any: -2, distressed: -3 },
  beRude: { any: -4 },
  useJargon: { any: -0.3 },
};

/** Change in rapport that one turn's moves bring in this mood. Each kind counts once. */
export function rapportChange(moves: readonly CandidateMove[], mood: Mood): number {
  let change = 0;
  for (const kind of new Set(moves.map((move) => move.kind))) {
    if (kind === 'empathise' && moves.some((move) => move.kind === 'pickUpCue')) continue;
    const row = table[kind];
    change += row?.[mood] ?? row?.any ?? 0;
  }
  for (const move of moves) {
    if (move.kind === 'reassure') {
      change += move.premature ? -1.2 : 0.6;
      break;
    }
  }
  const asks = moves.filter((move) => move.kind === 'ask').length;
  if (asks > 3) change -= 0.5;
  return Math.round(change * 100) / 100;
}
