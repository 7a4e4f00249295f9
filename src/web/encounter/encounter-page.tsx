import { Link, useParams } from '@tanstack/react-router';
import type { EncounterView } from '#protocol/views.ts';
import { buttonClass } from '../shared/button.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ProblemCard, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import { RoomScreen } from './room-screen.tsx';

/** The room: open while the encounter runs, a way on once it is over. */
export function EncounterPage() {
  const { encounterId } = useParams({ from: '/encounter/$encounterId' });
  const { resource, reload } = useResource<EncounterView>(`/encounters/${encodeURIComponent(encounterId)}`);
  const heading = usePage(resource.state === 'ready' ? resource.value.title : 'The room');

  if (resource.state === 'ready' && (resource.value.stage === 'running' || resource.value.stage === 'timeCalled')) {
    return <RoomScreen view={resource.value} heading={heading} />;
  }
  return (
    <PageFrame width="reading">
      <h1 ref={heading} tabIndex={-1}>
        {resource.state === 'ready' ? 'This consultation is over' : 'The room'}
      </h1>
      {resource.state === 'loading' ? <Waiting what="Opening the door" /> : null}
      {resource.state === 'failed' ? (
        <ProblemCard problem={resource.problem} onRetry={reload}>
          <Link to="/" className={buttonClass('secondary')}>
            All cases
          </Link>
        </ProblemCard>
      ) : null}
      {resource.state === 'ready' ? (
        <>
          <p>The patient has left the room. Your words are kept.</p>
          <p>
            <Link
              to={resource.value.concluded ? '/debrief/$encounterId' : '/encounter/$encounterId/ending'}
              params={{ encounterId }}
              className={buttonClass('primary')}
            >
              {resource.value.concluded ? 'Go to the debrief' : 'Go on to your reflection'}
            </Link>
          </p>
        </>
      ) : null}
    </PageFrame>
  );
}
