import { chance, pick } from '#core/random.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank, TopicId } from '#core/topic/topic-bank.ts';

/** Well-formed wordings; the bank also keeps misspelt and clipped ones, which readers have to bear. */
const isClean = (text: string): boolean => /^[A-Z].*[?.]$/.test(text) && text.length < 90;

/** Puts a subject into an attribute's question: "the pain", and bare after words that take no article. */
function place(question: string, label: string): string {
  const bare = label.replace(/^(the|your|my)\s+/, '');
  return question
    .replace(/\b(any|no|of|had|have|with|there|getting|experiencing|ever get)\s+\{it\}/gi, `$1 ${bare}`)
    .replace(/^\{it\}/, bare.charAt(0).toUpperCase() + bare.slice(1))
    .replaceAll('{it}', label.replace(/^my\s+/, 'your '));
}

/** Every wording the bank and the case know for a topic, the canonical question first. */
export function wordingsOf(bank: TopicBank, scenario: Pick<Scenario, 'patient'>, topic: TopicId): readonly string[] {
  const leaf = [...scenario.patient.topics, ...bank.leaves].find((one) => one.id === topic);
  if (leaf) return [leaf.asks, ...leaf.phrasings];
  const [subjectId, attributeId = 'presence'] = topic.split('/');
  const subject = bank.subjects.find((one) => one.id === subjectId);
  const attribute = bank.attributes.find((one) => one.id === attributeId);
  if (!subject || !attribute) return [];
  const own = attributeId === 'presence' ? subject.phrasings : [];
  const clean = own.filter(isClean);
  // A subject's own wordings read better than its name put into a frame.
  if (clean.length > 2) return [...clean, ...own.filter((text) => !isClean(text))];
  return [attribute.asks, ...attribute.phrasings.filter((text) => text.includes('{it}'))]
    .map((text) => place(text, subject.label))
    .concat(own);
}

/** One wording of a question, fixed by seed and key: often the canonical one, mostly well formed, always the bank's own. */
export function phraseTopic(bank: TopicBank, scenario: Scenario, topic: TopicId, seed: number, key: string): string | null {
  const all = wordingsOf(bank, scenario, topic);
  const [canonical] = all;
  if (canonical === undefined) return null;
  if (chance(seed, `${key}|canonical|${topic}`) < 0.4) return canonical;
  const clean = all.filter(isClean);
  return pick(seed, `${key}|${topic}`, clean.length > 0 ? clean : all) ?? canonical;
}
