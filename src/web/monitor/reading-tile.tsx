import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './monitor.module.css';
import type { VitalReading } from './vital-readings.ts';

/** One figure of the monitor with its name and unit; an alarm is marked in words as well as in colour. */
export function ReadingTile({ reading }: { reading: VitalReading }) {
  return (
    <div className={styles['tile']} data-vital={reading.id} data-alarm={reading.alarm?.priority ?? 'none'}>
      <dt>
        <span>
          <abbr title={reading.spoken}>{reading.name}</abbr> <small>{reading.unit}</small>
        </span>
        {reading.alarm?.side ? (
          <strong>
            <span className="visually-hidden">{reading.alarm.side}</span>
            {reading.alarm.side === 'low' ? <ArrowDown aria-hidden size={16} /> : <ArrowUp aria-hidden size={16} />}
          </strong>
        ) : null}
      </dt>
      <dd>
        <span className={styles['value']}>{reading.value}</span>
        {reading.aside === '' ? null : <small className={styles['aside']}>{reading.aside}</small>}
      </dd>
    </div>
  );
}
