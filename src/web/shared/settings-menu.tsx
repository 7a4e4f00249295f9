import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { keepPreferences, type Preferences, readPreferences, type Theme } from './preferences.ts';
import styles from './settings-menu.module.css';

const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'As my device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['contrast', 'High contrast'],
];

/** Colours, movement, shortcuts and sound, kept in this browser. */
export function SettingsMenu() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)} aria-label="Display settings" className={styles['open']}>
        <SlidersHorizontal aria-hidden />
      </Button>
      {isOpen ? (
        <Dialog title="Display" onClose={() => setOpen(false)}>
          <Settings />
        </Dialog>
      ) : null}
    </>
  );
}

export function Settings() {
  const [preferences, setPreferences] = useState(readPreferences);
  const change = (part: Partial<Preferences>) => {
    const next = { ...preferences, ...part };
    setPreferences(next);
    keepPreferences(next);
  };
  return (
    <div className={styles['settings']}>
      <fieldset>
        <legend>Colours</legend>
        {themes.map(([theme, name]) => (
          <label key={theme}>
            <input type="radio" name="theme" checked={preferences.theme === theme} onChange={() => change({ theme })} />
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Movement and keys</legend>
        <label>
          <input
            type="checkbox"
            checked={preferences.lessMotion}
            onChange={(event) => change({ lessMotion: event.currentTarget.checked })}
          />
          Keep the portrait and the monitor still
        </label>
        <label>
          <input type="checkbox" checked={preferences.keys} onChange={(event) => change({ keys: event.currentTarget.checked })} />
          Single-key shortcuts in the room
        </label>
      </fieldset>
      <fieldset>
        <legend>Sound</legend>
        <label>
          <input
            type="checkbox"
            checked={preferences.alarmSound}
            onChange={(event) => change({ alarmSound: event.currentTarget.checked })}
          />
          Sound the monitor’s alarms
        </label>
      </fieldset>
    </div>
  );
}
