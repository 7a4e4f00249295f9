import { answerFacets, facetIndex, isPuttingBack } from '#core/scoring/communication/answer-facets.ts';
import { readAnswer, type SpokenTurn } from '#core/scoring/communication/read-answer.ts';
import { figureRow, type Row, type SuiteResult } from '../report/row.ts';
import { f1Of } from './support/agreement.ts';
import { bootstrapInterval } from './support/bootstrap.ts';
import { skipLoudly } from './support/data-file.ts';
import {
  type AnnomiSession,
  readAnnomiSessions,
  type TherapistBehaviour,
  therapistBehaviours,
} from './support/empathy/annomi-sessions.ts';
import { readAnswers } from './support/empathy/read-answers.ts';
import { meanOf } from './support/empathy/weighted-kappa.ts';

interface ReadSession extends AnnomiSession {
  readonly read: readonly SpokenTurn[];
}

/**
 * What counsellors' utterances mainly do (question, reflection, input, other), as ten raters of AnnoMI had it, beside ours; and
 * whether what we count tells sessions shown as good from those shown as poor. Counselling is not a medical interview: this is
 * transfer, and decides nothing.
 */
export async function run(): Promise<SuiteResult> {
  const sessions = readAnnomiSessions();
  if (sessions === null) return skipLoudly('annomi-behaviour', 'no AnnoMI found');
  const read: ReadSession[] = [];
  for (const session of sessions) read.push({ ...session, read: await readAnswers(session.turns) });
  return { rows: [...behaviourRows(read), ...qualityRows(read)] };
}

/** The main thing: a reflection before a question, a question before telling. */
function mainBehaviour(turn: SpokenTurn): TherapistBehaviour {
  const sentences = readAnswer(turn);
  const kinds = new Set(turn.moves.map((move) => move.kind));
  if (sentences.some((one) => one.isQuestion) || kinds.has('ask')) return 'question';
  if (sentences.some(isPuttingBack) || kinds.has('summarise')) return 'reflection';
  const isInput = (['explain', 'plan', 'giveNews', 'safetyNet', 'reassure', 'signpost'] as const).some((kind) => kinds.has(kind));
  return isInput || sentences.some((one) => one.does.has('advises')) ? 'therapist_input' : 'other';
}

function behaviourRows(sessions: readonly ReadSession[]): Row[] {
  const groups = sessions.map((session) =>
    session.turns.flatMap(({ behaviour }, at) => {
      const turn = session.read[at];
      return turn === undefined ? [] : [{ gold: new Set([behaviour]), read: new Set([mainBehaviour(turn)]) }];
    }),
  );
  const all = groups.flat();
  const macro = (pairs: Readonly<typeof all>) => meanOf(therapistBehaviours.map((label) => f1Of(label, pairs)));
  const { low, high } = bootstrapInterval(groups, macro);
  return [
    {
      ...figureRow(
        'annomi.behaviour.macro-f1',
        'what a counsellor’s utterance mainly does: macro-F1',
        percent(macro(all)),
        '%',
        all.length,
      ),
      low: percent(low),
      high: percent(high),
    },
    ...therapistBehaviours.map((label) =>
      figureRow(
        `annomi.behaviour.${label}`,
        `F1 of ${label}`,
        percent(f1Of(label, all)),
        '%',
        all.filter((one) => one.gold.has(label)).length,
      ),
    ),
  ];
}

function qualityRows(sessions: readonly ReadSession[]): Row[] {
  return answerFacets.map((facet) => {
    const scored = sessions.map((session) => ({ isGood: session.isGood, value: facetIndex(facet, session.read) }));
    const { low, high } = bootstrapInterval(
      scored.map((one) => [one]),
      areaUnderCurve,
    );
    const row = figureRow(
      `annomi.quality.${facet.replaceAll(' ', '-')}`,
      `good sessions told from poor by ${facet}: AUC`,
      round(areaUnderCurve(scored)),
      'AUC',
      scored.length,
    );
    return { ...row, low: round(low), high: round(high) };
  });
}

/** The chance that a good session shows more of it than a poor one; ties count half. */
function areaUnderCurve(scored: readonly { isGood: boolean; value: number }[]): number {
  const good = scored.filter((one) => one.isGood);
  const poor = scored.filter((one) => !one.isGood);
  const wins = good.flatMap((one) => poor.map((other) => (one.value > other.value ? 1 : one.value === other.value ? 0.5 : 0)));
  return wins.length === 0 ? 0.5 : meanOf(wins);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const percent = (value: number): number => Math.round(value * 1000) / 10;
