import { HeartPulse, Phone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { EncounterView } from '#protocol/views.ts';
import { Button } from '../shared/button.tsx';
import { type CaptionLine, lettersSaid } from './captions.ts';
import styles from './conversation.module.css';
import { type OutboxItem, statusText } from './outbox.ts';
import { phone, type RoomEntry, type RoomTracing } from './room.ts';
import { TracingButton } from './tracing-button.tsx';
import { type Voice, voiceOf } from './voice-of.ts';

interface ConversationProps {
  readonly entries: readonly RoomEntry[];
  readonly unsent: readonly OutboxItem[];
  readonly captions: {
    readonly lines: readonly CaptionLine[];
    readonly nowMs: number;
    readonly isSpeaking: boolean;
    readonly hurry: () => void;
  };
  readonly participants: EncounterView['participants'];
  readonly onDrop: (item: OutboxItem) => void;
  readonly onTracing: (shown: RoomTracing) => void;
}

const shownEntries = 9;

/** The last of the conversation as captions beside the patient, the newest at the bottom and largest. */
export function Conversation({ entries, unsent, captions, participants, onDrop, onTracing }: ConversationProps) {
  const box = useRef<HTMLElement>(null);
  const recent = entries.slice(-shownEntries);
  const latestSaid = recent.findLast((entry) => entry.kind === 'said')?.seq;
  const several = participants.length > 1;
  const size = `${entries.length}.${unsent.length}.${unsent.map((item) => item.state).join()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is added comes into view
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [size, captions.isSpeaking]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={box} className={styles['talk']} aria-label="Conversation" tabIndex={0} onPointerDown={captions.hurry}>
      <div className={styles['lines']}>
        {recent.length === 0 && unsent.length === 0 ? (
          <p className={styles['opening']}>You are in the room. Say hello, and who you are.</p>
        ) : null}
        {recent.map((entry) => (
          <Entry
            key={entry.seq}
            entry={entry}
            isLatest={entry.seq === latestSaid}
            captions={captions}
            several={several}
            voice={entry.kind === 'said' ? voiceOf(entry.participant, participants) : 'patient'}
            onTracing={onTracing}
          />
        ))}
        {unsent.map((item) => (
          <Unsent key={item.key} item={item} onDrop={onDrop} />
        ))}
      </div>
    </section>
  );
}

function Entry({
  entry,
  isLatest,
  captions,
  several,
  voice,
  onTracing,
}: {
  entry: RoomEntry;
  isLatest: boolean;
  captions: ConversationProps['captions'];
  several: boolean;
  voice: Voice;
  onTracing: ConversationProps['onTracing'];
}) {
  switch (entry.kind) {
    case 'you':
      return (
        <p className={styles['you']}>
          {entry.addressee === phone ? (
            <span className={styles['name']}>You, on the phone</span>
          ) : (
            <span className="visually-hidden">You: </span>
          )}
          {entry.text}
        </p>
      );
    case 'silence':
      return <p className={styles['aside']}>You stay silent.</p>;
    case 'act':
      return <p className={styles['aside']}>You examine: {entry.text}</p>;
    case 'note':
      return <p className={styles['aside']}>{entry.text}</p>;
    case 'showed':
      return (
        <p className={styles['showed']}>
          <em>{entry.text}</em>
        </p>
      );
    case 'card':
      return (
        <section className={styles['card']} aria-label={`${entry.label}: ${entry.title}`}>
          <h2>
            <span>{entry.label}</span> {entry.title}
          </h2>
          {entry.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {entry.tracing === null ? null : (
            <TracingButton
              shown={{ seq: entry.seq, name: entry.title, lines: entry.lines, tracing: entry.tracing }}
              onOpen={onTracing}
            />
          )}
        </section>
      );
    case 'said':
      return (
        <p className={`${styles['said']} ${isLatest ? styles['latest'] : ''}`} data-voice={voice}>
          {several || voice !== 'patient' ? (
            <span className={styles['name']}>
              {voice === 'phone' ? <Phone aria-hidden size={18} /> : null}
              {voice === 'nurse' ? <HeartPulse aria-hidden size={18} /> : null}
              {entry.name}
            </span>
          ) : (
            <span className="visually-hidden">{entry.name}: </span>
          )}
          {entry.sentences.map((sentence, index) => (
            <Sentence
              key={`${entry.seq}.${sentence}`}
              text={sentence}
              line={captions.lines.find((line) => line.key === `${entry.seq}.${index}`)}
              nowMs={captions.nowMs}
            />
          ))}
        </p>
      );
  }
}

function Sentence({ text, line, nowMs }: { text: string; line: CaptionLine | undefined; nowMs: number }) {
  const said = line === undefined ? text.length : lettersSaid(line, nowMs);
  return (
    <span>
      {text.slice(0, said)}
      {said < text.length ? <span className={styles['unsaid']}>{text.slice(said)}</span> : null}{' '}
    </span>
  );
}

function Unsent({ item, onDrop }: { item: OutboxItem; onDrop: (item: OutboxItem) => void }) {
  return (
    <div className={item.path === 'turns' ? styles['you'] : styles['aside']} data-state={item.state}>
      <p>{item.label}</p>
      <p role="status" className={styles['status']}>
        {statusText(item)}
      </p>
      {item.state === 'refused' ? (
        <Button look="quiet" onPress={() => onDrop(item)}>
          {item.path === 'turns' ? 'Put it back in the box' : 'All right'}
        </Button>
      ) : null}
    </div>
  );
}
