import { memo, useEffect, useRef } from 'react';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { clockText } from '../shared/format-time.ts';
import { prefersReducedMotion } from '../shared/motion.ts';
import styles from './replay-list.module.css';
import type { ReplayPlayer } from './replay-player.ts';
import { lastIndexAt, type ReplayTrack } from './replay-track.ts';
import { TryAgainButton } from './try-again-button.tsx';
import { useFrames } from './use-player.ts';

export interface Chosen {
  readonly seq: number;
  readonly quote: string;
}

interface ListProps {
  readonly debrief: DebriefView;
  readonly track: ReplayTrack;
  readonly player: ReplayPlayer;
  readonly chosen: Chosen | null;
}

/** Every moment in words. The present one is marked in the page itself, so that playing renders nothing here. */
export const ReplayList = memo(function ReplayList({ debrief, track, player, chosen }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(-1);
  useFrames(player, () => {
    const place = lastIndexAt(track.entryTimes, player.atMs);
    if (place === shown.current) return;
    const box = list.current;
    box?.children[shown.current]?.removeAttribute('data-now');
    const line = box?.children[place];
    line?.setAttribute('data-now', 'true');
    shown.current = place;
    if (box !== null && line instanceof HTMLElement) scrollTo(box, line, 'auto');
  });
  useEffect(() => {
    const box = list.current;
    const line = chosen === null ? null : (box?.querySelector<HTMLElement>(`[data-seq="${chosen.seq}"]`) ?? null);
    if (chosen === null || box === null || line === null) return;
    const behavior = prefersReducedMotion() ? 'auto' : 'smooth';
    // Beside the feedback the list scrolls by itself and the page stays where it is being read.
    if (!scrollTo(box, line, behavior)) line.scrollIntoView({ block: 'center', behavior });
    if (chosen.quote !== '') line.focus({ preventScroll: true });
  }, [chosen]);
  const turning = new Map(debrief.turningPoints.map((point) => [point.turnId, point]));

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
    <ol ref={list} className={styles['list']} tabIndex={0} aria-label="Every moment">
      {track.entries.map((entry) => {
        const isCandidate = entry.kind === 'candidate';
        const point = isCandidate && entry.turnId !== undefined ? turning.get(entry.turnId) : undefined;
        const isChosen = chosen?.seq === entry.seq;
        return (
          <li
            key={`${entry.seq}.${entry.kind}`}
            data-seq={entry.seq}
            data-kind={entry.kind}
            data-chosen={isChosen}
            tabIndex={-1}
            {...(isChosen ? { 'aria-current': 'true' } : {})}
          >
            <button
              type="button"
              className={styles['time']}
              aria-label={`Show ${clockText(entry.atMs)}`}
              onClick={() => player.seek(entry.atMs)}
            >
              {clockText(entry.atMs)}
            </button>
            <div>
              {isCandidate || entry.kind === 'patient' ? (
                <span className={styles['speaker']}>{isCandidate ? 'You' : (entry.speaker ?? debrief.patientName)}</span>
              ) : null}
              {entry.kind === 'cue' ? <span className={styles['speaker']}>A hint</span> : null}
              <p>{isChosen ? <Marked text={entry.text} quote={chosen.quote} /> : entry.text}</p>
              {point === undefined ? null : (
                <p className={styles['turn']} data-better={point.better}>
                  {point.better ? 'Closer' : 'Further away'}: <em>{point.innerLine}</em>
                </p>
              )}
              {isCandidate && debrief.canTryAgain && entry.turnId !== undefined ? (
                <TryAgainButton encounterId={debrief.encounterId} turnId={entry.turnId} said={entry.text} />
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
});

/** Scrolls the list itself; false where it does not scroll by itself. */
function scrollTo(box: HTMLElement, line: HTMLElement, behavior: 'auto' | 'smooth'): boolean {
  if (box.scrollHeight <= box.clientHeight + 1) return false;
  const top = line.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTo({ top: top - box.clientHeight / 2 + line.offsetHeight / 2, behavior });
  return true;
}

/** The text with the quoted part marked; without an exact match the whole line is. */
function Marked({ text, quote }: { text: string; quote: string }) {
  if (quote === '') return text;
  const start = text.toLowerCase().indexOf(quote.toLowerCase());
  if (start === -1) return <mark>{text}</mark>;
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, start + quote.length)}</mark>
      {text.slice(start + quote.length)}
    </>
  );
}
