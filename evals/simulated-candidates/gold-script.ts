import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Candidate, CandidateStep, ConclusionAnswer, Heard } from './candidate-step.ts';

const stepSchema = z.union([
  z.strictObject({ say: z.string().min(1) }),
  z.strictObject({ silenceMs: z.number().positive() }),
  z.strictObject({
    act: z.enum(['examination', 'investigation', 'treatment', 'escalation']),
    id: z.string(),
    politely: z.boolean().default(true),
  }),
]);

/** One interview of the gold set: what a candidate said and did, played again against the case as it stands. */
export const goldScriptSchema = z.strictObject({
  format: z.literal(1),
  /** Says nothing about the quality of the interview. */
  id: z.string().regex(/^[a-z0-9]{5}$/),
  case: z.string(),
  variant: z.string(),
  seed: z.number().int(),
  steps: z.array(stepSchema).min(1),
});
export type GoldScript = z.infer<typeof goldScriptSchema>;
type ScriptStep = GoldScript['steps'][number];

export const goldFolder = fileURLToPath(new URL('../gold/scoring', import.meta.url));

/** The transcript as the labellers read it; null when it has not been sealed. */
export function labelledTranscript(id: string): string | null {
  const path = join(goldFolder, 'transcripts', `${id}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Share of lines two transcripts have in common, whatever their times and pauses: how far a label given on one holds for the other. */
export function sharedLines(a: string, b: string): number {
  const linesOf = (text: string): string[] =>
    text
      .split('\n')
      .map((line) =>
        line
          .replace(/\[\d+:\d\d\]\s*/g, '')
          .replace(/[^\p{L}\p{N}\s]/gu, '')
          .trim(),
      )
      .filter((line) => line !== '');
  const [one, other] = [linesOf(a), linesOf(b)];
  const left = new Map<string, number>();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of one) {
    const count = left.get(line) ?? 0;
    if (count === 0) continue;
    left.set(line, count - 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(1, one.length + other.length);
}

/** Every script of the gold set, by id. @throws when one does not fit the format. */
export function loadGoldScripts(): readonly GoldScript[] {
  const folder = join(goldFolder, 'scripts');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => goldScriptSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

function toStep(step: ScriptStep): CandidateStep {
  if ('say' in step) return { kind: 'say', text: step.say };
  if ('silenceMs' in step) return { kind: 'silence', ms: step.silenceMs };
  return { kind: 'act', act: step.act, id: step.id, politely: step.politely };
}

/** Says its lines in order, whatever comes back; asked what was meant, it may say the last one again, once. */
export class ScriptedCandidate implements Candidate {
  readonly name: string;
  readonly #steps: readonly CandidateStep[];
  readonly #answers: readonly ConclusionAnswer[];
  readonly #isNotUnderstood: ((heard: Heard) => boolean) | null;
  #at = 0;
  #hasRepeated = false;

  constructor(
    name: string,
    steps: readonly CandidateStep[],
    options: { readonly answers?: readonly ConclusionAnswer[]; readonly isNotUnderstood?: (heard: Heard) => boolean } = {},
  ) {
    this.name = name;
    this.#steps = steps;
    this.#answers = options.answers ?? [];
    this.#isNotUnderstood = options.isNotUnderstood ?? null;
  }

  static of(script: GoldScript): ScriptedCandidate {
    return new ScriptedCandidate(script.id, script.steps.map(toStep));
  }

  next(heard: Heard | null): CandidateStep | null {
    const last = this.#steps[this.#at - 1];
    if (heard && last?.kind === 'say' && !this.#hasRepeated && this.#isNotUnderstood?.(heard)) {
      this.#hasRepeated = true;
      return last;
    }
    this.#hasRepeated = false;
    return this.#steps[this.#at++] ?? null;
  }

  conclude(): readonly ConclusionAnswer[] {
    return this.#answers;
  }
}
