import { Link } from '@tanstack/react-router';
import { linePath, scaleTo } from '../shared/chart-scale.ts';
import type { CaseProgress } from './gather-progress.ts';
import styles from './progress-page.module.css';

const width = 220;
const height = 56;

/** One case as a small line from the first attempt to the last, labelled at its end. */
export function CaseLine({ progress }: { progress: CaseProgress }) {
  const { attempts } = progress;
  const last = attempts.at(-1);
  const first = attempts[0];
  if (last === undefined || first === undefined) return null;
  const toX = scaleTo(0, attempts.length - 1, 8, width - 8);
  const toY = scaleTo(0, 100, height - 6, 6);
  const points = attempts.map((attempt, index) => ({ x: toX(index), y: toY(attempt.percent) }));
  const way = attempts.length === 1 ? 'One attempt' : `${attempts.length} attempts, first ${Math.round(first.percent)}%`;
  return (
    <li className={styles['case']}>
      <div>
        <h3>
          <Link to="/debrief/$encounterId" params={{ encounterId: last.encounterId }}>
            {progress.title}
          </Link>
        </h3>
        <p className={styles['soft']}>{way}</p>
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <path d={`M4 ${toY(50)}H${width - 4}`} className={styles['half']} />
        <path d={linePath(points)} className={styles['line']} />
        {points.map((point, index) => (
          <circle key={attempts[index]?.encounterId} cx={point.x} cy={point.y} r="4" className={styles['dot']} />
        ))}
      </svg>
      <p className={styles['last']}>
        {Math.round(last.percent)}%<span className="visually-hidden"> at the last attempt</span>
      </p>
    </li>
  );
}
