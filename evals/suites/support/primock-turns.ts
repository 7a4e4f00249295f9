import { findDataFile, readJsonLines } from './data-file.ts';

/** One turn of a PriMock57 consultation (real UK GP talk with actors, CC BY 4.0). */
export interface PrimockTurn {
  /** Consultation and line of the file: `day1_consultation01#6`. */
  readonly id: string;
  readonly consultation: string;
  readonly speaker: 'doctor' | 'patient';
  readonly startSeconds: number;
  /** As transcribed, with its `<UNSURE>` and `<UNIN/>` marks. */
  readonly raw: string;
  /** The patient's words before it, '' at the start. */
  readonly before: string;
}

const STARTS =
  /^(?:(?:and|so|okay|ok|right|well|um|uh|er|but|now|then|also|yeah|yes|alright)[ ,.]+)*(?:what|when|where|which|who|whose|why|how|any|(?:do|does|did|have|has|had|is|are|was|were|can|could|would|will|should|may)(?:n't)? (?:you|it|he|she|they|there|the|your|that|this|anyone|i|we|any)|tell me|talk me|describe|explain)\b/i;

/** Words without the transcriber's marks. */
export const withoutMarks = (raw: string): string =>
  raw
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The words of a doctor's turn that asks something, or null. A turn counts as a question when it
 * 1. has no unintelligible part (`<UNIN/>`), once `<UNSURE>` tags around words are taken off;
 * 2. has more than three words;
 * 3. holds a sentence that ends in "?", or starts (after "and", "so", "okay" and the like) with an interrogative, an auxiliary
 *    with its subject, "any", or an invitation such as "tell me" or "could you describe".
 */
export function questionTextOf(raw: string): string | null {
  if (/<UNIN/i.test(raw)) return null;
  const text = withoutMarks(raw);
  if (text.split(' ').length <= 3) return null;
  const sentences = text.split(/(?<=[.?!])\s+/);
  return sentences.some((sentence) => sentence.endsWith('?') || STARTS.test(sentence)) ? text : null;
}

/** Every turn, in the order of the file; null where the data set is not installed. */
export function readPrimockTurns(): PrimockTurn[] | null {
  const file = findDataFile('primock57', 'turns.jsonl');
  if (file === null) return null;
  let consultation = '';
  let before = '';
  return readJsonLines<{ consultation: string; speaker: 'doctor' | 'patient'; start: number; text: string }>(file).map(
    (line, index) => {
      if (line.consultation !== consultation) before = '';
      consultation = line.consultation;
      const turn = {
        id: `${line.consultation}#${index}`,
        consultation,
        speaker: line.speaker,
        startSeconds: line.start,
        raw: line.text,
        before,
      };
      if (line.speaker === 'patient') before = withoutMarks(line.text);
      return turn;
    },
  );
}

/** The doctors' turns that ask something, as words. */
export function primockQuestions(turns: readonly PrimockTurn[]): (PrimockTurn & { readonly text: string })[] {
  return turns.flatMap((turn) => {
    const text = turn.speaker === 'doctor' ? questionTextOf(turn.raw) : null;
    return text === null ? [] : [{ ...turn, text }];
  });
}
