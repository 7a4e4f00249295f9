import { isFirstVersion } from '../disclosure/fact-layers.ts';
import type { ReplyBrief, ReplyPart, SpokenSentence } from '../reply/reply-brief.ts';
import { speakUp } from '../reply/speak-up.ts';
import type { Encounter } from './encounter-state.ts';
import type { PlacedEvent } from './placed-event.ts';
import { factState } from './replay.ts';
import { signalPatient } from './signal-patient.ts';
import { type Unfolding, unfold } from './unfolding.ts';

export interface Spoken {
  readonly sentences: readonly SpokenSentence[];
  /** Characters heard of the sentences joined by spaces. */
  readonly heardUpTo: number;
  readonly driver: string;
  readonly atMs: number;
}

/** What was heard of a reply becomes what happened: facts disclosed, topics answered, cues offered, wordings used. */
export function settleReply(encounter: Encounter, brief: ReplyBrief, spoken: Spoken): PlacedEvent[] {
  const on = unfold(encounter, spoken.atMs);
  const text = spoken.sentences.map((sentence) => sentence.text).join(' ');
  for (const shows of brief.shows)
    on.record({ type: 'participant.showed', turnId: brief.turnId, participant: brief.participant, shows });
  if (text !== '') {
    on.record({
      type: 'patient.replied',
      turnId: brief.turnId,
      participant: brief.participant,
      sentences: [...spoken.sentences],
      parts: [...brief.parts],
      spoken: text,
      heardUpTo: Math.min(text.length, spoken.heardUpTo),
      driver: spoken.driver,
    });
  }
  const share = text.length === 0 ? 1 : Math.min(1, spoken.heardUpTo / text.length);
  const heardParts = brief.parts.slice(0, share >= 1 ? brief.parts.length : Math.floor(share * brief.parts.length));
  settleFacts(on, brief, heardFacts(spoken));
  for (const part of heardParts) settlePart(on, brief, part);
  if (brief.parts.some((part) => part.line?.includes(':left#'))) {
    const because = on.now().scenario.patient.closesDown?.leaves ?? 'insulted again';
    on.record({ type: 'participant.left', turnId: brief.turnId, participant: brief.participant, because });
    on.record({ type: 'encounter.ended', because: 'patient left' });
    return [...on.events()];
  }
  const { thenSpeaks } = brief;
  const interruption = on.now().scenario.patient.interruptions.find((one) => one.id === thenSpeaks?.interruption);
  if (interruption && thenSpeaks) speakUp(on, brief.turnId, { interruption, elicitedBy: thenSpeaks.elicitedBy });
  return [...on.events()];
}

function heardFacts({ sentences, heardUpTo }: Spoken): Set<string> {
  const heard = new Set<string>();
  let end = 0;
  for (const sentence of sentences) {
    end += sentence.text.length;
    if (end <= heardUpTo) for (const fact of sentence.tells) heard.add(fact);
    end += 1;
  }
  return heard;
}

function settleFacts(on: Unfolding, brief: ReplyBrief, heard: ReadonlySet<string>): void {
  const { scenario } = on.now();
  let sorrow = false;
  for (const part of brief.parts) {
    if (part.fact === undefined || part.layer === undefined || !heard.has(part.fact)) continue;
    const fact = scenario.patient.facts.find((one) => one.id === part.fact);
    if (!fact) continue;
    const isNew = factState(on.now().state, fact.id).layersHeard <= part.layer;
    on.record({
      type: 'fact.disclosed',
      turnId: brief.turnId,
      fact: fact.id,
      layer: part.layer,
      credit: part.move === undefined ? 'donated' : 'elicited',
      rule: part.rule ?? 'D4',
      ...(part.move === undefined ? {} : { move: part.move }),
    });
    if (isNew && fact.weight === 'heavy' && !isFirstVersion(fact, part.layer)) sorrow = true;
  }
  if (sorrow) signalPatient(on, { type: 'SORROW_TOLD' }, 'a heavy thing told');
}

const answers: Partial<Record<ReplyPart['kind'], 'fact' | 'denial' | 'doNotKnow' | 'hint' | 'repeat'>> = {
  tell: 'fact',
  deny: 'denial',
  doNotKnow: 'doNotKnow',
  hint: 'hint',
  social: 'fact',
};

function settlePart(on: Unfolding, brief: ReplyBrief, part: ReplyPart): void {
  const answered = answers[part.kind];
  const fact = on.now().scenario.patient.facts.find((one) => one.id === part.fact);
  const topic = part.topic ?? fact?.topic;
  if (answered && topic) on.record({ type: 'topic.answered', turnId: brief.turnId, topic, with: answered });
  if (part.cue && part.kind === 'cue') on.record({ type: 'cue.offered', turnId: brief.turnId, cue: part.cue });
  if (part.question) on.record({ type: 'question.asked', turnId: brief.turnId, question: part.question });
  if (part.line) on.record({ type: 'line.used', participant: brief.participant, line: part.line });
}
