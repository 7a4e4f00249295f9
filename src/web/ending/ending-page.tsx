import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { EncounterSummaryView, EncounterView } from '#protocol/views.ts';
import { callApi, postApi } from '../shared/api.ts';
import { Button, buttonClass } from '../shared/button.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { type ApiProblem, asProblem } from '../shared/problem.ts';
import { ProblemCard, Waiting } from '../shared/states.tsx';
import { usePage } from '../shared/use-page.ts';
import { useResource } from '../shared/use-resource.ts';
import styles from './ending-page.module.css';
import { PromptForm } from './prompt-form.tsx';
import { VivaClock } from './viva-clock.tsx';

/** After the room: a minute for yourself, then the questions, then the debrief. */
export function EndingPage() {
  const { encounterId } = useParams({ from: '/encounter/$encounterId/ending' });
  const { resource, reload } = useResource<EncounterView>(`/encounters/${encodeURIComponent(encounterId)}`);
  const heading = usePage('After the consultation');
  return (
    <PageFrame width="reading">
      {resource.state === 'ready' ? (
        <Steps key={encounterId} view={resource.value} heading={heading} />
      ) : (
        <h1 ref={heading} tabIndex={-1} className="visually-hidden">
          After the consultation
        </h1>
      )}
      {resource.state === 'loading' ? <Waiting what="One moment" /> : null}
      {resource.state === 'failed' ? <ProblemCard problem={resource.problem} onRetry={reload} /> : null}
    </PageFrame>
  );
}

function Steps({ view, heading }: { view: EncounterView; heading: React.RefObject<HTMLHeadingElement | null> }) {
  const { encounterId } = view;
  const navigate = useNavigate();
  const [step, setStep] = useState<'reflection' | 'viva' | 'done'>(
    view.concluded ? 'done' : view.reflected ? 'viva' : 'reflection',
  );
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isSending, setSending] = useState(false);
  const isRunning = view.stage === 'running' || view.stage === 'timeCalled';

  useEffect(() => {
    if (step === 'done') void navigate({ to: '/debrief/$encounterId', params: { encounterId }, replace: true });
  }, [step, navigate, encounterId]);

  const send = async (path: 'reflection' | 'conclusion', answers: readonly { prompt: string; text: string }[]) => {
    setSending(true);
    setProblem(null);
    try {
      await postApi(`/encounters/${encodeURIComponent(encounterId)}/${path}`, {
        answers: answers.filter((answer) => answer.text.trim() !== ''),
      });
      const isOver = path === 'conclusion' || (await concludeDrill(encounterId));
      setStep(isOver ? 'done' : 'viva');
      window.scrollTo({ top: 0 });
      heading.current?.focus({ preventScroll: true });
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setSending(false);
    }
  };

  if (isRunning) {
    return (
      <div className={styles['step']}>
        <h1 ref={heading} tabIndex={-1}>
          The patient is still in the room
        </h1>
        <p>
          <Link to="/encounter/$encounterId" params={{ encounterId }} className={buttonClass('primary')}>
            Back to the room
          </Link>
        </p>
      </div>
    );
  }
  const trouble = problem === null ? null : <ProblemCard problem={problem} />;
  if (step === 'reflection') {
    return (
      <div className={styles['step']}>
        <p className={styles['place']}>Step 1 of 2</p>
        <h1 ref={heading} tabIndex={-1}>
          One minute for yourself
        </h1>
        <p className={styles['lead']}>
          Before anybody marks anything: how was it for you? A few words are enough, and you may leave any of them empty.
        </p>
        {trouble}
        <PromptForm
          key="reflection"
          place={`bedside.reflection.${encounterId}`}
          prompts={view.reflectionPrompts}
          rows={3}
          isSending={isSending}
          submit="Go on"
          onSubmit={(answers) => void send('reflection', answers)}
        />
      </div>
    );
  }
  if (step === 'viva') {
    return (
      <div className={styles['step']}>
        <p className={styles['place']}>Step 2 of 2</p>
        <h1 ref={heading} tabIndex={-1}>
          What do you think, and what next?
        </h1>
        <p className={styles['lead']}>Answer as you would to the examiner. The most likely first; short lines are fine.</p>
        {view.conclusionSeconds > 0 ? <VivaClock seconds={view.conclusionSeconds} /> : null}
        {trouble}
        <PromptForm
          key="viva"
          place={`bedside.viva.${encounterId}`}
          prompts={view.conclusionPrompts}
          rows={5}
          isSending={isSending}
          submit="Finish and see the debrief"
          onSubmit={(answers) => void send('conclusion', answers)}
        />
      </div>
    );
  }
  return (
    <div className={styles['step']}>
      <h1 ref={heading} tabIndex={-1}>
        Thank you
      </h1>
      <Waiting what="Opening the debrief" />
      <Button onPress={() => void navigate({ to: '/debrief/$encounterId', params: { encounterId } })}>Go to the debrief</Button>
    </div>
  );
}

/** Ninety seconds have no examiner: nothing is asked after the reflection. False for a whole case. */
async function concludeDrill(encounterId: string): Promise<boolean> {
  const own = await callApi<readonly EncounterSummaryView[]>('/encounters');
  if (own.find((one) => one.encounterId === encounterId)?.drill == null) return false;
  await postApi(`/encounters/${encodeURIComponent(encounterId)}/conclusion`, { answers: [] });
  return true;
}
