import { Link, useParams } from '@tanstack/react-router';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { buttonClass } from '../shared/button.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ProblemCard, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import { ExpertScreen } from './expert-screen.tsx';

/** Your run beside an expert's. */
export function ExpertPage() {
  const { encounterId } = useParams({ from: '/debrief/$encounterId/expert' });
  const path = `/encounters/${encodeURIComponent(encounterId)}`;
  const yours = useResource<DebriefView>(`${path}/debrief`);
  const theirs = useResource<DebriefView>(`${path}/expert-run`);
  const heading = usePage('Beside an expert');
  const failed = [yours, theirs].find((one) => one.resource.state === 'failed');
  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        Beside an expert
      </h1>
      {failed?.resource.state === 'failed' ? (
        <ProblemCard problem={failed.resource.problem} onRetry={failed.reload}>
          <Link to="/debrief/$encounterId" params={{ encounterId }} className={buttonClass('secondary')}>
            Back to the debrief
          </Link>
        </ProblemCard>
      ) : yours.resource.state === 'ready' && theirs.resource.state === 'ready' ? (
        <ExpertScreen yours={yours.resource.value} theirs={theirs.resource.value} />
      ) : (
        <Waiting what="Playing an expert’s run of this case" />
      )}
    </PageFrame>
  );
}
