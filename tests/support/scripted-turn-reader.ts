import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { ReadingContext, TurnReader } from '#server/reading/turn-reader.ts';

/** Reads what it was told to: the first line that the utterance contains decides; anything else is unclear. */
export class ScriptedTurnReader implements TurnReader {
  readonly id = 'scripted';
  readonly heard: { readonly utterance: string; readonly context: ReadingContext }[] = [];
  readonly #script: Readonly<Record<string, readonly CandidateMove[]>>;
  /** Called before each reading: to wait, or to fail. */
  before: () => Promise<void> = async () => {};

  constructor(script: Readonly<Record<string, readonly CandidateMove[]>>) {
    this.#script = script;
  }

  async read(utterance: string, context: ReadingContext): Promise<readonly CandidateMove[]> {
    this.heard.push({ utterance, context });
    await this.before();
    const line = Object.keys(this.#script).find((one) => utterance.includes(one));
    return (line && this.#script[line]) || [{ kind: 'unclear', quote: utterance, confidence: 0.1, between: [] }];
  }
}
