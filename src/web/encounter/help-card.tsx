import { Button } from '../shared/button.tsx';
import { useLeaving } from './end-panel.tsx';
import styles from './help-card.module.css';

/** Kind words, where to turn, and two ways on. */
export function HelpCard({ onLeave, onBack }: { onLeave: () => Promise<void>; onBack: () => void }) {
  const { isGoing, problem, leave } = useLeaving(onLeave);
  return (
    <div className={styles['help']}>
      <p>Some conversations touch something of our own. Stopping is a sound decision; it costs you nothing and is not marked.</p>
      <p>If it would help to talk:</p>
      <ul>
        <li>someone near you whom you trust, a friend, a tutor or your own doctor</li>
        <li>the student support or wellbeing service of your school</li>
        <li>in the UK and Ireland, Samaritans at any hour: 116 123; elsewhere, findahelpline.com lists free lines</li>
        <li>if you or somebody else is in danger now: 112, 999 or your local emergency number</li>
      </ul>
      <p>The patient here is software. Nobody is left waiting if you go.</p>
      {problem === null ? null : (
        <p role="alert">
          {problem.title}. {problem.cure}
        </p>
      )}
      <div className={styles['actions']}>
        <Button look="primary" onPress={onBack}>
          Back to the room
        </Button>
        <Button onPress={leave} isDisabled={isGoing}>
          {isGoing ? 'Leaving…' : 'Leave the station'}
        </Button>
      </div>
    </div>
  );
}
