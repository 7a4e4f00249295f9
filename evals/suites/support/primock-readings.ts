import { blankScenario } from './blank-scenario.ts';
import { type PrimockTurn, primockQuestions, readPrimockTurns } from './primock-turns.ts';
import { type Reading, readInOrder } from './read-in-order.ts';

export interface ReadQuestion {
  readonly turn: PrimockTurn & { readonly text: string };
  readonly reading: Reading;
}

/**
 * The questions of every PriMock57 consultation read in order with a case that knows nothing; null where they are not installed.
 * @param change what becomes of the words before they are read
 */
export async function readPrimockQuestions(change: (text: string) => string = (text) => text): Promise<ReadQuestion[] | null> {
  const turns = readPrimockTurns();
  if (turns === null) return null;
  const scenario = await blankScenario();
  const questions = primockQuestions(turns);
  const read: ReadQuestion[] = [];
  for (const consultation of new Set(questions.map((one) => one.consultation))) {
    const mine = questions.filter((one) => one.consultation === consultation);
    const readings = await readInOrder(
      mine.map((one) => change(one.text)),
      scenario,
    );
    mine.forEach((turn, at) => {
      const reading = readings[at];
      if (reading !== undefined) read.push({ turn, reading });
    });
  }
  return read;
}

let asWritten: Promise<ReadQuestion[] | null> | null = null;

/** The same as written, once a run. */
export function readPrimockOnce(): Promise<ReadQuestion[] | null> {
  asWritten ??= readPrimockQuestions();
  return asWritten;
}
