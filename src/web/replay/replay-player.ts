export type Speed = 0 | 1 | 4;

/** The clock of a replay. It lives outside React: a frame reaches only those who asked for frames. */
export class ReplayPlayer {
  readonly endMs: number;
  #atMs = 0;
  #speed: Speed = 0;
  #frame = 0;
  #lastMs = 0;
  readonly #listeners = new Set<() => void>();

  constructor(endMs: number) {
    this.endMs = endMs;
  }

  get atMs(): number {
    return this.#atMs;
  }

  /** 0 while paused. */
  get speed(): Speed {
    return this.#speed;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  seek(atMs: number): void {
    this.#atMs = Math.min(this.endMs, Math.max(0, atMs));
    this.#tell();
  }

  /** From the beginning again when it stands at the end. */
  play(speed: 1 | 4): void {
    if (this.#atMs >= this.endMs) this.#atMs = 0;
    this.#speed = speed;
    cancelAnimationFrame(this.#frame);
    this.#lastMs = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
    this.#tell();
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.#speed = 0;
    this.#tell();
  }

  readonly #step = (nowMs: number): void => {
    this.#atMs = Math.min(this.endMs, this.#atMs + Math.max(0, nowMs - this.#lastMs) * this.#speed);
    this.#lastMs = nowMs;
    if (this.#atMs >= this.endMs) this.#speed = 0;
    else this.#frame = requestAnimationFrame(this.#step);
    this.#tell();
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
