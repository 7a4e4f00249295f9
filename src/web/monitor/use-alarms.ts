import { useEffect, useRef, useState } from 'react';
import type { VitalsView } from '#protocol/views.ts';

export type Alarm = VitalsView['alarms'][number];

const silenceMs = 120_000;

export interface Alarms {
  /** Worst first. */
  readonly all: readonly Alarm[];
  /** The priority that flashes and sounds now; null when nothing does. */
  readonly loud: Alarm['priority'] | null;
  /** Seconds of silence left; 0 when there is none. */
  readonly silentSeconds: number;
  readonly silence: () => void;
  /** What a screen reader is told at once, and when it has finished speaking. */
  readonly assertive: string;
  readonly polite: string;
}

interface Silence {
  readonly untilMs: number;
  readonly ids: readonly string[];
}

/** Which alarms flash and sound: those that began after the candidate pressed silence break it, as on a real monitor. */
export function useAlarms(alarms: readonly Alarm[], nowMs: number): Alarms {
  const [silence, setSilence] = useState<Silence>({ untilMs: 0, ids: [] });
  const [told, setTold] = useState({ assertive: '', polite: '' });
  const known = useRef<readonly string[]>([]);
  const all = sortAlarms(alarms);
  const ids = all.map((alarm) => alarm.id).join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the set of alarms changes
  useEffect(() => {
    const before = known.current;
    known.current = all.map((alarm) => alarm.id);
    const fresh = all.filter((alarm) => !before.includes(alarm.id));
    const say = (priority: Alarm['priority']) =>
      fresh
        .filter((alarm) => alarm.priority === priority)
        .map((alarm) => alarm.says)
        .join('. ');
    if (fresh.length > 0) setTold({ assertive: say('high'), polite: say('medium') });
    else if (all.length === 0 && before.length > 0) setTold({ assertive: '', polite: 'No alarms' });
  }, [ids]);

  const isSilent = nowMs < silence.untilMs;
  const loud = all.find((alarm) => !isSilent || !silence.ids.includes(alarm.id))?.priority ?? null;
  return {
    all,
    loud,
    silentSeconds: isSilent && loud === null && all.length > 0 ? Math.ceil((silence.untilMs - nowMs) / 1000) : 0,
    silence: () => setSilence({ untilMs: nowMs + silenceMs, ids: all.map((alarm) => alarm.id) }),
    ...told,
  };
}

export function sortAlarms(alarms: readonly Alarm[]): readonly Alarm[] {
  return [...alarms].sort((a, b) => Number(b.priority === 'high') - Number(a.priority === 'high'));
}
