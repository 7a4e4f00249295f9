import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { type ApiProblem, asProblem } from '../shared/problem.ts';
import styles from './end-panel.module.css';

/** Runs a way out once; keeps trouble readable. */
export function useLeaving(go: () => Promise<void>): {
  readonly isGoing: boolean;
  readonly problem: ApiProblem | null;
  readonly leave: () => void;
} {
  const [isGoing, setGoing] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const leave = () => {
    setGoing(true);
    setProblem(null);
    go().catch((error: unknown) => {
      setProblem(asProblem(error));
      setGoing(false);
    });
  };
  return { isGoing, problem, leave };
}

export function EndPanel({ onEnd, onBack }: { onEnd: () => Promise<void>; onBack: () => void }) {
  const { isGoing, problem, leave } = useLeaving(onEnd);
  return (
    <>
      <p>Have you asked whether there is anything else, and said goodbye? After this you cannot speak to the patient again.</p>
      <p>You will have a minute for yourself, then a few questions, then the debrief.</p>
      {problem === null ? null : (
        <p role="alert">
          {problem.title}. {problem.cure}
        </p>
      )}
      <div className={styles['actions']}>
        <Button look="primary" onPress={leave} isDisabled={isGoing}>
          {isGoing ? 'Ending…' : 'End the consultation'}
        </Button>
        <Button onPress={onBack}>Back to the patient</Button>
      </div>
    </>
  );
}
