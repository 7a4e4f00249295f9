/** Port: sentences in, unit vectors out, one per text and in the same order. Rejects when it cannot; callers fall back to words alone. */
export interface Embedder {
  /** Model name; vectors of different names are never compared. */
  readonly id: string;
  readonly dimensions: number;
  embed(texts: string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}
