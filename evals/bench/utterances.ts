import { readFileSync } from 'node:fs';

interface Question {
  readonly utterance: string;
}

/** Utterances for timing: the independent door-note questions, each also without case and punctuation. */
export function benchUtterances(): string[] {
  const lines = readFileSync('evals/holdout/chest-pain-cubicle-4/questions-60.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const written = lines.map((line) => (JSON.parse(line) as Question).utterance);
  return [...written, ...written.map((one) => one.toLowerCase().replace(/[^\p{L}\p{N} ']/gu, ''))];
}
