import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Vectors of the authored phrasings, computed once by `npm run topics:embed` and committed.
 * A row is 8 bytes of the text's SHA-256, a little-endian float32 scale and one signed byte per dimension; rows are sorted by hash.
 */
const HASH_BYTES = 8;
const SCALE_BYTES = 4;
const BINARY = 'phrasings.int8.bin';
const MANIFEST = 'manifest.json';

const manifestSchema = z.strictObject({
  model: z.string(),
  dimensions: z.number().int().positive(),
  rows: z.number().int().min(0),
  /** Of all the texts, sorted: tells at a glance whether the file is stale. */
  textsHash: z.string(),
});
export type VectorManifest = z.infer<typeof manifestSchema>;

/** The key of a text in the file: 16 hexadecimal digits. */
export function hashText(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, HASH_BYTES * 2);
}

/** One hash for a whole set of texts, whatever their order. */
export function hashTexts(texts: Iterable<string>): string {
  const sorted = [...new Set(texts)].sort();
  return createHash('sha256').update(sorted.join('\n')).digest('hex');
}

/** Writes the two files; `vectors` are unit vectors keyed by their text. */
export async function writeVectorFile(folder: string, model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
  const rows = [...vectors]
    .map(([text, vector]) => ({ hash: hashText(text), vector }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const dimensions = rows[0]?.vector.length ?? 384;
  const rowBytes = HASH_BYTES + SCALE_BYTES + dimensions;
  const bytes = Buffer.alloc(rows.length * rowBytes);
  rows.forEach(({ hash, vector }, row) => {
    const at = row * rowBytes;
    bytes.write(hash, at, 'hex');
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
    bytes.writeFloatLE(largest / 127, at + HASH_BYTES);
    vector.forEach((value, column) => {
      bytes.writeInt8(Math.round((value / largest) * 127), at + HASH_BYTES + SCALE_BYTES + column);
    });
  });
  const manifest: VectorManifest = { model, dimensions, rows: rows.length, textsHash: hashTexts(vectors.keys()) };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, BINARY), bytes);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest, or null when there is none or it is not readable as one. */
export async function readVectorManifest(folder: string): Promise<VectorManifest | null> {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Vectors by text hash; empty when the file is missing, truncated or of another model. */
export async function readVectorFile(folder: string, model: string): Promise<ReadonlyMap<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  const manifest = await readVectorManifest(folder);
  if (manifest === null || manifest.model !== model) return vectors;
  const bytes = await readFile(join(folder, BINARY)).catch(() => null);
  const rowBytes = HASH_BYTES + SCALE_BYTES + manifest.dimensions;
  if (bytes === null || bytes.length !== manifest.rows * rowBytes) return vectors;
  const { dimensions } = manifest;
  // One array for all: a view into it per row is much cheaper than thousands of small arrays.
  const values = new Float32Array(manifest.rows * dimensions);
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let row = 0; row < manifest.rows; row += 1) {
    const at = row * rowBytes;
    const scale = bytes.readFloatLE(at + HASH_BYTES);
    const from = at + HASH_BYTES + SCALE_BYTES;
    const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
    for (let column = 0; column < dimensions; column += 1) vector[column] = (signed[from + column] ?? 0) * scale;
    vectors.set(bytes.toString('hex', at, at + HASH_BYTES), vector);
  }
  return vectors;
}
