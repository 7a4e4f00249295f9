import type { ChecklistItem } from '#core/scenario/marking.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { wordingsOf } from './phrase-topic.ts';

const creditWords: Readonly<Record<ChecklistItem['creditFor'], string>> = {
  asked: 'The candidate has to ASK it. Whether the patient answers does not matter.',
  obtained:
    'The candidate has to ask (or invite, wait, or answer a hint) and the patient has to TELL it in answer. Told without any asking, inviting or waiting does not count.',
  acknowledged:
    'The patient has to have opened it, and the candidate has to ANSWER it: kindly, or by taking it up, at once or in one of the next two turns.',
  done: 'The candidate has to DO or SAY it.',
  told: 'The candidate has to EXPLAIN it in words this patient can follow, and the patient has to take it in (not be lost, not be flooded).',
};

/** What a reader needs in order to mark a case by hand: each item, what counts, when, and how much of it. */
export function writeItemList(scenario: Scenario, bank: TopicBank): string {
  const { marking, patient, body, station } = scenario;
  const actName = (id: string): string =>
    [...body.examination, ...body.investigations, ...body.treatments, ...body.escalations].find((one) => one.id === id)?.name ??
    id;
  const describe = (item: ChecklistItem): string[] => {
    const { facts, topics, moves, acts, cues, concepts } = item.evidence;
    return [
      ...facts.map((id) => `told: "${patient.facts.find((one) => one.id === id)?.says.at(-1) ?? id}"`),
      ...topics.map((id) => `asked: "${wordingsOf(bank, scenario, id)[0] ?? id}" or the like`),
      ...moves.map((id) => `done in words: ${moveWords[id] ?? id}`),
      ...acts.map((id) => `done: ${actName(id)}`),
      ...cues.map((id) => {
        const cue = patient.cues.find((one) => one.id === id);
        return `hint answered: ${[...(cue?.says ?? []).map((line) => `"${line}"`), cue?.shows ? `(${cue.shows})` : ''].filter(Boolean).join(' ')}`;
      }),
      ...concepts.map((id) => `explained: ${patient.concepts.find((one) => one.id === id)?.name ?? id}`),
    ];
  };
  const items = marking.items.flatMap((item) => {
    const listed = describe(item);
    const { need, partlyFrom } = item.evidence;
    const wanted = need === 'all' ? listed.length : need === 'any' ? 1 : need;
    const first = item.after.map((id) => marking.items.find((other) => other.id === id)?.text).filter(Boolean);
    return [
      `## ${item.id}`,
      '',
      `**${item.text}**`,
      '',
      creditWords[item.creditFor],
      '',
      ...listed.map((line) => `- ${line}`),
      '',
      `Met: ${wanted} of ${listed.length} of these${item.byMinute === undefined ? '' : `, within the first ${item.byMinute} minutes`}${first.length === 0 ? '' : `, after: ${first.join('; ')}`}.` +
        (partlyFrom === undefined ? '' : ` Partly: at least ${partlyFrom}.`) +
        (item.byMinute === undefined && first.length === 0 ? '' : ' Done, but too late or out of order: partly.'),
      '',
    ];
  });
  return [
    `# Items of ${station.id}`,
    '',
    'The lines quoted after "told" are how the patient puts it in full; other words for the same thing count too, a vaguer or played-down version does not. "Asked" and "done in words" mean any wording with that meaning, however clumsy. What the patient or the companion says never counts as the candidate having said it. Judge what the transcript shows, as a fair examiner in the room would.',
    '',
    ...items,
  ].join('\n');
}

const moveWords: Readonly<Record<string, string>> = {
  'introduce/name': 'says own name',
  'introduce/role': 'says own role',
  'introduce/patientName': "checks the patient's name",
  'introduce/preferredName': 'asks what the patient likes to be called, or how to say the name',
  'introduce/dateOfBirth': 'checks the date of birth',
  seekConsent: 'asks leave to talk, examine, look at notes or do something',
  'ask/open': 'asks an open question',
  facilitate: 'a short encouragement to go on',
  staySilent: 'leaves a silence of a few seconds',
  'summarise/right': 'sums up what was said, correctly',
  empathise: 'an empathic line: names, understands or respects a feeling, or offers support',
  safetyNet: 'says when and how to call for help',
  inviteQuestions: 'asks for questions',
  checkUnderstanding: 'checks that the patient has understood',
  'checkUnderstanding/teachBack': 'asks the patient to say it in their own words',
  'signpost/reason': 'says what comes next, or asks leave for private questions, with a reason',
  signpost: 'says what comes next',
  makePrivate: 'makes the place private, or promises privacy',
  askToLeave: 'asks the companion to wait outside',
  'askToLeave/reason': 'asks the companion to wait outside, with a reason that blames nobody',
  warn: 'gives a warning before bad news',
};
