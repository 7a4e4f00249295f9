import { memo } from 'react';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { linePath, minuteTicks, niceRange, scaleTo } from '../shared/chart-scale.ts';
import styles from './replay.module.css';
import type { LaneMark, ReplayTrack } from './replay-track.ts';

export const chart = { width: 560, left: 94, right: 520, height: 216 } as const;

const lines = [
  { name: 'Pulse', of: 'heartRatePerMin', look: 'pulse', step: 10, span: 40, decimals: 0 },
  { name: 'Systolic', of: 'systolicMmHg', look: 'pressure', step: 10, span: 40, decimals: 0 },
  { name: 'Oxygen %', of: 'spo2Percent', look: 'oxygen', step: 2, span: 8, decimals: 0 },
  { name: 'Trust in you', of: 'rapport', look: 'trust', step: 1, span: 2, decimals: 1 },
] as const satisfies readonly {
  readonly of: keyof DebriefView['vitals'][number];
  readonly [more: string]: unknown;
}[];
const lineHeight = 32;
const laneTop = 142;
const laneHeight = 18;

/** Vitals and trust as lines, facts, hints and marks in lanes, all over the same minutes. Drawn once. */
export const ReplayChart = memo(function ReplayChart({ track }: { track: ReplayTrack }) {
  const toX = scaleTo(0, track.endMs, chart.left, chart.right);
  const lanes: readonly (readonly [string, readonly LaneMark[]])[] = [
    ['Facts', track.facts],
    ['Hints', track.cues],
    ['Marks', track.marks],
  ];
  return (
    <>
      {minuteTicks(track.endMs).map((tick) => (
        <g key={tick}>
          <path d={`M${toX(tick)} 4V${chart.height - 18}`} className={styles['grid']} />
          <text x={toX(tick)} y={chart.height - 3} textAnchor="middle" className={styles['label']}>
            {tick === 0 ? '0 min' : tick / 60_000}
          </text>
        </g>
      ))}
      {lines.map((line, row) => {
        const values = track.vitals.map((each) => each[line.of]);
        const [low, high] = niceRange(values, line.step, line.span);
        const top = 6 + row * (lineHeight + 2);
        const toY = scaleTo(low, high, top + lineHeight - 4, top + 4);
        const last = values.at(-1);
        return (
          <g key={line.of} data-look={line.look} className={styles['line']}>
            <text x="4" y={top + 21}>
              {line.name}
            </text>
            <path d={linePath(track.vitals.map((each) => ({ x: toX(each.atMs), y: toY(each[line.of]) })))} />
            {last === undefined ? null : (
              <text x={chart.right + 6} y={toY(last) + 5}>
                {last.toFixed(line.decimals)}
              </text>
            )}
          </g>
        );
      })}
      {lanes.map(([name, marks], row) => {
        const y = laneTop + row * laneHeight + 8;
        return (
          <g key={name}>
            <text x="4" y={y + 5} className={styles['label']}>
              {name}
            </text>
            {marks.map((mark, index) => (
              // Two marks of the same moment may say the same.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <circle key={index} cx={toX(mark.atMs)} cy={y} r="4.5" data-good={mark.isGood} className={styles['mark']} />
            ))}
          </g>
        );
      })}
    </>
  );
});
