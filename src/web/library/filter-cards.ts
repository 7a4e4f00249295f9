import type { LibraryCard } from '#protocol/views.ts';

export interface CardFilter {
  readonly words: string;
  readonly specialty: string;
  readonly skill: string;
  readonly difficulty: string;
  readonly done: '' | 'done' | 'notDone';
}

export const anyCard: CardFilter = { words: '', specialty: '', skill: '', difficulty: '', done: '' };

/** Cards that match every filter; words are looked for in the title, the patient, the setting and the skills. */
export function filterCards(cards: readonly LibraryCard[], filter: CardFilter): LibraryCard[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    const text = [
      card.title,
      card.specialty,
      card.setting,
      card.patient.name,
      card.presentingWords,
      card.stationType,
      ...card.skills,
    ]
      .join(' ')
      .toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (filter.specialty === '' || card.specialty === filter.specialty) &&
      (filter.skill === '' || card.skills.includes(filter.skill)) &&
      (filter.difficulty === '' || card.difficulty === filter.difficulty) &&
      (filter.done === '' || (filter.done === 'done') === card.attempts > 0)
    );
  });
}

/** One case to be surprised by: one not done yet where there is one. `chance` is 0..1. */
export function pickSurprise(cards: readonly LibraryCard[], chance: number): LibraryCard | null {
  const fresh = cards.filter((card) => card.attempts === 0);
  const from = fresh.length > 0 ? fresh : cards;
  return from[Math.min(from.length - 1, Math.floor(chance * from.length))] ?? null;
}

/** Each value once, in alphabetical order. */
export function listValues(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b));
}
