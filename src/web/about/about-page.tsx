import { PageFrame } from '../shared/page-frame.tsx';
import { usePage } from '../shared/use-page.ts';
import styles from './about-page.module.css';

/** What Bedside is, what it keeps and what it never judges. */
export function AboutPage() {
  const heading = usePage('About');
  return (
    <PageFrame width="reading">
      <article className={styles['article']}>
        <h1 ref={heading} tabIndex={-1}>
          A quiet room with one person in it
        </h1>
        <p>
          Bedside lets you practise a consultation with a simulated patient: you talk, examine, order tests and treat; the patient
          answers, worries, improves or gets worse. Afterwards you see what you did well and what to try next, each point with
          your own words beside it.
        </p>
        <h2>The patients are software</h2>
        <p>
          No patient here is a real person and no portrait shows one. The cases are written by people; the conversation is
          produced by a program. It can misunderstand you. If an answer makes no sense, ask again in other words.
        </p>
        <p>A case says “not yet reviewed by a clinician” until a clinician has read it. Nothing here is medical advice.</p>
        <h2>What is marked</h2>
        <p>
          What you say and what you do. We score words, never emotion from face or voice. Every mark points at the words or the
          act it rests on; a mark that cannot be shown is not given. The sums are done by plain arithmetic, not by a language
          model.
        </p>
        <h2>What is kept</h2>
        <ul>
          <li>Your conversations, notes and debriefs are kept on the server of the school or person who runs this Bedside.</li>
          <li>A cookie ties them to this browser. There is no tracking and nothing is sent to advertisers.</li>
          <li>
            What you are typing is kept in this tab until it has been sent, so that a lost connection does not lose your words.
          </li>
          <li>Do not type the names or stories of real patients.</li>
        </ul>
        <h2>If it gets to you</h2>
        <p>
          Some cases touch on illness, death and distress. “I need to stop” is always on the screen in the room; stopping costs
          nothing. Talk to someone you trust, or to the support service of your school.
        </p>
      </article>
    </PageFrame>
  );
}
