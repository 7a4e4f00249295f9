import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { type ApiProblem, asProblem } from '../shared/problem.ts';
import type { Room } from './room.ts';
import styles from './room-banner.module.css';
import type { Line } from './use-room.ts';

interface RoomBannerProps {
  readonly line: Line;
  readonly stage: Room['stage'];
  readonly because: string | null;
  readonly hasLastSentence: boolean;
  readonly isSending: boolean;
  readonly onGoOn: () => Promise<void>;
}

/** One line under the header when something needs saying: a lost connection, the bell, the end. */
export function RoomBanner({ line, stage, because, hasLastSentence, isSending, onGoOn }: RoomBannerProps) {
  const [isGoing, setGoing] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const goOn = async () => {
    setGoing(true);
    setProblem(null);
    try {
      await onGoOn();
    } catch (error) {
      setProblem(asProblem(error));
      setGoing(false);
    }
  };
  const isOver = stage === 'ended' || stage === 'scored';
  const rang = stage === 'timeCalled';
  return (
    <div role="status">
      {line === 'lost' && !isOver ? (
        <p className={styles['lost']}>The connection is lost. What you say is kept and sent as soon as it is back.</p>
      ) : null}
      {rang || isOver ? (
        <div className={styles['bell']}>
          <p>
            <strong>{isOver && because === 'candidate ended' ? 'You have ended the consultation.' : 'Time.'}</strong>{' '}
            {hasLastSentence ? 'Your last sentence was kept and sent. ' : rang ? 'You may finish one last sentence. ' : ''}
            {problem === null ? '' : `${problem.title}. ${problem.cure}`}
          </p>
          <Button look="primary" onPress={() => void goOn()} isDisabled={isGoing || (rang && isSending)}>
            {rang && isSending ? 'Hearing the answer…' : 'Take a minute for yourself'}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
