import type { BroaderTopics } from '#core/topic/kept-under.ts';
import { conclude } from '#server/reading/topics/conclude.ts';
import type { HeadQuestion } from '#server/reading/topics/head/head-features.ts';
import { rankTopics } from '#server/reading/topics/rank-topics.ts';
import { residueOf } from '#server/reading/topics/subject-mentions.ts';
import { areTwins } from '#server/reading/topics/twins.ts';

/** A held-out text with the chances the heads gave it. */
export interface Judged {
  readonly question: HeadQuestion;
  readonly className: string;
  readonly chances: Float32Array;
}

const IN_MIND = 'symptom.chest-pain';
const BINS = 10;
const SURE = 0.8;
const around = { subjectFor: () => IN_MIND, known: new Set<string>() };

/** How held-out texts are read, as a turn would be: no context, no exact wording, no lists. "Right" allows a twin topic. */
export function heldOutFigures(
  classes: readonly string[],
  held: readonly Judged[],
  broader: BroaderTopics,
): Record<string, number> {
  const bins = Array.from({ length: BINS }, () => ({ right: 0, sure: 0 }));
  const count = {
    own: 0,
    right: 0,
    three: 0,
    inScope: 0,
    answered: 0,
    answeredRight: 0,
    sure: 0,
    sureWrong: 0,
    none: 0,
    noneKept: 0,
  };
  for (const { question, className, chances } of held) {
    const { texts, mentions, named } = question;
    const isBareName = mentions.length > 0 && residueOf(texts, mentions).length === 0;
    const ranked = rankTopics(classes, chances, { mentions, isBareName, own: new Map() }, around);
    const reading = conclude(ranked, { words: [], mentions, named }, broader);
    if (className === 'none') {
      count.none += 1;
      if (reading.kind === 'unclear' || reading.topic.startsWith('!')) count.noneKept += 1;
      continue;
    }
    const wanted = className.startsWith('@') ? `${mentions[0]?.subject ?? IN_MIND}/${className.slice(1)}` : className;
    const best = ranked[0]?.topic ?? 'none';
    const isRight = areTwins(best, wanted, broader);
    count.inScope += 1;
    if (best === wanted) count.own += 1;
    if (isRight) count.right += 1;
    if (ranked.slice(0, 3).some((one) => one.topic === wanted)) count.three += 1;
    if (reading.kind === 'topic') {
      count.answered += 1;
      if (isRight) count.answeredRight += 1;
    }
    if (reading.confidence > SURE) {
      count.sure += 1;
      if (!isRight) count.sureWrong += 1;
    }
    const bin = bins[Math.min(BINS - 1, Math.floor(reading.confidence * BINS))];
    if (bin !== undefined) {
      bin.sure += reading.confidence;
      bin.right += isRight ? 1 : 0;
    }
  }
  const share = (some: number, all: number) => Math.round((1000 * some) / Math.max(1, all)) / 1000;
  return {
    n: count.inScope,
    top1: share(count.own, count.inScope),
    top1OrTwin: share(count.right, count.inScope),
    top3: share(count.three, count.inScope),
    answered: share(count.answered, count.inScope),
    precision: share(count.answeredRight, count.answered),
    calibrationError: share(
      bins.reduce((sum, one) => sum + Math.abs(one.right - one.sure), 0),
      count.inScope,
    ),
    sure: share(count.sure, count.inScope),
    wrongWhenSure: share(count.sureWrong, count.sure),
    noneN: count.none,
    noneLeftAlone: share(count.noneKept, count.none),
  };
}
