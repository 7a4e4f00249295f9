import type { Marking } from '../scenario/marking.ts';
import { type EncounterRecord, eventsOf } from './encounter-record.ts';
import { findDiagnoses, type NamedDiagnosis, standingOf } from './find-diagnoses.ts';
import { findReasons, type Reason } from './find-reasons.ts';
import { isRefused, isWholeAnswer } from './is-refused.ts';
import { splitSentences } from './quote-evidence.ts';
import { roundMarks } from './round-marks.ts';
import { saysBack } from './says-back.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { findTerm } from './term-pattern.ts';

type Conclusion = ScoreSheet['conclusion'];
type ConclusionScheme = Marking['conclusion'];

/** A ranked differential has room for this many; a longer list is guessing, and the rest of it is not read. */
const mostDiagnoses = 5;
const reasonsForAll = 2;

const sum = (numbers: readonly number[]): number => roundMarks(numbers.reduce((total, one) => total + one, 0));
const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The marks of the conclusion from the candidate's free-text answers; all zero when none was given. */
export function scoreConclusion(record: EncounterRecord): { conclusion: Conclusion; reasoning: readonly Reason[] } {
  const scheme = record.scenario.marking.conclusion;
  const prompts = [scheme.prompt, ...scheme.examinerQuestions.map((question) => question.asks)];
  const given = (eventsOf(record, 'conclusion.given').at(-1)?.answers ?? []).map((answer) => ownWords(answer, prompts));
  const isQuestion = (prompt: string): boolean => scheme.examinerQuestions.some((question) => sameWords(question.asks, prompt));
  const presentation = given
    .filter((answer) => !isQuestion(answer.prompt))
    .map((answer) => answer.text)
    .join('\n');
  const diagnoses = findDiagnoses(presentation, scheme.differential);
  const named = nameDiagnoses(diagnoses);
  const credited = new Set(named.map((one) => one.diagnosis));
  const reasoning = findReasons(
    record,
    presentation,
    scheme.differential.filter((one) => credited.has(one.diagnosis)),
  );
  const nextSteps = scheme.nextSteps.flatMap((step) =>
    findStep(
      given.map((answer) => answer.text),
      step,
    ),
  );
  const answers = scheme.examinerQuestions.map((question) => answerQuestion(question, given));
  const considered = new Set(diagnoses.map((one) => one.differential?.diagnosis));
  const best = scheme.differential
    .map((one) => one.marks + (one.reasonMarks ?? 0))
    .sort((a, b) => b - a)
    .slice(0, mostDiagnoses);
  const conclusion = {
    named,
    missedMustNotMiss: scheme.differential
      .filter((one) => one.mustNotMiss && !considered.has(one.diagnosis))
      .map((one) => one.diagnosis),
    nextSteps,
    answers,
    marks: sum([...[...named, ...nextSteps, ...answers].map((part) => part.marks), markReasons(scheme, reasoning)]),
    outOf: sum([...best, ...scheme.nextSteps.map((step) => step.marks), ...answers.map((answer) => answer.outOf)]),
  };
  return { conclusion, reasoning };
}

/** Two reasons earn all that reasons are worth for a diagnosis; one earns half. */
function markReasons({ differential }: ConclusionScheme, reasoning: readonly Reason[]): number {
  const given = (diagnosis: string): number => reasoning.filter((one) => one.diagnosis === diagnosis).length;
  return sum(differential.map((one) => ((one.reasonMarks ?? 0) * Math.min(reasonsForAll, given(one.diagnosis))) / reasonsForAll));
}

/** Ranks by order; a leading diagnosis put lower down as "less likely" earns half. */
function nameDiagnoses(diagnoses: readonly NamedDiagnosis[]): Conclusion['named'] {
  return diagnoses
    .filter((one) => one.standing !== 'rejected')
    .slice(0, mostDiagnoses)
    .flatMap(({ differential, standing, quote }, index) => {
      if (differential === null) return [];
      const share = differential.leading && standing === 'less likely' ? 0.5 : 1;
      return [{ diagnosis: differential.diagnosis, quote, marks: roundMarks(differential.marks * share), rank: index + 1 }];
    });
}

function findStep(texts: readonly string[], step: ConclusionScheme['nextSteps'][number]): Conclusion['nextSteps'] {
  for (const text of texts) {
    for (const term of [step.step, ...step.synonyms]) {
      const place = findTerm(text, term).find((one) => standingOf(text, one.at, one.end) !== 'rejected');
      if (place !== undefined) return [{ step: step.step, quote: text.slice(place.at, place.end), marks: step.marks }];
    }
  }
  return [];
}

const isNoAnswer = (sentence: string): boolean =>
  /\b(?:(?:do not|don['’]?t) know|no idea|(?:can ?not|can['’]?t) (?:say|remember|answer))\b/i.test(sentence);

/** An answer without the sentences that only say a question of the station back. */
function ownWords<T extends { readonly prompt: string; readonly text: string }>(answer: T, prompts: readonly string[]): T {
  const sentences = splitSentences(answer.text);
  const own = sentences.filter((sentence) => !prompts.some((asked) => saysBack(asked, sentence)));
  return own.length === sentences.length ? answer : { ...answer, text: own.join(' ') };
}

const saysNo = /^(?:no|not|never|none|neither|only|can ?not|don['’]t)\b/iu;

/** A keyword counts where it is meant as the good answer means it: turned down ("no need for it") it is another answer. */
function isGiven(words: string, keyword: string, goodAnswer: string): boolean {
  const places = findTerm(words, keyword);
  if (/^(?:no|yes)$/iu.test(keyword.trim())) return places.some((one) => isWholeAnswer(words, one.end));
  if (saysNo.test(keyword.trim()) || /^[\d\s]+$/u.test(keyword)) return places.length > 0;
  if (findTerm(goodAnswer, keyword).some((one) => isRefused(goodAnswer, one.at, one.end))) return places.length > 0;
  return places.some((one) => !isRefused(words, one.at, one.end));
}

/** Marks by the share of keywords found, to the nearest half; a keyword may give alternatives: "troponin | trop". */
function answerQuestion(
  question: ConclusionScheme['examinerQuestions'][number],
  given: readonly { prompt: string; text: string }[],
): Conclusion['answers'][number] {
  const whole = given.find((answer) => sameWords(answer.prompt, question.asks))?.text ?? '';
  const text = splitSentences(whole)
    .filter((sentence) => !isNoAnswer(sentence))
    .join(' ');
  const hits = (words: string): number =>
    question.keywords.filter((keyword) =>
      keyword.split('|').some((alternative) => isGiven(words, alternative, question.goodAnswer)),
    ).length;
  const share = question.keywords.length === 0 ? 0 : hits(text) / question.keywords.length;
  const quote = splitSentences(text).reduce((best, sentence) => (hits(sentence) > hits(best) ? sentence : best), '');
  return {
    asks: question.asks,
    goodAnswer: question.goodAnswer,
    marks: quote === '' ? 0 : Math.round(question.marks * share * 2) / 2,
    outOf: question.marks,
    quote,
  };
}
