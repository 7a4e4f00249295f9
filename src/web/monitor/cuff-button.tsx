import { Gauge } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { VitalsView } from '#protocol/views.ts';
import { Button } from '../shared/button.tsx';
import styles from './monitor.module.css';

/** How long a press may take to be answered before the button may be pressed again. */
const askedMs = 6000;

/** Blows up the cuff: its pressure is measured now and then, never shown live. A new reading is read out. */
export function CuffButton({ vitals, isDisabled, onCuff }: { vitals: VitalsView; isDisabled: boolean; onCuff: () => void }) {
  const { cuff, isCuffCycling } = vitals;
  const [isAsked, setAsked] = useState(false);
  const [told, setTold] = useState('');
  const wasCycling = useRef(isCuffCycling);
  useEffect(() => {
    if (isCuffCycling) setAsked(false);
    if (wasCycling.current && !isCuffCycling && cuff !== null)
      setTold(`Blood pressure ${Math.round(cuff.systolicMmHg)} over ${Math.round(cuff.diastolicMmHg)}`);
    wasCycling.current = isCuffCycling;
  }, [isCuffCycling, cuff]);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => setAsked(false), askedMs);
    return () => clearTimeout(timer);
  }, [isAsked]);

  const isMeasuring = isAsked || isCuffCycling;
  return (
    <>
      <Button
        look="quiet"
        className={styles['cuff']}
        data-measuring={isMeasuring}
        isDisabled={isDisabled || isMeasuring}
        onPress={() => {
          setAsked(true);
          onCuff();
        }}
      >
        <Gauge aria-hidden className={styles['gauge']} />
        {isMeasuring ? 'Cuff measuring…' : 'Measure with the cuff'}
      </Button>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}
