import styles from './key-sheet.module.css';
import { shortcuts } from './shortcuts.ts';

/** The single keys of the room. */
export function KeySheet() {
  return (
    <dl className={styles['keys']}>
      {shortcuts.map(([key, command, says]) => (
        <div key={command}>
          <dt>
            <kbd>{key.toUpperCase()}</kbd>
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
      <div>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>Leave the text box, so that the keys work; close a panel</dd>
      </div>
    </dl>
  );
}
