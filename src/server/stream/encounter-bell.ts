export type StateWord = 'listening' | 'thinking' | 'speaking';

export interface BellListener {
  /** Something was stored: read the log again. */
  onStored(): void;
  onStateWord(word: StateWord): void;
}

/** Tells whoever watches an encounter on this node that something happened. Carries no content: readers read the log. */
export class EncounterBell {
  readonly #listeners = new Map<string, Set<BellListener>>();

  listen(encounterId: string, listener: BellListener): () => void {
    const listeners = this.#listeners.get(encounterId) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(encounterId, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(encounterId) === listeners) this.#listeners.delete(encounterId);
    };
  }

  ring(encounterId: string): void {
    for (const listener of this.#listeners.get(encounterId) ?? []) listener.onStored();
  }

  say(encounterId: string, word: StateWord): void {
    for (const listener of this.#listeners.get(encounterId) ?? []) listener.onStateWord(word);
  }

  /** Encounters that somebody watches on this node. */
  watched(): readonly string[] {
    return [...this.#listeners.keys()];
  }
}
