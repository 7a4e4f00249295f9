import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { loadActHead } from './acts/act-head-file.ts';
import { findIntroductions } from './acts/introductions.ts';
import type { ClaimReader } from './acts/read-claims.ts';
import { readHandover } from './acts/read-handover.ts';
import type { PendingMoves } from './acts/read-statement.ts';
import { readSummary } from './acts/read-summary.ts';
import type { ClauseSetting } from './clause-setting.ts';
import { asksSomething, isInvertedQuestion } from './clauses/asks-something.ts';
import { dropFalseStarts } from './clauses/false-starts.ts';
import { type Clause, quoteOf, splitClauses } from './clauses/split-clauses.ts';
import { readClause } from './read-clause.ts';
import type { Word } from './repair/split-words.ts';

/** Moves with where they begin in the utterance. */
export interface PlacedPending extends PendingMoves {
  readonly startsAt: number;
}

const PURPOSE =
  /\bi (?:have been asked|was asked|am here|have come|came) to\b(?! (?:help|support|listen|look after|be with))|\bi (?:would like|want|wanted) to (?:come and )?(?:talk to you|speak to you|have a (?:chat|talk|word)|ask you (?:a few|some)|find out|take a (?:quick |short )?history)|\bmy job (?:today )?is\b|\bi am (?:just )?(?:going to|here to) (?:be )?(?:ask|take|talk|find)|\bthe reason i am here\b|\b(?:been|going to) (?:asked|asking|ask) (?:to |you )/;

/** What to do if: read from the whole sentence, since its conditions run over several clauses. */
const SAFETY_NET =
  /\bif (?!you (?:can|could|would|want|like|do not mind|are happy)\b)(?:it|this|that|you|the|your|anything|things|any)\b.*\b(?:press|call (?:me|us|the|for|an|999|111|your)|ring|tell (?:me|us|the|a)|come (?:back|straight)|let (?:me|us|the|a)|shout|999|111|go to|see your|get help|buzz|seek)\b/;

/** Speech without marks may run from a statement into a question; then its "if" need not govern the whole. */
const RUNS_INTO = /\b(?:do|did|have|are|were) you\b|\b(?:is|does|has|did) it\b|\bany (?:other|more|history|allergies|problems)\b/;

/** The words of an utterance to what they do: introductions first, then a summary, then clause by clause. */
export function readUtterance(
  words: readonly Word[],
  setting: Omit<ClauseSetting, 'isLast' | 'previous' | 'earlier' | 'next' | 'head'>,
  claims: ClaimReader,
): PlacedPending[] {
  const { utterance, context } = setting;
  const head = loadActHead();
  const placed: PlacedPending[] = [];
  const put = (startsAt: number, ...moves: CandidateMove[]) => placed.push({ startsAt, texts: [], finish: () => moves });

  const remaining: Word[] = [];
  let hasGreeted = false;
  for (const sentence of sentencesOf(words)) {
    const parts = findIntroductions(sentence, hasGreeted);
    hasGreeted ||= parts.some((part) => part.part === 'greet');
    for (const { part, from, to } of parts) {
      const said = sentence.slice(from, to);
      const base = { quote: quoteOf(said, utterance), confidence: 0.95 };
      put(said[0]?.start ?? 0, part === 'greet' ? { kind: 'greet', ...base } : { kind: 'introduce', ...base, part });
    }
    // What an introduction takes up is a break between the clauses around it.
    remaining.push(
      ...sentence.map((word, at) =>
        parts.some((part) => at >= part.from && at < part.to) ? { ...word, text: ',', isMark: true } : word,
      ),
    );
  }

  const kept: Word[] = [];
  for (const sentence of sentencesOf(remaining)) {
    const said = sentence.filter((word) => !word.isMark);
    const plain = said.map((word) => word.text).join(' ');
    const isAsked = sentence.at(-1)?.text.startsWith('?') === true && !/\b(?:yeah|yes|okay|all right|alright|right)$/.test(plain);
    if (!SAFETY_NET.test(plain) || isAsked || (words.length === said.length && RUNS_INTO.test(plain))) {
      kept.push(...sentence);
      continue;
    }
    put(said[0]?.start ?? 0, { kind: 'safetyNet', quote: quoteOf(said, utterance), confidence: 0.9 });
    if (sentence.at(-1)?.text.startsWith('?') === true)
      put(said.at(-1)?.start ?? 0, {
        kind: 'checkUnderstanding',
        quote: quoteOf(said.slice(-1), utterance),
        confidence: 0.85,
        form: 'nod',
      });
  }
  if (context.onCall === true) {
    const handover = readHandover(words, utterance);
    if (handover !== null) put(words[0]?.start ?? 0, handover);
  }
  const said = dropFalseStarts(splitClauses(kept)).filter((clause) => !isLeftover(clause));
  const clauses = said.filter((clause, at) => !isLeadIn(clause, said[at + 1]));
  const summary = readSummary(clauses, utterance, claims, context.factsTold);
  if (summary !== null) put(startOf(clauses[summary.from]), summary.move);
  const isFirstTalk = context.lastTopics.length === 0;
  clauses.forEach((clause, index) => {
    if (summary !== null && index >= summary.from && index < summary.to) return;
    // "…worrying you? Like a worst-case thing?": an example of the question before it.
    if (index > 0 && clause.texts[0] === 'like') return;
    const startsAt = startOf(clause);
    if (isFirstTalk && PURPOSE.test(clause.texts.join(' '))) {
      put(startsAt, { kind: 'introduce', quote: quoteOf(clause.words, utterance), confidence: 0.88, part: 'purpose' });
    }
    placed.push({
      startsAt,
      ...readClause(clause, {
        ...setting,
        head,
        next: clauses[index + 1] ?? null,
        earlier: clauses.slice(0, index),
        previous: said[said.indexOf(clause) - 1] ?? null,
        isLast: (one) => one === clauses.at(-1),
      }),
    });
  });
  return placed;
}

const LEFT_OVER =
  /^(?:i am|my name is|and i am|here|today|doctor|nurse|there|sister|staff nurse|excuse me|by the way|called|from the \w+|on the ward|nice to meet you|and|so|now|working here|with the team(?: here)?)$/;

/** Scraps beside an introduction that do nothing of their own. */
function isLeftover(clause: Clause): boolean {
  return clause.texts.length === 0 || LEFT_OVER.test(clause.texts.join(' '));
}

/** Said before a question and part of it: whom it is put to, what it is about, "sorry" for asking. */
const LEADS_IN =
  /^(?:(?:mr|mrs|ms|miss|doctor|sir|madam) ?[a-z]*|(?:and |no )*sorry|for example|(?:and |just )*(?:in terms of|with regards? to|with respect to|regarding|as for|as far as|thinking about|thinking back|looking back|based on|other than|apart from|aside from|besides|except for|along with|together with|before (?:that|this)|since (?:that|this|then|it)|prior to|as well as) .*|(?:and )?(?:in|over|within|during|for) (?:this|that|the (?:last|past)|your) .*|other than that|(?:and )?with (?:this|that|these|those|the|your) \w+(?: \w+)?|besides|again|currently|right now|at the moment|every \w+|these days|overall|generally|obviously|actually|basically|.*\b(?:wanted to ask|want to ask|need to ask|have to ask|wondered|was wondering|am wondering|(?:can|could|may) i ask)(?: you)?(?: \w+ly)?)$/;

/** "What about in your family, does anybody…": whom the question after it is about. */
const SAYS_OF_WHOM =
  /^(?:(?:and|so|or) )*(?:what|how) about (?:in |on |with )?(?:your|the) (?:family|parents|relatives|(?:mother|father|mum|dad)(?: side)?|brothers?(?: (?:and|or) sisters?)?|sisters?|siblings)$/;

function isLeadIn(clause: Clause, next: Clause | undefined): boolean {
  const plain = clause.texts.join(' ');
  if (next === undefined || !asksSomething(next)) return false;
  if (SAYS_OF_WHOM.test(plain) && !clause.isLastOfSentence) return true;
  return LEADS_IN.test(plain) && !asksByItself(clause);
}

function asksByItself(clause: Clause): boolean {
  return isInvertedQuestion(clause) || (clause.hasQuestionMark && clause.isLastOfSentence);
}

function startOf(clause: Clause | undefined): number {
  return clause?.words[0]?.start ?? 0;
}

function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [[]];
  for (const word of words) {
    sentences.at(-1)?.push(word);
    if (word.isMark && /^[.?!;]/.test(word.text)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
