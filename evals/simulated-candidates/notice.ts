import type { Fact } from '#core/scenario/fact.ts';
import type { Cue, PatientQuestion } from '#core/scenario/patient.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Heard } from './candidate-step.ts';

/** Words alone: a breathless patient says the same with other pauses. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What of the case came out in one reply, seen only from the words and looks. */
export interface Noticed {
  readonly facts: readonly Fact[];
  /** Facts that were hinted at or played down: something is there. */
  readonly halfSaid: readonly Fact[];
  readonly cues: readonly Cue[];
  readonly questions: readonly PatientQuestion[];
}

/** Finds the case's own lines in what was heard and shown. */
export function notice({ patient }: Scenario, heard: Heard): Noticed {
  const words = plain(heard.spoken.map((one) => one.text).join(' '));
  const looks = plain(heard.shows.join(' '));
  const said = (line: string | undefined): boolean => line !== undefined && words.includes(plain(line));
  const shown = (line: string | undefined): boolean => line !== undefined && looks.includes(plain(line));
  return {
    facts: patient.facts.filter((fact) => fact.says.some(said)),
    halfSaid: patient.facts.filter((fact) => said(fact.saysFirst) || said(fact.hint?.says) || shown(fact.hint?.shows)),
    cues: patient.cues.filter((cue) => cue.says.some(said) || shown(cue.shows)),
    questions: patient.questions.filter((question) => said(question.asks)),
  };
}
