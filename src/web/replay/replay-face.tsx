import { useRef } from 'react';
import type { AppearanceView } from '#protocol/views.ts';
import { Portrait } from '../portrait/portrait.tsx';
import { restingManner } from '../portrait/pose.ts';
import styles from './replay.module.css';
import type { ReplayPlayer } from './replay-player.ts';
import { lastIndexAt, type ReplayTrack } from './replay-track.ts';
import { useFrames, usePlayed } from './use-player.ts';

interface FaceProps {
  readonly player: ReplayPlayer;
  readonly track: ReplayTrack;
  readonly appearance: AppearanceView | null;
  readonly patientName: string;
}

/** The patient at this moment with what was last said; drawn again only when the face or the words change. */
export function ReplayFace({ player, track, appearance, patientName }: FaceProps) {
  const face = usePlayed(player, () => lastIndexAt(track.portraitTimes, player.atMs));
  const place = usePlayed(player, () => lastIndexAt(track.entryTimes, player.atMs));
  const manner = track.portraits[face]?.manner ?? track.portraits[0]?.manner ?? restingManner;
  const spoken = track.entries
    .slice(0, place + 1)
    .findLast((entry) => entry.kind === 'patient' || entry.kind === 'candidate' || entry.kind === 'showed');
  return (
    <div className={styles['scene']}>
      <div className={styles['picture']}>
        {appearance === null ? null : (
          <Portrait appearance={appearance} manner={manner} label="" alive className={styles['portrait']} />
        )}
      </div>
      <div className={styles['words']}>
        <p className={styles['caption']} data-kind={spoken?.kind ?? 'none'}>
          {spoken === undefined ? (
            'Before the first word.'
          ) : (
            <>
              <strong>{spoken.kind === 'candidate' ? 'You' : (spoken.speaker ?? patientName)}</strong> {spoken.text}
            </>
          )}
        </p>
        <Numbers player={player} track={track} />
      </div>
    </div>
  );
}

/** Written straight into the page: numbers must not make React work in every frame. */
function Numbers({ player, track }: Pick<FaceProps, 'player' | 'track'>) {
  const heart = useRef<HTMLElement>(null);
  const pressure = useRef<HTMLElement>(null);
  const oxygen = useRef<HTMLElement>(null);
  const facts = useRef<HTMLElement>(null);
  useFrames(player, () => {
    const now = track.vitals[Math.max(0, lastIndexAt(track.vitalTimes, player.atMs))];
    write(heart.current, now === undefined ? '–' : String(Math.round(now.heartRatePerMin)));
    write(pressure.current, now === undefined ? '–' : String(Math.round(now.systolicMmHg)));
    write(oxygen.current, now === undefined ? '–' : `${Math.round(now.spo2Percent)}%`);
    write(facts.current, `${lastIndexAt(track.factTimes, player.atMs) + 1} of ${track.facts.length}`);
  });
  return (
    <dl className={styles['numbers']}>
      <div>
        <dt>Pulse</dt>
        <dd ref={heart} />
      </div>
      <div>
        <dt>Systolic</dt>
        <dd ref={pressure} />
      </div>
      <div>
        <dt>Oxygen</dt>
        <dd ref={oxygen} />
      </div>
      <div>
        <dt>Facts told</dt>
        <dd ref={facts} />
      </div>
    </dl>
  );
}

function write(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}
