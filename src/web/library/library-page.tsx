import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowRight, Shuffle } from 'lucide-react';
import { useState } from 'react';
import type { EncounterSummaryView, LibraryCard } from '#protocol/views.ts';
import { drillNames, drills } from '../drill/drills.ts';
import { Button, buttonClass } from '../shared/button.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ProblemCard, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import { CaseCard } from './case-card.tsx';
import { FilterBar } from './filter-bar.tsx';
import { anyCard, filterCards, pickSurprise } from './filter-cards.ts';
import styles from './library-page.module.css';

/** All cases, what was left unfinished, and a surprise. */
export function LibraryPage() {
  const heading = usePage('');
  const navigate = useNavigate();
  const { resource, reload } = useResource<readonly LibraryCard[]>('/scenarios');
  const [filter, setFilter] = useState(anyCard);
  const cards = resource.state === 'ready' ? resource.value : [];
  const shown = filterCards(cards, filter);

  const surprise = () => {
    const card = pickSurprise(cards, Math.random());
    if (card !== null) void navigate({ to: '/case/$scenarioId', params: { scenarioId: card.scenarioId } });
  };

  return (
    <PageFrame>
      <div className={styles['intro']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Who will you see today?
          </h1>
          <p>Choose a patient, read the note on the door, go in and talk. Nobody is harmed by a first try.</p>
        </div>
        {cards.length > 0 ? (
          <Button look="primary" size="large" onPress={surprise}>
            <Shuffle aria-hidden />
            Surprise me
          </Button>
        ) : null}
      </div>
      <ContinueStrip />
      {cards.length > 0 ? <ShortPractice cards={cards} /> : null}
      {resource.state === 'loading' ? <Waiting what="Fetching the cases" /> : null}
      {resource.state === 'failed' ? <ProblemCard problem={resource.problem} onRetry={reload} /> : null}
      {resource.state === 'ready' && cards.length === 0 ? (
        <section className={styles['empty']}>
          <h2>No cases yet</h2>
          <p>Whoever runs this Bedside adds cases to the scenarios folder. They appear here after a restart of the server.</p>
        </section>
      ) : null}
      {cards.length > 0 ? (
        <section aria-labelledby="cases-heading">
          <h2 id="cases-heading" className="visually-hidden">
            Cases
          </h2>
          {cards.length > 3 ? <FilterBar cards={cards} filter={filter} onChange={setFilter} /> : null}
          <p role="status" className={cards.length > 3 ? styles['count'] : 'visually-hidden'}>
            {shown.length === cards.length
              ? `${cards.length} ${cards.length === 1 ? 'case' : 'cases'}`
              : `${shown.length} of ${cards.length} cases`}
          </p>
          {shown.length === 0 ? (
            <div className={styles['empty']}>
              <p>No case fits all of that.</p>
              <Button onPress={() => setFilter(anyCard)}>Show all cases</Button>
            </div>
          ) : (
            <ul className={styles['grid']}>
              {shown.map((card) => (
                <li key={card.scenarioId}>
                  <CaseCard card={card} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ) : null}
    </PageFrame>
  );
}

/** One skill in ninety seconds with a patient chosen by chance, and the way to one's own practice. */
function ShortPractice({ cards }: { cards: readonly LibraryCard[] }) {
  const [card] = useState(() => pickSurprise(cards, Math.random()));
  return (
    <nav aria-label="Short practice" className={styles['short']}>
      <p>Ninety seconds:</p>
      {card === null
        ? null
        : drillNames.map((drill) => (
            <Link key={drill} to="/case/$scenarioId/drill/$drill" params={{ scenarioId: card.scenarioId, drill }}>
              {drills[drill].name}
            </Link>
          ))}
      <Link to="/about/practice" className={styles['practice']}>
        Your practice
      </Link>
    </nav>
  );
}

/** The newest encounter that is not finished; nothing while there is none. */
function ContinueStrip() {
  const { resource } = useResource<readonly EncounterSummaryView[]>('/encounters');
  if (resource.state !== 'ready') return null;
  const open = resource.value
    .filter((encounter) => encounter.stage !== 'scored' && !encounter.isStopped)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt))[0];
  if (open === undefined) return null;
  const inRoom = open.stage === 'running' || open.stage === 'timeCalled';
  return (
    <section aria-label="Continue where you left" className={styles['continue']}>
      <p>
        <strong>{open.title}</strong>
        <span>{inRoom ? 'The patient is still in the room.' : 'Your reflection and questions are waiting.'}</span>
      </p>
      <Link
        to={inRoom ? '/encounter/$encounterId' : '/encounter/$encounterId/ending'}
        params={{ encounterId: open.encounterId }}
        className={buttonClass('secondary')}
      >
        Continue where you left
        <ArrowRight aria-hidden />
      </Link>
    </section>
  );
}
