import { acceptAct } from '../encounter/accept-turn.ts';
import { advance } from '../encounter/advance.ts';
import { type CandidateMove, handoverPartSchema } from '../encounter/candidate-move.ts';
import type { Encounter } from '../encounter/encounter-state.ts';
import { type PlacedEvent, placeInLog } from '../encounter/placed-event.ts';
import { applyEvent, replay } from '../encounter/replay.ts';
import { startEncounter } from '../encounter/start-encounter.ts';
import { takeTurn } from '../encounter/take-turn.ts';
import { vitalsAt } from '../physiology/vitals-at.ts';
import { applyVariant } from './apply-variant.ts';
import type { Body, VitalName } from './body.ts';
import type { CaseFolder, Scenario } from './scenario.ts';

const minuteMs = 60_000;
const noTopics = { labelOf: () => 'that', systemOf: () => undefined };
type Track = Body['expect'][number];

/** Long enough for any track: the body goes on after the bell. */
const inALongRoom = (scenario: Scenario): Scenario => ({
  ...scenario,
  station: { ...scenario.station, doorNote: { ...scenario.station.doorNote, stationMinutes: 60 } },
});

function apply(encounter: Encounter, events: readonly PlacedEvent[]): Encounter {
  return placeInLog(events, encounter.state.seq).reduce<Encounter>((now, event) => applyEvent(now, event), encounter);
}

/** What a track does: a call is made with a whole handover, so that whoever it is for decides. */
function movesFor(body: Body, id: string): CandidateMove[] {
  const base = { quote: '', confidence: 1, id };
  if (body.treatments.some((one) => one.id === id)) return [{ kind: 'treat', ...base }];
  if (body.investigations.some((one) => one.id === id)) return [{ kind: 'investigate', ...base }];
  if (body.escalations.some((one) => one.id === id))
    return [
      { kind: 'escalate', ...base },
      { kind: 'handover', quote: '', confidence: 1, parts: [...handoverPartSchema.options] },
    ];
  if (body.examination.some((one) => one.id === id)) {
    return [{ kind: 'examine', ...base, explained: true, consentSought: true, chaperoneOffered: true }];
  }
  return [];
}

/** What a track's vitals are at its minute, having done what it says when it says. */
export function playTrack(scenario: Scenario, track: Track): ReturnType<typeof vitalsAt> {
  const start = { encounterId: 'track', owner: 'track', mode: 'practice' as const, seed: 1, variant: '', caseHash: '' };
  let now = replay(placeInLog(startEncounter(inALongRoom(scenario), { ...start, startedAt: '2026-01-01T00:00:00.000Z' }), 0));
  for (const [index, { atMinute, act }] of [...track.doing].sort((a, b) => a.atMinute - b.atMinute).entries()) {
    const moves = movesFor(scenario.body, act);
    if (moves.length === 0) continue;
    const turnId = `track-${index}`;
    const manners = { explained: true, consentSought: true, chaperoneOffered: true };
    now = apply(now, acceptAct(now, { turnId, act: 'treatment', id: act, ...manners, atMs: atMinute * minuteMs }));
    const play = (id: string) => takeTurn(now, { turnId: id, said: '', moves, reader: 'track', atMs: now.state.atMs }, noTopics);
    now = apply(now, play(turnId).events);
    // A track means what it says: asked about by a nurse, it is done all the same.
    if (now.state.ordersAsked?.some((one) => one.id === act)) now = apply(now, play(`${turnId}-again`).events);
  }
  now = apply(now, advance(now, track.atMinute * minuteMs));
  return vitalsAt(now, track.atMinute * minuteMs);
}

/** Runs every `expect:` track of a case and its variants: untreated, well and wrongly treated. */
export function playExpectedTracks(folder: CaseFolder): { name: string; ok: boolean; problem?: string }[] {
  const variants = folder.variants.variants.length > 0 ? folder.variants.variants.map((one) => one.id) : ['as-written'];
  return variants.flatMap((variant) => {
    const scenario = applyVariant(folder, variant);
    return scenario.body.expect.map((track) => {
      const name = `${variant}: ${track.track} at minute ${track.atMinute}`;
      const vitals = playTrack(scenario, track);
      const missed = (Object.entries(track.vitals) as [VitalName, [number, number]][]).find(
        ([vital, [low, high]]) => vitals[vital] < low || vitals[vital] > high,
      );
      if (!missed) return { name, ok: true };
      const [vital, [low, high]] = missed;
      return { name, ok: false, problem: `${vital} is ${vitals[vital]}, expected ${low} to ${high}` };
    });
  });
}
