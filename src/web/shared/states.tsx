import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { ApiProblem } from './problem.ts';
import styles from './states.module.css';

/** Trouble as the server worded it, with what to do. */
export function ProblemCard({ problem, onRetry, children }: { problem: ApiProblem; onRetry?: () => void; children?: ReactNode }) {
  return (
    <section role="alert" className={styles['problem']}>
      <h2>{problem.title}</h2>
      <p>{problem.detail}</p>
      <p>{problem.cure}</p>
      <div className={styles['actions']}>
        {onRetry === undefined ? null : (
          <Button look="primary" onPress={onRetry}>
            Try again
          </Button>
        )}
        {children}
      </div>
    </section>
  );
}

/** Shown while something is fetched; says what. */
export function Waiting({ what }: { what: string }) {
  return (
    <div role="status" className={styles['waiting']}>
      <span className={styles['bar']} aria-hidden />
      <p>{what}</p>
    </div>
  );
}

/** "Not yet reviewed by a clinician", or nothing. */
export function ReviewNote({ reviewed }: { reviewed: boolean }) {
  return reviewed ? null : <p className={styles['review']}>Not yet reviewed by a clinician</p>;
}
