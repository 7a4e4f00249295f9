import { Activity, ChevronDown, ChevronUp, TrendingUp } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Trace, VitalsView } from '#protocol/views.ts';
import { Button } from '../shared/button.tsx';
import { useMedia } from '../shared/use-media.ts';
import { AlarmBar } from './alarm-bar.tsx';
import { useAlarmSound } from './alarm-sound.ts';
import { CuffButton } from './cuff-button.tsx';
import styles from './monitor.module.css';
import { ReadingTile } from './reading-tile.tsx';
import { useAlarms } from './use-alarms.ts';
import { vitalReadings } from './vital-readings.ts';

const Traces = lazy(() => import('./traces.tsx').then((module) => ({ default: module.Traces })));

interface MonitorProps {
  readonly vitals: VitalsView;
  /** The line to the server is down: what is shown is old. */
  readonly isLost: boolean;
  readonly isOver: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onCuff: () => void;
  readonly onTrends: () => void;
}

/** The screen is told something about once a second; longer than this without a word and what it shows is old. */
const oldAfterMs = 7000;

const traceNames: Readonly<Record<Trace, string>> = {
  ecg: 'II',
  pleth: 'Pleth',
  arterial: 'Art',
  resp: 'Resp',
  capnogram: 'CO₂',
};

/** The room's monitor: traces with their figures beside them, alarms, the cuff. Folded it is a strip of figures. */
export function Monitor({ vitals, isLost, isOver, isOpen, onToggle, onCuff, onTrends }: MonitorProps) {
  const isNarrow = useMedia('(max-width: 820px)');
  const nowMs = useSeconds();
  const heardMs = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new measurement is a word heard
  useEffect(() => {
    heardMs.current = performance.now();
  }, [vitals]);
  const isOld = heardMs.current > 0 && nowMs - heardMs.current > oldAfterMs;
  const isStale = !isOver && (isLost || isOld);
  const alarms = useAlarms(isOver ? [] : vitals.alarms, nowMs);
  useAlarmSound(isStale ? null : alarms.loud);

  const readings = vitalReadings(vitals);
  const hasTraces = isOpen && vitals.traces.length > 0;
  const besideTrace = (trace: Trace) => readings.filter((reading) => reading.trace === trace);
  const tiles = hasTraces && !isNarrow ? readings.filter((one) => !one.trace || !vitals.traces.includes(one.trace)) : readings;
  return (
    <section
      className={styles['monitor']}
      aria-label="Monitor"
      data-open={hasTraces}
      data-stale={isStale || isOver}
      data-rows={vitals.traces.length}
    >
      <header className={styles['head']}>
        <Button
          look="quiet"
          onPress={onToggle}
          aria-expanded={isOpen}
          aria-label={isOpen ? 'Fold the monitor' : 'Show the monitor'}
          className={styles['control']}
        >
          {isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          <span className={styles['controlText']}>Monitor</span>
        </Button>
        <Button look="quiet" onPress={onTrends} aria-label="Trends" className={styles['control']}>
          <TrendingUp aria-hidden />
          <span className={styles['controlText']}>Trends</span>
        </Button>
      </header>
      <AlarmBar alarms={alarms} />
      {hasTraces ? (
        <div className={styles['traces']}>
          <div className={styles['screen']}>
            <Suspense fallback={null}>
              <Traces vitals={vitals} isStale={isStale || isOver} />
            </Suspense>
          </div>
          <div className={styles['rows']}>
            {vitals.traces.map((trace) => (
              <div key={trace} className={styles['row']}>
                <span className={styles['traceName']} data-trace={trace} aria-hidden>
                  {traceNames[trace]}
                </span>
                {isNarrow ? null : (
                  <dl>
                    {besideTrace(trace).map((reading) => (
                      <ReadingTile key={reading.id} reading={reading} />
                    ))}
                  </dl>
                )}
              </div>
            ))}
          </div>
        </div>
      ) : null}
      <dl className={styles['tiles']}>
        {tiles.map((reading) => (
          <ReadingTile key={reading.id} reading={reading} />
        ))}
      </dl>
      <div className={styles['foot']}>
        <CuffButton vitals={vitals} isDisabled={isOver || isStale} onCuff={onCuff} />
        {vitals.timesFaster > 1 ? (
          <p className={styles['faster']}>
            <Activity aria-hidden size={18} className={styles['pace']} />
            {`${vitals.timesFaster} minutes of illness pass in each minute here`}
          </p>
        ) : null}
      </div>
      <p role="status" className={isStale ? styles['stale'] : 'visually-hidden'}>
        {isStale ? 'Reconnecting. These figures are old.' : ''}
      </p>
    </section>
  );
}

/** Page time, once a second. */
function useSeconds(): number {
  const [nowMs, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
