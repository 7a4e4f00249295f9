import { describe, expect, it } from 'vitest';
import {
  itemsToShow,
  nextToSend,
  type OutboxEvent,
  type OutboxItem,
  packOutbox,
  pauseBeforeTryMs,
  reduceOutbox,
  statusText,
  unpackOutbox,
} from '../../src/web/encounter/outbox.ts';

const put = (key: string, text: string): OutboxEvent => ({
  type: 'put',
  item: { key, path: 'turns', body: { text }, label: text, afterSeq: 4 },
});
const outboxAfter = (...events: OutboxEvent[]) => events.reduce(reduceOutbox, [] as readonly OutboxItem[]);

describe('the outbox', () => {
  it('sends one thing at a time and in order', () => {
    const both = outboxAfter(put('a', 'Hello'), put('b', 'What brought you in?'));
    expect(nextToSend(both)?.key).toBe('a');
    const sending = reduceOutbox(both, { type: 'sending', key: 'a' });
    expect(nextToSend(sending)).toBeNull();
    expect(nextToSend(reduceOutbox(sending, { type: 'accepted', key: 'a', turnId: 't1' }))?.key).toBe('b');
  });

  it('tries again under the same key after no answer, ever more slowly', () => {
    const failed = outboxAfter(put('a', 'Hello'), { type: 'sending', key: 'a' }, { type: 'failed', key: 'a' });
    expect(nextToSend(failed)).toMatchObject({ key: 'a', tries: 1 });
    expect([0, 1, 2, 3, 9].map(pauseBeforeTryMs)).toEqual([0, 1000, 2000, 4000, 8000]);
  });

  it('takes the same key once', () => {
    expect(outboxAfter(put('a', 'Hello'), put('a', 'Hello'))).toHaveLength(1);
  });

  it('says what is happening to a line', () => {
    const sending = outboxAfter(put('a', 'Hello'), { type: 'sending', key: 'a' });
    const failed = reduceOutbox(sending, { type: 'failed', key: 'a' });
    expect(sending.map(statusText)).toEqual(['Sending…']);
    expect(failed.map(statusText)).toEqual(['Not sent, trying again']);
  });

  it('waits for the candidate when the server refuses', () => {
    const problem = { title: 'The encounter is over', detail: 'It has ended.', cure: 'Go on to the reflection.' };
    const refused = outboxAfter(
      put('a', 'Hello'),
      put('b', 'Bye'),
      { type: 'sending', key: 'a' },
      { type: 'refused', key: 'a', problem },
    );
    expect(nextToSend(refused)).toBeNull();
    expect(refused.map(statusText)[0]).toBe('The encounter is over. Go on to the reflection.');
    expect(nextToSend(reduceOutbox(refused, { type: 'dropped', key: 'a' }))?.key).toBe('b');
  });

  it('comes back after a reload with everything unconfirmed, keys included', () => {
    const items = outboxAfter(
      put('a', 'Hello'),
      put('b', 'Where?'),
      { type: 'sending', key: 'a' },
      { type: 'accepted', key: 'a', turnId: 't1' },
      { type: 'sending', key: 'b' },
    );
    expect(unpackOutbox(packOutbox(items)).map(({ key, state }) => [key, state])).toEqual([['b', 'waiting']]);
    expect(unpackOutbox('not json')).toEqual([]);
    expect(unpackOutbox(null)).toEqual([]);
  });

  it('shows a line once: in the outbox, or as its echo in the transcript', () => {
    const sending = outboxAfter(put('a', 'Hello'), { type: 'sending', key: 'a' });
    expect(itemsToShow(sending, [{ seq: 3, turnId: 't0', text: 'Hello' }])).toHaveLength(1);
    expect(itemsToShow(sending, [{ seq: 5, turnId: 't1', text: 'Hello' }])).toHaveLength(0);
    const accepted = reduceOutbox(sending, { type: 'accepted', key: 'a', turnId: 't1' });
    expect(itemsToShow(accepted, [])).toHaveLength(1);
    expect(itemsToShow(accepted, [{ seq: 5, turnId: 't1', text: 'Hello' }])).toHaveLength(0);
  });
});
