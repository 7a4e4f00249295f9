import { z } from 'zod';
import { topicIdSchema } from '../topic/topic-bank.ts';
import { lineSchema, proseSchema, slugSchema } from './wording.ts';

/** Everything a participant says that is not a fact: each kind has several wordings, used in turn, never twice running. */
export const lineKindSchema = z.enum([
  'greeting',
  'nameGiven',
  'consentGiven',
  'consentRefused',
  'acknowledged',
  'touched',
  'dismissed',
  'falselyReassured',
  'reassured',
  'summaryRight',
  'summaryWrong',
  'signposted',
  'understood',
  'tooMuch',
  'jargon',
  'planAgreed',
  'planHesitant',
  'teachBack',
  'teachBackNothing',
  'safetyNetted',
  'noQuestions',
  'thanked',
  'apologyAccepted',
  'farewell',
  'smallTalk',
  'offTopic',
  'artificial',
  'clarifyBetween',
  'clarifyAbout',
  'clarifyOpen',
  'oneAtATime',
  'alreadyTold',
  'deny',
  'doNotKnow',
  'rudeness',
  'goOn',
  'nothingMore',
  'silenceShort',
  'silenceLong',
  'examined',
  'treated',
  'tooBreathless',
  'left',
  /** By the patient, on the way out but not gone: said at a hurt when `closesDown` has no words of its own. */
  'aboutToLeave',
  /** By the patient, when somebody has gone out for them and the departure has no `after`. */
  'askedToLeaveThanks',
  /** By the patient, when told news that has no reaction of its own. */
  'newsTaken',
  /** By the patient, at "I'm afraid it's not good news". */
  'noticedWarning',
  /** By the patient, near death with a failing circulation; `tooBreathless` is the same when it is the breath. */
  'sinking',
  /** By the patient, hardly conscious: sounds and single words. */
  'moans',
  /** By the patient, confused, instead of an answer. */
  'drifts',
  /** By a nurse, of a sign at the bedside: "{a}" stands for what is seen. */
  'sees',
]);
export type LineKind = z.infer<typeof lineKindSchema>;

/** Parameters of the drawn portrait; ranges are closed lists so that every combination can be drawn. */
export const appearanceSchema = z.strictObject({
  ageYears: z.number().int().min(0).max(110),
  build: z.enum(['slight', 'average', 'heavy']),
  /** Monk Skin Tone scale, 1 lightest to 10 darkest (Monk 2019). */
  skinTone: z.number().int().min(1).max(10),
  hair: z.enum(['none', 'cropped', 'short', 'bob', 'long', 'curly-short', 'curly-long', 'locs', 'bun', 'receding']),
  hairColour: z.enum(['black', 'brown', 'fair', 'red', 'grey', 'white']),
  facialHair: z.enum(['none', 'stubble', 'moustache', 'beard']).default('none'),
  headCovering: z.enum(['none', 'hijab', 'turban', 'kippah', 'cap']).default('none'),
  glasses: z.boolean().default(false),
  clothing: z.enum(['gown', 'shirt', 'jumper', 'cardigan', 'hoodie', 'dress', 'uniform', 'overalls']),
  clothingColour: z.enum(['blue', 'green', 'grey', 'plum', 'rust', 'cream', 'navy']),
  /** What a person in the room sees on walking in, also the portrait's text alternative. */
  describes: lineSchema,
});

export const participantSchema = z.strictObject({
  id: slugSchema,
  role: z.enum(['patient', 'relative', 'carer', 'child', 'interpreter', 'nurse', 'colleague']),
  name: z.strictObject({ full: lineSchema, preferred: lineSchema }),
  pronouns: z.enum(['he/him', 'she/her', 'they/them']),
  dateOfBirth: z.iso.date().optional(),
  address: lineSchema.optional(),
  occupation: lineSchema.optional(),
  appearance: appearanceSchema,
  voice: z.strictObject({
    pitch: z.enum(['low', 'middle', 'high']),
    pace: z.enum(['slow', 'even', 'quick']),
    accent: z.string(),
  }),
  healthLiteracy: z.enum(['low', 'average', 'high']),
  languageLevel: z.enum(['first language', 'fluent', 'second language, limited']),
  persona: z.strictObject({
    talkativeness: z.enum(['terse', 'average', 'talkative']),
    affect: lineSchema,
    /** What this person does with a word they do not know. */
    jargon: z.enum(['asks', 'nods along', 'answers wrongly']),
    describes: proseSchema,
  }),
  agenda: lineSchema,
  hiddenAgenda: lineSchema.optional(),
  neverSays: z.array(lineSchema).default([]),
  presentAtStart: z.boolean().default(true),
  /** Harmless life questions have answers: dog, football, breakfast. */
  biography: z.array(z.strictObject({ topic: topicIdSchema, says: z.array(lineSchema).min(1).max(4) })).default([]),
  lines: z.partialRecord(lineKindSchema, z.array(lineSchema).min(1)),
});
export type Participant = z.infer<typeof participantSchema>;
export type Appearance = z.infer<typeof appearanceSchema>;
