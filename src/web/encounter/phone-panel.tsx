import { Phone, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import styles from './phone-panel.module.css';

const crib = ['Situation', 'Background', 'Assessment', 'Recommendation'] as const;

interface PhonePanelProps {
  readonly name: string;
  /** Whether the four words stand there from the start. */
  readonly showsCrib: boolean;
  readonly isClosed: boolean;
  readonly onHangUp: () => void;
}

/** Who is on the line while a call is open, four words to hold on to, and the way to end it. */
export function PhonePanel({ name, showsCrib, isClosed, onHangUp }: PhonePanelProps) {
  const [isCribOpen, setCribOpen] = useState(showsCrib);
  return (
    <section className={styles['phone']} aria-label="Phone call">
      <p className={styles['who']} role="status">
        <Phone aria-hidden size={22} />
        <span>
          <span className={styles['lead']}>On the phone: </span>
          <strong>{name}</strong>
        </span>
      </p>
      {isCribOpen ? (
        <ol className={styles['crib']} aria-label="An order to say things in">
          {crib.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
      ) : null}
      <div className={styles['actions']}>
        <Button look="quiet" aria-expanded={isCribOpen} onPress={() => setCribOpen(!isCribOpen)}>
          SBAR
        </Button>
        <Button look="danger" isDisabled={isClosed} onPress={onHangUp}>
          <PhoneOff aria-hidden />
          Hang up
        </Button>
      </div>
    </section>
  );
}
