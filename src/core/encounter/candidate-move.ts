import { z } from 'zod';
import { topicIdSchema } from '../topic/topic-bank.ts';

/**
 * One thing the candidate's words (or hands) do. A turn holds several, in the order they occur.
 * `quote` is the exact substring of the utterance that does it; `confidence` is the reader's calibrated 0..1.
 */
const base = { quote: z.string(), confidence: z.number().min(0).max(1) };

export const questionFormSchema = z.enum(['open', 'closed', 'leading', 'choice']);
export const empathyFormSchema = z.enum(['naming', 'understanding', 'respecting', 'supporting', 'exploring']);
export const introductionPartSchema = z.enum([
  'greeting',
  'name',
  'role',
  'patientName',
  'preferredName',
  'dateOfBirth',
  'purpose',
]);

/** Parts of a handover: SBAR with who is speaking before it. */
export const handoverPartSchema = z.enum(['identity', 'situation', 'background', 'assessment', 'recommendation']);
export type HandoverPart = z.infer<typeof handoverPartSchema>;

export const planFormSchema = z.enum(['plan', 'option', 'recommendation']);
export const checkFormSchema = z.enum(['nod', 'teachBack']);

/**
 * Forms and flags that may be absent (stored logs from before there were any, readers that do not tell them apart) mean
 * `plan` for a plan, what `formOfCheck` finds for a check, and false for a flag.
 */
export const candidateMoveSchema = z.discriminatedUnion('kind', [
  /** A question about a topic. `presumes` is what a leading question takes for granted ("no chest pain then?" -> no). */
  z.strictObject({
    kind: z.literal('ask'),
    ...base,
    topic: topicIdSchema,
    form: questionFormSchema,
    presumes: z.enum(['yes', 'no']).optional(),
    /** Asked softly: with a reason, permission or a normalising preface. */
    gentle: z.boolean().optional(),
  }),
  /** Heard but not surely understood: what it might have been about, best first (0 to 3); `form` when it was a question. */
  z.strictObject({
    kind: z.literal('unclear'),
    ...base,
    between: z.array(topicIdSchema).max(3),
    form: questionFormSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('introduce'), ...base, part: introductionPartSchema }),
  z.strictObject({ kind: z.literal('seekConsent'), ...base, to: z.enum(['talk', 'examine', 'notes', 'share', 'procedure']) }),
  z.strictObject({ kind: z.literal('empathise'), ...base, form: empathyFormSchema }),
  /** Answers a cue the patient offered, in the cue's own terms. */
  z.strictObject({ kind: z.literal('pickUpCue'), ...base, cue: z.string() }),
  z.strictObject({ kind: z.literal('reassure'), ...base, premature: z.boolean() }),
  z.strictObject({ kind: z.literal('dismiss'), ...base }),
  z.strictObject({ kind: z.literal('beRude'), ...base }),
  z.strictObject({ kind: z.literal('facilitate'), ...base }),
  /** A summary: what it claims, each claim with the candidate's own words; no claims when none could be followed. */
  z.strictObject({
    kind: z.literal('summarise'),
    ...base,
    claims: z.array(z.strictObject({ fact: z.string(), agrees: z.boolean(), quote: z.string() })),
  }),
  z.strictObject({ kind: z.literal('signpost'), ...base, reason: z.boolean() }),
  z.strictObject({ kind: z.literal('makePrivate'), ...base }),
  z.strictObject({ kind: z.literal('explain'), ...base, concepts: z.array(z.string()), jargon: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('warn'), ...base }),
  z.strictObject({ kind: z.literal('giveNews'), ...base, concepts: z.array(z.string()) }),
  /** plan: what will be done; option: a choice put to the patient; recommendation: what the candidate advises. */
  z.strictObject({ kind: z.literal('plan'), ...base, concepts: z.array(z.string()), form: planFormSchema.optional() }),
  z.strictObject({ kind: z.literal('safetyNet'), ...base }),
  /** nod: "does that make sense?"; teachBack: "can you tell me in your own words?". */
  z.strictObject({ kind: z.literal('checkUnderstanding'), ...base, form: checkFormSchema.optional() }),
  z.strictObject({ kind: z.literal('inviteQuestions'), ...base }),
  z.strictObject({ kind: z.literal('close'), ...base }),
  z.strictObject({ kind: z.literal('greet'), ...base }),
  z.strictObject({ kind: z.literal('thank'), ...base }),
  z.strictObject({ kind: z.literal('apologise'), ...base }),
  z.strictObject({ kind: z.literal('smallTalk'), ...base }),
  /** Asks somebody to wait outside. */
  z.strictObject({
    kind: z.literal('askToLeave'),
    ...base,
    participant: z.string(),
    /** Asked politely: "would you mind", "if that's all right". */
    kindly: z.boolean().optional(),
    /** With why: "I like to see everybody on their own for a bit". */
    reason: z.boolean().optional(),
  }),
  /** Asks somebody who went out to come in again: "shall we ask your mum back in?". */
  z.strictObject({ kind: z.literal('askBackIn'), ...base, participant: z.string() }),
  z.strictObject({ kind: z.literal('offTopic'), ...base }),
  z.strictObject({ kind: z.literal('meta'), ...base, about: z.enum(['artificial', 'marks', 'instructions']) }),
  /** A technical word used without explaining it. */
  z.strictObject({ kind: z.literal('useJargon'), ...base, term: z.string() }),
  z.strictObject({ kind: z.literal('staySilent'), ...base, silenceMs: z.number().min(0) }),
  /** Hands-on acts, from the panel or from free text; `id` names an entry of the case. */
  z.strictObject({
    kind: z.literal('examine'),
    ...base,
    id: z.string(),
    explained: z.boolean(),
    consentSought: z.boolean(),
    chaperoneOffered: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('investigate'), ...base, id: z.string() }),
  /** A whole set of observations, off the monitor and the cuff. */
  z.strictObject({ kind: z.literal('takeObservations'), ...base }),
  z.strictObject({
    kind: z.literal('treat'),
    ...base,
    id: z.string(),
    /** The dose as said, and as a number with its unit where it could be read. */
    dose: z.string().optional(),
    amount: z.strictObject({ value: z.number(), unit: z.string() }).optional(),
  }),
  z.strictObject({ kind: z.literal('escalate'), ...base, id: z.string() }),
  /** What is told to a colleague of the patient, by the parts of a handover it holds. */
  z.strictObject({ kind: z.literal('handover'), ...base, parts: z.array(handoverPartSchema) }),
]);
export type CandidateMove = z.infer<typeof candidateMoveSchema>;
export type MoveKind = CandidateMove['kind'];
export type MoveOf<K extends MoveKind> = Extract<CandidateMove, { kind: K }>;

/** What a check of understanding asks for; by its words when its reader did not say. */
export function formOfCheck({ form, quote }: MoveOf<'checkUnderstanding'>): z.infer<typeof checkFormSchema> {
  return form ?? (/make sense|clear|follow|with me|all right|okay|ok\b/i.test(quote) ? 'nod' : 'teachBack');
}

/** The name a marking scheme uses for a move: its kind, and `kind/form` where it has one. */
export function moveNames(move: CandidateMove): readonly string[] {
  switch (move.kind) {
    case 'ask':
      return ['ask', `ask/${move.form}`];
    case 'introduce':
      return ['introduce', `introduce/${move.part}`];
    case 'empathise':
      return ['empathise', `empathise/${move.form}`];
    case 'reassure':
      return ['reassure', move.premature ? 'reassure/premature' : 'reassure/true'];
    case 'seekConsent':
      return ['seekConsent', `seekConsent/${move.to}`];
    case 'summarise':
      if (move.claims.length === 0) return ['summarise'];
      return ['summarise', move.claims.every((claim) => claim.agrees) ? 'summarise/right' : 'summarise/wrong'];
    case 'plan':
      return ['plan', `plan/${move.form ?? 'plan'}`];
    case 'checkUnderstanding':
      return ['checkUnderstanding', `checkUnderstanding/${formOfCheck(move)}`];
    case 'askToLeave':
      return ['askToLeave', ...(move.kindly ? ['askToLeave/kindly'] : []), ...(move.reason ? ['askToLeave/reason'] : [])];
    case 'signpost':
      return move.reason ? ['signpost', 'signpost/reason'] : ['signpost'];
    case 'handover':
      return ['handover', ...move.parts.map((part) => `handover/${part}`)];
    default:
      return [move.kind];
  }
}
