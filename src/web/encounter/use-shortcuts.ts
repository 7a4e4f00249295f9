import { useEffect, useRef } from 'react';
import { readPreferences } from '../shared/preferences.ts';
import { commandOf, isTextField, type RoomCommand } from './shortcuts.ts';

/** Listens for single keys outside text fields; `run` says whether it took the command. */
export function useShortcuts(run: (command: RoomCommand) => boolean): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !readPreferences().keys) return;
      const command = commandOf(event, isTextField(event.target));
      if (command !== null && latest.current(command)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
