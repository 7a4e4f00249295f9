import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FEATURE_ROWS } from './head-features.ts';
import type { WordHead } from './word-head.ts';

/**
 * The trained heads, made by `npm run reader:train` from the text in scenarios/topics and committed.
 * Tables are signed bytes with one little-endian float32 scale per row; the manifest holds what is small enough to read.
 */
const BINARY = 'heads.int8.bin';
const MANIFEST = 'manifest.json';
const SCALE_BYTES = 4;

const figures = z.record(z.string(), z.number());
const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** Of the sentence model whose vectors the sentence head reads. */
  model: z.string(),
  dimensions: z.number().int().positive(),
  width: z.number().int().positive(),
  /** Of everything the heads were trained on: tells whether they are stale. */
  textsHash: z.string(),
  /** How much each head's log chances count, fitted on texts held out. */
  pooling: z.strictObject({ wordsAlone: z.number(), words: z.number(), sentence: z.number() }),
  /** Held-out figures of the training run, for reading. */
  heldOut: z.strictObject({ withSentence: figures, wordsAlone: figures }),
  /** Topic ids, `@attribute`, `symptom.x/presence`, `!act` and `none`, in the order of the tables' rows. */
  classes: z.array(z.string()).min(1),
});
export type HeadManifest = z.infer<typeof manifestSchema>;

export interface HeadFile {
  readonly manifest: HeadManifest;
  readonly words: WordHead;
  /** Reads sentence vectors; one row a class. */
  readonly sentence: Omit<WordHead, 'features'>;
}

/** SHA-256 of the two files' content would change with every rounding; this changes with the text only. */
export function hashTrainingTexts(texts: readonly { readonly className: string; readonly text: string }[]): string {
  const hash = createHash('sha256');
  for (const { className, text } of texts) hash.update(`${className}\t${text}\n`);
  return hash.digest('hex');
}

export async function writeHeadFile(folder: string, { manifest, words, sentence }: HeadFile): Promise<void> {
  const parts = [
    packRows(words.features, words.width),
    packRows(words.outputs, words.width),
    packFloats(words.biases),
    packRows(sentence.outputs, sentence.width),
    packFloats(sentence.biases),
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, BINARY), Buffer.concat(parts));
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest, or null when there is none or it is not readable as one. */
export async function readHeadManifest(folder: string): Promise<HeadManifest | null> {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** @throws when the heads are missing, truncated or of another format. */
export async function readHeadFile(folder: string): Promise<HeadFile> {
  const manifest = await readHeadManifest(folder);
  const bytes = await readFile(join(folder, BINARY)).catch(() => null);
  if (manifest === null || bytes === null)
    throw new Error('scenarios/topics/head has no trained heads. Run npm run reader:train.');
  const { width, dimensions } = manifest;
  const classCount = manifest.classes.length;
  const expected =
    (FEATURE_ROWS + classCount) * (width + SCALE_BYTES) + classCount * (dimensions + SCALE_BYTES) + 2 * classCount * 4;
  if (bytes.length !== expected) throw new Error('scenarios/topics/head is truncated. Run npm run reader:train.');
  let at = 0;
  const rows = (count: number, columns: number) => {
    const from = at;
    at += count * (columns + SCALE_BYTES);
    return unpackRows(bytes, from, count, columns);
  };
  const floats = (count: number) => {
    const values = Float32Array.from({ length: count }, (_, index) => bytes.readFloatLE(at + index * 4));
    at += count * 4;
    return values;
  };
  const words: WordHead = {
    width,
    classCount,
    features: rows(FEATURE_ROWS, width),
    outputs: rows(classCount, width),
    biases: floats(classCount),
  };
  return {
    manifest,
    words,
    sentence: { width: dimensions, classCount, outputs: rows(classCount, dimensions), biases: floats(classCount) },
  };
}

function packRows(values: Float32Array, columns: number): Buffer {
  const count = values.length / columns;
  const bytes = Buffer.alloc(count * (columns + SCALE_BYTES));
  for (let row = 0; row < count; row += 1) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
    const to = row * (columns + SCALE_BYTES);
    bytes.writeFloatLE(largest / 127, to);
    own.forEach((value, column) => {
      bytes.writeInt8(Math.round((value / largest) * 127), to + SCALE_BYTES + column);
    });
  }
  return bytes;
}

function unpackRows(bytes: Buffer, from: number, count: number, columns: number): Float32Array {
  const values = new Float32Array(count * columns);
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let row = 0; row < count; row += 1) {
    const at = from + row * (columns + SCALE_BYTES);
    const scale = bytes.readFloatLE(at);
    for (let column = 0; column < columns; column += 1)
      values[row * columns + column] = (signed[at + SCALE_BYTES + column] ?? 0) * scale;
  }
  return values;
}

function packFloats(values: Float32Array): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => {
    bytes.writeFloatLE(value, at * 4);
  });
  return bytes;
}
