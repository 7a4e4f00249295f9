import { z } from 'zod';
import { topicIdSchema } from '../topic/topic-bank.ts';
import { closesDownSchema, departureSchema, interruptionSchema } from './company.ts';
import { conceptSchema } from './concept.ts';
import { caseTopicSchema, factSchema, negativeSchema, unknownSchema } from './fact.ts';
import { participantSchema } from './participant.ts';
import { lineSchema, slugSchema } from './wording.ts';

/** An idea, concern or expectation: a fact, with what becomes of it. */
const iceEntrySchema = z.strictObject({
  fact: slugSchema,
  /** Said (or done) when the candidate meets it. */
  ifMet: lineSchema,
  /** Comes back at the door when nobody did: "while I'm here…". */
  ifIgnored: lineSchema,
});

/** The patient's hint at a feeling, and what answering it opens. */
export const cueSchema = z.strictObject({
  id: slugSchema,
  participant: slugSchema.optional(),
  says: z.array(lineSchema).default([]),
  shows: lineSchema.optional(),
  /** When it is offered: beside these facts, or when these topics are touched, or from this minute. */
  offered: z.strictObject({
    withFacts: z.array(slugSchema).default([]),
    onTopics: z.array(topicIdSchema).default([]),
    fromMinute: z.number().min(0).optional(),
  }),
  /** Facts whose gate `cue acknowledged` this cue opens. */
  opens: z.array(slugSchema).min(1),
  pickedUpBy: z.strictObject({ topics: z.array(topicIdSchema).default([]), phrasings: z.array(lineSchema).min(3) }),
  /** What the patient says when it is picked up, before the facts it opens. */
  ifPickedUp: lineSchema.optional(),
  ifDismissed: lineSchema,
  /** One line for the debrief: what the patient might have needed. */
  needs: lineSchema,
});
export type Cue = z.infer<typeof cueSchema>;

export const patientQuestionSchema = z.strictObject({
  id: slugSchema,
  asks: lineSchema,
  trigger: z.strictObject({
    afterFacts: z.array(slugSchema).default([]),
    afterConcepts: z.array(slugSchema).default([]),
    afterActs: z.array(slugSchema).default([]),
    /** When nothing else has triggered it by this minute, it is asked at the next pause. */
    latestMinute: z.number().min(0).optional(),
  }),
  /** What a good answer contains, as concepts the candidate may explain, and in prose for the debrief. */
  goodAnswer: z.strictObject({ concepts: z.array(slugSchema).default([]), describes: lineSchema }),
  ifAnswered: lineSchema,
  ifBrushedOff: lineSchema,
});

/** Who is in the room and what they know: `patient.yaml`. */
export const patientSchema = z.strictObject({
  format: z.literal(1),
  /** Everybody with a voice, the patient first. */
  participants: z.array(participantSchema).min(1),
  /** Somebody else in the room speaks up, each time once. */
  interruptions: z.array(interruptionSchema).default([]),
  /** Who can be asked to leave the room, and how it goes. */
  departures: z.array(departureSchema).default([]),
  /** A patient who stops talking, or may end it, when handled badly. */
  closesDown: closesDownSchema.optional(),
  /**
   * For an imported case: what the source does not say the patient does not know, and nothing but `negatives` is denied;
   * areas under `otherwiseWell` are not.
   */
  knowsOnly: z.boolean().default(false),
  opening: z
    .array(z.strictObject({ says: lineSchema, tells: z.array(slugSchema).default([]) }))
    .min(2)
    .max(4),
  facts: z.array(factSchema).min(1),
  negatives: z.array(negativeSchema).default([]),
  /** Systems (`respiratory`) or topic ids that are well; `says` is used in turn. */
  otherwiseWell: z.strictObject({ areas: z.array(z.string()), says: z.array(lineSchema).min(1) }),
  unknowns: z.array(unknownSchema).default([]),
  topics: z.array(caseTopicSchema).default([]),
  /** Asked-about topic -> the topic this case keeps it under: `symptom.pain: symptom.chest-pain`. */
  sameAs: z.record(topicIdSchema, topicIdSchema).default({}),
  /** At least one of each, unless the patient `knowsOnly`. */
  ice: z.strictObject({
    ideas: z.array(iceEntrySchema).default([]),
    concerns: z.array(iceEntrySchema).default([]),
    expectations: z.array(iceEntrySchema).default([]),
  }),
  cues: z.array(cueSchema).default([]),
  questions: z.array(patientQuestionSchema).default([]),
  concepts: z.array(conceptSchema).default([]),
  /** Lay words the patient can be met with instead of these technical ones; used to notice jargon. */
  jargon: z.array(lineSchema).default([]),
});
export type PatientFile = z.infer<typeof patientSchema>;
export type PatientQuestion = z.infer<typeof patientQuestionSchema>;
