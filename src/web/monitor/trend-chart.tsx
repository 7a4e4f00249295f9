import type { ReactNode } from 'react';
import { linePath, niceRange, scaleTo } from '../shared/chart-scale.ts';
import { clockText } from '../shared/format-time.ts';
import { type TrendPoint, withoutGaps } from './trend-points.ts';
import styles from './trends-panel.module.css';

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

interface Moment {
  readonly atMs: number;
  readonly value: number;
}

interface ValueTrendProps {
  readonly name: string;
  readonly unit: string;
  readonly look: 'ecg' | 'spo2' | 'resp';
  readonly span: Span;
  readonly values: readonly Moment[];
  readonly step: number;
  readonly leastSpan: number;
  readonly highest?: number;
}

const width = 400;
const left = 44;
const right = width - 46;
const top = 12;
const bottom = 82;

/** One vital sign as a line, broken where nothing was measured; its course is told in the label. */
export function ValueTrend({ name, unit, look, span, values, step, leastSpan, highest }: ValueTrendProps) {
  const [low, high] = rangeOf(
    values.map((one) => one.value),
    step,
    leastSpan,
    highest,
  );
  const toX = scaleTo(span.fromMs, span.toMs, left, right);
  const toY = scaleTo(low, high, bottom, top);
  const last = values.at(-1);
  return (
    <Chart name={name} unit={unit} look={look} low={low} high={high} span={span} label={courseOf(name, unit, values)}>
      {withoutGaps(values).map((run) => (
        <path
          key={run[0]?.atMs ?? 0}
          d={linePath(run.map((one) => ({ x: toX(one.atMs), y: toY(one.value) })))}
          className={styles['line']}
        />
      ))}
      {last === undefined ? null : (
        <>
          <circle cx={toX(last.atMs)} cy={toY(last.value)} r="3.4" className={styles['dot']} />
          <text x={toX(last.atMs) + 8} y={toY(last.value) + 6} className={styles['now']}>
            {Math.round(last.value)}
          </text>
        </>
      )}
    </Chart>
  );
}

/** Cuff readings as bars from diastolic to systolic, each where it was taken. */
export function PressureTrend({ span, readings }: { span: Span; readings: readonly NonNullable<TrendPoint['cuff']>[] }) {
  const [low, high] = rangeOf(
    readings.flatMap((one) => [one.diastolicMmHg, one.systolicMmHg]),
    20,
    80,
  );
  const toX = scaleTo(span.fromMs, span.toMs, left, right);
  const toY = scaleTo(low, high, bottom, top);
  const told = readings.map(
    (one) => `${Math.round(one.systolicMmHg)} over ${Math.round(one.diastolicMmHg)} at ${clockText(one.atMs)}`,
  );
  const label = `Blood pressure by cuff, mmHg: ${told.length === 0 ? 'not measured yet' : told.join(', ')}.`;
  const last = readings.at(-1);
  return (
    <Chart name="Blood pressure by cuff" unit="mmHg" look="abp" low={low} high={high} span={span} label={label}>
      {readings.map((one) => {
        const x = toX(Math.max(span.fromMs, one.atMs));
        const [systolic, diastolic] = [toY(one.systolicMmHg), toY(one.diastolicMmHg)];
        return (
          <path
            key={one.atMs}
            d={`M${x - 5} ${systolic}h10M${x} ${systolic}V${diastolic}M${x - 5} ${diastolic}h10`}
            className={styles['bar']}
          />
        );
      })}
      {last === undefined ? null : (
        <text x={right + 4} y={(top + bottom) / 2} className={styles['now']}>
          {Math.round(last.systolicMmHg)}
          <tspan x={right + 4} dy="18">
            {Math.round(last.diastolicMmHg)}
          </tspan>
        </text>
      )}
    </Chart>
  );
}

interface ChartProps {
  readonly name: string;
  readonly unit: string;
  readonly look: string;
  readonly low: number;
  readonly high: number;
  readonly span: Span;
  readonly label: string;
  readonly children: ReactNode;
}

function Chart({ name, unit, look, low, high, span, label, children }: ChartProps) {
  return (
    <figure className={styles['chart']} data-look={look}>
      <figcaption aria-hidden>
        {name} <small>{unit}</small>
      </figcaption>
      <svg viewBox={`0 0 ${width} 106`} role="img" aria-label={label}>
        <path
          d={`M${left} ${top}H${right}M${left} ${(top + bottom) / 2}H${right}M${left} ${bottom}H${right}`}
          className={styles['grid']}
        />
        <text x={left - 8} y={top + 6} textAnchor="end" className={styles['axis']}>
          {high}
        </text>
        <text x={left - 8} y={bottom + 5} textAnchor="end" className={styles['axis']}>
          {low}
        </text>
        <text x={left} y="103" className={styles['axis']}>
          {clockText(span.fromMs)}
        </text>
        <text x={right} y="103" textAnchor="end" className={styles['axis']}>
          {clockText(span.toMs)}
        </text>
        {children}
      </svg>
    </figure>
  );
}

function rangeOf(values: readonly number[], step: number, leastSpan: number, highest = Number.POSITIVE_INFINITY) {
  const [low, high] = niceRange(values, step, leastSpan);
  const over = Math.max(0, high - highest);
  return [Math.max(0, low - over), Math.min(high, highest)] as const;
}

/** The course in a sentence: where it began, its lowest and highest, where it is now. */
export function courseOf(name: string, unit: string, values: readonly Moment[]): string {
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return `${name}: not measured.`;
  const all = values.map((one) => one.value);
  const figures = [first.value, Math.min(...all), Math.max(...all), last.value].map(Math.round);
  return `${name}, ${unit}: ${figures[0]} at ${clockText(first.atMs)}, lowest ${figures[1]}, highest ${figures[2]}, now ${figures[3]}.`;
}
