import { Link } from '@tanstack/react-router';
import { Download, Printer, RotateCcw } from 'lucide-react';
import { type RefObject, useCallback, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { Button, buttonClass } from '../shared/button.tsx';
import { ReviewNote } from '../shared/states.tsx';
import { useMedia } from '../shared/use-media.ts';
import { ConclusionPart } from './conclusion-part.tsx';
import styles from './debrief-screen.module.css';
import { FactsPart } from './facts-part.tsx';
import { FeedbackPart } from './feedback-part.tsx';
import { MarksPart } from './marks-part.tsx';
import type { Jump } from './quotes.tsx';
import { Timeline } from './timeline.tsx';

type View = 'feedback' | 'marks' | 'timeline';

/** The whole debrief: beside the timeline on a desk, in three tabs on a phone. */
export function DebriefScreen({ debrief, heading }: { debrief: DebriefView; heading: RefObject<HTMLHeadingElement | null> }) {
  const isWide = useMedia('(min-width: 1000px), print');
  const [view, setView] = useState<View>('feedback');
  const [chosen, setChosen] = useState<{ seq: number; quote: string } | null>(null);
  const jump = useCallback<Jump>((seq, quote = '') => {
    setView('timeline');
    setChosen({ seq, quote });
  }, []);

  const feedback = <FeedbackPart debrief={debrief} jump={jump} />;
  const marks = (
    <>
      <MarksPart debrief={debrief} jump={jump} />
      <FactsPart debrief={debrief} jump={jump} />
      <ConclusionPart debrief={debrief} />
    </>
  );
  const timeline = <Timeline debrief={debrief} chosen={chosen} onChoose={(seq) => setChosen({ seq, quote: '' })} />;

  return (
    <article className={styles['debrief']}>
      <header className={styles['opening']}>
        <p className={styles['station']}>
          Debrief: {debrief.title} <ReviewNote reviewed={debrief.clinicallyReviewed} />
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {debrief.leftSaying}
        </h1>
        <p className={styles['heard']}>
          <strong>{heardWords[debrief.feltHeard.level]}</strong> {debrief.feltHeard.says}
        </p>
      </header>
      {isWide ? (
        <div className={styles['columns']}>
          <div className={styles['main']}>
            {feedback}
            {marks}
            <After debrief={debrief} />
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
                Timeline
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
          <After debrief={debrief} />
        </>
      )}
    </article>
  );
}

const heardWords = { heard: 'Felt heard.', 'partly heard': 'Felt partly heard.', 'not heard': 'Did not feel heard.' } as const;

/** What came of it, your own reflection, and where to go from here. */
function After({ debrief }: { debrief: DebriefView }) {
  return (
    <div className={styles['after']}>
      <section aria-labelledby="epilogue">
        <h2 id="epilogue">What happened next</h2>
        <p>{debrief.epilogue}</p>
        {debrief.reflection.length > 0 ? (
          <details>
            <summary>What you wrote before seeing this</summary>
            <dl>
              {debrief.reflection.map((answer) => (
                <div key={answer.prompt}>
                  <dt>{answer.prompt}</dt>
                  <dd>{answer.text}</dd>
                </div>
              ))}
            </dl>
          </details>
        ) : null}
      </section>
      <div className={styles['actions']}>
        <Link to="/case/$scenarioId" params={{ scenarioId: debrief.scenarioId }} className={buttonClass('primary')}>
          <RotateCcw aria-hidden />
          Try again
        </Link>
        <Link to="/" className={buttonClass('secondary')}>
          Library
        </Link>
        <Button look="quiet" onPress={() => window.print()}>
          <Printer aria-hidden />
          Print
        </Button>
        <Button look="quiet" onPress={() => downloadJson(debrief)}>
          <Download aria-hidden />
          Download JSON
        </Button>
      </div>
    </div>
  );
}

function downloadJson(debrief: DebriefView): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(debrief, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `bedside-debrief-${debrief.scenarioId}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
