import { lazy, Suspense } from 'react';
import type { EncounterView } from '#protocol/views.ts';
import { Dialog } from '../shared/dialog.tsx';
import { Settings } from '../shared/settings-menu.tsx';
import { Waiting } from '../shared/states.tsx';
import { type ActKind, ChoicePanel } from './choice-panel.tsx';
import { EndPanel } from './end-panel.tsx';
import { HelpCard } from './help-card.tsx';
import { KeySheet } from './key-sheet.tsx';
import { NotesPanel } from './notes-panel.tsx';
import type { Room, RoomTracing } from './room.ts';
import { TracingPanel } from './tracing-panel.tsx';
import { TranscriptPanel } from './transcript-panel.tsx';
import type { Put } from './use-outbox.ts';

const TrendsPanel = lazy(() => import('../monitor/trends-panel.tsx').then((module) => ({ default: module.TrendsPanel })));

export type PanelName = ActKind | 'trends' | 'tracing' | 'notes' | 'transcript' | 'keys' | 'end' | 'stop';

interface RoomPanelsProps {
  readonly panel: PanelName | null;
  readonly view: EncounterView;
  readonly room: Room;
  readonly tracing: RoomTracing | null;
  readonly put: Put;
  readonly leave: (because: 'candidate ended' | 'candidate stopped') => Promise<void>;
  readonly onClose: () => void;
}

const titles: Readonly<Record<ActKind, string>> = {
  examination: 'Examine',
  investigation: 'Investigate',
  treatment: 'Treat',
  escalation: 'Call for help',
};

/** Whichever panel is open; one at a time. */
export function RoomPanels({ panel, view, room, tracing, put, leave, onClose }: RoomPanelsProps) {
  if (panel === null) return null;
  switch (panel) {
    case 'notes':
      return (
        <Dialog title="Notes" shape="sheet" onClose={onClose}>
          <NotesPanel encounterId={view.encounterId} />
        </Dialog>
      );
    case 'transcript':
      return (
        <Dialog title="Transcript" shape="sheet" onClose={onClose}>
          <TranscriptPanel entries={room.entries} />
        </Dialog>
      );
    case 'trends':
      return (
        <Dialog title="Trends" shape="sheet" onClose={onClose}>
          <Suspense fallback={<Waiting what="Fetching the charts" />}>
            <TrendsPanel points={room.trend} />
          </Suspense>
        </Dialog>
      );
    case 'tracing':
      return tracing === null ? null : (
        <Dialog title={tracing.name} shape="wide" onClose={onClose}>
          <TracingPanel shown={tracing} />
        </Dialog>
      );
    case 'keys':
      return (
        <Dialog title="Keys and display" onClose={onClose}>
          <KeySheet />
          <Settings />
        </Dialog>
      );
    case 'end':
      return (
        <Dialog title="End the consultation?" onClose={onClose}>
          <EndPanel onEnd={() => leave('candidate ended')} onBack={onClose} />
        </Dialog>
      );
    case 'stop':
      return (
        <Dialog title="You can stop" onClose={onClose}>
          <HelpCard onLeave={() => leave('candidate stopped')} onBack={onClose} />
        </Dialog>
      );
    default:
      return (
        <Dialog title={titles[panel]} shape="sheet" onClose={onClose}>
          <ChoicePanel
            kind={panel}
            choices={view.choices[panel]}
            onAct={(body, label) => {
              put({ path: 'acts', body: { act: panel, ...body }, label, afterSeq: room.seq });
              onClose();
            }}
          />
        </Dialog>
      );
  }
}
