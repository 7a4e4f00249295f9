import { Link } from '@tanstack/react-router';
import { buttonClass } from './button.tsx';
import { PageFrame } from './page-frame.tsx';
import { usePage } from './use-page.ts';

/** An address that leads nowhere. */
export function LostPage() {
  const heading = usePage('Page not found');
  return (
    <PageFrame width="reading">
      <h1 ref={heading} tabIndex={-1}>
        There is nothing at this address
      </h1>
      <p>The link may be old, or a letter may be missing.</p>
      <p>
        <Link to="/" className={buttonClass('primary')}>
          Go to the cases
        </Link>
      </p>
    </PageFrame>
  );
}
