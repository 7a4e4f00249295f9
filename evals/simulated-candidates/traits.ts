import { chance } from '#core/random.ts';

/** How a simulated candidate behaves. Shares and chances run from 0 to 1. */
export interface CandidateTraits {
  /** Name, role, identity, consent, chaperone, privacy. */
  readonly manners: number;
  /** Opens with an invitation and lets the patient go on. */
  readonly listens: number;
  /** Share of ordinary history items gone after. */
  readonly history: number;
  /** Share of critical items gone after, questions and acts alike. */
  readonly safety: number;
  /** Answers cues and feelings with empathy. */
  readonly warmth: number;
  /** Asks for ideas, concerns and expectations. */
  readonly ice: number;
  /** Comes back gently where the patient hesitated. */
  readonly persists: number;
  /** Share of ordinary tests, examinations and treatments done. */
  readonly acts: number;
  /** Explains, and answers the patient's questions. */
  readonly explains: number;
  /** Sums up, safety-nets, invites questions, thanks. */
  readonly closes: number;
  /** Share of the conclusion known. */
  readonly reasons: number;
  /** Questions put in one breath. */
  readonly volley: number;
  /** Chance of a rude or dismissive line in answer to what the patient opens. */
  readonly rudeness: number;
  /** Chance of saying nothing where somebody else would ask. */
  readonly reticence: number;
  /** Chance of waving a worry away. */
  readonly reassures: number;
  /** Chance of a hesitation or false start in an utterance. */
  readonly hesitates: number;
}

export const candidateNames = ['expert', 'thorough-but-cold', 'warm-but-unsafe', 'shotgun', 'silent', 'rude'] as const;
export type CandidateName = (typeof candidateNames)[number];

const none: CandidateTraits = {
  manners: 0,
  listens: 0,
  history: 0,
  safety: 0,
  warmth: 0,
  ice: 0,
  persists: 0,
  acts: 0,
  explains: 0,
  closes: 0,
  reasons: 0,
  volley: 1,
  rudeness: 0,
  reticence: 0,
  reassures: 0,
  hesitates: 0,
};

/** The six candidates every case is played by. */
export const traitsOf: Readonly<Record<CandidateName, CandidateTraits>> = {
  expert: {
    ...none,
    manners: 1,
    listens: 1,
    history: 1,
    safety: 1,
    warmth: 0.9,
    ice: 1,
    persists: 1,
    acts: 1,
    explains: 1,
    closes: 1,
    reasons: 1,
  },
  'thorough-but-cold': { ...none, manners: 0.3, history: 0.95, safety: 1, acts: 0.8, explains: 0.25, reasons: 0.8 },
  'warm-but-unsafe': {
    ...none,
    manners: 0.9,
    listens: 1,
    history: 0.25,
    safety: 0.1,
    warmth: 0.9,
    ice: 0.8,
    explains: 0.2,
    closes: 0.3,
    reasons: 0.25,
    reassures: 0.2,
  },
  shotgun: { ...none, manners: 0.2, history: 1, safety: 0.9, acts: 0.6, reasons: 0.5, volley: 6 },
  silent: { ...none, manners: 0.4, history: 0.15, safety: 0.1, closes: 0.1, reasons: 0.3, reticence: 0.85 },
  rude: { ...none, manners: 0, history: 0.4, safety: 0.3, acts: 0.2, reasons: 0.3, rudeness: 0.9, reassures: 0.2 },
};

/** Somebody in between, fixed by the seed: `level` from 0 (weak) to 1 (excellent) sets the middle of every trait. */
export function mixTraits(seed: number, level: number): CandidateTraits {
  const around = (key: string): number => Math.min(1, Math.max(0, level + (chance(seed, key) - 0.5) * 0.6));
  return {
    manners: around('manners'),
    listens: around('listens'),
    history: around('history'),
    safety: around('safety'),
    warmth: around('warmth'),
    ice: around('ice'),
    persists: around('persists'),
    acts: around('acts'),
    explains: around('explains'),
    closes: around('closes'),
    reasons: around('reasons'),
    volley: level < 0.4 && chance(seed, 'volley') < 0.3 ? 3 : 1,
    rudeness: level < 0.3 ? chance(seed, 'rudeness') * 0.4 : 0,
    reticence: level < 0.4 ? chance(seed, 'reticence') * 0.4 : 0,
    reassures: level < 0.6 ? chance(seed, 'reassures') * 0.5 : 0,
    hesitates: 0.15 + chance(seed, 'hesitates') * 0.35,
  };
}
