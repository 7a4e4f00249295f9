import { type RefObject, useState } from 'react';
import { Button } from '../shared/button.tsx';
import styles from './de-role.module.css';

const questions = [
  'What is one thing in this room that tells you where you are now?',
  'Which of the feelings were the patient’s, and which are yours?',
  'What will you do in the next hour, as yourself?',
] as const;

interface DeRoleProps {
  readonly patientName: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onGoOn: () => void;
}

/** Out of the role before any mark: who you are again, a breath, three plain questions, and where to turn. */
export function DeRole({ patientName, heading, onGoOn }: DeRoleProps) {
  return (
    <article className={styles['deRole']}>
      <h1 ref={heading} tabIndex={-1}>
        Step out of the room
      </h1>
      <p className={styles['lead']}>
        That was a hard conversation. {patientName} is software: nobody was hurt and nobody is waiting. You are not the doctor in
        that room any more. You are yourself again.
      </p>
      <div className={styles['breath']}>
        <span aria-hidden="true" />
        <p>Put both feet on the floor. Breathe in for four, out for six. Once more, if you like.</p>
      </div>
      <section aria-labelledby="three-questions">
        <h2 id="three-questions">Three questions, only for you</h2>
        <p className={styles['soft']}>Nothing is written down and nothing is marked.</p>
        <ol>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="to-talk" className={styles['help']}>
        <h2 id="to-talk">If it touched something of your own</h2>
        <ul>
          <li>someone near you whom you trust, a friend, a tutor or your own doctor</li>
          <li>the student support or wellbeing service of your school</li>
          <li>in the UK and Ireland, Samaritans at any hour: 116 123; elsewhere, findahelpline.com lists free lines</li>
          <li>if you or somebody else is in danger now: 112, 999 or your local emergency number</li>
        </ul>
      </section>
      <div className={styles['on']}>
        <Button look="primary" size="large" onPress={onGoOn}>
          I am ready for the debrief
        </Button>
        <p>It stays here. You can come back to it another day.</p>
      </div>
    </article>
  );
}

/** Whether this debrief may be shown; stepping out is asked for once in a tab. */
export function useSteppedOut(encounterId: string, isNeeded: boolean): readonly [isOut: boolean, stepOut: () => void] {
  const place = `bedside.stepped-out.${encounterId}`;
  const [isOut, setOut] = useState(() => !isNeeded || sessionStorage.getItem(place) === 'yes');
  return [
    isOut,
    () => {
      sessionStorage.setItem(place, 'yes');
      setOut(true);
      window.scrollTo({ top: 0 });
    },
  ];
}
