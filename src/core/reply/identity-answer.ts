import type { Participant } from '../scenario/participant.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function ordinal(day: number): string {
  const ending =
    day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th';
  return `${day}${ending}`;
}

/** Answers to who somebody is, from the participant's own record. Null when the record does not say. */
export function identityAnswer(person: Participant, topic: string): string | null {
  switch (topic) {
    case 'identity.name':
      return `${person.name.full}. ${person.name.preferred === person.name.full ? '' : `${person.name.preferred}'s fine.`}`.trim();
    case 'identity.preferred-name':
      return `${person.name.preferred}'s fine.`;
    case 'identity.age':
      return `${person.appearance.ageYears}.`;
    case 'identity.date-of-birth': {
      if (!person.dateOfBirth) return null;
      const [year = '', month = '1', day = '1'] = person.dateOfBirth.split('-');
      return `${ordinal(Number(day))} of ${months[Number(month) - 1]}, ${year}.`;
    }
    case 'identity.address':
      return person.address ? `${person.address}.`.replace('..', '.') : null;
    case 'social.occupation':
      return person.occupation ? `${person.occupation[0]?.toUpperCase()}${person.occupation.slice(1)}.` : null;
    default:
      return null;
  }
}
