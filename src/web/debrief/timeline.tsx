import { useEffect, useRef } from 'react';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { clockText } from '../shared/format-time.ts';
import { prefersReducedMotion } from '../shared/motion.ts';
import { LinesChart } from './lines-chart.tsx';
import styles from './timeline.module.css';

interface TimelineProps {
  readonly debrief: DebriefView;
  readonly chosen: { readonly seq: number; readonly quote: string } | null;
  readonly onChoose: (seq: number) => void;
}

/** Heart rate and rapport over time with every moment beneath; a chosen moment is marked in both. */
export function Timeline({ debrief, chosen, onChoose }: TimelineProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    const box = list.current;
    const line = box?.querySelector<HTMLElement>(`[data-seq="${chosen.seq}"]`) ?? null;
    if (box === null || line === null) return;
    const behavior = prefersReducedMotion() ? 'auto' : 'smooth';
    // Beside the feedback the list scrolls by itself and the page stays where it is being read.
    if (box.scrollHeight > box.clientHeight + 1) {
      const top = line.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
      box.scrollTo({ top: top - box.clientHeight / 2 + line.offsetHeight / 2, behavior });
    } else line.scrollIntoView({ block: 'center', behavior });
    if (chosen.quote !== '') line.focus({ preventScroll: true });
  }, [chosen]);
  const turning = new Map(debrief.turningPoints.map((point) => [point.turnId, point]));

  return (
    <section aria-labelledby="timeline" className={styles['timeline']}>
      <h2 id="timeline">Timeline</h2>
      <LinesChart debrief={debrief} chosenSeq={chosen?.seq ?? null} onChoose={onChoose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <ol ref={list} className={styles['list']} tabIndex={0} aria-label="Every moment">
        {debrief.timeline.map((entry) => {
          const point = entry.kind === 'candidate' && entry.turnId !== undefined ? turning.get(entry.turnId) : undefined;
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
              <span className={styles['time']}>{clockText(entry.atMs)}</span>
              <div>
                {entry.kind === 'candidate' || entry.kind === 'patient' ? (
                  <span className={styles['speaker']}>
                    {entry.kind === 'candidate' ? 'You' : (entry.speaker ?? debrief.patientName)}
                  </span>
                ) : null}
                {entry.kind === 'cue' ? <span className={styles['speaker']}>A hint</span> : null}
                <p>{isChosen ? <Marked text={entry.text} quote={chosen.quote} /> : entry.text}</p>
                {point === undefined ? null : (
                  <p className={styles['turn']} data-better={point.better}>
                    {point.better ? 'Closer' : 'Further away'}: <em>{point.innerLine}</em>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
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
