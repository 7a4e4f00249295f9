export type RoomCommand =
  | 'type'
  | 'examination'
  | 'investigation'
  | 'treatment'
  | 'escalation'
  | 'notes'
  | 'silence'
  | 'transcript'
  | 'monitor'
  | 'trends'
  | 'keys'
  | 'end';

export const shortcuts: readonly (readonly [key: string, command: RoomCommand, says: string])[] = [
  ['/', 'type', 'Type what you say'],
  ['e', 'examination', 'Examine'],
  ['i', 'investigation', 'Investigate'],
  ['r', 'treatment', 'Treat'],
  ['h', 'escalation', 'Call for help'],
  ['n', 'notes', 'Notes'],
  ['s', 'silence', 'Stay silent; again to break the silence'],
  ['t', 'transcript', 'Whole transcript'],
  ['m', 'monitor', 'Show or fold the monitor'],
  ['v', 'trends', 'Trends of the vital signs'],
  ['?', 'keys', 'This list'],
];

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The command of a key press; null with a modifier, in a text field, or for any other key. */
export function commandOf(press: KeyPress, isInTextField: boolean): RoomCommand | null {
  if (isInTextField || press.ctrlKey || press.metaKey || press.altKey) return null;
  return shortcuts.find(([key]) => key === press.key.toLowerCase())?.[1] ?? null;
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}
