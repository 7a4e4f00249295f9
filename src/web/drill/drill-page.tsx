import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DoorNote } from '#protocol/views.ts';
import { Portrait } from '../portrait/portrait.tsx';
import { postApi } from '../shared/api.ts';
import { Button, buttonClass } from '../shared/button.tsx';
import { LostPage } from '../shared/lost-page.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { type ApiProblem, asProblem } from '../shared/problem.ts';
import { ProblemCard, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import styles from './drill-page.module.css';
import { type Drill, drillNames, drills, isDrill } from './drills.ts';

/** A light door: one skill, one patient, ninety seconds. */
export function DrillPage() {
  const { scenarioId, drill } = useParams({ from: '/case/$scenarioId/drill/$drill' });
  return isDrill(drill) ? <DrillDoor key={drill} scenarioId={scenarioId} drill={drill} /> : <LostPage />;
}

function DrillDoor({ scenarioId, drill }: { scenarioId: string; drill: Drill }) {
  const { resource, reload } = useResource<DoorNote>(`/scenarios/${encodeURIComponent(scenarioId)}`);
  const heading = usePage(`Ninety seconds: ${drills[drill].name}`);
  const navigate = useNavigate();
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const start = async () => {
    setStarting(true);
    setProblem(null);
    try {
      const { encounterId } = await postApi<{ encounterId: string }>('/encounters', { scenarioId, drill });
      await navigate({ to: '/encounter/$encounterId', params: { encounterId } });
    } catch (error) {
      setProblem(asProblem(error));
      setStarting(false);
    }
  };
  const note = resource.state === 'ready' ? resource.value : null;
  return (
    <PageFrame width="reading">
      <article className={styles['door']}>
        <p className={styles['kind']}>Ninety seconds</p>
        <h1 ref={heading} tabIndex={-1}>
          {drills[drill].name}
        </h1>
        <p className={styles['task']}>{drills[drill].task}</p>
        {resource.state === 'loading' ? <Waiting what="Fetching the patient" /> : null}
        {resource.state === 'failed' ? (
          <ProblemCard problem={resource.problem} onRetry={reload}>
            <Link to="/" className={buttonClass('secondary')}>
              All cases
            </Link>
          </ProblemCard>
        ) : null}
        {note === null ? null : (
          <>
            <div className={styles['patient']}>
              <Portrait appearance={note.card.patient.appearance} label="" className={styles['portrait']} />
              <div>
                <p className={styles['name']}>
                  {note.card.patient.name}, {note.card.patient.ageYears}
                </p>
                <p>{note.setting}</p>
                <p>
                  You are {note.candidateRole.charAt(0).toLowerCase()}
                  {note.candidateRole.slice(1)}
                </p>
              </div>
            </div>
            {problem === null ? null : <ProblemCard problem={problem} onRetry={() => void start()} />}
            <div className={styles['start']}>
              <Button look="primary" size="large" onPress={() => void start()} isDisabled={isStarting}>
                {isStarting ? 'Opening the door…' : 'Start the ninety seconds'}
              </Button>
              <p>Nothing here enters your marks for the case.</p>
            </div>
          </>
        )}
        <nav aria-label="Other exercises" className={styles['others']}>
          {drillNames
            .filter((other) => other !== drill)
            .map((other) => (
              <Link key={other} to="/case/$scenarioId/drill/$drill" params={{ scenarioId, drill: other }}>
                {drills[other].name}
              </Link>
            ))}
          <Link to="/case/$scenarioId" params={{ scenarioId }}>
            The whole case
          </Link>
        </nav>
      </article>
    </PageFrame>
  );
}
