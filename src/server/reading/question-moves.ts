import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { moveForAct } from './acts/act-moves.ts';
import type { ClauseSetting } from './clause-setting.ts';
import { asksSomething, isInvertedQuestion } from './clauses/asks-something.ts';
import { type Clause, quoteOf } from './clauses/split-clauses.ts';
import { isGentle, questionForm } from './topics/question-form.ts';
import type { QuestionReading } from './topics/read-question.ts';
import { topicOfCase } from './topics/topic-of-case.ts';

/** Asks that also introduce: the part, and the topic that answers it. */
export const IDENTITY: Readonly<Record<string, string>> = {
  'introduce/patientName': 'identity.name',
  'introduce/preferredName': 'identity.preferred-name',
  'introduce/dateOfBirth': 'identity.date-of-birth',
};
/** The ask of a topic, in the form of its clause. */
export function ask(topic: string, confidence: number, clause: Clause, quote: string, setting: ClauseSetting): CandidateMove {
  const { bank, plainUtterance } = setting;
  const form = questionForm(clause.texts.join(' '), bank.openTopics.has(topic), isInvertedQuestion(clause));
  const isSubject = topic.startsWith('symptom.') && !topic.includes('/');
  return {
    kind: 'ask',
    quote,
    confidence,
    topic: topicOfCase(topic, setting),
    ...(isSubject ? { form: 'open' as const } : form),
    ...(isGentle(plainUtterance) ? { gentle: true } : {}),
  };
}

/** What a reading of a question does. */
export function movesFor(reading: QuestionReading, clause: Clause, setting: ClauseSetting): CandidateMove[] {
  const quote = quoteOf(reading.words, setting.utterance);
  const { confidence } = reading;
  if (reading.kind === 'unclear') {
    const between = [...new Set(reading.between.map((topic) => topicOfCase(topic, setting)))];
    if (!asksSomething(clause)) return [{ kind: 'unclear', quote, confidence, between }];
    const isOpenTopic = setting.bank.openTopics.has(reading.between[0] ?? '');
    const { form } = questionForm(clause.texts.join(' '), isOpenTopic, isInvertedQuestion(clause));
    return [{ kind: 'unclear', quote, confidence, between, form }];
  }
  if (!reading.topic.startsWith('!')) {
    const asked = ask(reading.topic, confidence, clause, quote, setting);
    if (reading.topic === 'understanding.questions') return [{ kind: 'inviteQuestions', quote, confidence }, asked];
    const part = Object.keys(IDENTITY).find((act) => IDENTITY[act] === reading.topic);
    const introduced = part === undefined ? null : moveForAct(part, { quote, confidence, plain: '' }, setting.context);
    return introduced === null ? [asked] : [introduced, asked];
  }
  const act = reading.topic.slice(1);
  const move = moveForAct(act, { quote, confidence, plain: clause.texts.join(' ') }, setting.context);
  const topic = IDENTITY[act];
  return [...(move === null ? [] : [move]), ...(topic === undefined ? [] : [ask(topic, confidence, clause, quote, setting)])];
}
