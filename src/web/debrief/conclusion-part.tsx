import type { DebriefView } from '#protocol/debrief-view.ts';
import { trim } from './marks-part.tsx';
import styles from './parts.module.css';

/** How the differential, the next steps and the examiner's questions were marked. */
export function ConclusionPart({ debrief }: { debrief: DebriefView }) {
  const { conclusion } = debrief;
  return (
    <section aria-labelledby="conclusion" className={styles['part']}>
      <h2 id="conclusion">Your conclusion</h2>
      <p>
        {trim(conclusion.marks)} of {trim(conclusion.outOf)} marks
      </p>
      {conclusion.named.length > 0 ? (
        <>
          <h3>You thought of</h3>
          <ol className={styles['named']}>
            {conclusion.named.map((each) => (
              <li key={each.diagnosis}>
                <strong>{each.diagnosis}</strong>{' '}
                <span className={styles['soft']}>
                  “{each.quote}”, {trim(each.marks)} {each.marks === 1 ? 'mark' : 'marks'}
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className={styles['soft']}>You did not name a diagnosis that this case marks.</p>
      )}
      {conclusion.missedMustNotMiss.length > 0 ? (
        <p>
          <strong>Also worth ruling out:</strong> {conclusion.missedMustNotMiss.join(', ')}
        </p>
      ) : null}
      {conclusion.nextSteps.length > 0 ? (
        <>
          <h3>Your next steps</h3>
          <ul className={styles['named']}>
            {conclusion.nextSteps.map((each) => (
              <li key={each.step}>
                {each.step}{' '}
                <span className={styles['soft']}>
                  “{each.quote}”, {trim(each.marks)} {each.marks === 1 ? 'mark' : 'marks'}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {conclusion.answers.length > 0 ? (
        <>
          <h3>The examiner asked</h3>
          <ul className={styles['named']}>
            {conclusion.answers.map((each) => (
              <li key={each.asks}>
                <strong>{each.asks}</strong>
                <p>
                  {each.quote === '' ? (
                    <span className={styles['soft']}>No answer that could be marked.</span>
                  ) : (
                    `“${each.quote}”`
                  )}
                </p>
                <p className={styles['soft']}>
                  A good answer: {each.goodAnswer} ({trim(each.marks)} of {trim(each.outOf)})
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
