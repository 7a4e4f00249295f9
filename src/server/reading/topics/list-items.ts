import type { Clause } from '../clauses/split-clauses.ts';
import type { Word } from '../repair/split-words.ts';
import type { Mention } from './subject-mentions.ts';

/** One member of a list question: how it would be asked alone, and the words it was asked in. */
export interface ListItem {
  readonly text: string;
  readonly words: readonly Word[];
}

const JOINTS = new Set(['or', 'and', 'nor', 'plus']);
const ARTICLES = new Set(['any', 'a', 'an', 'the', 'some', 'your', 'no', 'or', 'and', 'also', 'either', 'maybe']);
const FAMILY =
  /\b(?:in (?:your|the) family|run in|family history of|(?:has|does|did|is) (?:anyone|anybody) in (?:your|the) family)\b/;
/** "Is it getting better or worse": which way it goes, one question. */
const COURSE =
  /\b(?:getting|gets?|got|gotten|become|becoming|been|feeling|feel|is (?:it|that)) (?:any )?(?:better|worse)(?: and)? or (?:any )?(?:better|worse)\b/;
const FRAME_ALONE =
  /^(?:(?:and|so) )*(?:do|does|did|have|has|had|are|is|was|were|can|could|would) (?:you|it|he|she|they|there)(?: (?:have|had|got|any|ever|been))*$/;
const LONGEST_ITEM = 5;
/** "… or anything like that": the end of a list, not a member. */
export const AND_SO_ON =
  /^(?:anything|something|things?|that|similar|not|so|other|others|otherwise|more|else|stuff|whatever)\b|^(?:do|does|did|have|has|had|is|are|was|were)(?: not)? (?:you|it|there|he|she|they)$/;
/** "…, to any medications", "…, in general": says more of the member before it. */
export const SAYS_MORE =
  /^(?:(?:or|and|like|either|just|even|especially|particularly) )*(?:to|with|in|on|at|from|for|during|since|over|of|by) (?!pain\b)/;
const FAMILY_FRAME =
  /^.*\b(?:family|parents?|relatives?|father|mother|mum|dad)\b(?: (?:have|has|had|with|got|have had|suffer from|suffered from|history of|ever))*/;

/**
 * The members of "any nausea, vomiting or sweating?", each with the frame of the first; just the whole when it is no list.
 * Whether the members are worth asking one by one is for the caller to say.
 */
export function listItems(clause: Clause, mentions: readonly Mention[]): ListItem[] {
  if (COURSE.test(clause.texts.join(' '))) return [];
  const groups = listGroups(clause.words, mentions);
  const items = groups
    .map((words) => words.filter((word) => !word.isMark))
    .filter((words, at) => at === 0 || !isAddition(words.map((word) => word.text)));
  const [first, ...others] = items;
  if (first === undefined || others.length === 0 || others.some((words) => words.length > LONGEST_ITEM)) return [];

  const firstTexts = first.map((word) => word.text);
  // "Are you, um, living alone": a pause after the frame, not a member.
  if (FRAME_ALONE.test(firstTexts.join(' '))) return [];
  const firstMention = mentions[0];
  const frameEnd =
    firstMention !== undefined && firstMention.from < firstTexts.length
      ? firstMention.from
      : Math.max(1, frameLength(firstTexts));
  const frame = firstTexts.slice(0, frameEnd);
  const tail = FAMILY.test(clause.texts.join(' ')) ? ['in', 'the', 'family'] : [];
  return items.map((words, index) => {
    const texts = words.map((word) => word.text);
    const own = index === 0 ? texts : [...frame, ...trimArticles(texts)];
    return { text: [...own, ...(tail.length > 0 && !FAMILY.test(own.join(' ')) ? tail : [])].join(' '), words };
  });
}

function isAddition(texts: readonly string[]): boolean {
  return AND_SO_ON.test(trimArticles(texts).join(' ')) || SAYS_MORE.test(texts.join(' '));
}

/**
 * The members as they were said, without the words that join them. Two names side by side ("fevers chills night sweats") are two
 * members; a joining word inside a name ("pins and needles") is not one.
 */
export function listGroups(words: readonly Word[], mentions: readonly Pick<Mention, 'from' | 'to'>[]): Word[][] {
  const groups: Word[][] = [[]];
  let plainAt = -1;
  for (const word of words) {
    if (!word.isMark) plainAt += 1;
    const isInsideName = !word.isMark && mentions.some((one) => plainAt > one.from && plainAt < one.to);
    const isJoint = word.isMark ? word.text === ',' : JOINTS.has(word.text) && !isInsideName;
    const isSideBySide =
      !word.isMark && mentions.some((one) => one.from === plainAt) && mentions.some((one) => one.to === plainAt);
    if (isJoint || isSideBySide) groups.push([]);
    if (!isJoint) groups.at(-1)?.push(word);
  }
  return groups.filter((group) => group.some((word) => !word.isMark && !ARTICLES.has(word.text)));
}

/** "do you", "have you had any", "are you": what every member shares. */
function frameLength(texts: readonly string[]): number {
  const family = FAMILY_FRAME.exec(texts.join(' '));
  if (family !== null && family[0].split(' ').length < texts.length) return family[0].split(' ').length;
  const found =
    /^(?:(?:do|does|did|have|has|had|are|is|was|were|can|could) (?:you|it|he|she|they|there|anyone|your|the) ?(?:ever |also )?(?:had |have |got |get |been |take |use )?(?:any |a |an |the )?|any |no )/.exec(
      `${texts.join(' ')} `,
    );
  return found === null ? texts.length - 1 : found[0].trim().split(' ').length;
}

function trimArticles(texts: readonly string[]): string[] {
  let from = 0;
  while (from < texts.length - 1 && ARTICLES.has(texts[from] ?? '')) from += 1;
  return texts.slice(from);
}
