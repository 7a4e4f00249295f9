import { readAnnomiUtterances } from './annomi-utterances.ts';
import { readPrimockTurns, withoutMarks } from './primock-turns.ts';
import { sampleSeeded } from './seeded-sample.ts';

/** One utterance to be labelled by what it does. */
export interface ActUtterance {
  readonly id: string;
  /** The other's words before it, '' at the start. */
  readonly before: string;
  readonly text: string;
}

const SEED = 57;
const MOST_WORDS = 60;

/** The first words of a long utterance, up to the end of a sentence where there is one. */
function shorten(text: string): string {
  const words = text.split(' ');
  if (words.length <= MOST_WORDS) return text;
  const first = words.slice(0, MOST_WORDS);
  const end = first.findLastIndex((word) => /[.?!]["')]?$/.test(word));
  return first.slice(0, end < 0 ? MOST_WORDS : end + 1).join(' ');
}

/** 200 doctors' turns (PriMock57), half of them without a question mark, and 160 therapists' (AnnoMI), half of each quality. */
export function actSample(): ActUtterance[] {
  const doctors = (readPrimockTurns() ?? [])
    .filter((turn) => turn.speaker === 'doctor' && !/<UNIN/i.test(turn.raw))
    .map((turn) => ({ id: `primock57/${turn.id}`, before: turn.before, text: shorten(withoutMarks(turn.raw)) }))
    .filter((turn) => turn.text.split(' ').length > 2);
  const therapists = (readAnnomiUtterances() ?? []).filter((one) => /\w/.test(one.text));
  const ofQuality = (quality: string) =>
    sampleSeeded(
      therapists.filter((one) => one.quality === quality),
      80,
      SEED,
    ).map(({ id, before, text }) => ({ id, before, text: shorten(text) }));
  const isAsking = (one: ActUtterance) => one.text.includes('?');
  return [
    ...sampleSeeded(doctors.filter(isAsking), 100, SEED),
    ...sampleSeeded(
      doctors.filter((one) => !isAsking(one)),
      100,
      SEED,
    ),
    ...ofQuality('high'),
    ...ofQuality('low'),
  ];
}
