/** What the main thread asks of the database thread. */
export type PgliteRequest =
  | { readonly id: number; readonly kind: 'open'; readonly folder: string }
  | { readonly id: number; readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly id: number; readonly kind: 'close' };

export interface QueryAnswer {
  readonly rows: readonly Record<string, unknown>[];
  readonly affected: number;
}

export interface OpenAnswer {
  /** True when a commit was seen to reach the disk. */
  readonly isDurable: boolean;
  readonly tookMs: number;
}

export type PgliteReply =
  | { readonly id: number; readonly ok: true; readonly answer: QueryAnswer | OpenAnswer | null }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code: string | null };
