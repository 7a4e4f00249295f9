import { Link } from '@tanstack/react-router';
import type { LibraryCard } from '#protocol/views.ts';
import { Portrait } from '../portrait/portrait.tsx';
import { ReviewNote } from '../shared/states.tsx';
import styles from './case-card.module.css';

/** One case: who it is, where, in whose words, and how it went before. */
export function CaseCard({ card }: { card: LibraryCard }) {
  const { patient } = card;
  return (
    <article className={styles['card']}>
      <div className={styles['top']}>
        <div className={styles['picture']}>
          <Portrait appearance={patient.appearance} label="" className={styles['portrait']} />
        </div>
        <div className={styles['who']}>
          <h3>
            <Link to="/case/$scenarioId" params={{ scenarioId: card.scenarioId }}>
              {patient.name}, {patient.ageYears}
            </Link>
          </h3>
          <p className={styles['setting']}>{card.setting}</p>
        </div>
      </div>
      <blockquote className={styles['words']}>“{card.presentingWords}”</blockquote>
      <p className={styles['facts']}>
        <span>{card.minutes} minutes</span>
        <span>{card.difficulty}</span>
        <span>{card.specialty}</span>
      </p>
      <ul className={styles['skills']} aria-label="Skills">
        {card.skills.slice(0, 3).map((skill) => (
          <li key={skill}>{skill}</li>
        ))}
      </ul>
      {card.contentNotes.length > 0 ? (
        <p className={styles['notes']}>Touches on: {card.contentNotes.join('; ').toLowerCase()}.</p>
      ) : null}
      <div className={styles['foot']}>
        <ReviewNote reviewed={card.clinicallyReviewed} />
        <p className={styles['history']}>{historyText(card)}</p>
      </div>
    </article>
  );
}

function historyText(card: LibraryCard): string {
  if (card.attempts === 0) return 'Not tried yet';
  if (card.best === null) return 'Tried, not marked yet';
  const best = `Best ${Math.round(card.best)}%`;
  return card.last === null || card.attempts === 1 ? best : `${best}, last ${Math.round(card.last)}%`;
}
