import { useEffect, useState } from 'react';
import { clockText } from '../shared/format-time.ts';
import styles from './ending-page.module.css';

/** Time for the questions; when it is over the answers may still be finished. */
export function VivaClock({ seconds }: { seconds: number }) {
  const [begun] = useState(() => performance.now());
  const [now, setNow] = useState(begun);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const leftMs = seconds * 1000 - (now - begun);
  return (
    <p className={styles['clock']}>
      {leftMs > 0 ? `${clockText(leftMs)} left` : 'The time for questions is over. Finish your sentence and go on.'}
    </p>
  );
}
