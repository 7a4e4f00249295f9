import { painInMind, surroundingsOf } from './conversation-subject.ts';
import { readOfLife } from './read-of-life.ts';
import type { QuestionReader } from './read-question.ts';

const FAMILY = /\b(?:family|father|mother|mum|dad|brother|sister|parents?|relatives?|siblings?)\b/;
const HAPPENED_BEFORE =
  /\b(?:anything|something|pains?|one|this|it|that)\b(?: \w+){0,3} (?:like|similar to|the same as) (?:this|that|it|these)\b.*\b(?:before|previously|in the past|ever)\b|^(?:have |has )?(?:you )?(?:ever )?(?:had|felt|experienced|got) (?:this|it|that|anything like (?:this|that|it))(?: \w+)? before\b|^ever had (?:anything|something|this)\b|\bhappened (?:to you )?before\b(?! (?:you|it|this|that|the|your)\b)|\bfirst time (?:this|it|that|you)\b/;
const POSITION = /\b(?:lean(?:ing)?|lie|lying|sit(?:ting)?|bend(?:ing)?|position|stand(?:ing)?|turn(?:ing)?|mov(?:e|ing))\b/;
const SWAYS_IT =
  /\b(?:it|the pain|that pain)\b.*\b(?:change|changes|better|worse|affect|difference|ease|help|hurt more)\b|\b(?:change|changes|affect|ease|help|make (?:any|a) difference to|make)\b.*\b(?:it|the pain|that pain)\b/;

const THEIR_AGE =
  /\bhow old (?:he|she|they) (?:was|were|is|are)\b|\b(?:how old|what age) (?:was|were|is|are) (?:he|she|they|your (?:dad|father|mum|mother|brother|sister))\b/;
const TAKEN_FOR_IT =
  /\b(?:taken|took|take|tried|try|had) (?:anything|something|any \w+|any painkillers?)\b.*\b(?:for (?:it|this|the pain)|before you came)\b/;
const TABLETS_STOPPED =
  /\b(?:stop|stopped|still|miss|missed|skip|skipped|ran? out|forget|forgot|remember)\b.*\b(?:taking|take|tablets?|medicines?|medications?|pills?|doses?|\w+(?:pine|pril|olol|statin|sartan|formin))\b/;
const OWN_GUESS =
  /\b(?:is|could|might|do you think|are you thinking|reckon) (?:it|this|that)(?: is| be| might be| could be)? (?:a |an |your |the )?(?:heart(?: attack)?|angina|stroke|clot|indigestion|wind|muscle|something serious)\b/;
const OWN_CAUSE =
  /\b(?:do you|you|what) (?:think|reckon|believe|suspect|feel|put)\b.*\b(?:caus\w+|behind|going on|wrong with|down to|brought (?:it|this) on|might be|could be)\b|\bput(?:ting)? (?:it|this|that|the \w+|your \w+) down to\b/;
const WORST_FEAR =
  /\b(?:biggest|main|worst|greatest|most pressing) (?:concern|worry|fear)s?\b|\b(?:frightens?|frightening|scares?|scaring|scared|worries|worrying|afraid|bothers?)\b(?: you| of)?(?: the)? most\b/;
const ON_EFFORT = /\b(?:exert\w*|exertion|effort|uphill|hills?|stairs|walking|climbing|rushing|running|exercis\w*|carrying)\b/;
const CHEST = /\b(?:chest|tight\w*|discomfort|pressure|squeez\w*|twinges?)\b/;
const LATELY = /\b(?:last|past|recent|recently|weeks?|months?|ever|usually|normally|lately|do you (?:get|have)|before today)\b/;
const SCALED = /\bout of (?:ten|10)\b|\b(?:scale|zero|nought|one|0|1) (?:of |from )?(?:(?:zero|nought|one|0|1) )?to (?:ten|10)\b/;
const CAME_ON =
  /^(?:and |so |or )?(?:did|was|has|had) (?:it|this|that|the pain)\b.*\b(?:sudden(?:ly)?|all at once|gradual(?:ly)?|creep|crept|build up|built up|out of (?:the blue|nowhere)|straight away|slowly)\b/;

/** Where it began and whether it has gone somewhere else since: the place of it, not how constant it is. */
const MOVED =
  /\b(?:mov\w+|shift\w*|migrat\w+|travel\w*|gone|come) (?:\w+ ){0,3}from (?:somewhere|anywhere|another|a different|elsewhere|where|your|the (?:middle|centre|top|belly|tummy|stomach|side))\b|\b(?:start\w*|beg[aiu]n|first) (?:\w+ ){0,3}(?:somewhere|anywhere|someplace) (?:else|different)\b|\b(?:start\w*|beg[aiu]n) (?:\w+ ){0,4}(?:and|and then|then|before) (?:it )?(?:mov\w+|shift\w*|go(?:ing)?|went|travel\w*|settl\w+)\b|\b(?:always|only) (?:been )?in (?:that|this|the same|the one|one) (?:same )?(?:place|spot|area|side)\b/;
const ALWAYS_THERE =
  /^(?:was|is|has|have) (?:it|this|that|the pain|the \w+) always (?:been )?(?:there|here|in (?:that|this|the same) \w+)$/;
/** "Does it come on when you stand up, or sitting as well?": what brings it. */
const COMES_WHEN =
  /^(?:and |so |or )*(?:does|do|did|is|has) (?:it|they|this|that|these|the \w+|your \w+)(?: \w+){0,2} (?:come|comes|happen|start|occur|brought|get (?:worse|bad))(?: on)?(?: \w+)? (?:when|if|whenever|with|by)\b/;
const OF_CHANGES =
  /\b(?:anything|something|any|one)\b(?: \w+){0,3} (?:new|changed|different|stopped|started|added)\b|\b(?:new|changed|stopped|started) (?:\w+ ){0,3}(?:dose|tablets?|medicines?|medications?|pills?|meds)\b|\bdoses? (?:\w+ )?(?:changed|put up|put down|increased|lowered)\b/;
const OF_MEDICINES = /\b(?:dose|doses|tablets?|medicines?|medications?|pills?|meds|prescription)\b/;
const HOW_GONE =
  /^(?:and |so |first )*how (?:is|are|has|have|was|were) (?:the|your|that|this|her|his) \w+(?: \w+)?(?: (?:been|doing|going|getting on|coming along|now|today))+\b/;

function subjectOfText(text: string, { bank }: QuestionReader): string | null {
  const subjects = [...new Set(bank.subjects.find(text.split(' ')).map((one) => one.subject))];
  return subjects.length === 1 ? (subjects[0] ?? null) : null;
}

/** "How has the cough been?": the way it has gone, of a symptom that the case says it of. */
function howItHasBeen(text: string, reader: QuestionReader): string | null {
  if (!HOW_GONE.test(text)) return null;
  const subject = subjectOfText(text, reader);
  const topic = subject === null ? null : `${subject}/progression`;
  return topic !== null && reader.scene.known.has(topic) ? topic : null;
}

/** Questions that lean on what is talked about, whatever else they name: earlier times, and what a position does to it. */
export function readLeaning(text: string, reader: QuestionReader): string | null {
  const { context, bank, scene, previous } = reader;
  const ofLife = readOfLife(text, reader);
  if (ofLife !== null) return ofLife;
  if (
    MOVED.test(text) ||
    (ALWAYS_THERE.test(text) && reader.next !== undefined && reader.next !== null && MOVED.test(reader.next.texts.join(' ')))
  )
    return `${painInMind(context)}/site`;
  if (THEIR_AGE.test(text)) return 'family.age-at-death';
  if (TAKEN_FOR_IT.test(text)) return 'drug.taken-today';
  if (TABLETS_STOPPED.test(text)) return 'drug.adherence';
  const gone = howItHasBeen(text, reader);
  if (gone !== null) return gone;
  if (COMES_WHEN.test(text))
    return `${subjectOfText(text, reader) ?? surroundingsOf(context, scene.known).subjectFor('aggravating')}/aggravating`;
  if (OF_CHANGES.test(text) && (OF_MEDICINES.test(text) || /^drug\./.test(context.lastTopics.at(-1) ?? '')))
    return 'drug.recent-change';
  if (FAMILY.test(text)) return null;
  if (OWN_GUESS.test(text) || (OWN_CAUSE.test(text) && !/^(?:is|was|are|were|has|have|did) /.test(text))) return 'ice.ideas';
  if (WORST_FEAR.test(text)) return 'ice.concerns';
  if (ON_EFFORT.test(text) && CHEST.test(text) && LATELY.test(text)) return `${painInMind(context)}/previous`;
  if (
    HAPPENED_BEFORE.test(text) &&
    !bank.namedIn(text).some((one) => scene.known.has(one) && /^(?:past|drug|allergy)\./.test(one))
  ) {
    return `${surroundingsOf(context, new Set()).subjectFor('previous')}/previous`;
  }
  if (CAME_ON.test(text)) return `${surroundingsOf(context, new Set()).subjectFor('onset')}/onset`;
  if (SCALED.test(text) || SCALED.test(previous?.texts.join(' ') ?? '')) {
    if (SCALED.test(text) || /\b(?:where|how|what)\b/.test(text)) return `${painInMind(context)}/severity`;
  }
  if (POSITION.test(text) && SWAYS_IT.test(text))
    return `${painInMind(context)}/${/\b(?:better|ease|eases|help|helps|relieve\w*)\b/.test(text) && !/\bworse\b/.test(text) ? 'relieving' : 'aggravating'}`;
  return null;
}
