import type { AnswerFacet } from '#core/scoring/communication/answer-facets.ts';
import { findDataFile } from '../data-file.ts';
import { readCsv } from './read-csv.ts';

/** Each facet of an answer under the name that the raters of Lend-an-Ear worked with. */
export const ratedAs: Readonly<Record<AnswerFacet, string>> = {
  validating: 'validating_emotions',
  'inviting more': 'encouraging_elaboration',
  'showing understanding': 'demonstrating_understanding',
  advising: 'advice_giving',
  'speaking of self': 'self_oriented',
  'brushing aside': 'dismissing_emotions',
};

export interface Exchange {
  /** What the person in trouble said before, '' where nothing was. */
  readonly before: string;
  readonly answer: string;
}

export interface LendAnEar {
  /** Conversations by id, each as the supporter's answers in order. */
  readonly conversations: ReadonlyMap<string, readonly Exchange[]>;
  /** Ratings 1 to 5 by rater, conversation and facet; three experts first. */
  readonly ratings: ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<AnswerFacet, number>>>>;
}

export const experts = ['expert1', 'expert2', 'expert3'] as const;
export const models = ['gpt', 'claude', 'gemini'] as const;

/** The conversations that three experts, a crowd and three language models rated (MIT; read, never copied); null when absent. */
export function readLendAnEar(): LendAnEar | null {
  const file = findDataFile('empathy_experts', 'original_data', 'sample_lend_an_ear_conversations.csv');
  if (file === null) return null;
  const ratings = new Map(
    [...experts, 'crowd', ...models].flatMap((rater) => {
      const rated = findDataFile('empathy_experts', 'annotations', 'lend_an_ear', `${rater}_ratings.csv`);
      return rated === null ? [] : [[rater, readRatings(rated)] as const];
    }),
  );
  const conversations = new Map(
    readCsv(file).map((row) => [row.get('conversation_id') ?? '', readExchanges(row.get('full_conversation') ?? '')] as const),
  );
  return { conversations, ratings };
}

function readRatings(file: string): Map<string, Readonly<Record<AnswerFacet, number>>> {
  const of = (row: ReadonlyMap<string, string>, facet: AnswerFacet) => Number(row.get(ratedAs[facet]));
  return new Map(
    readCsv(file).map((row) => [
      row.get('conversation_id') ?? '',
      {
        validating: of(row, 'validating'),
        'inviting more': of(row, 'inviting more'),
        'showing understanding': of(row, 'showing understanding'),
        advising: of(row, 'advising'),
        'speaking of self': of(row, 'speaking of self'),
        'brushing aside': of(row, 'brushing aside'),
      },
    ]),
  );
}

function readExchanges(conversation: string): Exchange[] {
  const parts = conversation.split(/^(Seeker|Supporter):/m).slice(1);
  const exchanges: Exchange[] = [];
  let before = '';
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const words = (parts[at + 1] ?? '').trim();
    if (words === '') continue;
    if (parts[at] === 'Seeker') before = words;
    else exchanges.push({ before, answer: words });
  }
  return exchanges;
}
