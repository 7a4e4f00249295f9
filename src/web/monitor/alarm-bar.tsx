import { BellOff, BellRing } from 'lucide-react';
import { Button } from '../shared/button.tsx';
import { clockText } from '../shared/format-time.ts';
import styles from './monitor.module.css';
import type { Alarms } from './use-alarms.ts';

/** The alarm of the moment, in words, with its silence button; screen readers are told once, the worst at once. */
export function AlarmBar({ alarms }: { alarms: Alarms }) {
  const [worst, ...others] = alarms.all;
  return (
    <>
      {worst === undefined ? null : (
        <div className={styles['alarm']} data-priority={worst.priority} data-loud={alarms.loud !== null}>
          <p>
            <BellRing aria-hidden size={20} className={styles['bell']} />
            <span>
              {worst.says}
              {others.length > 0 ? <small>{others.map((alarm) => alarm.says).join(' · ')}</small> : null}
            </span>
          </p>
          {alarms.silentSeconds > 0 ? (
            <span className={styles['silent']}>
              <BellOff aria-hidden size={18} />
              <span className="visually-hidden">Silenced for </span>
              {clockText(alarms.silentSeconds * 1000)}
            </span>
          ) : (
            <Button look="quiet" className={styles['silence']} onPress={alarms.silence} aria-label="Silence for two minutes">
              <BellOff aria-hidden />
              Silence
            </Button>
          )}
        </div>
      )}
      <p role="alert" className="visually-hidden">
        {alarms.assertive}
      </p>
      <p role="status" className="visually-hidden">
        {alarms.polite}
      </p>
    </>
  );
}
