import type { Encounter, FactState } from '../encounter/encounter-state.ts';
import type { Fact, Gate } from '../scenario/fact.ts';

/** What made the patient think of a fact just now. */
export type Occasion = 'direct question' | 'open question' | 'facilitation' | 'opening' | 'cue' | 'summary';

/** One fact in front of the disclosure table. */
export interface DisclosureQuestion {
  readonly fact: Fact;
  readonly told: FactState;
  readonly occasion: Occasion;
  /** Asked softly: with a reason, permission or a normalising preface, or by someone he has settled with. */
  readonly gentle: boolean;
  /** The first named gate that is shut, if any. */
  readonly shutGate: Gate | null;
  readonly canSpeakAtLength: boolean;
  /** The one who speaks is the one who knows it, and is in the room. */
  readonly isSpeakersOwn: boolean;
  readonly waitsForFact: string | null;
  readonly mood: Encounter['state']['patient']['mood'];
}
