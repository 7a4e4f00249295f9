import type { Fact, Gate } from '#core/scenario/fact.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import { resolveTopic } from '#core/topic/resolve-topic.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { attributeOf, canonicalTopic, subjectOf } from '#core/topic/topic-lexicon.ts';
import type { InProcessInterview } from '../../drivers/in-process.ts';

/** What has to be done before a fact may be told, by the case's own way in. */
interface Case {
  readonly folder: CaseFolder;
  readonly bank: TopicBank;
}

/** The ontology's or the case's own plain question for a topic. */
function questionFor(topic: string, { folder, bank }: Case): string {
  const own = folder.patient.topics.find((one) => one.id === topic) ?? bank.leaves.find((one) => one.id === topic);
  if (own !== undefined) return own.asks;
  const subject = bank.subjects.find((one) => one.id === subjectOf(topic));
  const attribute = bank.attributes.find((one) => one.id === attributeOf(topic));
  return attribute === undefined || subject === undefined
    ? (subject?.phrasings[0] ?? `Tell me about the ${topic}.`)
    : (attribute.phrasings[0] ?? '').replace('{it}', `the ${subject.label}`);
}

const SOONEST_LATE_MINUTE = 4;

/**
 * Opens the gates of a fact before it is asked about: what it follows from is asked first, somebody who listens is asked out,
 * a hint is waited for and answered in the case's own words.
 */
export async function earnGates(interview: InProcessInterview, fact: Fact, one: Case): Promise<void> {
  const { patient } = one.folder;
  for (const id of fact.after) {
    const before = patient.facts.find((other) => other.id === id);
    if (before === undefined) continue;
    await earnGates(interview, before, one);
    await askUntilTold(interview, before, one);
  }
  for (const gate of fact.gates) await openGate(interview, gate, fact, one);
}

const isTold = (interview: InProcessInterview, id: string) =>
  interview.log.some((event) => event.type === 'fact.disclosed' && event.fact === id);

/** A risk is told the second time, kindly asked. */
async function askUntilTold(interview: InProcessInterview, fact: Fact, one: Case): Promise<void> {
  const question = questionFor(fact.topic, one);
  for (const text of [question, `If you don't mind me asking again, ${question}`])
    if (!isTold(interview, fact.id)) await interview.say(text);
}

async function openGate(interview: InProcessInterview, gate: Gate, fact: Fact, one: Case): Promise<void> {
  const { patient } = one.folder;
  if (gate === 'privacy made') await interview.say('Let me draw the curtain so that nobody can overhear us.');
  if (gate === 'alone')
    for (const { participant } of patient.departures) {
      const person = patient.participants.find((other) => other.id === participant);
      if (interview.encounter.state.present.includes(participant))
        await interview.say(
          `${person?.name.preferred}, would you mind waiting outside for a few minutes? I like to see everybody on their own for part of it.`,
        );
    }
  if (gate === 'asked twice gently') await interview.say(`If you don't mind me asking, ${questionFor(fact.topic, one)}`);
  if (gate === 'cue acknowledged') await answerCue(interview, fact, one);
  // The reason is given once the question has been touched: asked in the phrasing itself, it needs no more.
  if (gate === 'reason for asking given')
    await interview.say(`I ask everybody this because it changes what we look for. ${questionFor(fact.topic, one)}`);
}

/** Lets a cue that opens the fact slip out, by asking what it goes with or by time, and answers it. */
async function answerCue(interview: InProcessInterview, fact: Fact, one: Case): Promise<void> {
  const { folder } = one;
  const isSpokenTo = (participant: string | undefined) =>
    participant === undefined || participant === folder.patient.participants[0]?.id;
  for (const cue of folder.patient.cues.filter((other) => other.opens.includes(fact.id) && isSpokenTo(other.participant))) {
    const isOther = (topic: string) =>
      canonicalTopic(resolveTopic(interview.encounter.scenario, topic)) !== canonicalTopic(fact.topic);
    const isOffered = () => interview.encounter.state.cues[cue.id] !== undefined;
    for (const topic of cue.offered.onTopics.filter(isOther)) if (!isOffered()) await interview.say(questionFor(topic, one));
    for (const beside of folder.patient.facts.filter((other) => cue.offered.withFacts.includes(other.id) && isOther(other.topic)))
      if (!isOffered()) await askUntilTold(interview, beside, one);
    if (!isOffered() && cue.offered.fromMinute !== undefined)
      await interview.say('Mm-hm.', { seconds: Math.max(SOONEST_LATE_MINUTE, cue.offered.fromMinute + 1) * 60 });
    if (!isOffered()) continue;
    for (const answer of cue.pickedUpBy.phrasings.slice(0, 2)) {
      if (interview.encounter.state.gates.includes(`cue acknowledged:${fact.id}`)) return;
      await interview.say(answer);
    }
    if (interview.encounter.state.gates.includes(`cue acknowledged:${fact.id}`)) return;
  }
}
