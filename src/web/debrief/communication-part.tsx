import type { DebriefView } from '#protocol/debrief-view.ts';
import styles from './communication-part.module.css';
import parts from './parts.module.css';
import { type Jump, Quotes } from './quotes.tsx';

type Communication = NonNullable<DebriefView['communication']>;
const lowestLevel = 1;
const highestLevel = 5;

/** How the candidate talked: a bar only where the level was measured against people, evidence everywhere. */
export function CommunicationPart({ communication, jump }: { communication: Communication; jump: Jump }) {
  const marked = communication.dimensions.filter((one) => one.marked && one.level !== null);
  const shown = communication.dimensions.filter((one) => !marked.includes(one));
  return (
    <section aria-labelledby="communication" className={parts['part']}>
      <h2 id="communication">How you talked</h2>
      <p className={parts['soft']}>This adds nothing to the marks. A level is a reading of what you said, not of who you are.</p>
      <ul className={parts['domains']}>
        {[...marked, ...shown].map((one) => (
          <li key={one.dimension}>
            <div className={parts['domainHead']}>
              <h3>{one.name}</h3>
              {one.marked && one.level !== null ? (
                <p>
                  level {one.level} of {highestLevel}
                </p>
              ) : (
                <p className={parts['soft']}>no level</p>
              )}
            </div>
            {one.marked && one.level !== null ? (
              <svg className={parts['bar']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="4" className={parts['barGround']} />
                <rect
                  width={((one.level - lowestLevel) / (highestLevel - lowestLevel)) * 100}
                  height="4"
                  className={parts['barFill']}
                />
              </svg>
            ) : null}
            <p>{one.says}</p>
            {one.anchor === null ? null : <p className={parts['soft']}>{one.anchor}</p>}
            {one.noLevelBecause === null ? null : <p className={parts['soft']}>Why no level: {one.noLevelBecause}</p>}
            {one.evidence.length === 0 ? null : (
              <details>
                <summary>
                  {one.evidence.length} {one.evidence.length === 1 ? 'place' : 'places'} in your words
                </summary>
                <ul className={styles['evidence']}>
                  {one.evidence.map((each) => (
                    <li key={`${each.quote.seq}.${each.does}.${each.quote.quote}`} data-helps={each.helps}>
                      <p>
                        <strong>{each.helps ? 'Helps' : 'Hinders'}:</strong> {each.does}
                      </p>
                      <Quotes evidence={[each.quote]} jump={jump} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      <Responses responses={communication.responses} jump={jump} />
    </section>
  );
}

const steps = ['ignored', 'dismissed', 'acknowledged', 'explored', 'validated'] as const;
const openings = { hint: 'A hint', told: 'They told you', news: 'Your news' } as const;

/** What the patient opened and how it was met, each on the same five steps. */
function Responses({ responses, jump }: { responses: Communication['responses']; jump: Jump }) {
  if (responses.length === 0) return null;
  return (
    <>
      <h3>When they opened something</h3>
      <ol className={styles['strip']}>
        {responses.map((each) => {
          const place = steps.indexOf(each.response);
          return (
            <li key={`${each.seq}.${each.opened}`}>
              <p>
                <span className={parts['soft']}>{openings[each.how]}:</span> {each.opened}
              </p>
              <p className={styles['met']}>
                <svg viewBox="0 0 110 16" width="110" height="16" aria-hidden="true">
                  <path d="M8 8H102" />
                  {steps.map((step, index) => (
                    <circle
                      key={step}
                      cx={8 + index * 23.5}
                      cy="8"
                      r={index === place ? 7 : 3.5}
                      data-step={index === place ? step : 'none'}
                    />
                  ))}
                </svg>
                <strong data-step={each.response}>{each.response}</strong>
              </p>
              <Quotes evidence={[each.quote]} jump={jump} />
            </li>
          );
        })}
      </ol>
    </>
  );
}
