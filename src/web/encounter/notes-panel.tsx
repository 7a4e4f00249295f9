import { useEffect, useRef, useState } from 'react';
import { callApi } from '../shared/api.ts';
import styles from './notes-panel.module.css';
import { readStore, writeStore } from './use-outbox.ts';

type Kept = 'reading' | 'kept' | 'keeping' | 'away';

/** The candidate's own notes: kept as they are written, seen by nobody else and never marked. */
export function NotesPanel({ encounterId }: { encounterId: string }) {
  const path = `/encounters/${encodeURIComponent(encounterId)}/notes`;
  const place = `bedside.notes.${encounterId}`;
  const [text, setText] = useState<string | null>(() => readStore(place));
  const [kept, setKept] = useState<Kept>('reading');
  const latest = useRef(text);
  const box = useRef<HTMLTextAreaElement>(null);
  const isReady = text !== null;
  useEffect(() => {
    if (isReady) box.current?.focus();
  }, [isReady]);
  latest.current = text;

  useEffect(() => {
    callApi<{ text: string }>(path).then(
      (answer) => {
        setText((before) => before ?? answer.text);
        setKept(latest.current === null ? 'kept' : 'keeping');
      },
      () => {
        setText((before) => before ?? '');
        setKept('away');
      },
    );
  }, [path]);

  useEffect(() => {
    if (kept !== 'keeping' && kept !== 'away') return;
    const keep = () =>
      callApi(path, { method: 'PUT', body: { text: latest.current ?? '' } }).then(
        () => {
          writeStore(place, '');
          setKept('kept');
        },
        () => setKept('away'),
      );
    const timer = setInterval(() => void keep(), kept === 'away' ? 3000 : 700);
    return () => clearInterval(timer);
  }, [kept, path, place]);

  const write = (value: string) => {
    setText(value);
    writeStore(place, value);
    setKept('keeping');
  };
  return (
    <>
      <label className={styles['notes']}>
        <span className="visually-hidden">Your notes</span>
        <textarea
          ref={box}
          value={text ?? ''}
          maxLength={20_000}
          disabled={text === null}
          onChange={(event) => write(event.currentTarget.value)}
        />
      </label>
      <p role="status" className={styles['status']}>
        {kept === 'kept'
          ? 'Kept. Only you see your notes; they are not marked.'
          : kept === 'away'
            ? 'Not kept on the server yet, trying again'
            : kept === 'keeping'
              ? 'Keeping…'
              : 'Fetching your notes'}
      </p>
    </>
  );
}
