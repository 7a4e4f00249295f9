import { findDataFile } from '../data-file.ts';
import type { Exchange } from './lend-an-ear.ts';
import { readCsv } from './read-csv.ts';

export const therapistBehaviours = ['question', 'reflection', 'therapist_input', 'other'] as const;
export type TherapistBehaviour = (typeof therapistBehaviours)[number];

export interface AnnomiSession {
  readonly id: string;
  readonly isGood: boolean;
  readonly turns: readonly (Exchange & { readonly behaviour: TherapistBehaviour })[];
}

const isBehaviour = (label: string): label is TherapistBehaviour => (therapistBehaviours as readonly string[]).includes(label);

/** Sessions of motivational interviewing with what each therapist's utterance mainly does (AnnoMI; measured on only); null when absent. */
export function readAnnomiSessions(): AnnomiSession[] | null {
  const file = findDataFile('annomi', 'AnnoMI-simple.csv');
  if (file === null) return null;
  const sessions = new Map<string, { isGood: boolean; turns: AnnomiSession['turns'][number][]; before: string }>();
  for (const row of readCsv(file)) {
    const id = row.get('transcript_id') ?? '';
    const words = (row.get('utterance_text') ?? '').replace(/\s+/g, ' ').trim();
    const session = sessions.get(id) ?? { isGood: row.get('mi_quality') === 'high', turns: [], before: '' };
    sessions.set(id, session);
    const behaviour = row.get('main_therapist_behaviour') ?? '';
    if (row.get('interlocutor') !== 'therapist') session.before = words;
    else if (isBehaviour(behaviour)) session.turns.push({ before: session.before, answer: words, behaviour });
  }
  return [...sessions].map(([id, { isGood, turns }]) => ({ id, isGood, turns }));
}
