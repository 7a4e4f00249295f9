import { Link } from '@tanstack/react-router';
import { Download, Printer, RotateCcw } from 'lucide-react';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { drills, weakestDrill } from '../drill/drills.ts';
import { Button, buttonClass } from '../shared/button.tsx';
import styles from './debrief-screen.module.css';

/** What came of it and where to go from here. */
export function AfterPart({ debrief }: { debrief: DebriefView }) {
  const drill = debrief.drill ?? weakestDrill(debrief);
  return (
    <div className={styles['after']}>
      {debrief.epilogue === '' ? null : (
        <section aria-labelledby="epilogue">
          <h2 id="epilogue">What happened next</h2>
          <p>{debrief.epilogue}</p>
        </section>
      )}
      <section aria-labelledby="from-here" className={styles['fromHere']}>
        <h2 id="from-here">Where to go from here</h2>
        <ul>
          {debrief.hasExpertRun ? (
            <li>
              <Link to="/debrief/$encounterId/expert" params={{ encounterId: debrief.encounterId }}>
                Beside an expert
              </Link>
              <p>What somebody experienced said to the same patient, where it reached further.</p>
            </li>
          ) : null}
          {debrief.canTryAgain ? (
            <li>
              <Link to="/case/$scenarioId/drill/$drill" params={{ scenarioId: debrief.scenarioId, drill }}>
                Ninety seconds: {drills[drill].name.toLowerCase()}
              </Link>
              <p>{debrief.drill === null ? drills[drill].because : 'The same ninety seconds once more.'}</p>
            </li>
          ) : null}
          {debrief.next === null ? null : (
            <li>
              <Link to="/case/$scenarioId" params={{ scenarioId: debrief.next.scenarioId }}>
                Next case: {debrief.next.title}
              </Link>
              <p>{debrief.next.because}</p>
            </li>
          )}
          <li>
            <Link to="/about/practice">Your practice</Link>
            <p>How your attempts went over time, and your own best sentences.</p>
          </li>
        </ul>
      </section>
      <p>
        <Link to="/about/honesty">How far can I trust these marks?</Link>
      </p>
      <div className={styles['actions']}>
        <Link to="/case/$scenarioId" params={{ scenarioId: debrief.scenarioId }} className={buttonClass('primary')}>
          <RotateCcw aria-hidden />
          The whole case again
        </Link>
        <Link to="/" className={buttonClass('secondary')}>
          Library
        </Link>
        <Button look="quiet" onPress={() => window.print()}>
          <Printer aria-hidden />
          Print or save as PDF
        </Button>
        <Button look="quiet" onPress={() => downloadJson(debrief)}>
          <Download aria-hidden />
          Download JSON
        </Button>
      </div>
    </div>
  );
}

function downloadJson(debrief: DebriefView): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(debrief, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `bedside-debrief-${debrief.scenarioId}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
