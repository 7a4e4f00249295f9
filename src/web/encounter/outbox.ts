import type { ApiProblem } from '../shared/problem.ts';

/** Something the candidate did that the server has not confirmed yet. */
export interface OutboxItem {
  /** The idempotency key: the same for every try. */
  readonly key: string;
  readonly path: 'turns' | 'silences' | 'acts';
  readonly body: Readonly<Record<string, unknown>>;
  /** What the candidate reads while it waits. */
  readonly label: string;
  /** Place in the log when it was put in; tells its own echo from an older line with the same words. */
  readonly afterSeq: number;
  readonly tries: number;
  readonly state: 'waiting' | 'sending' | 'refused' | 'accepted';
  readonly turnId: string | null;
  readonly problem: Pick<ApiProblem, 'title' | 'detail' | 'cure'> | null;
}

export type OutboxEvent =
  | { readonly type: 'put'; readonly item: Pick<OutboxItem, 'key' | 'path' | 'body' | 'label' | 'afterSeq'> }
  | { readonly type: 'sending'; readonly key: string }
  | { readonly type: 'accepted'; readonly key: string; readonly turnId: string }
  /** No answer, or one that a later try may change. */
  | { readonly type: 'failed'; readonly key: string }
  | { readonly type: 'refused'; readonly key: string; readonly problem: OutboxItem['problem'] }
  | { readonly type: 'dropped'; readonly key: string };

/** The queue of what goes out: in order, one at a time, each under its own key. */
export function reduceOutbox(items: readonly OutboxItem[], event: OutboxEvent): readonly OutboxItem[] {
  switch (event.type) {
    case 'put':
      if (items.some((item) => item.key === event.item.key)) return items;
      return [...items, { ...event.item, tries: 0, state: 'waiting', turnId: null, problem: null }];
    case 'sending':
      return change(items, event.key, (item) => ({ ...item, state: 'sending', tries: item.tries + 1 }));
    case 'accepted':
      return change(items, event.key, (item) => ({ ...item, state: 'accepted', turnId: event.turnId }));
    case 'failed':
      return change(items, event.key, (item) => ({ ...item, state: 'waiting' }));
    case 'refused':
      return change(items, event.key, (item) => ({ ...item, state: 'refused', problem: event.problem }));
    case 'dropped':
      return items.filter((item) => item.key !== event.key);
  }
}

function change(items: readonly OutboxItem[], key: string, to: (item: OutboxItem) => OutboxItem): readonly OutboxItem[] {
  return items.map((item) => (item.key === key ? to(item) : item));
}

/** The next item to send, or null while one is under way, all are done, or a refused one waits for the candidate. */
export function nextToSend(items: readonly OutboxItem[]): OutboxItem | null {
  if (items.some((item) => item.state === 'sending')) return null;
  const open = items.find((item) => item.state !== 'accepted');
  return open?.state === 'waiting' ? open : null;
}

/** Pause before a try: none before the first, then 1, 2, 4 s, at most 8 s. */
export function pauseBeforeTryMs(tries: number): number {
  return tries === 0 ? 0 : Math.min(8000, 1000 * 2 ** (tries - 1));
}

/** What the line under an unsent utterance says. */
export function statusText(item: OutboxItem): string {
  if (item.state === 'refused') return item.problem === null ? 'Not sent' : `${item.problem.title}. ${item.problem.cure}`;
  if (item.state === 'accepted') return '';
  return item.tries > 1 || (item.tries === 1 && item.state === 'waiting') ? 'Not sent, trying again' : 'Sending…';
}

/** What the store keeps over a reload: all that is not confirmed, ready to be sent again under the same key. */
export function packOutbox(items: readonly OutboxItem[]): string {
  return JSON.stringify(items.filter((item) => item.state === 'waiting' || item.state === 'sending'));
}

export function unpackOutbox(packed: string | null): readonly OutboxItem[] {
  if (packed === null) return [];
  try {
    const items = JSON.parse(packed) as OutboxItem[];
    return items.map((item) => ({ ...item, state: 'waiting' }));
  } catch {
    return [];
  }
}

/** The items still to be shown: an utterance whose echo is in the transcript is the transcript's. */
export function itemsToShow(
  items: readonly OutboxItem[],
  echoes: readonly { readonly seq: number; readonly turnId: string; readonly text: string }[],
): readonly OutboxItem[] {
  return items.filter((item) => {
    if (item.turnId !== null) return item.path === 'turns' && !echoes.some((echo) => echo.turnId === item.turnId);
    if (item.path !== 'turns' || item.state === 'refused') return true;
    return !echoes.some((echo) => echo.seq > item.afterSeq && echo.text === item.body['text']);
  });
}
