import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import { createNameFinder } from '#server/reading/topics/name-finder.ts';
import { createSubjectFinder, type SubjectFinder } from '#server/reading/topics/subject-mentions.ts';
import { type TrainingText, trainingTexts } from './training-texts.ts';

const noneSchema = z.strictObject({ lines: z.array(z.string().trim().min(1)).min(1) });

export interface Training {
  readonly bank: TopicBank;
  readonly subjects: SubjectFinder;
  namedIn(plain: string): readonly string[];
  readonly texts: readonly TrainingText[];
}

/** All that the heads learn from: the topics and, beside them, lines that ask nothing a patient could answer. */
export async function loadTraining(topics: string): Promise<Training> {
  const bank = await loadTopicBank(topics);
  const { lines } = noneSchema.parse(parse(await readFile(join(topics, 'head', 'none.yaml'), 'utf8')));
  const subjects = createSubjectFinder(bank.subjects);
  return { bank, subjects, namedIn: createNameFinder(bank), texts: trainingTexts(bank, lines, subjects) };
}
