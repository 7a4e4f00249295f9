import { useEffect, useState } from 'react';
import { clockText } from '../shared/format-time.ts';
import styles from './door-page.module.css';

/** Reading time of the station; it never locks the door. */
export function ReadingClock({ seconds }: { seconds: number }) {
  const [begun] = useState(() => performance.now());
  const [now, setNow] = useState(begun);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const leftMs = seconds * 1000 - (now - begun);
  return (
    <p className={styles['reading']}>
      {leftMs > 0 ? (
        <>
          Reading time <span className={styles['clock']}>{clockText(leftMs)}</span>
        </>
      ) : (
        'Reading time is over: go in when you are ready.'
      )}
    </p>
  );
}
