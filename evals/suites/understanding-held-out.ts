import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashText, readVectorFile } from '#server/reading/embedding/vector-file.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import { ANSWER_FROM, GUESS_FROM } from '#server/reading/topics/calibration.ts';
import { compileBank } from '#server/reading/topics/compile-bank.ts';
import { createExampleIndex, type Example } from '#server/reading/topics/example-index.ts';
import { confidenceIn, type PlainQuestion, rankTopics } from '#server/reading/topics/rank-topics.ts';
import { createSubjectFinder, replaceMention, residueOf } from '#server/reading/topics/subject-mentions.ts';
import { areTwins } from '#server/reading/topics/twins.ts';
import { type Row, rateRow, type SuiteResult } from '../report/row.ts';

/**
 * Every authored question held out in turn from the bank and read by likeness alone (no exact match, no context, no lists):
 * a lower bound, since each phrasing was written to differ from its neighbours. "Right" allows a twin topic.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const STEP = 2;
const IN_MIND = 'symptom.chest-pain';

interface Outcome {
  readonly isExact: boolean;
  readonly isRight: boolean;
  readonly isInThree: boolean;
  readonly confidence: number;
  readonly needed: number;
}

export async function run(): Promise<SuiteResult> {
  const bank = await loadTopicBank(join(root, 'scenarios', 'topics'));
  const stored = await readVectorFile(join(root, 'scenarios', 'topics', 'vectors'), 'minilm-l6-v2');
  if (stored.size === 0) {
    const skipped = 'scenarios/topics/vectors has no vectors. Run npm run topics:embed.';
    console.log(`SKIPPED understanding-held-out: ${skipped}`);
    return { skipped };
  }
  const vectorOf = (text: string) => stored.get(hashText(text)) ?? null;
  const examples = compileBank(bank);
  const index = createExampleIndex(examples, vectorOf);
  const finder = createSubjectFinder(bank.subjects);
  const around = { subjectFor: () => IN_MIND, known: new Set<string>() };
  const judge = (example: Example, at: number, isByWords: boolean): Outcome => {
    const texts = example.text.split(' ');
    const mentions = finder.find(texts).filter((one) => one.subject !== 'symptom.pain');
    const bare = mentions[0] === undefined ? null : replaceMention(texts, mentions[0]);
    const question: PlainQuestion = { text: example.text, withoutSubject: bare, mentions, residue: residueOf(texts, mentions) };
    const vector = (text: string) => (isByWords ? null : vectorOf(text));
    const without = bare === null ? [] : [index.score(bare, vector(bare), at)];
    const ranked = rankTopics(question, [index.score(example.text, vector(example.text), at)], without, around);
    const wanted = example.className.startsWith('@') ? `${IN_MIND}/${example.className.slice(1)}` : example.className;
    const best = ranked[0]?.topic ?? '';
    const isNamed = mentions.some((one) => best.startsWith(`${one.subject}/`));
    const isRisky = best.endsWith('/presence') ? !isNamed : /^(?:past|family|risk|sexual|allergy)\./.test(best);
    return {
      isExact: best === wanted,
      isRight: areTwins(best, wanted),
      isInThree: ranked.slice(0, 3).some((one) => one.topic === wanted),
      confidence: confidenceIn(ranked, !isByWords),
      needed: isRisky ? GUESS_FROM : ANSWER_FROM,
    };
  };
  const rows = [false, true].flatMap((isByWords) => {
    const outcomes = examples.flatMap((example, at) =>
      isTested(example) && at % STEP === 0 ? [judge(example, at, isByWords)] : [],
    );
    return rowsOf(isByWords ? 'held-out.by-words' : 'held-out', outcomes);
  });
  return { rows };
}

function isTested({ className, hasVector, text }: Example): boolean {
  return hasVector && !className.startsWith('!') && !text.startsWith('do you have ');
}

function rowsOf(id: string, outcomes: readonly Outcome[]): Row[] {
  const answered = outcomes.filter((one) => one.confidence >= one.needed);
  const count = (some: readonly Outcome[], holds: (one: Outcome) => boolean) => some.filter(holds).length;
  return [
    rateRow(
      `${id}.top-1`,
      'held-out question read as its own topic',
      count(outcomes, (one) => one.isExact),
      outcomes.length,
    ),
    rateRow(
      `${id}.top-1-or-twin`,
      'held-out question read as its topic or a twin',
      count(outcomes, (one) => one.isRight),
      outcomes.length,
    ),
    rateRow(
      `${id}.top-3`,
      'own topic among the first three',
      count(outcomes, (one) => one.isInThree),
      outcomes.length,
    ),
    rateRow(`${id}.answered`, 'sure enough to answer', answered.length, outcomes.length),
    rateRow(
      `${id}.precision`,
      'right (or a twin) when sure enough',
      count(answered, (one) => one.isRight),
      answered.length,
      { text: '>= 90 %', holds: (rate) => rate >= 0.9 },
    ),
  ];
}
