import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './page-frame.module.css';
import { SettingsMenu } from './settings-menu.tsx';
import { useIsOnline } from './use-is-online.ts';

/** Header, main and footer of every page but the encounter, which has the room to itself. */
export function PageFrame({ children, width = 'usual' }: { children: ReactNode; width?: 'usual' | 'reading' | 'wide' }) {
  const isOnline = useIsOnline();
  return (
    <div className={styles['frame']}>
      <a href="#main" className={styles['skip']}>
        Skip to the content
      </a>
      <header className={`${styles['header']} ${width === 'wide' ? styles['wide'] : ''}`}>
        <Link to="/" className={styles['brand']}>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <rect width="32" height="32" rx="8" fill="var(--accent)" />
            <path
              d="M7 9v15M7 19h18v5M25 19v-2a4 4 0 0 0-4-4h-8v6"
              fill="none"
              stroke="var(--on-accent)"
              strokeWidth="2.4"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
            <circle cx="10.4" cy="14.6" r="1.9" fill="var(--on-accent)" />
          </svg>
          Bedside
        </Link>
        <nav aria-label="Main" className={styles['nav']}>
          <Link to="/" activeOptions={{ exact: true }}>
            Cases
          </Link>
          <Link to="/about">About</Link>
          <SettingsMenu />
        </nav>
      </header>
      {isOnline ? null : (
        <p role="status" className={styles['offline']}>
          You are offline. What is on the page stays; new things load when the connection returns.
        </p>
      )}
      <main id="main" tabIndex={-1} className={`${styles['main']} ${styles[width]}`}>
        {children}
      </main>
      <footer className={styles['footer']}>
        <p>
          Every patient here is simulated by software. <Link to="/about">How it works, and what is kept</Link>
        </p>
      </footer>
    </div>
  );
}
