import { useNavigate } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { postApi } from '../shared/api.ts';
import { asProblem } from '../shared/problem.ts';
import styles from './replay.module.css';

/** Opens a new room that stands just before this turn. */
export function TryAgainButton({ encounterId, turnId, said }: { encounterId: string; turnId: string; said: string }) {
  const navigate = useNavigate();
  const [state, setState] = useState<'ready' | 'opening' | string>('ready');
  const tryAgain = async () => {
    setState('opening');
    try {
      const fork = await postApi<{ encounterId: string }>(`/encounters/${encodeURIComponent(encounterId)}/forks`, { turnId });
      await navigate({ to: '/encounter/$encounterId', params: { encounterId: fork.encounterId } });
    } catch (error) {
      const problem = asProblem(error);
      setState(`${problem.title}. ${problem.cure}`);
    }
  };
  const isOpening = state === 'opening';
  return (
    <>
      <button type="button" className={styles['again']} disabled={isOpening} onClick={() => void tryAgain()}>
        <RotateCcw aria-hidden size={16} />
        {isOpening ? 'Opening the room…' : 'Try again from here'}
        <span className="visually-hidden">: {said}</span>
      </button>
      {state === 'ready' || isOpening ? null : <p role="alert">{state}</p>}
    </>
  );
}
