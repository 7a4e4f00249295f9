import type { Fact } from '../scenario/fact.ts';
import type { Marking } from '../scenario/marking.ts';
import { attributeOf, subjectOf } from '../topic/topic-lexicon.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { splitSentences } from './quote-evidence.ts';
import { hasTerm } from './term-pattern.ts';

type Differential = Marking['conclusion']['differential'][number];

/** A finding of the case that an answer gives for or against a diagnosis it names. */
export interface Reason {
  readonly diagnosis: string;
  readonly side: 'for' | 'against';
  readonly fact: string;
  /** The sentence that gives it, an exact substring of the answer. */
  readonly quote: string;
}

/** Words shorter than this, and these, tell no two findings apart. */
const shortestWord = 4;
const everyFinding = new Set([
  'pain',
  'feels',
  'began',
  'first',
  'presence',
  'presenting',
  'course',
  'today',
  'that',
  'with',
  'when',
  'have',
  'just',
  'like',
  'then',
  'from',
  'there',
  'been',
  'what',
  'it’s',
  'more',
]);
/** "Radiates", "radiation" and "radiating" agree in this many letters. */
const sameStart = 6;
/** Of the patient's own words for it, this many show that it is meant; of the finding's name, one does. */
const fewestOwnWords = 2;

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}]+/gu) ?? [])
      .filter((word) => word.length >= shortestWord && !everyFinding.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/u, '').slice(0, sameStart)),
  );

function isMeant(fact: Fact, stems: ReadonlySet<string>, subjectWords: ReadonlySet<string>): boolean {
  const leaf = subjectOf(fact.topic).split('.').at(-1) ?? '';
  const named = [...stemsOf(`${fact.id} ${leaf} ${attributeOf(fact.topic) ?? ''}`.replaceAll('-', ' '))];
  if (named.some((stem) => stems.has(stem) && !subjectWords.has(stem))) return true;
  const own = [...stemsOf(fact.says.join(' '))].filter((stem) => stems.has(stem) && !subjectWords.has(stem));
  return own.length >= fewestOwnWords;
}

/** "Not breathless": said to be absent, a finding speaks for nothing. */
function isDenied(fact: Fact, sentence: string): boolean {
  const names = [...stemsOf(fact.id.replaceAll('-', ' '))].map((stem) => `${stem}\\p{L}*`);
  return (
    names.length > 0 &&
    new RegExp(`\\b(?:no|not|without|denies|never)\\s+(?:\\p{L}+\\s+){0,2}(?:${names.join('|')})`, 'iu').test(sentence)
  );
}

interface SentenceAbout {
  readonly quote: string;
  readonly stems: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
}

/** The sentences of an answer with the diagnoses each is about: those it names, else those of the sentence before. */
function sentencesAbout(answer: string, named: readonly Differential[]): readonly SentenceAbout[] {
  let about: ReadonlySet<string> = new Set();
  return splitSentences(answer).map((quote) => {
    const own = named.filter((one) => [one.diagnosis, ...one.synonyms].some((term) => hasTerm(quote, term)));
    if (own.length > 0) about = new Set(own.map((one) => one.diagnosis));
    return { quote, stems: stemsOf(quote), about };
  });
}

/** What an answer says for and against the diagnoses it names, of what the case lists; each finding once a diagnosis. */
export function findReasons(record: EncounterRecord, answer: string, named: readonly Differential[]): readonly Reason[] {
  const { patient, station } = record.scenario;
  const subjectWords = stemsOf((station.presentingSubject.split('.').at(-1) ?? '').replaceAll('-', ' '));
  const sentences = sentencesAbout(answer, named);
  return named.flatMap((differential) =>
    (['for', 'against'] as const).flatMap((side) =>
      differential[side].flatMap((id): Reason[] => {
        const fact = patient.facts.find((one) => one.id === id);
        if (fact === undefined) return [];
        const sentence = sentences.find(
          ({ about, stems, quote }) =>
            about.has(differential.diagnosis) &&
            isMeant(fact, stems, subjectWords) &&
            (side === 'against' || !isDenied(fact, quote)),
        );
        return sentence === undefined ? [] : [{ diagnosis: differential.diagnosis, side, fact: id, quote: sentence.quote }];
      }),
    ),
  );
}
