import type { Verdict } from '../encounter/encounter-event.ts';
import type { DisclosureQuestion } from './occasion.ts';

export interface DisclosureRule {
  readonly id: `D${number}`;
  /** The rule in words, as printed in docs/disclosure.md. */
  readonly says: string;
  readonly when: (question: DisclosureQuestion) => boolean;
  readonly verdict: Verdict;
}

const isUntold = (question: DisclosureQuestion) => question.told.timesTold === 0;
const isInvited = (question: DisclosureQuestion) => question.occasion === 'open question' || question.occasion === 'facilitation';
const isUngated = (question: DisclosureQuestion) => question.fact.tell !== 'through gate' && question.fact.tell !== 'risk';
const isClosedOff = (question: DisclosureQuestion) => question.mood === 'angry' || question.mood === 'withdrawn';

/** The disclosure table, in reading order: the first rule that holds decides. `docs/disclosure.md` explains each row. */
export const disclosureRules: readonly DisclosureRule[] = [
  {
    id: 'D1',
    says: 'Nobody tells what somebody else knows, in the room or out of it.',
    when: (question) => !question.isSpeakersOwn,
    verdict: 'withhold',
  },
  {
    id: 'D2',
    says: 'What the body does not allow is not told: no stories while he cannot speak.',
    when: (question) => !question.canSpeakAtLength && (isInvited(question) || question.fact.colour) && !question.fact.critical,
    verdict: 'withhold',
  },
  {
    id: 'D3',
    says: 'What follows from another fact waits until that one has been told.',
    when: (question) => question.waitsForFact !== null,
    verdict: 'withhold',
  },
  {
    id: 'D4',
    says: 'Asked again about something told, he says it again, or the next layer of it.',
    when: (question) => !isUntold(question) && question.occasion === 'direct question' && question.shutGate === null,
    verdict: 'disclose',
  },
  {
    id: 'D5',
    says: 'A risk is met with hesitation the first time it is asked about, kindly or not. It is never denied.',
    when: (question) =>
      question.fact.tell === 'risk' &&
      question.occasion === 'direct question' &&
      isUntold(question) &&
      !(question.told.hints >= 1 && question.gentle),
    verdict: 'hint',
  },
  {
    id: 'D6',
    says: 'A risk asked about a second time, gently, is told.',
    when: (question) => question.fact.tell === 'risk' && question.occasion === 'direct question' && question.shutGate === null,
    verdict: 'disclose',
  },
  {
    id: 'D7',
    says: 'Touched directly while a gate is shut, it shows: a hint, a look, never a denial.',
    when: (question) => question.shutGate !== null && (question.occasion === 'direct question' || question.occasion === 'cue'),
    verdict: 'hint',
  },
  {
    id: 'D8',
    says: 'While a gate is shut, an open question does not bring it.',
    when: (question) => question.shutGate !== null,
    verdict: 'withhold',
  },
  {
    id: 'D9',
    says: 'With every gate open, a cue picked up or a direct question brings it.',
    when: (question) =>
      !isUngated(question) &&
      (question.occasion === 'cue' || question.occasion === 'direct question') &&
      question.fact.tell !== 'risk',
    verdict: 'disclose',
  },
  {
    id: 'D10',
    says: 'A direct question about it is answered.',
    when: (question) => question.occasion === 'direct question',
    verdict: 'disclose',
  },
  {
    id: 'D11',
    says: 'Angry or withdrawn, he volunteers nothing.',
    when: isClosedOff,
    verdict: 'withhold',
  },
  {
    id: 'D12',
    says: 'The opening is told a part at a time.',
    when: (question) => question.occasion === 'opening',
    verdict: 'volunteer',
  },
  {
    id: 'D13',
    says: 'An open question brings what lies nearest: one or two things, never the list.',
    when: (question) =>
      question.occasion === 'open question' &&
      isUntold(question) &&
      (question.fact.tell === 'open question' || question.fact.tell === 'opening'),
    verdict: 'volunteer',
  },
  {
    id: 'D14',
    says: 'Being listened to (facilitation, silence, a right summary) brings one more thing.',
    when: (question) =>
      (question.occasion === 'facilitation' || question.occasion === 'summary') &&
      isUntold(question) &&
      (question.fact.tell === 'open question' || question.fact.tell === 'opening'),
    verdict: 'volunteer',
  },
  {
    id: 'D15',
    says: 'Otherwise it is not told.',
    when: () => true,
    verdict: 'withhold',
  },
];
