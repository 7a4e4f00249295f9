import { useEffect } from 'react';
import type { DebriefView } from '#protocol/debrief-view.ts';
import type { EncounterView } from '#protocol/views.ts';
import { clockText } from '../shared/format-time.ts';
import { useResource } from '../shared/use-resource.ts';
import styles from './replay.module.css';
import { ReplayControls } from './replay-controls.tsx';
import { ReplayFace } from './replay-face.tsx';
import { type Chosen, ReplayList } from './replay-list.tsx';
import type { ReplayPlayer } from './replay-player.ts';
import { ReplayScrubber } from './replay-scrubber.tsx';
import type { ReplayTrack } from './replay-track.ts';

interface ReplayProps {
  readonly debrief: DebriefView;
  readonly track: ReplayTrack;
  readonly player: ReplayPlayer;
  readonly chosen: Chosen | null;
}

/** The conversation again on one clock: face, words, numbers, lines and every moment in step. */
export function Replay({ debrief, track, player, chosen }: ReplayProps) {
  const { resource } = useResource<EncounterView>(`/encounters/${encodeURIComponent(debrief.encounterId)}`);
  const appearance = resource.state === 'ready' ? (resource.value.participants[0]?.appearance ?? null) : null;
  useEffect(() => () => player.pause(), [player]);
  return (
    <section aria-labelledby="timeline" className={styles['replay']}>
      <h2 id="timeline">Replay</h2>
      <ReplayFace player={player} track={track} appearance={appearance} patientName={debrief.patientName} />
      <ReplayScrubber player={player} track={track} />
      <ReplayControls player={player} />
      <p className={styles['key']}>
        Filled marks are yours, hollow ones were given or missed. Drag the line, or use the arrow keys.
      </p>
      {debrief.steered.map(({ atMs, vitals }) => (
        <p key={atMs} className={styles['key']}>
          From {clockText(atMs)} the case’s author set the {inWords(vitals)}; the body did not.
        </p>
      ))}
      <ReplayList debrief={debrief} track={track} player={player} chosen={chosen} />
    </section>
  );
}

const inWords = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);
