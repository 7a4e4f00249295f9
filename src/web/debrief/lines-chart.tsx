import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { linePath, minuteTicks, nearestIndex, niceRange, scaleTo } from '../shared/chart-scale.ts';
import { clockText } from '../shared/format-time.ts';
import styles from './lines-chart.module.css';

interface LinesChartProps {
  readonly debrief: DebriefView;
  readonly chosenSeq: number | null;
  readonly onChoose: (seq: number) => void;
}

const width = 520;
const left = 8;
const right = width - 44;
const heart = { top: 26, bottom: 92 };
const rapport = { top: 128, bottom: 186 };
const markers = 206;

/** Two lines over the same minutes with a mark for each turn; arrow keys walk from turn to turn. */
export function LinesChart({ debrief, chosenSeq, onChoose }: LinesChartProps) {
  const svg = useRef<SVGSVGElement>(null);
  const { vitals, timeline } = debrief;
  const turns = timeline.filter((entry) => entry.kind === 'candidate' || entry.kind === 'act');
  const endMs = Math.max(60_000, ...timeline.map((entry) => entry.atMs), ...vitals.map((each) => each.atMs));
  const toX = scaleTo(0, endMs, left, right);
  const [heartLow, heartHigh] = niceRange(
    vitals.map((each) => each.heartRatePerMin),
    10,
    40,
  );
  const [rapportLow, rapportHigh] = niceRange(
    vitals.map((each) => each.rapport),
    1,
    2,
  );
  const toHeart = scaleTo(heartLow, heartHigh, heart.bottom, heart.top);
  const toRapport = scaleTo(rapportLow, rapportHigh, rapport.bottom, rapport.top);
  const better = new Map(debrief.turningPoints.map((point) => [point.turnId, point.better]));

  const chosenEntry = timeline.find((entry) => entry.seq === chosenSeq);
  const at =
    chosenEntry === undefined
      ? -1
      : nearestIndex(
          turns.map((turn) => turn.atMs),
          chosenEntry.atMs,
        );
  const current = turns[at];
  const choose = (index: number) => {
    const turn = turns[Math.min(turns.length - 1, Math.max(0, index))];
    if (turn !== undefined) onChoose(turn.seq);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: turns.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return;
    const x = ((event.clientX - box.left) / box.width) * width;
    const atMs = ((x - left) / (right - left)) * endMs;
    choose(
      nearestIndex(
        turns.map((turn) => turn.atMs),
        atMs,
      ),
    );
  };
  const lastVitals = vitals.at(-1);

  return (
    <figure className={styles['chart']}>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Turns of the conversation"
        aria-valuemin={turns.length === 0 ? 0 : 1}
        aria-valuemax={turns.length}
        aria-valuenow={at + 1}
        aria-valuetext={current === undefined ? 'No turn chosen' : `${clockText(current.atMs)}, ${current.text}`}
        onKeyDown={onKeyDown}
      >
        <svg ref={svg} viewBox={`0 0 ${width} 232`} onPointerDown={onPointerDown} aria-hidden="true">
          {minuteTicks(endMs).map((tick) => (
            <g key={tick}>
              <path d={`M${toX(tick)} 20V${markers + 6}`} className={styles['grid']} />
              <text x={toX(tick)} y="230" textAnchor={tick === 0 ? 'start' : 'middle'} className={styles['label']}>
                {tick === 0 ? '0 min' : tick / 60_000}
              </text>
            </g>
          ))}
          <text x={left} y="15" className={styles['heartName']}>
            Heart rate, beats a minute
          </text>
          <path
            d={linePath(vitals.map((each) => ({ x: toX(each.atMs), y: toHeart(each.heartRatePerMin) })))}
            className={styles['heartLine']}
          />
          {lastVitals === undefined ? null : (
            <text x={toX(lastVitals.atMs) + 6} y={toHeart(lastVitals.heartRatePerMin) + 5} className={styles['heartName']}>
              {Math.round(lastVitals.heartRatePerMin)}
            </text>
          )}
          <text x={left} y="119" className={styles['rapportName']}>
            Trust in you
          </text>
          <path
            d={linePath(vitals.map((each) => ({ x: toX(each.atMs), y: toRapport(each.rapport) })))}
            className={styles['rapportLine']}
          />
          {current === undefined ? null : <path d={`M${toX(current.atMs)} 20V${markers}`} className={styles['cursor']} />}
          {turns.map((turn) => {
            const turned = turn.turnId === undefined || turn.kind !== 'candidate' ? undefined : better.get(turn.turnId);
            const x = toX(turn.atMs);
            if (turned !== undefined)
              return (
                <path
                  key={turn.seq}
                  d={turned ? `M${x} ${markers - 9}l7 13h-14Z` : `M${x} ${markers + 6}l7 -13h-14Z`}
                  className={turned ? styles['up'] : styles['down']}
                />
              );
            return (
              <circle
                key={turn.seq}
                cx={x}
                cy={markers}
                r={turn.seq === current?.seq ? 6 : 4}
                className={turn.kind === 'act' ? styles['act'] : styles['turn']}
              />
            );
          })}
        </svg>
      </div>
      <figcaption className={styles['caption']}>
        Each dot is something you said, each ring something you did. <span className={styles['upWord']}>▲ closer</span>,{' '}
        <span className={styles['downWord']}>▼ further away</span>. Click, or use the arrow keys.
      </figcaption>
    </figure>
  );
}
