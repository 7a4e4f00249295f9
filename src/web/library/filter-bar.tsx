import { Search } from 'lucide-react';
import type { LibraryCard } from '#protocol/views.ts';
import styles from './filter-bar.module.css';
import { type CardFilter, listValues } from './filter-cards.ts';

interface FilterBarProps {
  readonly cards: readonly LibraryCard[];
  readonly filter: CardFilter;
  readonly onChange: (filter: CardFilter) => void;
}

export function FilterBar({ cards, filter, onChange }: FilterBarProps) {
  return (
    <search className={styles['bar']}>
      <label className={styles['search']}>
        <span className="visually-hidden">Search the cases</span>
        <Search aria-hidden size={20} />
        <input
          type="search"
          placeholder="Search: chest pain, children, breaking news…"
          value={filter.words}
          onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      <Choose
        name="Specialty"
        any="Any specialty"
        value={filter.specialty}
        values={listValues(cards.map((card) => card.specialty))}
        onChange={(specialty) => onChange({ ...filter, specialty })}
      />
      <Choose
        name="Skill"
        any="Any skill"
        value={filter.skill}
        values={listValues(cards.flatMap((card) => card.skills))}
        onChange={(skill) => onChange({ ...filter, skill })}
      />
      <Choose
        name="Difficulty"
        any="Any difficulty"
        value={filter.difficulty}
        values={['gentle', 'moderate', 'demanding'].filter((level) => cards.some((card) => card.difficulty === level))}
        onChange={(difficulty) => onChange({ ...filter, difficulty })}
      />
      <label>
        <span className="visually-hidden">Done or not</span>
        <select
          value={filter.done}
          onChange={(event) => onChange({ ...filter, done: event.currentTarget.value as CardFilter['done'] })}
        >
          <option value="">Done or not</option>
          <option value="notDone">Not done yet</option>
          <option value="done">Done</option>
        </select>
      </label>
    </search>
  );
}

interface ChooseProps {
  readonly name: string;
  readonly any: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly onChange: (value: string) => void;
}

function Choose({ name, any, value, values, onChange }: ChooseProps) {
  return (
    <label>
      <span className="visually-hidden">{name}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{any}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {each.charAt(0).toUpperCase() + each.slice(1)}
          </option>
        ))}
      </select>
    </label>
  );
}
