import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { scaleTo } from '../shared/chart-scale.ts';
import { clockText } from '../shared/format-time.ts';
import styles from './replay.module.css';
import { chart, ReplayChart } from './replay-chart.tsx';
import type { ReplayPlayer } from './replay-player.ts';
import { lastIndexAt, type ReplayTrack } from './replay-track.ts';
import { useFrames } from './use-player.ts';

/** The chart as one slider: drag or click it; arrows move a second, page keys a turn, home and end to the ends. */
export function ReplayScrubber({ player, track }: { player: ReplayPlayer; track: ReplayTrack }) {
  const slider = useRef<HTMLDivElement>(null);
  const cursor = useRef<SVGGElement>(null);
  const toX = scaleTo(0, player.endMs, chart.left, chart.right);

  useFrames(player, () => {
    cursor.current?.setAttribute('transform', `translate(${toX(player.atMs).toFixed(2)} 0)`);
    const seconds = String(Math.round(player.atMs / 1000));
    const box = slider.current;
    if (box === null || box.getAttribute('aria-valuenow') === seconds) return;
    box.setAttribute('aria-valuenow', seconds);
    const entry = track.entries[lastIndexAt(track.entryTimes, player.atMs)];
    box.setAttribute('aria-valuetext', `${clockText(player.atMs)}${entry === undefined ? '' : `, ${entry.text}`}`);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const place = lastIndexAt(track.entryTimes, player.atMs);
    const to = {
      ArrowRight: player.atMs + 1000,
      ArrowUp: player.atMs + 1000,
      ArrowLeft: player.atMs - 1000,
      ArrowDown: player.atMs - 1000,
      PageUp: track.entryTimes[place + 1] ?? player.endMs,
      PageDown: track.entryTimes.findLast((time) => time < player.atMs) ?? 0,
      Home: 0,
      End: player.endMs,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    player.seek(to);
  };
  const seekTo = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * chart.width;
    player.seek(((x - chart.left) / (chart.right - chart.left)) * player.endMs);
  };

  return (
    <div
      ref={slider}
      role="slider"
      tabIndex={0}
      aria-label="Moment of the conversation"
      aria-valuemin={0}
      aria-valuemax={Math.round(player.endMs / 1000)}
      aria-valuenow={0}
      className={styles['scrubber']}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        if (player.speed !== 0) player.pause();
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
    >
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} aria-hidden="true">
        <ReplayChart track={track} />
        <g ref={cursor} className={styles['cursor']}>
          <path d={`M0 4V${chart.height - 18}`} />
          <circle cy="6" r="6" />
        </g>
      </svg>
    </div>
  );
}
