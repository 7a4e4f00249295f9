import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Choice } from '#protocol/views.ts';
import { Button } from '../shared/button.tsx';
import { spanInWords } from '../shared/format-time.ts';
import styles from './choice-panel.module.css';

export type ActKind = 'examination' | 'investigation' | 'treatment' | 'escalation';

export function isActKind(name: string): name is ActKind {
  return Object.hasOwn(verbs, name);
}

interface ChoicePanelProps {
  readonly kind: ActKind;
  readonly choices: readonly Choice[];
  readonly onAct: (body: Readonly<Record<string, unknown>>, label: string) => void;
}

const verbs: Readonly<Record<ActKind, string>> = {
  examination: 'Examine',
  investigation: 'Ask for',
  treatment: 'Give',
  escalation: 'Call',
};

/** A searchable list of what can be done; what needs a word first unfolds before it is done. */
export function ChoicePanel({ kind, choices, onAct }: ChoicePanelProps) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = choices.filter((choice) => wanted.every((word) => choice.name.toLowerCase().includes(word)));
  const unfolds = (choice: Choice) => choice.needs.length > 0 || choice.dose !== null || kind === 'escalation';
  return (
    <>
      <label className={styles['search']}>
        <span className="visually-hidden">Search this list</span>
        <Search aria-hidden size={20} />
        <input
          type="search"
          ref={search}
          placeholder="Search"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p role="status" className={shown.length === 0 ? styles['none'] : 'visually-hidden'}>
        {shown.length === 0 ? 'Nothing in this room goes by that name. Try another word.' : `${shown.length} shown`}
      </p>
      <ul className={styles['list']}>
        {shown.map((choice) => (
          <li key={choice.id} className={open === choice.id ? styles['open'] : ''}>
            <Button
              look="quiet"
              className={styles['choice']}
              {...(unfolds(choice) ? { 'aria-expanded': open === choice.id } : {})}
              onPress={() =>
                unfolds(choice)
                  ? setOpen(open === choice.id ? null : choice.id)
                  : onAct({ id: choice.id }, `${verbs[kind]}: ${choice.name}`)
              }
            >
              <span>{choice.name}</span>
              <span className={styles['takes']}>{choice.takesSeconds > 0 ? spanInWords(choice.takesSeconds) : ''}</span>
            </Button>
            {open === choice.id ? <BeforeActing kind={kind} choice={choice} onAct={onAct} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function BeforeActing({ kind, choice, onAct }: { kind: ActKind; choice: Choice; onAct: ChoicePanelProps['onAct'] }) {
  const [done, setDone] = useState({ explained: false, consentSought: false, chaperoneOffered: false });
  const [words, setWords] = useState('');
  const [dose, setDose] = useState(choice.dose === null ? '' : String(choice.dose.usual));
  const detail = choice.dose === null ? words.trim() : `${dose.trim().replace(',', '.')} ${choice.dose.unit}`;
  const toggles = [
    ['explanation', 'explained', 'I explain what I am about to do'],
    ['consent', 'consentSought', 'I ask for consent'],
    ['chaperone', 'chaperoneOffered', 'I offer a chaperone'],
  ] as const;
  return (
    <form
      className={styles['before']}
      onSubmit={(event) => {
        event.preventDefault();
        onAct(
          { id: choice.id, ...done, ...(detail === '' ? {} : { detail }) },
          choice.dose === null ? `${verbs[kind]}: ${choice.name}` : `${verbs[kind]}: ${choice.name}, ${detail}`,
        );
      }}
    >
      {toggles
        .filter(([need]) => choice.needs.includes(need))
        .map(([need, field, says]) => (
          <label key={need} className={styles['toggle']}>
            <input
              type="checkbox"
              checked={done[field]}
              onChange={(event) => setDone({ ...done, [field]: event.currentTarget.checked })}
            />
            {says}
          </label>
        ))}
      {choice.dose === null ? null : (
        <label className={styles['dose']}>
          Dose
          <span>
            <input
              type="number"
              inputMode="decimal"
              min="0"
              step="any"
              required
              value={dose}
              onChange={(event) => setDose(event.currentTarget.value)}
            />
            {choice.dose.unit}
          </span>
        </label>
      )}
      {kind === 'escalation' ? (
        <label className={styles['detail']}>
          What you tell them
          <textarea rows={3} maxLength={200} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        </label>
      ) : null}
      <Button type="submit" look="primary">
        {verbs[kind]}
      </Button>
    </form>
  );
}
