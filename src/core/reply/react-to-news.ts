import type { TurnNotes } from '../encounter/turn-notes.ts';
import { type Drafting, sayLine, sayOneOf } from './drafting.ts';

/** How news is taken: harder when no warning came before it. Returns whether anything was said or shown. */
export function reactToNews(draft: Drafting, { news }: TurnNotes): boolean {
  if (!news) return false;
  const { concept, warned } = news;
  const { reaction } = concept;
  const taken = warned ? reaction : (reaction?.ifUnwarned ?? reaction);
  if (!taken) return sayLine(draft, 'newsTaken', 'react') || sayLine(draft, 'understood', 'react');
  if (taken.shows) draft.shows.push(taken.shows);
  sayOneOf(draft, `news:${concept.id}`, 'react', taken.says);
  return true;
}
