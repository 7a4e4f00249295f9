import { Link } from '@tanstack/react-router';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { drills } from '../drill/drills.ts';
import { Replay } from '../replay/replay.tsx';
import type { Chosen } from '../replay/replay-list.tsx';
import { ReplayPlayer } from '../replay/replay-player.ts';
import { layTrack } from '../replay/replay-track.ts';
import { buttonClass } from '../shared/button.tsx';
import { ReviewNote } from '../shared/states.tsx';
import { useMedia } from '../shared/use-media.ts';
import { AfterPart } from './after-part.tsx';
import { CommunicationPart } from './communication-part.tsx';
import { ConclusionPart } from './conclusion-part.tsx';
import styles from './debrief-screen.module.css';
import { FactsPart } from './facts-part.tsx';
import { FeedbackPart } from './feedback-part.tsx';
import { MarksPart } from './marks-part.tsx';
import type { Jump } from './quotes.tsx';

type View = 'feedback' | 'marks' | 'timeline';

/** The whole debrief: beside the timeline on a desk, in three tabs on a phone. */
export function DebriefScreen({ debrief, heading }: { debrief: DebriefView; heading: RefObject<HTMLHeadingElement | null> }) {
  const isWide = useMedia('(min-width: 1000px), print');
  const [view, setView] = useState<View>('feedback');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const track = useMemo(() => layTrack(debrief), [debrief]);
  const player = useMemo(() => new ReplayPlayer(track.endMs), [track]);
  const jump = useCallback<Jump>(
    (seq, quote = '') => {
      const entry = track.entries.find((one) => one.seq === seq);
      if (player.speed !== 0) player.pause();
      if (entry !== undefined) player.seek(entry.atMs);
      setView('timeline');
      setChosen({ seq, quote });
    },
    [track, player],
  );

  const feedback = (
    <>
      <ReflectionRecap reflection={debrief.reflection} />
      <FeedbackPart debrief={debrief} jump={jump} />
      {debrief.communication === null ? null : <CommunicationPart communication={debrief.communication} jump={jump} />}
    </>
  );
  const marks = (
    <>
      <MarksPart debrief={debrief} jump={jump} />
      <FactsPart debrief={debrief} jump={jump} />
      {debrief.conclusion.outOf > 0 ? <ConclusionPart debrief={debrief} /> : null}
    </>
  );
  const timeline = <Replay debrief={debrief} track={track} player={player} chosen={chosen} />;

  return (
    <article className={styles['debrief']}>
      <header className={styles['opening']}>
        <p className={styles['station']}>
          {debrief.drill === null ? 'Debrief' : `Ninety seconds, ${drills[debrief.drill].name.toLowerCase()}`}: {debrief.title}{' '}
          <ReviewNote reviewed={debrief.clinicallyReviewed} />
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {debrief.leftSaying}
        </h1>
        <p className={styles['heard']}>
          <strong>{heardWords[debrief.feltHeard.level]}</strong> {debrief.feltHeard.says}
        </p>
        {debrief.forkedFrom === null ? null : (
          <p>
            <Link
              to="/debrief/$encounterId/compare"
              params={{ encounterId: debrief.encounterId }}
              className={buttonClass('secondary')}
            >
              Then and now, side by side
            </Link>
          </p>
        )}
      </header>
      {isWide ? (
        <div className={styles['columns']}>
          <div className={styles['main']}>
            {feedback}
            {marks}
            <AfterPart debrief={debrief} />
          </div>
          <div className={styles['side']}>{timeline}</div>
        </div>
      ) : (
        <>
          <Tabs selectedKey={view} onSelectionChange={(key) => setView(key as View)}>
            <TabList aria-label="Parts of the debrief" className={styles['tabs'] ?? ''}>
              <Tab id="feedback" className={styles['tab'] ?? ''}>
                Feedback
              </Tab>
              <Tab id="marks" className={styles['tab'] ?? ''}>
                Marks
              </Tab>
              <Tab id="timeline" className={styles['tab'] ?? ''}>
                Replay
              </Tab>
            </TabList>
            <TabPanel id="feedback" className={styles['panel'] ?? ''}>
              {feedback}
            </TabPanel>
            <TabPanel id="marks" className={styles['panel'] ?? ''}>
              {marks}
            </TabPanel>
            <TabPanel id="timeline" className={styles['panel'] ?? ''}>
              {timeline}
            </TabPanel>
          </Tabs>
          <AfterPart debrief={debrief} />
        </>
      )}
    </article>
  );
}

const heardWords = { heard: 'Felt heard.', 'partly heard': 'Felt partly heard.', 'not heard': 'Did not feel heard.' } as const;

/** What the candidate wrote before any mark was shown. */
function ReflectionRecap({ reflection }: Pick<DebriefView, 'reflection'>) {
  if (reflection.length === 0) return null;
  return (
    <section aria-labelledby="reflection" className={styles['reflection']}>
      <h2 id="reflection">What you wrote before seeing this</h2>
      <dl>
        {reflection.map((answer) => (
          <div key={answer.prompt}>
            <dt>{answer.prompt}</dt>
            <dd>{answer.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
