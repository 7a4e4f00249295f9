import type { CandidateMove } from '../encounter/candidate-move.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Achievement } from './achievement.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { splitSentences } from './quote-evidence.ts';
import { isSameText, saysBack } from './says-back.ts';

const ordering: ReadonlySet<CandidateMove['kind']> = new Set(['examine', 'investigate', 'treat', 'escalate']);
/** "Asks whether": how a scheme speaks of a candidate, and nobody of himself. */
const inThirdPerson = /^\p{L}*[^\P{L}s]s\b/u;
const asksForEverything =
  /\b(?:everything|everybody|everyone|the lot|every (?:single )?(?:test|treatment|examination|investigation|scan)|all (?:of )?(?:the |your |possible |available )?(?:tests|treatments|examinations|investigations|scans|bloods))\b/iu;

/**
 * Whether words that would earn a mark are the candidate's own and were meant: not the mark scheme read out, not words put into
 * the patient's mouth, not everything asked for at once, and not one more in a row of kind lines.
 */
export function isOwnSpeech(record: EncounterRecord, way: Achievement): boolean {
  if (way.evidence.kind === 'act') return true;
  const turn = record.turnById.get(way.turnId);
  if (turn === undefined || turn.text === null) return true;
  if (record.padding.has(turn.turnId) || isScript(record.scenario, turn.text)) return false;
  const move = turn.moves.find((one) => one.quote !== '' && one.quote.trim() === way.evidence.quote);
  const isOrder = move !== undefined && ordering.has(move.kind);
  if (isOrder && asksForEverything.test(way.evidence.quote)) return false;
  const sentences = splitSentences(turn.text).filter(
    (sentence) => sentence.includes(way.evidence.quote) || way.evidence.quote.includes(sentence),
  );
  return sentences.length === 0 || sentences.some((sentence) => !isReadOut(record.scenario, sentence, isOrder));
}

/** A test named in the scheme's words is still ordered by naming it; a deed told of in the third person is not done. */
function isReadOut({ marking }: Scenario, sentence: string, isOrder: boolean): boolean {
  const isTold = inThirdPerson.test(sentence);
  return marking.items.some(
    (item) =>
      (isTold && (isSameText(item.text, sentence) || saysBack(item.text, sentence))) ||
      (!isOrder && item.creditFor !== 'asked' && item.creditFor !== 'obtained' && isSameText(item.text, sentence)),
  );
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** "Joe: it started at eight" and 'The patient said: "..."': lines of a script, which nobody says to a patient. */
function isScript({ patient }: Scenario, text: string): boolean {
  const names = patient.participants
    .flatMap(({ name }) => [name.full, name.preferred, ...name.full.split(' ')])
    .map(escapePattern);
  return new RegExp(
    `^\\s*(?:(?:${names.join('|')}|(?:the )?patient)\\s*:|(?:the patient|he|she|${names.join('|')}) (?:said|says|replied|answered)\\s*[:,]?\\s*["“])`,
    'iu',
  ).test(text);
}
