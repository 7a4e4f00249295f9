import { clockText } from '../shared/format-time.ts';
import { PressureTrend, ValueTrend } from './trend-chart.tsx';
import { cuffReadings, type TrendPoint } from './trend-points.ts';
import styles from './trends-panel.module.css';

/** What the monitor has measured so far, one small chart for each vital sign over the same minutes. */
export function TrendsPanel({ points }: { points: readonly TrendPoint[] }) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return <p>The monitor has measured nothing yet.</p>;
  const span = { fromMs: Math.min(first.atMs, last.atMs - 60_000), toMs: last.atMs };
  return (
    <div className={styles['trends']}>
      <p>
        Measured from {clockText(first.atMs)} to {clockText(last.atMs)} of this encounter.
      </p>
      <ValueTrend
        name="Heart rate"
        unit="/min"
        look="ecg"
        span={span}
        values={points.map((point) => ({ atMs: point.atMs, value: point.heartRatePerMin }))}
        step={10}
        leastSpan={40}
      />
      <PressureTrend span={span} readings={cuffReadings(points)} />
      <ValueTrend
        name="Oxygen saturation"
        unit="%"
        look="spo2"
        span={span}
        values={points.flatMap((point) => (point.spo2Percent === null ? [] : [{ atMs: point.atMs, value: point.spo2Percent }]))}
        step={5}
        leastSpan={10}
        highest={100}
      />
      <ValueTrend
        name="Respiratory rate"
        unit="/min"
        look="resp"
        span={span}
        values={points.map((point) => ({ atMs: point.atMs, value: point.respiratoryRatePerMin }))}
        step={5}
        leastSpan={20}
      />
    </div>
  );
}
