import { DoorOpen, FlaskConical, NotebookPen, PhoneCall, Stethoscope, Syringe, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EncounterView } from '#protocol/views.ts';
import { Button } from '../shared/button.tsx';
import styles from './action-rail.module.css';
import { type RoomCommand, shortcuts } from './shortcuts.ts';

interface ActionRailProps {
  readonly choices: EncounterView['choices'];
  readonly isClosed: boolean;
  readonly isSilent: boolean;
  readonly onCommand: (command: RoomCommand) => void;
}

/** What can be done besides talking; only what this room has. */
export function ActionRail({ choices, isClosed, isSilent, onCommand }: ActionRailProps) {
  const actions: readonly { command: RoomCommand; name: string; icon: ReactNode; here: boolean }[] = [
    { command: 'examination', name: 'Examine', icon: <Stethoscope aria-hidden />, here: choices.examination.length > 0 },
    { command: 'investigation', name: 'Investigate', icon: <FlaskConical aria-hidden />, here: choices.investigation.length > 0 },
    { command: 'treatment', name: 'Treat', icon: <Syringe aria-hidden />, here: choices.treatment.length > 0 },
    { command: 'escalation', name: 'Call for help', icon: <PhoneCall aria-hidden />, here: choices.escalation.length > 0 },
    { command: 'silence', name: isSilent ? 'Silent…' : 'Stay silent', icon: <Timer aria-hidden />, here: true },
    { command: 'notes', name: 'Notes', icon: <NotebookPen aria-hidden />, here: true },
    { command: 'end', name: 'End', icon: <DoorOpen aria-hidden />, here: true },
  ];
  return (
    <div role="toolbar" aria-label="What you can do" className={styles['rail']}>
      {actions
        .filter((action) => action.here)
        .map((action) => (
          <Button
            key={action.command}
            look="quiet"
            className={`${styles['action']} ${action.command === 'silence' && isSilent ? styles['on'] : ''}`}
            isDisabled={isClosed && action.command !== 'notes'}
            onPress={() => onCommand(action.command)}
            {...(keyOf(action.command) === null ? {} : { 'aria-keyshortcuts': keyOf(action.command) ?? '' })}
          >
            {action.icon}
            <span>{action.name}</span>
            {keyOf(action.command) === null ? null : <kbd aria-hidden>{keyOf(action.command)?.toUpperCase()}</kbd>}
          </Button>
        ))}
    </div>
  );
}

function keyOf(command: RoomCommand): string | null {
  return shortcuts.find(([, each]) => each === command)?.[0] ?? null;
}
