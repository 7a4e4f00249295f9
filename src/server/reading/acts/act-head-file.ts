import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../project-folder.ts';
import { FEATURE_SLOTS } from './act-features.ts';
import { type ActHead, type ActHeadWeights, createActHead } from './act-head.ts';

/**
 * The act head as `tools/train-act-head.ts` writes it: one signed byte per weight, word features first, then the dimensions of
 * a sentence vector; the manifest has the labels, the two scales and a hash of the examples it learnt from.
 */
export const ACT_HEAD_FOLDER = join(projectFolder, 'scenarios/topics/act-head');
const BINARY = 'weights.int8.bin';
const MANIFEST = 'manifest.json';

const manifestSchema = z.strictObject({
  model: z.string(),
  labels: z.array(z.string()).min(2),
  slots: z.number().int().positive(),
  dimensions: z.number().int().min(0),
  scales: z.strictObject({ words: z.number(), vectors: z.number() }),
  /** Of the examples in acts.yaml. */
  actsHash: z.string(),
});
export type ActHeadManifest = z.infer<typeof manifestSchema>;

const largest = (values: ArrayLike<number>) => Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);

export async function writeActHead(folder: string, model: string, actsHash: string, weights: ActHeadWeights): Promise<void> {
  const scales = { words: largest(weights.words) / 127, vectors: largest(weights.vectors) / 127 };
  const bytes = Int8Array.from([
    ...Array.from(weights.words, (value) => Math.round(value / scales.words)),
    ...Array.from(weights.vectors, (value) => Math.round(value / scales.vectors)),
  ]);
  const { labels, dimensions } = weights;
  const manifest: ActHeadManifest = { model, labels: [...labels], slots: FEATURE_SLOTS, dimensions, scales, actsHash };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, BINARY), bytes);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

export function readActHeadManifest(folder: string): ActHeadManifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
}

const loaded = new Map<string, ActHead>();

/** The trained head that ships; read once a process. Throws when its files are missing or do not fit each other. */
export function loadActHead(folder: string = ACT_HEAD_FOLDER): ActHead {
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const { labels, dimensions, scales, slots } = readActHeadManifest(folder);
  const file = readFileSync(join(folder, BINARY));
  const bytes = new Int8Array(file.buffer, file.byteOffset, file.length);
  const words = slots * labels.length;
  if (slots !== FEATURE_SLOTS || bytes.length !== words + dimensions * labels.length)
    throw new Error(`The act head in ${folder} does not fit its manifest. Train it again: npx tsx tools/train-act-head.ts`);
  const head = createActHead({ labels, dimensions, scales, words: bytes.subarray(0, words), vectors: bytes.subarray(words) });
  loaded.set(folder, head);
  return head;
}
