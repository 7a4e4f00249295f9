import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { ReadingContext } from '../turn-reader.ts';

interface Said {
  readonly quote: string;
  readonly confidence: number;
  /** Plain words of the clause. */
  readonly plain: string;
}

const REASON =
  /\b(?:because|so (?:that )?(?:i|we|you)|since|as (?:it|some|that|this|they)|the reason|helps?|important|to (?:make sure|see|find out|work out|check|get|understand|help|rule)|it (?:changes|matters|affects)|can affect|run in families|everyone|everybody|routine)\b/;
const KINDLY =
  /\b(?:please|would you mind|do you mind|would it be (?:okay|all right)|is it (?:okay|all right)|if (?:that|it) is (?:okay|all right)|if you do not mind|would you be (?:happy|willing|okay)|(?:could|can|may) (?:i|we|you)|perhaps|maybe|i would like|it would help|are you (?:happy|okay))\b/;
const WHY_LEAVE =
  /\b(?:because|so (?:that )?(?:i|we|she|he)|i (?:like|always|usually|normally) (?:to )?(?:see|speak|talk)|we (?:like|always|usually|normally) (?:to )?(?:see|speak|talk)|routine|everyone|everybody|all (?:our|my)|to (?:speak|talk|chat|have a (?:chat|word|talk)|examine)|while (?:i|we)|for (?:part|privacy)|some (?:privacy|time))\b/;
const CONSENTS = { talk: true, examine: true, notes: true, share: true, procedure: true } as const;
const FORMS = { naming: true, understanding: true, respecting: true, supporting: true, exploring: true } as const;
const PARTS = {
  name: true,
  role: true,
  patientName: true,
  preferredName: true,
  dateOfBirth: true,
  purpose: true,
  greeting: true,
} as const;
const ABOUTS = { artificial: true, marks: true, instructions: true } as const;
const has = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key);

/** The move for an act of `acts.yaml`; null when the act says nothing without more (an order that names nothing). */
export function moveForAct(act: string, { quote, confidence, plain }: Said, context: ReadingContext): CandidateMove | null {
  const base = { quote, confidence };
  const [kind = '', form = ''] = act.split('/');
  switch (kind) {
    case 'introduce':
      return has(PARTS, form) ? { kind: 'introduce', ...base, part: form } : null;
    case 'seekConsent':
      return has(CONSENTS, form) ? { kind: 'seekConsent', ...base, to: form } : null;
    case 'empathise':
      return has(FORMS, form) ? { kind: 'empathise', ...base, form } : null;
    case 'reassure':
      return { kind: 'reassure', ...base, premature: form === 'premature' };
    case 'signpost':
      return { kind: 'signpost', ...base, reason: form === 'reason' || REASON.test(plain) };
    case 'meta':
      return has(ABOUTS, form) ? { kind: 'meta', ...base, about: form } : null;
    case 'explain':
      return { kind: 'explain', ...base, concepts: [], jargon: [] };
    case 'giveNews':
      return { kind: 'giveNews', ...base, concepts: [] };
    case 'plan':
      return { kind: 'plan', ...base, concepts: [], form: form === 'option' || form === 'recommendation' ? form : 'plan' };
    case 'reflect':
    case 'summarise':
      return { kind: 'summarise', ...base, claims: [] };
    case 'askToLeave': {
      const participant = whoIsMeant(plain, context);
      if (participant === null) return { kind: 'makePrivate', ...base };
      return { kind: 'askToLeave', ...base, participant, kindly: KINDLY.test(plain), reason: WHY_LEAVE.test(plain) };
    }
    case 'askBackIn': {
      const participant = whoIsMeant(plain, context);
      return participant === null ? null : { kind: 'askBackIn', ...base, participant };
    }
    case 'checkUnderstanding':
      return { kind: 'checkUnderstanding', ...base, form: form === 'teachBack' ? 'teachBack' : 'nod' };
    case 'dismiss':
    case 'beRude':
    case 'facilitate':
    case 'makePrivate':
    case 'warn':
    case 'safetyNet':
    case 'inviteQuestions':
    case 'close':
    case 'greet':
    case 'thank':
    case 'apologise':
    case 'smallTalk':
    case 'offTopic':
      return { kind, ...base };
    case 'examine':
      return { kind: 'seekConsent', ...base, to: 'examine' };
    case 'order':
    case 'treat':
    case 'investigate':
    case 'escalate':
      return { kind: 'plan', ...base, concepts: [], form: 'plan' };
    default:
      return null;
  }
}

function whoIsMeant(plain: string, { scenario, addressee }: ReadingContext): string | null {
  const others = scenario.patient.participants.filter((one) => one.role !== 'patient');
  const named = others.find(
    (one) =>
      plain.includes(one.role) ||
      one.name.full
        .toLowerCase()
        .split(' ')
        .some((part) => part.length > 2 && plain.includes(part)),
  );
  return (named ?? others.find((one) => one.id === addressee) ?? others[0])?.id ?? null;
}
