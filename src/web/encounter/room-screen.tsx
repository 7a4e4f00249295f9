import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EncounterView } from '#protocol/views.ts';
import { Monitor } from '../monitor/monitor.tsx';
import { postApi } from '../shared/api.ts';
import { useIsOnline } from '../shared/use-is-online.ts';
import { ActionRail } from './action-rail.tsx';
import { Announcer } from './announcer.tsx';
import { isActKind } from './choice-panel.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { itemsToShow } from './outbox.ts';
import { People } from './people.tsx';
import { PhonePanel } from './phone-panel.tsx';
import { phone, type RoomTracing } from './room.ts';
import { RoomBanner } from './room-banner.tsx';
import { RoomHeader } from './room-header.tsx';
import { type PanelName, RoomPanels } from './room-panels.tsx';
import styles from './room-screen.module.css';
import type { RoomCommand } from './shortcuts.ts';
import { useCaptions } from './use-captions.ts';
import { useOutbox } from './use-outbox.ts';
import { useRoom } from './use-room.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSilence } from './use-silence.ts';

/** The encounter itself: one person in a quiet room, the software at the edges. */
export function RoomScreen({ view, heading }: { view: EncounterView; heading: RefObject<HTMLHeadingElement | null> }) {
  const { encounterId } = view;
  const navigate = useNavigate();
  const isOnline = useIsOnline();
  const { room, line, stationMs } = useRoom(encounterId);
  const { items, put, drop } = useOutbox(encounterId);
  const captions = useCaptions(room.entries, room.isLive);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [isMonitorOpen, setMonitorOpen] = useState(() => window.matchMedia('(min-width: 1101px)').matches);
  const [tracing, setTracing] = useState<RoomTracing | null>(null);
  const [chosenAddressee, setAddressee] = useState<string | null>(null);
  const composer = useRef<ComposerHandle>(null);
  const silence = useSilence((silenceMs) =>
    put({ path: 'silences', body: { silenceMs }, label: 'You stay silent', afterSeq: room.seq }),
  );

  const present = view.participants.filter((one) => !room.absent.includes(one.id));
  const call = room.call ?? (room.isLive ? null : view.call);
  const callName = call?.name ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a call that opens or ends turns the candidate to it or away
  useEffect(() => setAddressee(null), [callName]);
  // Whoever was spoken to may have gone out since; while a call is open, words go to it unless somebody else is chosen.
  const addressee = present.some((one) => one.id === chosenAddressee) ? chosenAddressee : call === null ? null : phone;
  const echoes = room.entries.filter((entry) => entry.kind === 'you');
  const unsent = itemsToShow(items, echoes);
  const isSending = items.some((item) => item.state === 'waiting' || item.state === 'sending');
  const hasEnded = room.stage === 'ended' || room.stage === 'scored';
  const word = captions.isSpeaking ? 'speaking' : isSending || room.word === 'thinking' ? 'thinking' : 'listening';

  const say = (text: string) => {
    silence.stop();
    captions.hurry();
    put({ path: 'turns', body: { text, ...(addressee === null ? {} : { addressee }) }, label: text, afterSeq: room.seq });
  };

  const act = (body: Readonly<Record<string, unknown>>, label: string) => put({ path: 'acts', body, label, afterSeq: room.seq });

  // The bell keeps the last sentence: whatever stands in the box goes out first.
  const bellRang = room.stage === 'timeCalled';
  const [lastSentence, setLastSentence] = useState(false);
  const sayRef = useRef(say);
  sayRef.current = say;
  useEffect(() => {
    if (!bellRang) return;
    const text = composer.current?.takeDraft() ?? '';
    if (text === '') return;
    sayRef.current(text);
    setLastSentence(true);
  }, [bellRang]);

  const leave = async (because: 'candidate ended' | 'candidate stopped') => {
    if (!hasEnded) await postApi(`/encounters/${encodeURIComponent(encounterId)}/end`, { because });
    await (because === 'candidate stopped'
      ? navigate({ to: '/' })
      : navigate({ to: '/encounter/$encounterId/ending', params: { encounterId } }));
  };

  const run = (command: RoomCommand): boolean => {
    const target = command === 'type' || command === 'silence' || command === 'monitor' ? null : command;
    if (panel !== null) {
      if (target !== panel) return false;
      setPanel(null);
      return true;
    }
    if (command === 'type') composer.current?.focus();
    else if (command === 'monitor') setMonitorOpen((open) => !open);
    else if (command === 'silence') silence.toggle();
    else if (target !== null && isHere(target)) setPanel(target);
    return true;
  };
  const isHere = (target: PanelName) => {
    if (target === 'trends') return room.vitals !== null;
    return !isActKind(target) || view.choices[target].length > 0;
  };
  useShortcuts(run);

  return (
    <div className={styles['room']}>
      <RoomHeader
        title={view.title}
        heading={heading}
        word={word}
        dueMs={view.dueMs}
        stationMs={stationMs}
        startMs={view.atMs}
        isOver={room.stage !== 'running'}
        onKeys={() => setPanel('keys')}
        onTranscript={() => setPanel('transcript')}
        onStop={() => setPanel('stop')}
      />
      <RoomBanner
        line={isOnline ? line : 'lost'}
        stage={room.stage}
        because={room.because}
        hasLastSentence={lastSentence}
        isSending={isSending || room.word === 'thinking'}
        onGoOn={() => leave('candidate ended')}
      />
      <main id="main" className={styles['stage']}>
        <People participants={view.participants} room={room} visemeNow={captions.visemeNow} addressee={addressee} />
        {room.vitals === null ? null : (
          <Monitor
            vitals={room.vitals}
            isLost={!isOnline || line === 'lost'}
            isOver={hasEnded}
            isOpen={isMonitorOpen}
            onToggle={() => setMonitorOpen(!isMonitorOpen)}
            onCuff={() => act({ act: 'measurement', id: 'cuff' }, 'Cuff')}
            onTrends={() => setPanel('trends')}
          />
        )}
        <Conversation
          entries={room.entries}
          unsent={unsent}
          captions={captions}
          participants={view.participants}
          onTracing={(shown) => {
            setTracing(shown);
            setPanel('tracing');
          }}
          onDrop={(item) => {
            drop(item.key);
            if (item.path === 'turns') composer.current?.putBack(item.label);
          }}
        />
      </main>
      <footer className={styles['foot']}>
        {call === null ? null : (
          <PhonePanel
            key={call.name}
            name={call.name}
            showsCrib={view.mode === 'practice'}
            isClosed={hasEnded}
            onHangUp={() => act({ act: 'escalation', id: 'hang-up' }, 'You hang up')}
          />
        )}
        <Composer
          ref={composer}
          encounterId={encounterId}
          onSay={say}
          isClosed={hasEnded}
          present={present}
          call={call}
          addressee={addressee}
          onAddressee={setAddressee}
          silence={silence}
          onType={silence.stop}
        />
        <ActionRail choices={view.choices} isClosed={hasEnded} isSilent={silence.isOn} onCommand={(command) => run(command)} />
      </footer>
      <RoomPanels
        panel={panel}
        view={view}
        room={room}
        tracing={tracing}
        put={put}
        leave={leave}
        onClose={() => setPanel(null)}
      />
      <Announcer entries={room.entries} isLive={room.isLive} />
    </div>
  );
}
