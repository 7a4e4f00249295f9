import { Link, useParams } from '@tanstack/react-router';
import type { RefObject } from 'react';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { buttonClass } from '../shared/button.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ProblemCard, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import { DeRole, useSteppedOut } from './de-role.tsx';
import { DebriefScreen } from './debrief-screen.tsx';

/** The conversation after the station. */
export function DebriefPage() {
  const { encounterId } = useParams({ from: '/debrief/$encounterId' });
  const { resource, reload } = useResource<DebriefView>(`/encounters/${encodeURIComponent(encounterId)}/debrief`);
  const heading = usePage('Debrief');
  return (
    <PageFrame width="wide">
      {resource.state === 'ready' ? (
        <Gate key={resource.value.encounterId} debrief={resource.value} heading={heading} />
      ) : (
        <h1 ref={heading} tabIndex={-1} className="visually-hidden">
          Debrief
        </h1>
      )}
      {resource.state === 'loading' ? <Waiting what="Reading your conversation again and putting the debrief together" /> : null}
      {resource.state === 'failed' ? (
        <ProblemCard problem={resource.problem} onRetry={reload}>
          {resource.problem.status === 409 ? (
            <Link to="/encounter/$encounterId/ending" params={{ encounterId }} className={buttonClass('secondary')}>
              Go to the reflection and questions
            </Link>
          ) : (
            <Link to="/" className={buttonClass('secondary')}>
              All cases
            </Link>
          )}
        </ProblemCard>
      ) : null}
    </PageFrame>
  );
}

/** A hard case is stepped out of before its debrief is shown. */
function Gate({ debrief, heading }: { debrief: DebriefView; heading: RefObject<HTMLHeadingElement | null> }) {
  const [isOut, stepOut] = useSteppedOut(debrief.encounterId, debrief.needsDeRole);
  return isOut ? (
    <DebriefScreen debrief={debrief} heading={heading} />
  ) : (
    <DeRole patientName={debrief.patientName} heading={heading} onGoOn={stepOut} />
  );
}
