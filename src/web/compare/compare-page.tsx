import { Link, useParams } from '@tanstack/react-router';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { buttonClass } from '../shared/button.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ProblemCard, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import { CompareScreen } from './compare-screen.tsx';

/** A second try beside the first. */
export function ComparePage() {
  const { encounterId } = useParams({ from: '/debrief/$encounterId/compare' });
  const { resource, reload } = useResource<DebriefView>(`/encounters/${encodeURIComponent(encounterId)}/debrief`);
  const heading = usePage('Then and now');
  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        Then and now
      </h1>
      {resource.state === 'loading' ? <Waiting what="Fetching this try" /> : null}
      {resource.state === 'failed' ? <ProblemCard problem={resource.problem} onRetry={reload} /> : null}
      {resource.state === 'ready' && resource.value.forkedFrom !== null ? (
        <Beside now={resource.value} forkedFrom={resource.value.forkedFrom} />
      ) : null}
      {resource.state === 'ready' && resource.value.forkedFrom === null ? (
        <p>
          This was a first try; there is nothing to set beside it yet.{' '}
          <Link to="/debrief/$encounterId" params={{ encounterId }}>
            Open its debrief
          </Link>{' '}
          and choose “Try again from here” at any turn.
        </p>
      ) : null}
    </PageFrame>
  );
}

interface BesideProps {
  readonly now: DebriefView;
  readonly forkedFrom: NonNullable<DebriefView['forkedFrom']>;
}

function Beside({ now, forkedFrom }: BesideProps) {
  const { resource, reload } = useResource<DebriefView>(`/encounters/${encodeURIComponent(forkedFrom.encounterId)}/debrief`);
  if (resource.state === 'loading') return <Waiting what="Fetching the try before" />;
  if (resource.state === 'failed')
    return (
      <ProblemCard problem={resource.problem} onRetry={reload}>
        <Link to="/debrief/$encounterId" params={{ encounterId: now.encounterId }} className={buttonClass('secondary')}>
          Back to the debrief
        </Link>
      </ProblemCard>
    );
  return <CompareScreen then={resource.value} now={now} turnId={forkedFrom.turnId} />;
}
