import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { AcceptedTurn } from '#protocol/views.ts';
import { newKey, postApi } from '../shared/api.ts';
import { asProblem, isWorthRetrying } from '../shared/problem.ts';
import { nextToSend, type OutboxItem, packOutbox, pauseBeforeTryMs, reduceOutbox, unpackOutbox } from './outbox.ts';

export type Put = (item: Pick<OutboxItem, 'path' | 'body' | 'label' | 'afterSeq'>) => void;

/** Sends what the candidate does, in order, until the server has confirmed it; survives a reload of the page. */
export function useOutbox(encounterId: string): {
  readonly items: readonly OutboxItem[];
  readonly put: Put;
  readonly drop: (key: string) => void;
} {
  const place = `bedside.outbox.${encounterId}`;
  const [items, act] = useReducer(reduceOutbox, undefined, () => unpackOutbox(readStore(place)));
  const underWay = useRef<string | null>(null);

  useEffect(() => writeStore(place, packOutbox(items)), [place, items]);

  const latest = useRef(items);
  latest.current = items;
  const send = useCallback(
    async (key: string) => {
      const item = latest.current.find((one) => one.key === key);
      if (item === undefined || underWay.current === key) return;
      underWay.current = key;
      act({ type: 'sending', key });
      try {
        const answer = await postApi<AcceptedTurn>(`/encounters/${encodeURIComponent(encounterId)}/${item.path}`, item.body, key);
        act({ type: 'accepted', key, turnId: answer.turnId });
      } catch (error) {
        const problem = asProblem(error);
        if (isWorthRetrying(problem)) act({ type: 'failed', key });
        else act({ type: 'refused', key, problem: { title: problem.title, detail: problem.detail, cure: problem.cure } });
      } finally {
        underWay.current = null;
      }
    },
    [encounterId],
  );

  const next = nextToSend(items);
  const nextKey = next?.key ?? null;
  const tries = next?.tries ?? 0;
  useEffect(() => {
    if (nextKey === null) return;
    const atOnce = () => void send(nextKey);
    const timer = setTimeout(atOnce, pauseBeforeTryMs(tries));
    window.addEventListener('online', atOnce);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', atOnce);
    };
  }, [nextKey, tries, send]);

  const put = useCallback<Put>((item) => act({ type: 'put', item: { ...item, key: newKey() } }), []);
  const drop = useCallback((key: string) => act({ type: 'dropped', key }), []);
  return { items, put, drop };
}

export function readStore(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

export function writeStore(place: string, text: string): void {
  try {
    if (text === '' || text === '[]') sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
  } catch {
    // Without storage the words live in the page alone.
  }
}
