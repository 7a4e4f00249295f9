import { Link } from '@tanstack/react-router';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { buttonClass } from '../shared/button.tsx';
import { compareDebriefs, type Exchange } from './compare-debriefs.ts';
import styles from './compare-screen.module.css';

interface ScreenProps {
  readonly then: DebriefView;
  readonly now: DebriefView;
  readonly turnId: string;
}

/** Both versions side by side: how it ended, the words from the shared turn on, marks and facts. */
export function CompareScreen({ then, now, turnId }: ScreenProps) {
  const { exchanges, domains, gained, lost } = compareDebriefs(then, now, turnId);
  return (
    <div className={styles['compare']}>
      <p className={styles['lead']}>{now.title}. Everything before this turn was the same both times.</p>
      <div className={styles['pair']}>
        <Ending name="Then" debrief={then} />
        <Ending name="Now" debrief={now} />
      </div>
      <section aria-labelledby="words">
        <h2 id="words">What you said</h2>
        <ol className={styles['exchanges']}>
          {exchanges.map((each, index) => (
            // Nothing names a pair but its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={index} className={styles['pair']}>
              <Said name="Then" exchange={each.before} patientName={now.patientName} />
              <Said name="Now" exchange={each.now} patientName={now.patientName} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="marks">
        <h2 id="marks">Marks</h2>
        <ul className={styles['domains']}>
          {domains.map((domain) => (
            <li key={domain.name}>
              <h3>{domain.name}</h3>
              <Bar name="Then" marks={domain.before} outOf={domain.outOf} />
              <Bar name="Now" marks={domain.now} outOf={domain.outOf} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">What you learnt</h2>
        <div className={styles['pair']}>
          <Facts name="Only then" facts={lost} />
          <Facts name="Only now" facts={gained} />
        </div>
      </section>
      <p className={styles['actions']}>
        <Link to="/debrief/$encounterId" params={{ encounterId: now.encounterId }} className={buttonClass('primary')}>
          The debrief of this try
        </Link>
        <Link to="/debrief/$encounterId" params={{ encounterId: then.encounterId }} className={buttonClass('secondary')}>
          The debrief before
        </Link>
      </p>
    </div>
  );
}

const heardWords = { heard: 'Felt heard.', 'partly heard': 'Felt partly heard.', 'not heard': 'Did not feel heard.' } as const;

function Ending({ name, debrief }: { name: string; debrief: DebriefView }) {
  return (
    <section className={styles['ending']} data-name={name}>
      <h2>{name}</h2>
      <p className={styles['percent']}>{Math.round(debrief.percent)}%</p>
      <p>{debrief.leftSaying}</p>
      <p>
        <strong>{heardWords[debrief.feltHeard.level]}</strong>
      </p>
    </section>
  );
}

function Said({ name, exchange, patientName }: { name: string; exchange: Exchange | null; patientName: string }) {
  return (
    <div className={styles['said']} data-name={name}>
      <p className={styles['when']}>{name}</p>
      {exchange === null ? (
        <p className={styles['soft']}>Nothing more was said.</p>
      ) : (
        <>
          <p>
            <strong>You</strong> {exchange.said}
          </p>
          {exchange.answered === '' ? null : (
            <p className={styles['soft']}>
              <strong>{patientName}</strong> {exchange.answered}
            </p>
          )}
        </>
      )}
    </div>
  );
}

function Bar({ name, marks, outOf }: { name: string; marks: number; outOf: number }) {
  const share = outOf === 0 ? 0 : Math.max(0, Math.min(1, marks / outOf));
  return (
    <p className={styles['row']} data-name={name}>
      <span>{name}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" className={styles['ground']} />
        <rect width={share * 100} height="4" className={styles['fill']} />
      </svg>
      <span>
        {Math.round(marks * 10) / 10} of {Math.round(outOf * 10) / 10}
      </span>
    </p>
  );
}

function Facts({ name, facts }: { name: string; facts: readonly string[] }) {
  return (
    <div>
      <h3>{name}</h3>
      {facts.length === 0 ? (
        <p className={styles['soft']}>Nothing that the other try did not reach.</p>
      ) : (
        <ul className={styles['facts']}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
