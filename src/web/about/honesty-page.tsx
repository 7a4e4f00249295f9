import { PageFrame } from '../shared/page-frame.tsx';
import { usePage } from '../shared/use-page.ts';
import styles from './about-page.module.css';
import { agreementFigures, type HonestFigure, markFigures, notMeasured, readingFigures } from './honesty-figures.ts';
import tables from './honesty-page.module.css';

/** What the marks were measured against, with how many and how surely, and what nobody has measured. */
export function HonestyPage() {
  const heading = usePage('How far can I trust these marks?');
  return (
    <PageFrame width="reading">
      <article className={styles['article']}>
        <h1 ref={heading} tabIndex={-1}>
          How far can I trust these marks?
        </h1>
        <p>
          Far enough to practise by, not far enough to be failed by. Every mark points at your words, so you can check it. What
          follows is what was measured, with how many, and what was not.
        </p>
        <h2>Levels of how you talked, against people</h2>
        <p>
          Fifty typed conversations with somebody in trouble, each rated by three experts. Kappa is 1 for full agreement and 0 for
          chance.
        </p>
        <Figures name="Agreement with experts, kappa" figures={agreementFigures} />
        <p>The word lists were settled with these conversations at hand: expect less on others.</p>
        <h2>Marks, against two readers</h2>
        <Figures name="Agreement of marks with readers" figures={markFigures} />
        <h2>Reading what you say</h2>
        <Figures name="How well sentences are read" figures={readingFigures} />
        <p>It misreads some of what you say. If a mark looks wrong to you, it may be: show it to a tutor.</p>
        <h2>Not measured</h2>
        <ul>
          {notMeasured.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>Never used</h2>
        <p>Pace, pauses, voice, face, spelling, length. A critical item missed raises a flag for a person; it fails nobody.</p>
      </article>
    </PageFrame>
  );
}

function Figures({ name, figures }: { name: string; figures: readonly HonestFigure[] }) {
  return (
    <table className={tables['figures']}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Figure</th>
          <th scope="col">95% interval</th>
          <th scope="col">n</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.what}>
            <th scope="row">
              {figure.what}
              {figure.beside === '' ? null : <span>{figure.beside}</span>}
            </th>
            <td>{figure.value}</td>
            <td>{figure.interval ?? 'not drawn'}</td>
            <td>{figure.n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
