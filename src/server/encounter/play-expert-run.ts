import { acceptAct, acceptSilence, acceptUtterance } from '#core/encounter/accept-turn.ts';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { endEncounter } from '#core/encounter/end-encounter.ts';
import { spokenMs } from '#core/encounter/spoken-ms.ts';
import type { ExpertRun, ExpertStep } from '#core/scenario/expert-run.ts';
import { InProcessRoom, type RoomSetting } from './in-process-room.ts';

const actMs = 1500;

/** Plays an expert's run of a variant through the same patient, to its end and conclusion. Null when the case has none. */
export async function playExpertRun(setting: RoomSetting): Promise<readonly LoggedEvent[] | null> {
  const run = findExpertRun(setting);
  if (!run) return null;
  const room = new InProcessRoom(setting);
  for (const step of run.steps) {
    const isTaken = await room.take((encounter, turnId) => accept(encounter, turnId, step), 'say' in step ? step.say : '');
    if (!isTaken) break;
  }
  const atMs = room.encounter.state.atMs + 1000;
  room.append(endEncounter(room.encounter, 'candidate ended', atMs));
  const endedAtMs = room.encounter.state.atMs;
  room.append([{ type: 'conclusion.given', answers: run.conclusion, atMs: endedAtMs }]);
  return room.log;
}

/** The run written for a variant, if there is one. */
export function findExpertRun({
  folder,
  variant = 'as-written',
}: Pick<RoomSetting, 'folder' | 'variant'>): ExpertRun['runs'][number] | null {
  return folder['expert-run']?.runs.find((one) => one.variant === variant) ?? null;
}

function accept(encounter: InProcessRoom['encounter'], turnId: string, step: ExpertStep) {
  const now = encounter.state.atMs;
  if ('say' in step) {
    const { say, to } = step;
    return acceptUtterance(encounter, { turnId, text: say, addressee: to, via: 'typed', atMs: now + spokenMs(say) });
  }
  if ('silenceSeconds' in step) {
    const silenceMs = step.silenceSeconds * 1000;
    return acceptSilence(encounter, { turnId, silenceMs, atMs: now + silenceMs });
  }
  const { act, id, detail, politely } = step;
  const manners = { explained: politely, consentSought: politely, chaperoneOffered: politely };
  return acceptAct(encounter, {
    turnId,
    act,
    id,
    ...manners,
    ...(detail === undefined ? {} : { detail }),
    atMs: now + actMs,
  });
}
