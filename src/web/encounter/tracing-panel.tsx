import { lazy, Suspense } from 'react';
import { Waiting } from '../shared/states.tsx';
import type { RoomTracing } from './room.ts';
import styles from './tracing.module.css';

const TwelveLeadSheet = lazy(() =>
  import('../monitor/twelve-lead-sheet.tsx').then((module) => ({ default: module.TwelveLeadSheet })),
);

/** A 12-lead sheet to read, with what the result said. */
export function TracingPanel({ shown }: { shown: RoomTracing }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet that scrolls must be reachable by keyboard */}
      <section className={styles['large']} tabIndex={0} aria-label="The tracing">
        <Suspense fallback={<Waiting what="Fetching the tracing" />}>
          <TwelveLeadSheet tracing={shown.tracing} seed={shown.seq} name={shown.name} />
        </Suspense>
      </section>
      {shown.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
