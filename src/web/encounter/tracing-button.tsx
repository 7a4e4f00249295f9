import { lazy, Suspense } from 'react';
import { Button } from '../shared/button.tsx';
import type { RoomTracing } from './room.ts';
import styles from './tracing.module.css';

const TwelveLeadSheet = lazy(() =>
  import('../monitor/twelve-lead-sheet.tsx').then((module) => ({ default: module.TwelveLeadSheet })),
);

/** A tracing in small beside its result; pressed, the sheet opens large enough to measure on. */
export function TracingButton({ shown, onOpen }: { shown: RoomTracing; onOpen: (shown: RoomTracing) => void }) {
  return (
    <Button
      look="quiet"
      className={styles['small']}
      onPress={() => onOpen(shown)}
      aria-label={`Look at the tracing: ${shown.name}`}
    >
      <span aria-hidden className={styles['picture']}>
        <Suspense fallback={null}>
          <TwelveLeadSheet tracing={shown.tracing} seed={shown.seq} name={shown.name} />
        </Suspense>
      </span>
      <span>Look at the tracing</span>
    </Button>
  );
}
