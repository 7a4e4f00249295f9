import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { DebriefView } from '#protocol/debrief-view.ts';
import type { EncounterSummaryView } from '#protocol/views.ts';
import { drills, weakestDrill } from '../drill/drills.ts';
import { callApi } from '../shared/api.ts';
import { buttonClass } from '../shared/button.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ProblemCard, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import { CaseLine } from './case-line.tsx';
import { gatherProgress, gatherSentences } from './gather-progress.ts';
import styles from './progress-page.module.css';

/** How the candidate's own attempts went, in their own words. */
export function ProgressPage() {
  const heading = usePage('Your practice');
  const { resource, reload } = useResource<readonly EncounterSummaryView[]>('/encounters');
  const encounters = resource.state === 'ready' ? resource.value : null;
  const isEmpty = encounters !== null && !encounters.some((one) => one.percent !== null);
  return (
    <PageFrame>
      <div className={styles['page']}>
        <h1 ref={heading} tabIndex={-1}>
          Your practice
        </h1>
        {resource.state === 'loading' ? <Waiting what="Fetching your attempts" /> : null}
        {resource.state === 'failed' ? <ProblemCard problem={resource.problem} onRetry={reload} /> : null}
        {isEmpty ? <NothingYet /> : null}
        {encounters !== null && !isEmpty ? <Practice encounters={encounters} /> : null}
      </div>
    </PageFrame>
  );
}

function NothingYet() {
  return (
    <section className={styles['empty']}>
      <svg viewBox="0 0 200 60" width="200" height="60" aria-hidden="true">
        <path d="M10 50H190" />
        <circle cx="40" cy="40" r="5" />
        <circle cx="100" cy="28" r="5" />
        <circle cx="160" cy="14" r="5" />
      </svg>
      <h2>Nothing here yet, and that is fine</h2>
      <p>After your first debrief this page shows how each case went over time, and the sentences of yours that helped.</p>
      <Link to="/" className={buttonClass('primary', 'large')}>
        Choose a first patient
      </Link>
    </section>
  );
}

const debriefsRead = 6;
const sentencesShown = 6;

function Practice({ encounters }: { encounters: readonly EncounterSummaryView[] }) {
  const cases = gatherProgress(encounters);
  const debriefs = useNewestDebriefs(encounters);
  const sentences = gatherSentences(debriefs ?? [], sentencesShown);
  const [newest] = debriefs ?? [];
  return (
    <>
      {newest === undefined ? null : <WhatNext debrief={newest} />}
      <section aria-labelledby="cases">
        <h2 id="cases">Over time</h2>
        {cases.length === 0 ? <p className={styles['soft']}>Only short exercises and second tries so far.</p> : null}
        <ul className={styles['cases']}>
          {cases.map((one) => (
            <CaseLine key={one.scenarioId} progress={one} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="sentences">
        <h2 id="sentences">Sentences of yours that helped</h2>
        {debriefs === null ? <Waiting what="Reading your debriefs" /> : null}
        {debriefs !== null && sentences.length === 0 ? (
          <p className={styles['soft']}>
            None could be shown word for word yet. Name what you hear, and ask what it means to them.
          </p>
        ) : null}
        <ul className={styles['sentences']}>
          {sentences.map((sentence) => (
            <li key={sentence.quote}>
              <blockquote>“{sentence.quote}”</blockquote>
              <p className={styles['soft']}>
                {sentence.for}.{' '}
                <Link to="/debrief/$encounterId" params={{ encounterId: sentence.encounterId }}>
                  {sentence.title}
                </Link>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function WhatNext({ debrief }: { debrief: DebriefView }) {
  const drill = weakestDrill(debrief);
  return (
    <section aria-labelledby="what-next" className={styles['next']}>
      <h2 id="what-next">What to do next</h2>
      {debrief.tryNext === '' ? null : <p>{debrief.tryNext}</p>}
      <p className={styles['actions']}>
        {debrief.next === null ? null : (
          <Link to="/case/$scenarioId" params={{ scenarioId: debrief.next.scenarioId }} className={buttonClass('primary')}>
            {debrief.next.title}
          </Link>
        )}
        <Link
          to="/case/$scenarioId/drill/$drill"
          params={{ scenarioId: debrief.scenarioId, drill }}
          className={buttonClass('secondary')}
        >
          Ninety seconds: {drills[drill].name.toLowerCase()}
        </Link>
      </p>
      {debrief.next === null ? null : <p className={styles['soft']}>{debrief.next.because}</p>}
    </section>
  );
}

/** The newest few debriefs, newest first; those that cannot be had are left out. Null while they are on their way. */
function useNewestDebriefs(encounters: readonly EncounterSummaryView[]): readonly DebriefView[] | null {
  const [debriefs, setDebriefs] = useState<readonly DebriefView[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const newest = encounters
      .filter((one) => one.percent !== null)
      .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
      .slice(0, debriefsRead);
    void Promise.allSettled(
      newest.map(({ encounterId }) =>
        callApi<DebriefView>(`/encounters/${encodeURIComponent(encounterId)}/debrief`, { signal: leaving.signal }),
      ),
    ).then((answers) => {
      if (leaving.signal.aborted) return;
      setDebriefs(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])));
    });
    return () => leaving.abort();
  }, [encounters]);
  return debriefs;
}
