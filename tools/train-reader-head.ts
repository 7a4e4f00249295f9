import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { broaderTopicsOf } from '#core/topic/kept-under.ts';
import { hashText, readVectorFile } from '#server/reading/embedding/vector-file.ts';
import { type HeadQuestion, headFeatures } from '#server/reading/topics/head/head-features.ts';
import { hashTrainingTexts, readHeadManifest, writeHeadFile } from '#server/reading/topics/head/head-file.ts';
import { hiddenOf, scoreClasses, softmax, type WordHead } from '#server/reading/topics/head/word-head.ts';
import { fitPooling, type HeldOut, pooled } from './reader-head/fit-pooling.ts';
import { heldOutFigures } from './reader-head/held-out-figures.ts';
import { loadTraining } from './reader-head/load-training.ts';
import { createChance } from './reader-head/random.ts';
import { type TrainingSentence, trainingSentences } from './reader-head/sentence-texts.ts';
import { type SentenceWeights, trainSentenceHead } from './reader-head/train-sentence-head.ts';
import { type LitExample, trainWordHead } from './reader-head/train-word-head.ts';
import type { TrainingText } from './reader-head/training-texts.ts';
import { varyText } from './reader-head/vary-text.ts';

/**
 * `npm run reader:train`: the heads that tell what a question asks, from the text in scenarios/topics, into scenarios/topics/head.
 * Some minutes; the same text gives the same bytes. With `--check` nothing is written: exit code 1 when the heads are stale.
 */
const MODEL = 'minilm-l6-v2';
/** Every fifth text of each class is held out once, to fit how much the heads are believed. */
const FOLDS = 5;
const VARIANTS = 2;

const topics = fileURLToPath(new URL('../scenarios/topics', import.meta.url));
const folder = join(topics, 'head');
const { bank, texts, subjects, namedIn } = await loadTraining(topics);
const textsHash = hashTrainingTexts(texts);

if (process.argv.includes('--check')) {
  const manifest = await readHeadManifest(folder);
  if (manifest?.textsHash !== textsHash) {
    console.error(
      'scenarios/topics/head is older than the topics. Run npm run topics:embed, then npm run reader:train, and commit.',
    );
    process.exit(1);
  }
  console.log(`The heads know all ${texts.length} training texts.`);
  process.exit(0);
}

const classes = [...new Set(texts.map((one) => one.className))].sort((a, b) => (a < b ? -1 : 1));
const numbers = new Map(classes.map((name, at) => [name, at]));
const numberOf = ({ className }: TrainingText) => numbers.get(className) ?? 0;
const stored = await readVectorFile(join(topics, 'vectors'), MODEL);
const sentences = trainingSentences(texts, subjects);
const lacking = sentences.filter((one) => !stored.has(hashText(one.sentence))).length;
if (lacking > 0) {
  console.error(`${lacking} texts have no vector. Run npm run topics:embed, then npm run reader:train again.`);
  process.exit(1);
}

const questionOf = (text: string, isUnmasked: boolean): HeadQuestion => {
  const words = text.split(' ');
  return { texts: words, mentions: isUnmasked ? [] : subjects.find(words), named: namedIn(text) };
};
const chance = createChance(5);
const lit = texts.map((one) => ({
  one,
  examples: [one.text, ...Array.from({ length: one.isVaried ? VARIANTS : 0 }, () => varyText(one.text, chance))].map(
    (text): LitExample => ({ rows: headFeatures(questionOf(text, one.isUnmasked)), classNumber: numberOf(one) }),
  ),
}));
const isHeldOut = ({ isAuthored, group }: TrainingText) => isAuthored && group % FOLDS === 0;

function train(isLeftOut: (one: TrainingText) => boolean): { words: WordHead; sentence: SentenceWeights } {
  const words = trainWordHead(
    lit.flatMap(({ one, examples }) => (isLeftOut(one) ? [] : examples)),
    classes.length,
  );
  const embedded = sentences.flatMap((one) => {
    const vector = stored.get(hashText(one.sentence));
    return vector === undefined || isLeftOut(one) ? [] : [{ vector, classNumber: numberOf(one) }];
  });
  return { words, sentence: trainSentenceHead(embedded, classes.length) };
}

function logChances(head: Omit<WordHead, 'features'>, input: Float32Array): Float32Array {
  const scores = new Float32Array(classes.length);
  scoreClasses(head, input, scores);
  softmax(scores);
  return scores.map((value) => Math.log(value + 1e-9));
}

function judge(one: TrainingSentence, { words, sentence }: ReturnType<typeof train>): HeldOut {
  const hidden = new Float32Array(words.width);
  hiddenOf(words, headFeatures(questionOf(one.text, false)), hidden);
  const vector = stored.get(hashText(one.sentence)) ?? new Float32Array(sentence.width);
  return { words: logChances(words, hidden), sentence: logChances(sentence, vector), classNumber: numberOf(one) };
}

console.log(`${texts.length} texts, ${classes.length} classes; first without every ${FOLDS}th authored text`);
const partial = train(isHeldOut);
const heldTexts = sentences.filter(isHeldOut);
const held = heldTexts.map((one) => judge(one, partial));
const pooling = fitPooling(held);
const figures = (byWords: number, bySentence: number) =>
  heldOutFigures(
    classes,
    heldTexts.map((one, at) => ({
      question: questionOf(one.text, false),
      className: one.className,
      chances: pooled(held[at] as HeldOut, byWords, bySentence),
    })),
    broaderTopicsOf(bank),
  );
const heldOut = { withSentence: figures(pooling.words, pooling.sentence), wordsAlone: figures(pooling.wordsAlone, 0) };
console.log(JSON.stringify({ pooling, heldOut }, null, 1));
console.log('now with all texts');
const { words, sentence } = train(() => false);
await writeHeadFile(folder, {
  manifest: {
    format: 1,
    model: MODEL,
    dimensions: sentence.width,
    width: words.width,
    textsHash,
    pooling,
    heldOut,
    classes,
  },
  words,
  sentence,
});
console.log(`Written to scenarios/topics/head: ${classes.length} classes.`);
