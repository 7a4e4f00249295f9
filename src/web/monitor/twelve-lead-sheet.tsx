import { useId, useMemo } from 'react';
import { calibrationPath, columnSeconds, mmPerSecond, sheetRows, stripPath } from './tracing-path.ts';
import styles from './twelve-lead-sheet.module.css';
import { recordTwelveLeads, type Tracing, tracingSeconds } from './waves/twelve-lead.ts';

const leftMm = 10;
const widthMm = leftMm + tracingSeconds * mmPerSecond + 4;
const rowMm = 31;
const firstBaseMm = 22;
const heightMm = firstBaseMm + 3 * rowMm + 20;

interface TwelveLeadSheetProps {
  readonly tracing: Tracing;
  /** The same number draws the same ten seconds. */
  readonly seed: number;
  readonly name: string;
}

/** A 12-lead tracing on millimetre paper. It is drawn, not read: the words beside it say what a candidate was told. */
export function TwelveLeadSheet({ tracing, seed, name }: TwelveLeadSheetProps) {
  const id = `grid${useId().replace(/[^\w-]/g, '')}`;
  const strips = useMemo(() => recordTwelveLeads(tracing, seed), [tracing, seed]);
  const rhythmBaseMm = firstBaseMm + 3 * rowMm;
  const empty = new Float32Array(0);
  return (
    <svg
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      className={styles['sheet']}
      role="img"
      aria-label={`${name}, the tracing itself: twelve leads at 25 mm a second and 10 mm a millivolt, rate ${Math.round(tracing.heartRatePerMin)} a minute. The result in words is beside it.`}
    >
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M1 0V5M2 0V5M3 0V5M4 0V5M0 1H5M0 2H5M0 3H5M0 4H5" className={styles['fine']} />
          <path d="M0 0H5V5H0Z" className={styles['bold']} />
        </pattern>
      </defs>
      <rect width={widthMm} height={heightMm} className={styles['paper']} />
      <rect width={widthMm} height={heightMm} fill={`url(#${id})`} />
      {sheetRows.map((row, rowIndex) => {
        const baseMm = firstBaseMm + rowIndex * rowMm;
        return (
          <g key={row[0]}>
            <path d={calibrationPath(2, baseMm)} className={styles['trace']} />
            {row.map((lead, column) => {
              const xMm = leftMm + column * columnSeconds * mmPerSecond;
              const path = stripPath(
                strips.get(lead) ?? empty,
                column * columnSeconds,
                (column + 1) * columnSeconds,
                xMm,
                baseMm,
              );
              return (
                <g key={lead}>
                  {column === 0 ? null : <path d={`M${xMm} ${baseMm - 5}v10`} className={styles['tick']} />}
                  <path d={path} className={styles['trace']} />
                  <text x={xMm + 1.5} y={baseMm - 13} className={styles['lead']}>
                    {lead}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
      <path d={calibrationPath(2, rhythmBaseMm)} className={styles['trace']} />
      <path d={stripPath(strips.get('II') ?? empty, 0, tracingSeconds, leftMm, rhythmBaseMm)} className={styles['trace']} />
      <text x={leftMm + 1.5} y={rhythmBaseMm - 13} className={styles['lead']}>
        II
      </text>
      <text x={widthMm - 4} y={heightMm - 3} textAnchor="end" className={styles['scale']}>
        25 mm/s · 10 mm/mV
      </text>
    </svg>
  );
}
