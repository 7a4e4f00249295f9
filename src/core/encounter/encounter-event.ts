import { z } from 'zod';
import { moodSchema, replyPartSchema, spokenSentenceSchema } from '../reply/reply-brief.ts';
import { sampledVitalsSchema } from '../scenario/body.ts';
import { bodyInputSchema } from '../scenario/body-input.ts';
import { scenarioSchema } from '../scenario/scenario.ts';
import { scoreSheetSchema } from '../scoring/score-sheet.ts';
import { topicIdSchema } from '../topic/topic-bank.ts';
import { acuteEventSchemas, tracingSchema } from './acute-events.ts';
import { candidateMoveSchema, handoverPartSchema } from './candidate-move.ts';

/** Version of the event shapes below; `migrate-events.ts` brings older stored logs up to it. */
export const eventFormat = 3;

export const verdictSchema = z.enum(['volunteer', 'disclose', 'hint', 'withhold']);
export type Verdict = z.infer<typeof verdictSchema>;

/** A wake-up in virtual time, popped earliest first, ties by id. */
export const timerSchema = z.strictObject({ id: z.string(), dueMs: z.number(), event: z.string() });
export type Timer = z.infer<typeof timerSchema>;

/** An input of the body at the virtual time at which it took effect. */
export const placedInputSchema = z.strictObject({ atMs: z.number(), input: bodyInputSchema });
export type PlacedInput = z.infer<typeof placedInputSchema>;

/** The patient machine as stored: its value in each region and the number behind the mood. */
export const patientStateSchema = z.strictObject({
  mood: moodSchema,
  interview: z.enum(['opening', 'gathering', 'explaining', 'closing', 'over']),
  condition: z.string(),
  /** -10 (broken) to 10 (full trust); starts at 0. */
  rapport: z.number(),
});
export type PatientState = z.infer<typeof patientStateSchema>;

const act = z.enum(['examination', 'investigation', 'treatment', 'escalation', 'measurement']);
export const drillSchema = z.enum(['open', 'cue', 'close']);
const turnId = z.string();
const participant = z.string();

/** What happened, as outcomes. Replay folds these and runs no rule, so newer rules never change an old encounter. */
export const encounterEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('encounter.started'),
    format: z.literal([1, 2, 3]),
    encounterId: z.string(),
    owner: z.string(),
    mode: z.enum(['practice', 'summative']),
    seed: z.number().int(),
    variant: z.string(),
    rulesVersion: z.string(),
    caseHash: z.string(),
    /** The case as it was, variant applied. */
    scenario: scenarioSchema,
    /** Virtual ms at which the station time is up. */
    dueMs: z.number(),
    /** Wall clock at virtual 0, ISO; for people, never for rules. */
    startedAt: z.string(),
    initial: patientStateSchema,
    timers: z.array(timerSchema),
    /** Ninety seconds of one skill, cut from the case; `scenario` is the cut one. */
    drill: drillSchema.optional(),
    /** Another try from a moment of an earlier encounter: whose, and the turn that is taken again. */
    forkedFrom: z.strictObject({ encounterId: z.string(), turnId: z.string() }).optional(),
  }),
  z.strictObject({
    type: z.literal('candidate.spoke'),
    turnId,
    addressee: participant,
    /** Redacted; the words every mark quotes. */
    text: z.string(),
    via: z.enum(['typed', 'spoken']),
  }),
  z.strictObject({ type: z.literal('candidate.fellSilent'), turnId, silenceMs: z.number() }),
  z.strictObject({
    type: z.literal('candidate.acted'),
    turnId,
    act,
    id: z.string(),
    detail: z.string().optional(),
    explained: z.boolean(),
    consentSought: z.boolean(),
    chaperoneOffered: z.boolean(),
  }),
  z.strictObject({ type: z.literal('moves.read'), turnId, reader: z.string(), moves: z.array(candidateMoveSchema) }),
  z.strictObject({
    type: z.literal('disclosure.decided'),
    turnId,
    fact: z.string(),
    verdict: verdictSchema,
    rule: z.string(),
    /** The gate that stayed shut, in words, for a hint or a withholding. */
    gate: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('patient.changed'),
    turnId: turnId.optional(),
    to: patientStateSchema,
    because: z.array(z.string()),
  }),
  /** Vitals from which a new phase sets out, without the effect of treatments. */
  z.strictObject({ type: z.literal('phase.entered'), phase: z.string(), from: sampledVitalsSchema }),
  z.strictObject({ type: z.literal('timers.changed'), timers: z.array(timerSchema) }),
  /** A named gate opened (`privacy made`) or shut (`fear not dismissed`), once for the room or for one fact. */
  z.strictObject({ type: z.literal('gate.changed'), turnId, gate: z.string(), open: z.boolean(), fact: z.string().optional() }),
  z.strictObject({ type: z.literal('participant.showed'), turnId: turnId.optional(), participant, shows: z.string() }),
  z.strictObject({
    type: z.literal('patient.replied'),
    turnId,
    participant,
    sentences: z.array(spokenSentenceSchema),
    /** The brief's parts, so that a debrief can say why each thing was said. */
    parts: z.array(replyPartSchema),
    spoken: z.string(),
    /** How somebody is called who is not of the case: the colleague on the phone. */
    name: z.string().optional(),
    /** Spoken by somebody else beside the answer: what the one addressed said last stays the last reply. */
    beside: z.boolean().optional(),
    /** Characters of `spoken` that were heard; all of it for typed text. */
    heardUpTo: z.number().int(),
    driver: z.string(),
  }),
  z.strictObject({
    type: z.literal('fact.disclosed'),
    turnId,
    fact: z.string(),
    layer: z.number().int(),
    /** elicited: an open question, facilitation, silence, a direct question or an act brought it; donated: nothing did. */
    credit: z.enum(['elicited', 'donated']),
    rule: z.string(),
    /** Index of the candidate's move that brought it, in this turn's `moves.read`. */
    move: z.number().int().optional(),
  }),
  z.strictObject({
    type: z.literal('topic.answered'),
    turnId,
    topic: topicIdSchema,
    with: z.enum(['fact', 'denial', 'doNotKnow', 'hint', 'repeat']),
  }),
  /** Asked beside too much else, or over somebody's head, and not answered: asked again, it is simply asked again. */
  z.strictObject({ type: z.literal('topic.deferred'), turnId, topic: topicIdSchema }),
  z.strictObject({ type: z.literal('patient.clarified'), turnId, between: z.array(topicIdSchema), line: z.string() }),
  z.strictObject({
    type: z.literal('opening.advanced'),
    turnId: turnId.optional(),
    partsTold: z.number().int(),
    over: z.boolean(),
  }),
  z.strictObject({ type: z.literal('line.used'), participant, line: z.string() }),
  z.strictObject({ type: z.literal('cue.offered'), turnId: turnId.optional(), cue: z.string() }),
  z.strictObject({ type: z.literal('cue.pickedUp'), turnId, cue: z.string(), move: z.number().int() }),
  z.strictObject({ type: z.literal('cue.missed'), turnId, cue: z.string(), how: z.enum(['passed over', 'dismissed']) }),
  z.strictObject({ type: z.literal('concern.met'), turnId, fact: z.string() }),
  z.strictObject({ type: z.literal('concern.dismissed'), turnId, fact: z.string() }),
  z.strictObject({ type: z.literal('question.asked'), turnId: turnId.optional(), question: z.string() }),
  z.strictObject({
    type: z.literal('question.answered'),
    turnId,
    question: z.string(),
    how: z.enum(['answered', 'brushed off']),
  }),
  z.strictObject({
    type: z.literal('told.noted'),
    turnId,
    concept: z.string(),
    words: z.string(),
    understood: z.boolean(),
    because: z.string(),
    /** Told to somebody else than the patient. */
    to: z.string().optional(),
  }),
  /** A warning shot: "I'm afraid it's not what we hoped". */
  z.strictObject({ type: z.literal('warning.given'), turnId, move: z.number().int() }),
  /** News went in, with or without a warning before. */
  z.strictObject({ type: z.literal('news.taken'), turnId, concept: z.string(), warned: z.boolean() }),
  /** How the patient takes a plan or an option, first and after it was talked over. */
  z.strictObject({
    type: z.literal('plan.answered'),
    turnId,
    concept: z.string(),
    stance: z.enum(['agrees', 'hesitates', 'declines']),
  }),
  z.strictObject({
    type: z.literal('examination.performed'),
    turnId,
    id: z.string(),
    finding: z.string(),
    mannersMissing: z.array(z.string()),
    refused: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('investigation.ordered'),
    turnId,
    id: z.string(),
    dueMs: z.number(),
    /** What was in the sample when it was taken, where the case does not write it once and for all. */
    result: z.string().optional(),
    tracing: tracingSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('investigation.resulted'),
    id: z.string(),
    result: z.string(),
    tracing: tracingSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('treatment.given'),
    turnId,
    id: z.string(),
    dose: z.string().optional(),
    harm: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('escalation.made'),
    turnId,
    id: z.string(),
    answers: z.string(),
    /** Parts of a handover said, where the one called wants to hear them. */
    heard: z.array(handoverPartSchema).optional(),
  }),
  z.strictObject({ type: z.literal('time.spent'), turnId, ms: z.number() }),
  z.strictObject({
    type: z.literal('vitals.sampled'),
    vitals: sampledVitalsSchema,
    because: z.enum(['clock', 'act', 'phase']),
  }),
  ...acuteEventSchemas,
  z.strictObject({ type: z.literal('interruption.made'), turnId, interruption: z.string() }),
  /** Asked to leave, and stayed for now. */
  z.strictObject({ type: z.literal('participant.objected'), turnId, participant }),
  z.strictObject({ type: z.literal('participant.left'), turnId: turnId.optional(), participant, because: z.string() }),
  z.strictObject({ type: z.literal('participant.returned'), turnId: turnId.optional(), participant }),
  z.strictObject({ type: z.literal('station.timeCalled') }),
  z.strictObject({
    type: z.literal('encounter.ended'),
    because: z.enum(['candidate ended', 'time called', 'patient left', 'candidate stopped', 'taken over']),
  }),
  z.strictObject({
    type: z.literal('reflection.written'),
    answers: z.array(z.strictObject({ prompt: z.string(), text: z.string() })),
  }),
  z.strictObject({
    type: z.literal('conclusion.given'),
    answers: z.array(z.strictObject({ prompt: z.string(), text: z.string() })),
  }),
  z.strictObject({
    type: z.literal('item.judged'),
    item: z.string(),
    examiner: z.string(),
    result: z.enum(['met', 'partlyMet', 'notMet', 'cannotTell']),
    evidence: z.array(z.strictObject({ seq: z.number().int(), quote: z.string() })),
  }),
  z.strictObject({ type: z.literal('sheet.scored'), sheet: scoreSheetSchema }),
]);
export type EncounterEvent = z.infer<typeof encounterEventSchema>;
export type EventOf<T extends EncounterEvent['type']> = Extract<EncounterEvent, { type: T }>;

/** An event in its place: `seq` counts from 1 without gaps, `atMs` is virtual time since the start. */
export type LoggedEvent = EncounterEvent & { readonly seq: number; readonly atMs: number };
export type LoggedOf<T extends EncounterEvent['type']> = Extract<LoggedEvent, { type: T }>;
