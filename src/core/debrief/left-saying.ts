import type { Mood } from '../reply/reply-brief.ts';
import type { EncounterRecord } from '../scoring/encounter-record.ts';
import { endedBecause, findPatient, lastMood, listConcerns } from './encounter-outcome.ts';

const moodWords: Record<Mood, string> = {
  guarded: 'still careful with you',
  settled: 'settled',
  openingUp: 'more open than at the start',
  distressed: 'upset, and not yet eased',
  angry: 'angry',
  withdrawn: 'closed off',
};

const whenItEnded = {
  'candidate ended': 'At the end',
  'time called': 'When the bell went',
  'candidate stopped': 'When you stopped',
  'patient left': '',
  'taken over': 'When the team took over',
} as const;

/** One sentence on how the patient left. */
export function sayHowPatientLeft(record: EncounterRecord): string {
  const name = findPatient(record).name.preferred;
  const because = endedBecause(record) ?? 'candidate ended';
  const worry = sayWhatIsLeft(record);
  if (because === 'patient left') return `${name} got up and left before you had finished${worry}.`;
  return `${whenItEnded[because]}, ${name} was ${moodWords[lastMood(record)]}${worry}.`;
}

function sayWhatIsLeft(record: EncounterRecord): string {
  const states = listConcerns(record).map((concern) => concern.state);
  if (states.includes('dismissed') || states.includes('ignored')) return ', with a worry still unanswered';
  return states.includes('unheard') ? ', with a worry still unsaid' : '';
}
