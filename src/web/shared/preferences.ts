export type Theme = 'system' | 'light' | 'dark' | 'contrast';
export interface Preferences {
  readonly theme: Theme;
  readonly lessMotion: boolean;
  /** Single-key shortcuts in the encounter. */
  readonly keys: boolean;
  /** Whether the monitor's alarms are heard as well as seen. */
  readonly alarmSound: boolean;
}

const place = 'bedside.preferences';
const usual: Preferences = { theme: 'system', lessMotion: false, keys: true, alarmSound: false };

export function readPreferences(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}

/** Stores the preferences and puts them on the page. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(place, JSON.stringify(preferences));
  } catch {
    // Storage may be switched off: the setting then lasts until the page closes.
  }
  showPreferences(preferences);
}

export function showPreferences(preferences: Preferences): void {
  const root = document.documentElement;
  if (preferences.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = preferences.theme;
  if (preferences.lessMotion) root.dataset['motion'] = 'less';
  else delete root.dataset['motion'];
}
