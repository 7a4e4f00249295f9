import type { DebriefView } from '#protocol/debrief-view.ts';
import styles from './parts.module.css';
import { type Jump, Quotes } from './quotes.tsx';

const results = { met: 'Met', partlyMet: 'Partly', notMet: 'Not yet', cannotTell: 'Cannot tell' } as const;

/** Domains as bars with their anchors, each opening on its items. */
export function MarksPart({ debrief, jump }: { debrief: DebriefView; jump: Jump }) {
  return (
    <section aria-labelledby="marks" className={styles['part']}>
      <h2 id="marks">Marks</h2>
      <p>
        <strong className={styles['total']}>{Math.round(debrief.percent)}%</strong> {trim(debrief.marks)} of {trim(debrief.outOf)}{' '}
        marks, added up from the items below.
      </p>
      <ul className={styles['domains']}>
        {debrief.domains.map((domain) => {
          const share = domain.outOf === 0 ? 0 : Math.max(0, Math.min(1, domain.marks / domain.outOf));
          const items = debrief.items.filter((item) => item.domain === domain.domain);
          return (
            <li key={domain.domain}>
              <div className={styles['domainHead']}>
                <h3>{domain.name}</h3>
                <p>
                  {trim(domain.marks)} of {trim(domain.outOf)}
                </p>
              </div>
              <svg className={styles['bar']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="4" rx="0" className={styles['barGround']} />
                <rect width={share * 100} height="4" className={styles['barFill']} />
              </svg>
              <p className={styles['soft']}>{domain.anchor}</p>
              {items.length > 0 ? (
                <details>
                  <summary>
                    {items.filter((item) => item.result === 'met').length} of {items.length} items met
                  </summary>
                  <ul className={styles['items']}>
                    {items.map((item) => (
                      <li key={item.item}>
                        <p className={styles['itemHead']}>
                          <span className={styles['result']} data-result={item.result}>
                            {results[item.result]}
                          </span>
                          <span>
                            {item.text}
                            {item.critical ? <strong> (must not be missed)</strong> : null}
                          </span>
                        </p>
                        {item.reason === '' ? null : <p className={styles['soft']}>{item.reason}</p>}
                        <Quotes evidence={item.evidence} jump={jump} />
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function trim(marks: number): string {
  return String(Math.round(marks * 10) / 10);
}
