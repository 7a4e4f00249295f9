import { CircleHelp, HeartHandshake, ScrollText } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { Button } from '../shared/button.tsx';
import { timerText } from '../shared/format-time.ts';
import type { StateWord } from './room.ts';
import styles from './room-header.module.css';

interface RoomHeaderProps {
  readonly title: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly word: StateWord;
  readonly dueMs: number;
  readonly startMs: number;
  readonly stationMs: () => number | null;
  readonly isOver: boolean;
  readonly onKeys: () => void;
  readonly onTranscript: () => void;
  readonly onStop: () => void;
}

/** The thin edge above the room: what it is, the patient's state in a word, the time, and the way out. */
export function RoomHeader({
  title,
  heading,
  word,
  dueMs,
  startMs,
  stationMs,
  isOver,
  onKeys,
  onTranscript,
  onStop,
}: RoomHeaderProps) {
  return (
    <header className={styles['header']}>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {title}
      </h1>
      <p className={styles['word']} data-word={word}>
        <span aria-hidden />
        {word}
      </p>
      <StationTimer dueMs={dueMs} startMs={startMs} stationMs={stationMs} isOver={isOver} />
      <div className={styles['tools']}>
        <Button look="quiet" onPress={onTranscript} aria-label="Transcript" className={styles['tool']}>
          <ScrollText aria-hidden />
        </Button>
        <Button look="quiet" onPress={onKeys} aria-label="Keys and display" className={styles['tool']}>
          <CircleHelp aria-hidden />
        </Button>
        <Button look="secondary" onPress={onStop} className={styles['stop']}>
          <HeartHandshake aria-hidden />I need to stop
        </Button>
      </div>
    </header>
  );
}

function StationTimer({
  dueMs,
  startMs,
  stationMs,
  isOver,
}: Pick<RoomHeaderProps, 'dueMs' | 'startMs' | 'stationMs' | 'isOver'>) {
  const [nowMs, setNow] = useState(startMs);
  useEffect(() => {
    const timer = setInterval(() => setNow((before) => stationMs() ?? before), 250);
    return () => clearInterval(timer);
  }, [stationMs]);
  const timer = timerText(isOver ? 0 : Math.max(1, dueMs - nowMs));
  return (
    <p className={styles['timer']} data-phase={timer.phase}>
      <span>
        <span className="visually-hidden">Time left: </span>
        {timer.text}
      </span>
      <span role="status" className={styles['warning']}>
        {timer.phase === 'twoMinutes' ? 'last two minutes' : ''}
      </span>
    </p>
  );
}
