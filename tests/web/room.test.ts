import { describe, expect, it } from 'vitest';
import type { StreamEvent } from '#protocol/reply-stream.ts';
import { announcementOf, emptyRoom, foldPassingEvent, foldStreamEvent, type Room } from '../../src/web/encounter/room.ts';
import { voiceOf } from '../../src/web/encounter/voice-of.ts';
import { livelyView, livelyVitals } from '../e2e/support/lively-body.ts';

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

  it('opens and ends a call, with the voice of whoever is on the line', () => {
    const place = { atMs: 1, turnId: 't' };
    const open = roomAfter({ type: 'call.opened', seq: 1, ...place, name: 'Medical registrar' });
    expect(open.call).toEqual({ name: 'Medical registrar' });
    const talked = foldStreamEvent(open, {
      type: 'escalation.answered',
      seq: 2,
      ...place,
      name: 'Medical registrar',
      says: ['Go on.'],
    });
    expect(talked.entries.at(-1)).toMatchObject({ kind: 'said', participant: 'phone', name: 'Medical registrar' });
    expect(foldStreamEvent(talked, { type: 'call.ended', seq: 3, ...place, name: 'Medical registrar' }).call).toBeNull();
    expect(foldStreamEvent(talked, { type: 'encounter.ended', seq: 3, atMs: 2, because: 'time' }).call).toBeNull();
  });

  it('keeps the tracing of a result', () => {
    const tracing = { rhythm: 'sinus', st: 'inferiorElevation', heartRatePerMin: 88 } as const;
    const room = roomAfter({ type: 'investigation.resulted', seq: 1, atMs: 1, name: 'ECG', result: 'Read it.', tracing });
    expect(room.entries[0]).toMatchObject({ kind: 'card', tracing });
  });

  it('keeps what the monitor measured as a trend', () => {
    const measured = (atMs: number) => foldPassingEvent(emptyRoom, { type: 'vitals', vitals: { ...livelyVitals, atMs } });
    expect(measured(4000).trend.map((point) => point.atMs)).toEqual([4000]);
    expect(measured(4000).vitals?.atMs).toBe(4000);
  });

  it('tells voices apart', () => {
    const participants = livelyView.participants;
    expect(['patient', 'nurse', 'phone', 'someone'].map((one) => voiceOf(one, participants))).toEqual([
      'patient',
      'nurse',
      'phone',
      'other',
    ]);
  });
});
