import type { CandidateMove } from '#core/encounter/candidate-move.ts';

/** What labellers may say an utterance does (evals/gold/acts). */
export const actNames = [
  'greet',
  'introduce',
  'identity',
  'consent',
  'askOpen',
  'askClosed',
  'facilitate',
  'empathise',
  'reassure',
  'dismiss',
  'summarise',
  'signpost',
  'explain',
  'warn',
  'plan',
  'safetyNet',
  'check',
  'inviteQuestions',
  'close',
  'thank',
  'apologise',
  'smallTalk',
  'act',
  'other',
] as const;
export type ActName = (typeof actNames)[number];

const identityTopics = new Set(['identity.name', 'identity.preferred-name', 'identity.date-of-birth']);

/** The labellers' name for a move; null for what they have no name for. */
function nameOf(move: CandidateMove): ActName | null {
  switch (move.kind) {
    case 'introduce':
      if (move.part === 'greeting') return 'greet';
      return ['patientName', 'preferredName', 'dateOfBirth'].includes(move.part) ? 'identity' : 'introduce';
    case 'ask':
      if (identityTopics.has(move.topic)) return 'identity';
      if (move.topic === 'understanding.questions') return 'inviteQuestions';
      if (move.topic === 'understanding.agreement') return 'check';
      return move.form === 'open' ? 'askOpen' : 'askClosed';
    case 'unclear':
      // What it asks about was not understood; that it asks, and how, was.
      if (move.form !== undefined) return move.form === 'open' ? 'askOpen' : 'askClosed';
      return move.between.length > 0 ? 'askClosed' : null;
    case 'seekConsent':
      return 'consent';
    case 'pickUpCue':
      return 'empathise';
    case 'beRude':
      return 'dismiss';
    case 'giveNews':
      return 'explain';
    case 'checkUnderstanding':
      return 'check';
    case 'examine':
    case 'investigate':
    case 'treat':
    case 'escalate':
      return 'act';
    case 'greet':
    case 'facilitate':
    case 'empathise':
    case 'reassure':
    case 'dismiss':
    case 'summarise':
    case 'signpost':
    case 'explain':
    case 'warn':
    case 'plan':
    case 'safetyNet':
    case 'inviteQuestions':
    case 'close':
    case 'thank':
    case 'apologise':
    case 'smallTalk':
      return move.kind;
    default:
      return null;
  }
}

/**
 * The moves of an utterance in the labellers' words.
 * @param gold what was labelled: "anything else?" is an open question to some and an invitation to others
 */
export function actsOf(moves: readonly CandidateMove[], gold: ReadonlySet<string>): ReadonlySet<ActName> {
  const names = new Set<ActName>();
  for (const move of moves) {
    const isEither = move.kind === 'ask' && move.topic === 'story.anything-else' && gold.has('inviteQuestions');
    const name = isEither ? 'inviteQuestions' : nameOf(move);
    if (name !== null) names.add(name);
  }
  return names.size === 0 ? new Set(['other']) : names;
}
