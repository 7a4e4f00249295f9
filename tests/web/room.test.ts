import { describe, expect, it } from 'vitest';
import type { StreamEvent } from '#protocol/reply-stream.ts';
import { announcementOf, emptyRoom, foldPassingEvent, foldStreamEvent, type Room } from '../../src/web/encounter/room.ts';

const spoke: StreamEvent = { type: 'candidate.spoke', seq: 2, atMs: 10, turnId: 't1', text: 'Hello', addressee: 'joe' } as const;
const replied: StreamEvent = {
  type: 'patient.replied',
  seq: 3,
  atMs: 20,
  turnId: 't1',
  participant: 'joe',
  name: 'Joe',
  sentences: ['Morning.', 'Sit down.'],
};

const roomAfter = (...events: StreamEvent[]): Room => events.reduce(foldStreamEvent, emptyRoom);

describe('the room folded from its stream', () => {
  it('takes each durable event once, also when a stream is resumed', () => {
    const room = roomAfter(spoke, replied, spoke, replied);
    expect(room.entries.map((entry) => entry.kind)).toEqual(['you', 'said']);
    expect(room.seq).toBe(3);
  });

  it('announces speech with the speaker and body language as what it is', () => {
    const room = roomAfter(replied, {
      type: 'participant.showed',
      seq: 4,
      atMs: 25,
      participant: 'joe',
      shows: 'He looks away.',
    });
    expect(room.entries.map(announcementOf)).toEqual(['Joe says: Morning. Sit down.', 'He looks away.']);
  });

  it('shows a refused examination as words alone', () => {
    const finding = { type: 'examination.finding', seq: 5, atMs: 30, turnId: 't2', name: 'Heart', finding: '' } as const;
    expect(foldStreamEvent(emptyRoom, finding).entries).toEqual([]);
  });

  it('knows who left and who came back', () => {
    const left = foldStreamEvent(emptyRoom, { type: 'participant.left', seq: 1, atMs: 1, participant: 'folake', name: 'Folake' });
    expect(left.absent).toEqual(['folake']);
    expect(
      foldStreamEvent(left, { type: 'participant.returned', seq: 2, atMs: 2, participant: 'folake', name: 'Folake' }).absent,
    ).toEqual([]);
  });

  it('keeps the latest of what passes', () => {
    const live = foldPassingEvent(foldPassingEvent(emptyRoom, { type: 'state', word: 'thinking' }), {
      type: 'caughtUp',
      seq: 1,
      atMs: 5,
      stage: 'running',
    });
    expect(live).toMatchObject({ word: 'thinking', isLive: true });
  });

  it('hears the bell and the end', () => {
    const rung = foldStreamEvent(emptyRoom, { type: 'station.timeCalled', seq: 1, atMs: 480_000 });
    expect(rung.stage).toBe('timeCalled');
    expect(foldStreamEvent(rung, { type: 'encounter.ended', seq: 2, atMs: 510_000, because: 'time' })).toMatchObject({
      stage: 'ended',
      because: 'time',
    });
  });
});
