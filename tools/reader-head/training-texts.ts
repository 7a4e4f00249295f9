import type { TopicBank } from '#core/topic/topic-bank.ts';
import { comparedText, withoutSubject } from '#server/reading/topics/compile-bank.ts';
import { isAskedAct } from '#server/reading/topics/rank-topics.ts';
import type { SubjectFinder } from '#server/reading/topics/subject-mentions.ts';
import { FAMILY_FRAMES, LIST_FRAMES, NAME_FRAMES, PRESENCE_FRAMES } from './frames.ts';
import { type Chance, createChance } from './random.ts';

/** One text the heads learn from. */
export interface TrainingText {
  readonly className: string;
  readonly text: string;
  /** Written by an author, so a fair test when it is held out; made from names and frames otherwise. */
  readonly isAuthored: boolean;
  /** Texts of one group are held out together. */
  readonly group: number;
  /** Learnt as if no symptom were named in it: names half said are to point at their symptom. */
  readonly isUnmasked: boolean;
  /** Also learnt in other people's words. */
  readonly isVaried: boolean;
}

const FILLS = 3;
const NAMES_FRAMED = 14;
const LISTS = 260;
/** Names of a symptom that the sentence head learns too. */
const NAMES_EMBEDDED = 3;
const UNMASKED_FRAMES = [
  'any {x}',
  '{x}',
  'have you had {x}',
  'any problems with {x}',
  'have you noticed {x}',
  'any issues with {x}',
];
const PRESENCE_FILLS = 9;
/** Of what an act is said with, enough to tell it from a question. */
const OF_AN_ACT = 28;
/** Acts that name what the patient told: as questions the same words are no "nothing". */
const SAYS_BACK = new Set(['summarise', 'reflect']);

/** Everything in the bank as labelled text: topics by id, `@onset`, `@presence` for a named symptom, `symptom.x/presence`, `!act`, `none`. */
export function trainingTexts(bank: TopicBank, noneLines: readonly string[], subjects: SubjectFinder): TrainingText[] {
  const chance = createChance(11);
  const texts: TrainingText[] = [];
  let group = 0;
  const add = (className: string, said: readonly string[], isAuthored: boolean, isUnmasked = false, isVaried = isAuthored) => {
    group += 1;
    for (const one of said) {
      const text = comparedText(one);
      if (text.length > 0) texts.push({ className, text, isAuthored, group, isUnmasked, isVaried });
    }
  };
  for (const leaf of bank.leaves) {
    for (const phrasing of [leaf.asks, ...leaf.phrasings]) add(leaf.id, [phrasing], true);
    const branch = leaf.id.split('.')[0] ?? '';
    const frames = NAME_FRAMES[branch] ?? [];
    leaf.words.slice(0, NAMES_FRAMED).forEach((word, at) => {
      add(leaf.id, [word, ...inFrames(frames, word, at)], false);
    });
    if (branch === 'family') {
      const illness = bank.leaves.find((one) => one.id === leaf.id.replace('family.', 'past.'));
      illness?.words.slice(0, NAMES_FRAMED).forEach((word, at) => {
        add(leaf.id, inFrames(FAMILY_FRAMES, word, at), false);
      });
    }
  }
  const names = bank.subjects.map((subject) => subject.words.slice(0, 4));
  const anyName = () => pick(pick(names, chance), chance);
  for (const subject of bank.subjects) {
    for (const phrasing of subject.phrasings) {
      const named = subjects.find(comparedText(phrasing).split(' ')).some((one) => one.subject === subject.id);
      add(named ? '@presence' : `${subject.id}/presence`, [phrasing], true);
      if (named) add(`${subject.id}/presence`, [phrasing], false, true, true);
    }
    subject.words.forEach((word, at) => {
      const [frame = ''] = inFrames(UNMASKED_FRAMES, word, at);
      add(`${subject.id}/presence`, at < NAMES_EMBEDDED ? [`do you have ${word}`, frame] : [frame], false, true, true);
    });
  }
  for (const attribute of bank.attributes) {
    const className = `@${attribute.id}`;
    const isPresence = attribute.id === 'presence';
    for (const phrasing of [attribute.asks, ...attribute.phrasings]) {
      if (!phrasing.includes('{it}')) {
        add(className, [phrasing], true);
        continue;
      }
      const fills = Array.from({ length: isPresence ? PRESENCE_FILLS : FILLS }, () =>
        phrasing.replaceAll('{it}', isPresence ? anyName() : `the ${anyName()}`),
      );
      add(className, isPresence ? fills : [withoutSubject(phrasing), ...fills], true);
    }
    if (!isPresence) for (const word of attribute.words) add(className, [word, `is it ${word}`], false);
  }
  for (const frame of PRESENCE_FRAMES)
    add(
      '@presence',
      Array.from({ length: PRESENCE_FILLS }, () => frame.replace('{it}', anyName())),
      false,
      false,
      true,
    );
  for (let at = 0; at < LISTS; at += 1) {
    const frame = LIST_FRAMES[at % LIST_FRAMES.length] ?? '';
    add('@presence', [frame.replace('{a}', anyName()).replace('{b}', anyName()).replace('{c}', anyName())], false);
  }
  for (const act of bank.acts) {
    const name = `!${act.id}`;
    if (SAYS_BACK.has(act.id)) continue;
    for (const phrasing of act.phrasings.slice(0, OF_AN_ACT)) add(isAskedAct(name) ? name : 'none', [phrasing], isAskedAct(name));
  }
  for (const line of noneLines) add('none', [line], true);
  return texts;
}

/** A name in some of the frames, other ones for the next name. */
function inFrames(frames: readonly string[], name: string, turn: number): string[] {
  return frames.filter((_, at) => (at + turn) % 3 === 0).map((frame) => frame.replace('{x}', name));
}

function pick<T>(items: readonly T[], chance: Chance): T {
  return items[chance.below(items.length)] as T;
}
