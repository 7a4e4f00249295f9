import type { DebriefView } from '#protocol/debrief-view.ts';
import styles from './parts.module.css';
import { type Jump, Quotes } from './quotes.tsx';

/** Strengths, priorities with better words, and the one thing to try next. */
export function FeedbackPart({ debrief, jump }: { debrief: DebriefView; jump: Jump }) {
  return (
    <>
      {debrief.flags.length > 0 ? (
        <section className={styles['flags']} aria-labelledby="flags">
          <h2 id="flags">Talk this through with a tutor</h2>
          <ul>
            {debrief.flags.map((flag) => (
              <li key={flag.id}>
                <p>{flag.text}</p>
                <Quotes evidence={flag.evidence} jump={jump} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="strengths" className={styles['part']}>
        <h2 id="strengths">What you did well</h2>
        {debrief.strengths.length === 0 ? (
          <p>
            Nothing stood out this time that we can show in your own words. You came in and tried, and the timeline shows every
            moment to build on.
          </p>
        ) : null}
        <ul className={styles['points']}>
          {debrief.strengths.map((point) => (
            <li key={point.id} className={styles['strength']}>
              <h3>{point.says}</h3>
              <Quotes evidence={point.evidence} jump={jump} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="priorities" className={styles['part']}>
        <h2 id="priorities">What to work on</h2>
        {debrief.priorities.length === 0 ? <p>Nothing pressing. Look at the marks for small things.</p> : null}
        <ol className={styles['points']}>
          {debrief.priorities.map((point) => (
            <li key={point.id} className={styles['priority']}>
              <h3>{point.says}</h3>
              <div className={styles['beside']}>
                {point.evidence.length === 0 ? null : (
                  <div>
                    <h4>You</h4>
                    <Quotes evidence={point.evidence} jump={jump} />
                  </div>
                )}
                {point.exampleWords === undefined ? null : (
                  <div>
                    <h4>Words that could have helped</h4>
                    <p className={styles['better']}>“{point.exampleWords.replace(/^[“"]|[”"]$/g, '')}”</p>
                  </div>
                )}
              </div>
              {point.patientNeeded === undefined ? null : <p className={styles['soft']}>{point.patientNeeded}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section className={styles['next']} aria-labelledby="next">
        <h2 id="next">One thing to try next time</h2>
        <p>{debrief.tryNext}</p>
      </section>
      {debrief.turningPoints.length > 0 ? (
        <section aria-labelledby="turning" className={styles['part']}>
          <h2 id="turning">Moments that changed something for {debrief.patientName}</h2>
          <ul className={styles['turns']}>
            {debrief.turningPoints.map((point) => {
              const moment = debrief.timeline.find((entry) => entry.turnId === point.turnId);
              return (
                <li key={`${point.turnId}.${point.rule}`} data-better={point.better}>
                  <p className={styles['soft']}>{point.better ? 'Closer' : 'Further away'}</p>
                  {moment === undefined ? (
                    <p>“{point.candidateSaid}”</p>
                  ) : (
                    <Quotes
                      evidence={[
                        { seq: moment.seq, turnId: point.turnId, atMs: point.atMs, quote: point.candidateSaid, kind: 'words' },
                      ]}
                      jump={jump}
                    />
                  )}
                  <p>
                    <span className={styles['soft']}>{debrief.patientName}, not aloud: </span>
                    <em>{point.innerLine}</em>
                  </p>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}
