import type { Encounter } from '#core/encounter/encounter-state.ts';
import { onThePhone } from '#core/encounter/make-call.ts';
import type { ReadingContext } from '../reading/turn-reader.ts';

/** What a reader may know: the case, what was just said, what is open. A cue passed over can still be answered later. */
export function readingContext({ scenario, state }: Encounter, addressee: string): ReadingContext {
  return {
    scenario,
    addressee,
    lastReply: state.lastReply,
    lastTopics: state.lastTopics,
    openCues: Object.entries(state.cues)
      .filter(([, cue]) => cue.state !== 'pickedUp')
      .map(([id]) => id),
    factsTold: Object.entries(state.facts)
      .filter(([, fact]) => fact.layersHeard > 0)
      .map(([id]) => id),
    justAskedBetween: state.clarified,
    // A colleague on the line is told things, and asked nothing of the case.
    ...(addressee === onThePhone ? { onCall: true } : {}),
  };
}
