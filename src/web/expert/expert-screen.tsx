import { Link } from '@tanstack/react-router';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { buttonClass } from '../shared/button.tsx';
import { clockText } from '../shared/format-time.ts';
import styles from './expert-screen.module.css';
import { type Lesson, setBeside } from './set-beside.ts';

interface ScreenProps {
  readonly yours: DebriefView;
  readonly theirs: DebriefView;
}

/** What somebody experienced said and did in the same case, where it earned something your run did not. */
export function ExpertScreen({ yours, theirs }: ScreenProps) {
  const { lessons, yoursAlone, domains, run } = setBeside(yours, theirs);
  return (
    <div className={styles['expert']}>
      <p className={styles['lead']}>
        {yours.title}. One way to take it, not the only one: the same patient, the same marks. Written in the role of a clinician
        educator and not yet reviewed by a clinician.
      </p>
      <section aria-labelledby="lessons">
        <h2 id="lessons">Where their words reached further</h2>
        {lessons.length === 0 ? (
          <p>Nowhere: everything this run earned, you earned too.</p>
        ) : (
          <ol className={styles['lessons']}>
            {lessons.slice(0, 8).map((lesson) => (
              <LessonCard key={lesson.item} lesson={lesson} patientName={yours.patientName} />
            ))}
          </ol>
        )}
        {lessons.length > 8 ? <p className={styles['soft']}>And {lessons.length - 8} smaller things, in the run below.</p> : null}
      </section>
      {yoursAlone.length === 0 ? null : (
        <section aria-labelledby="alone">
          <h2 id="alone">What you did and they did not</h2>
          <ul className={styles['alone']}>
            {yoursAlone.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="marks">
        <h2 id="marks">Marks</h2>
        <table className={styles['marks']}>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">You</th>
              <th scope="col">They</th>
              <th scope="col">Out of</th>
            </tr>
          </thead>
          <tbody>
            {domains.map((domain) => (
              <tr key={domain.name}>
                <th scope="row">{domain.name}</th>
                <td>{tenths(domain.yours)}</td>
                <td>{tenths(domain.theirs)}</td>
                <td>{tenths(domain.outOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <details className={styles['run']}>
        <summary>The whole run, word for word</summary>
        <ol>
          {run.map((entry) => (
            <li key={entry.seq} data-who={entry.who}>
              <span className={styles['time']}>{clockText(entry.atMs)}</span>
              <span>{entry.text}</span>
            </li>
          ))}
        </ol>
      </details>
      <p>
        <Link to="/debrief/$encounterId" params={{ encounterId: yours.encounterId }} className={buttonClass('primary')}>
          Back to your debrief
        </Link>
      </p>
    </div>
  );
}

const tenths = (marks: number): number => Math.round(marks * 10) / 10;

function LessonCard({ lesson, patientName }: { lesson: Lesson; patientName: string }) {
  return (
    <li className={styles['lesson']}>
      <h3>
        {lesson.text}
        {lesson.critical ? <span className={styles['critical']}>Safety</span> : null}
      </h3>
      <p>
        <span className={styles['time']}>{clockText(lesson.atMs)}</span> <strong>They</strong>{' '}
        {lesson.isSpoken ? `“${lesson.said}”` : lesson.said}
      </p>
      {lesson.answered === '' ? null : (
        <p className={styles['soft']}>
          <strong>{patientName}</strong> {lesson.answered}
        </p>
      )}
      <p className={styles['soft']}>{lesson.yours === '' ? 'You: nothing of it.' : `You: “${lesson.yours}”`}</p>
    </li>
  );
}
