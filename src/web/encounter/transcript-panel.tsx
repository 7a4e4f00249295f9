import { clockText } from '../shared/format-time.ts';
import { phone, type RoomEntry } from './room.ts';
import styles from './transcript-panel.module.css';

/** Everything said and done so far, with names and times. */
export function TranscriptPanel({ entries }: { entries: readonly RoomEntry[] }) {
  if (entries.length === 0) return <p>Nothing has been said yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reachable by keyboard
    <ol className={styles['transcript']} tabIndex={0} aria-label="Everything so far">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <span className={styles['time']}>{clockText(entry.atMs)}</span>
          <Line entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Line({ entry }: { entry: RoomEntry }) {
  switch (entry.kind) {
    case 'you':
      return (
        <p>
          <strong>{entry.addressee === phone ? 'You, on the phone' : 'You'}</strong> {entry.text}
        </p>
      );
    case 'said':
      return (
        <p>
          <strong>{entry.name}</strong> {entry.sentences.join(' ')}
        </p>
      );
    case 'showed':
      return (
        <p>
          <em>{entry.text}</em>
        </p>
      );
    case 'silence':
      return (
        <p>
          <em>You stay silent.</em>
        </p>
      );
    case 'act':
      return (
        <p>
          <em>You examine: {entry.text}</em>
        </p>
      );
    case 'note':
      return <p>{entry.text}</p>;
    case 'card':
      return (
        <p>
          <strong>{entry.title}</strong> {entry.lines.join(' ')}
        </p>
      );
  }
}
