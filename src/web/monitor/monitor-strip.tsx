import { ChevronDown, ChevronUp } from 'lucide-react';
import type { VitalsView } from '#protocol/views.ts';
import { Button } from '../shared/button.tsx';
import styles from './monitor-strip.module.css';
import { vitalReadings } from './vital-readings.ts';

interface MonitorStripProps {
  readonly vitals: VitalsView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The monitor's numbers; a new alarm is told once, in words. */
export function MonitorStrip({ vitals, isOpen, onToggle }: MonitorStripProps) {
  const readings = vitalReadings(vitals);
  const alarms = readings.filter((reading) => reading.alarm !== null).map((reading) => `${reading.spoken} ${reading.alarm}`);
  return (
    <section className={styles['monitor']} aria-label="Monitor" data-open={isOpen}>
      <Button
        look="quiet"
        onPress={onToggle}
        aria-expanded={isOpen}
        aria-label={isOpen ? 'Fold the monitor' : 'Show the monitor'}
        className={styles['toggle']}
      >
        {isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        <span className={styles['toggleText']}>Monitor</span>
      </Button>
      {isOpen ? (
        <dl className={styles['readings']}>
          {readings.map((reading) => (
            <div key={reading.id} data-vital={reading.id} data-alarm={reading.alarm ?? 'none'}>
              <dt>
                <span>
                  <abbr title={reading.spoken}>{reading.name}</abbr> <small>{reading.unit}</small>
                </span>
                {reading.alarm === null ? null : <strong>{reading.alarm}</strong>}
              </dt>
              <dd>
                <span>{reading.value}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p role="status" className="visually-hidden">
        {alarms.join('. ')}
      </p>
    </section>
  );
}
