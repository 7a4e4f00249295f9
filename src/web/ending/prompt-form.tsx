import { useEffect, useState } from 'react';
import { Button } from '../shared/button.tsx';
import styles from './ending-page.module.css';

interface PromptFormProps {
  /** Where unsent answers are kept over a reload of the page. */
  readonly place: string;
  readonly prompts: readonly string[];
  readonly rows: number;
  readonly submit: string;
  readonly isSending: boolean;
  readonly onSubmit: (answers: readonly { prompt: string; text: string }[]) => void;
}

export function PromptForm({ place, prompts, rows, submit, isSending, onSubmit }: PromptFormProps) {
  const [texts, setTexts] = useState<readonly string[]>(() => readTexts(place, prompts.length));
  useEffect(() => {
    try {
      sessionStorage.setItem(place, JSON.stringify(texts));
    } catch {
      // Without storage the answers live in the page alone.
    }
  }, [place, texts]);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(prompts.map((prompt, index) => ({ prompt, text: texts[index] ?? '' })));
      }}
    >
      {prompts.map((prompt, index) => (
        <label key={prompt}>
          <span>{prompt}</span>
          <textarea
            rows={rows}
            maxLength={4000}
            value={texts[index] ?? ''}
            onChange={(event) => setTexts(texts.map((text, at) => (at === index ? event.target.value : text)))}
          />
        </label>
      ))}
      <div>
        <Button type="submit" look="primary" size="large" isDisabled={isSending}>
          {isSending ? 'Sending…' : submit}
        </Button>
      </div>
    </form>
  );
}

function readTexts(place: string, count: number): readonly string[] {
  const empty = Array.from({ length: count }, () => '');
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? '[]') as string[];
    return empty.map((_, index) => kept[index] ?? '');
  } catch {
    return empty;
  }
}
