import type { DebriefView } from '#protocol/debrief-view.ts';
import { clockText } from '../shared/format-time.ts';
import styles from './quotes.module.css';

/** Shows a moment in the timeline; `quote` is marked in it. */
export type Jump = (seq: number, quote?: string) => void;
export type Evidence = DebriefView['strengths'][number]['evidence'];

/** The candidate's own words as links into the timeline. */
export function Quotes({ evidence, jump }: { evidence: Evidence; jump: Jump }) {
  if (evidence.length === 0) return null;
  return (
    <ul className={styles['quotes']}>
      {evidence.map((each) => (
        <li key={`${each.seq}.${each.quote}`}>
          <button type="button" onClick={() => jump(each.seq, each.quote)}>
            <span className={styles['time']}>{clockText(each.atMs)}</span>
            <span>
              {each.kind === 'words' ? `“${each.quote}”` : each.quote}
              <span className="visually-hidden"> (show in the timeline)</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
