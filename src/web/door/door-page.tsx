import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DoorNote } from '#protocol/views.ts';
import { Portrait } from '../portrait/portrait.tsx';
import { postApi } from '../shared/api.ts';
import { Button, buttonClass } from '../shared/button.tsx';
import { spanInWords } from '../shared/format-time.ts';
import { PageFrame } from '../shared/page-frame.tsx';
import { type ApiProblem, asProblem } from '../shared/problem.ts';
import { ProblemCard, ReviewNote, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import styles from './door-page.module.css';
import { ReadingClock } from './reading-clock.tsx';

/** The note on the door of one case. */
export function DoorPage() {
  const { scenarioId } = useParams({ from: '/case/$scenarioId' });
  const { resource, reload } = useResource<DoorNote>(`/scenarios/${encodeURIComponent(scenarioId)}`);
  const heading = usePage(resource.state === 'ready' ? resource.value.title : 'Door note');
  return (
    <PageFrame>
      {resource.state === 'ready' ? null : (
        <h1 ref={heading} tabIndex={-1} className="visually-hidden">
          Door note
        </h1>
      )}
      {resource.state === 'loading' ? <Waiting what="Fetching the note on the door" /> : null}
      {resource.state === 'failed' ? (
        <ProblemCard problem={resource.problem} onRetry={reload}>
          <Link to="/" className={buttonClass('secondary')}>
            All cases
          </Link>
        </ProblemCard>
      ) : null}
      {resource.state === 'ready' ? <Note note={resource.value} heading={heading} /> : null}
    </PageFrame>
  );
}

function Note({ note, heading }: { note: DoorNote; heading: React.RefObject<HTMLHeadingElement | null> }) {
  const navigate = useNavigate();
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { patient } = note.card;

  const start = async () => {
    setStarting(true);
    setProblem(null);
    try {
      const { encounterId } = await postApi<{ encounterId: string }>('/encounters', { scenarioId: note.scenarioId });
      await navigate({ to: '/encounter/$encounterId', params: { encounterId } });
    } catch (error) {
      setProblem(asProblem(error));
      setStarting(false);
    }
  };

  return (
    <div className={styles['door']}>
      <aside className={styles['side']} aria-label="The patient">
        <div className={styles['picture']}>
          <Portrait appearance={patient.appearance} label={patient.appearance.describes} className={styles['portrait']} />
        </div>
        <p className={styles['name']}>
          {patient.name}, {patient.ageYears}
        </p>
        <p className={styles['words']}>“{note.card.presentingWords}”</p>
        <ReviewNote reviewed={note.clinicallyReviewed} />
      </aside>
      <article className={styles['note']}>
        <h1 ref={heading} tabIndex={-1}>
          {note.title}
        </h1>
        <p className={styles['lead']}>{note.setting}</p>
        <dl className={styles['facts']}>
          <div>
            <dt>Your role</dt>
            <dd>{note.candidateRole}</dd>
          </div>
          <div>
            <dt>The patient</dt>
            <dd>{note.who}</dd>
          </div>
          <div>
            <dt>Time</dt>
            <dd>
              {spanInWords(note.stationMinutes * 60)} with the patient
              {note.vivaSeconds > 0 ? `, then ${spanInWords(note.vivaSeconds)} for questions` : ''}
            </dd>
          </div>
        </dl>
        <h2>Your task</h2>
        <ul className={styles['list']}>
          {note.task.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {note.doNot.length > 0 ? (
          <>
            <h2>What not to do</h2>
            <ul className={styles['list']}>
              {note.doNot.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ) : null}
        {note.equipment.length > 0 ? (
          <>
            <h2>In the room</h2>
            <ul className={styles['list']}>
              {note.equipment.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ) : null}
        {note.contentNotes.length > 0 ? (
          <p className={styles['content']}>
            This case touches on: {note.contentNotes.join('; ').toLowerCase()}. You can stop at any moment.
          </p>
        ) : null}
        {problem === null ? null : <ProblemCard problem={problem} onRetry={() => void start()} />}
        <div className={styles['start']}>
          {note.readingSeconds > 0 ? <ReadingClock seconds={note.readingSeconds} /> : null}
          <Button look="primary" size="large" onPress={() => void start()} isDisabled={isStarting}>
            {isStarting ? 'Opening the door…' : 'Start'}
          </Button>
          <p>The clock starts when you go in. You type what you would say; the patient answers in text.</p>
          <p>The patient is simulated by software. Do not type anything about real patients.</p>
        </div>
      </article>
    </div>
  );
}
