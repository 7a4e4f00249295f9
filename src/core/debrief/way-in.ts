import type { Fact, Gate } from '../scenario/fact.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nameTopic } from './name-topic.ts';

const gateWords: Record<Gate, string> = {
  'privacy made': 'make the room private',
  'cue acknowledged': 'answer the hint',
  'reason for asking given': 'say why you ask',
  'fear not dismissed': 'take the fear seriously',
  introduced: 'say who you are',
  alone: 'find a moment alone together',
  'asked twice gently': 'ask, and then ask once more, gently',
  'pain treated': 'ease the pain',
};

/** The way to a fact, in words, from its disclosure rule, its gates and the cue that leads to it. */
export function describeWayIn(scenario: Scenario, fact: Fact): string {
  const topic = nameTopic(scenario, fact.topic);
  const steps = fact.gates.map((gate) => (gate === 'cue acknowledged' ? answerTheHint(scenario, fact) : gateWords[gate]));
  const first = steps.length === 0 ? '' : `First, ${listInWords(steps)}. `;
  const before = fact.after.flatMap((id) => scenario.patient.facts.find((one) => one.id === id)?.says.at(-1) ?? []);
  const follows = before.length === 0 ? '' : ` It comes after “${before[0]}”.`;
  const again = fact.saysFirst === undefined ? '' : ' The first answer is not the whole of it. Ask again, kindly.';
  return `${first}${wayByRule(fact, topic)}${again}${follows}`;
}

function wayByRule(fact: Fact, topic: string): string {
  switch (fact.tell) {
    case 'opening':
      return 'It comes in the opening, when nobody cuts it short.';
    case 'open question':
      return `An open question brings it, or a direct one about ${topic}.`;
    case 'direct question':
    case 'through gate':
      return `Ask about ${topic}.`;
    case 'risk':
      return 'Ask about it plainly and kindly. After a pause, ask once more, gently.';
  }
}

function answerTheHint(scenario: Scenario, fact: Fact): string {
  const cue = scenario.patient.cues.find((one) => one.opens.includes(fact.id));
  const hint = cue?.says[0] ?? cue?.shows;
  return hint === undefined ? gateWords['cue acknowledged'] : `answer the hint “${hint}”`;
}

function listInWords(steps: readonly string[]): string {
  return steps.length < 2 ? (steps[0] ?? '') : `${steps.slice(0, -1).join(', ')} and ${steps.at(-1) ?? ''}`;
}
