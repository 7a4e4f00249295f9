import type { Encounter } from './encounter-state.ts';

/** Whether anything can still happen in the room. */
export function isUnderWay({ state }: Encounter): boolean {
  return state.stage === 'running' || state.stage === 'timeCalled';
}
