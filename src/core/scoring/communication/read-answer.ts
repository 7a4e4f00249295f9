import type { CandidateMove } from '../../encounter/candidate-move.ts';
import { splitSentences } from '../quote-evidence.ts';
import {
  advice,
  brushingAside,
  checkingBack,
  invitation,
  reflection,
  selfTalk,
  support,
  sympathy,
  understanding,
  validation,
} from './answer-words.ts';

/** What one sentence of an answer does. */
export type AnswerBehaviour =
  | 'sympathises'
  | 'validates'
  | 'understands'
  | 'reflects'
  | 'supports'
  | 'invites more'
  | 'advises'
  | 'speaks of self'
  | 'brushes aside';

export interface AnswerSentence {
  /** Exact substring of the turn. */
  readonly quote: string;
  readonly does: ReadonlySet<AnswerBehaviour>;
  readonly isQuestion: boolean;
}

/** Anything with words and the moves read from them. */
export interface SpokenTurn {
  readonly text: string | null;
  readonly moves: readonly CandidateMove[];
  /** Words of questions that turn to something else: they invite nobody to go on. */
  readonly strayQuestions?: readonly string[];
}

const byWords: readonly (readonly [AnswerBehaviour, RegExp])[] = [
  ['sympathises', sympathy],
  ['validates', validation],
  ['understands', understanding],
  ['reflects', reflection],
  ['supports', support],
  ['advises', advice],
  ['speaks of self', selfTalk],
  ['brushes aside', brushingAside],
];

/** A bare "okay" hears, and invites nothing. */
const keepsGoing = /\b(?:go on|carry on|more|tell me|take your time|listening|no (?:hurry|rush))\b/iu;

/** What a move adds to what the words show. */
function behaviourOf(move: CandidateMove): AnswerBehaviour | null {
  switch (move.kind) {
    case 'empathise':
      return (
        {
          naming: 'validates',
          understanding: 'understands',
          respecting: 'supports',
          supporting: 'supports',
          exploring: 'invites more',
        } as const
      )[move.form];
    case 'pickUpCue':
      // Asked about, it invites more by its form; said back, it is understood.
      return 'understands';
    case 'facilitate':
      return keepsGoing.test(move.quote) ? 'invites more' : null;
    case 'dismiss':
    case 'beRude':
      return 'brushes aside';
    case 'reassure':
      return move.premature ? 'brushes aside' : null;
    default:
      return null;
  }
}

/** The sentences of a turn and what each does; from form and words alone, never from how it was spoken. */
export function readAnswer(turn: SpokenTurn): readonly AnswerSentence[] {
  const text = turn.text ?? '';
  return splitSentences(text).map((quote): AnswerSentence => {
    const plain = quote.toLowerCase().replaceAll('’', "'");
    const does = new Set<AnswerBehaviour>();
    for (const [behaviour, words] of byWords) if (words.test(plain)) does.add(behaviour);
    for (const move of turn.moves) {
      const behaviour = behaviourOf(move);
      if (behaviour !== null && isWithin(move.quote, quote)) does.add(behaviour);
    }
    const isQuestion = quote.includes('?');
    const isStray = checkingBack.test(plain) || (turn.strayQuestions ?? []).some((words) => isWithin(words, quote));
    if (!isStray && !does.has('advises') && (isQuestion || invitation.test(plain))) does.add('invites more');
    return { quote, does, isQuestion };
  });
}

const isWithin = (moved: string, sentence: string): boolean => {
  const part = moved.trim();
  return part !== '' && (sentence.includes(part) || part.includes(sentence));
};
