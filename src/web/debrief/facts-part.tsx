import type { DebriefView } from '#protocol/debrief-view.ts';
import styles from './parts.module.css';
import type { Jump } from './quotes.tsx';

/** What was learnt, what was given without asking, what stayed unsaid, and the hints on the way. */
export function FactsPart({ debrief, jump }: { debrief: DebriefView; jump: Jump }) {
  const of = (state: DebriefView['facts'][number]['state']) => debrief.facts.filter((fact) => fact.state === state);
  const cues = debrief.cues.filter((cue) => cue.state !== 'not offered');
  const seqOf = (turnId: string | undefined) =>
    debrief.timeline.find((entry) => turnId !== undefined && entry.turnId === turnId && entry.kind === 'patient')?.seq;
  return (
    <section aria-labelledby="facts" className={styles['part']}>
      <h2 id="facts">What {debrief.patientName} told you, and what stayed unsaid</h2>
      <FactList name={`You reached (${of('reached').length})`} facts={of('reached')} state="reached" seqOf={seqOf} jump={jump} />
      <FactList name={`Stayed unsaid (${of('missed').length})`} facts={of('missed')} state="missed" seqOf={seqOf} jump={jump} />
      {of('donated').length > 0 ? (
        <>
          <FactList
            name={`Given to you without a question (${of('donated').length})`}
            facts={of('donated')}
            state="donated"
            seqOf={seqOf}
            jump={jump}
          />
          <p className={styles['soft']}>Shown in grey because they are not your doing; they earn no marks.</p>
        </>
      ) : null}
      {debrief.concerns.length > 0 ? (
        <>
          <h3>What worried {debrief.patientName}</h3>
          <ul className={styles['facts']}>
            {debrief.concerns.map((concern) => (
              <li key={concern.says} data-state={concern.state === 'met' ? 'reached' : 'missed'}>
                <p>
                  {concern.says} <span className={styles['soft']}>{concernWords[concern.state]}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {cues.length > 0 ? (
        <>
          <h3>Hints at a feeling</h3>
          <ul className={styles['facts']}>
            {cues.map((cue) => {
              const seq = seqOf(cue.turnId);
              return (
                <li key={cue.cue} data-state={cue.state === 'picked up' ? 'reached' : 'missed'}>
                  <p>
                    <span className={styles['result']} data-result={cue.state === 'picked up' ? 'met' : 'notMet'}>
                      {cue.state === 'picked up' ? 'Picked up' : 'Passed by'}
                    </span>{' '}
                    {cue.needs}
                  </p>
                  {seq === undefined ? null : (
                    <button type="button" className={styles['link']} onClick={() => jump(seq)}>
                      Show the moment
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const concernWords = {
  met: 'You took it up.',
  ignored: 'It was said, and passed by.',
  dismissed: 'It was waved away.',
  unheard: 'It was never said aloud.',
} as const;

interface FactListProps {
  readonly name: string;
  readonly facts: DebriefView['facts'];
  readonly state: DebriefView['facts'][number]['state'];
  readonly seqOf: (turnId: string | undefined) => number | undefined;
  readonly jump: Jump;
}

const shownAtFirst = 8;

function FactList({ name, facts, state, seqOf, jump }: FactListProps) {
  if (facts.length === 0) return null;
  // What must not be missed comes first; a long rest folds away.
  const ordered = [...facts.filter((fact) => fact.critical), ...facts.filter((fact) => !fact.critical)];
  const rest = ordered.slice(shownAtFirst);
  return (
    <details open={state === 'missed'}>
      <summary>{name}</summary>
      <FactLines facts={ordered.slice(0, shownAtFirst)} state={state} seqOf={seqOf} jump={jump} />
      {rest.length > 0 ? (
        <details>
          <summary>{rest.length} more</summary>
          <FactLines facts={rest} state={state} seqOf={seqOf} jump={jump} />
        </details>
      ) : null}
    </details>
  );
}

function FactLines({ facts, state, seqOf, jump }: Omit<FactListProps, 'name'>) {
  return (
    <ul className={styles['facts']}>
      {facts.map((fact) => {
        const seq = seqOf(fact.turnId);
        return (
          <li key={fact.fact} data-state={state}>
            <p>
              {fact.says}
              {fact.critical ? <strong> (must not be missed)</strong> : null}
            </p>
            {state === 'missed' && fact.wayIn !== '' ? <p className={styles['soft']}>A way there: {fact.wayIn}</p> : null}
            {seq === undefined ? null : (
              <button type="button" className={styles['link']} onClick={() => jump(seq)}>
                Show the moment
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
