import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { EncounterView } from '#protocol/views.ts';
import { Button } from '../shared/button.tsx';
import styles from './composer.module.css';
import { phone } from './room.ts';
import { readStore, writeStore } from './use-outbox.ts';
import type { Silence } from './use-silence.ts';

export interface ComposerHandle {
  readonly focus: () => void;
  /** Empties the box and gives what stood in it. */
  readonly takeDraft: () => string;
  readonly putBack: (text: string) => void;
}

interface ComposerProps {
  readonly ref: Ref<ComposerHandle>;
  readonly encounterId: string;
  readonly onSay: (text: string) => void;
  readonly onType: () => void;
  readonly isClosed: boolean;
  readonly present: EncounterView['participants'];
  /** Who is on the phone: spoken to unless somebody in the room is chosen. */
  readonly call: { readonly name: string } | null;
  readonly addressee: string | null;
  readonly onAddressee: (id: string | null) => void;
  readonly silence: Silence;
}

/** Where the candidate types what they say; the draft outlives a reload. */
export function Composer({
  ref,
  encounterId,
  onSay,
  onType,
  isClosed,
  present,
  call,
  addressee,
  onAddressee,
  silence,
}: ComposerProps) {
  const place = `bedside.draft.${encounterId}`;
  const [draft, setDraft] = useState(() => readStore(place) ?? '');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => writeStore(place, draft), [place, draft]);
  useEffect(() => {
    if (!window.matchMedia('(pointer: coarse)').matches) box.current?.focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box grows with what stands in it
  useEffect(() => {
    if (box.current === null) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${Math.min(box.current.scrollHeight + 3, 150)}px`;
  }, [draft]);
  useImperativeHandle(ref, () => ({
    focus: () => box.current?.focus(),
    takeDraft: () => {
      const text = (box.current?.value ?? '').trim();
      setDraft('');
      return text;
    },
    putBack: (text) => {
      setDraft((before) => (before === '' ? text : `${text} ${before}`));
      box.current?.focus();
    },
  }));

  const send = () => {
    const text = draft.trim();
    if (text === '') return;
    setDraft('');
    onSay(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  const listeners = [
    ...(call === null ? [] : [{ id: phone, name: `${call.name}, on the phone` }]),
    ...present.map((one) => ({ id: one.id, name: one.name })),
  ];
  const invitation = isClosed
    ? 'The consultation is over'
    : silence.isOn
      ? 'You stay silent…'
      : addressee === phone
        ? 'Speak into the phone'
        : 'Type what you say';
  return (
    <form
      className={styles['composer']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {listeners.length > 1 ? (
        <label className={styles['to']}>
          <span>To</span>
          <select value={addressee ?? present[0]?.id ?? ''} onChange={(event) => onAddressee(event.currentTarget.value)}>
            {listeners.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className={styles['box']}>
        <span className="visually-hidden">What you say</span>
        <textarea
          ref={box}
          rows={1}
          maxLength={4000}
          disabled={isClosed}
          value={draft}
          placeholder={invitation}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            onType();
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <Button
        type="submit"
        look="primary"
        isDisabled={isClosed || draft.trim() === ''}
        className={styles['send']}
        aria-label="Say it"
      >
        <SendHorizontal aria-hidden />
      </Button>
    </form>
  );
}
