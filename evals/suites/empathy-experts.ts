import { answerFacets, facetIndex, facetLevel } from '#core/scoring/communication/answer-facets.ts';
import { feelingsLevel } from '#core/scoring/communication/mark-communication.ts';
import { mayFallShortBy, measuredAgreement } from '#core/scoring/communication/measured-agreement.ts';
import type { SpokenTurn } from '#core/scoring/communication/read-answer.ts';
import { figureRow, type Row, type SuiteResult } from '../report/row.ts';
import { bootstrapInterval } from './support/bootstrap.ts';
import { skipLoudly } from './support/data-file.ts';
import { mapLeavingOneOut, toScale } from './support/empathy/left-out-mapping.ts';
import { experts, type LendAnEar, models, readLendAnEar } from './support/empathy/lend-an-ear.ts';
import { readAnswers } from './support/empathy/read-answers.ts';
import { fitRidge } from './support/empathy/ridge.ts';
import { kappaAmong, kappaWithEach, meanOf } from './support/empathy/weighted-kappa.ts';

const draws = 1000;
const penalty = 10;

interface Scale {
  readonly id: string;
  readonly what: string;
  /** Our figure as it ships, before rounding. */
  ours(turns: readonly SpokenTurn[]): number;
  rated(rater: string, conversation: string): number;
}

/**
 * Empathy transfer: other people's conversations, rated 1 to 5 by three experts, beside our counts of what each answer does.
 * Kappa has quadratic weights throughout and is the mean over the three experts. `as shipped` uses our scale as it stands;
 * `mapped` moves it onto the raters' by a straight line that has not seen the conversation; `fitted` weighs all six counts by
 * a ridge that has not seen it either, and is used for nothing else.
 */
export async function run(): Promise<SuiteResult> {
  const data = readLendAnEar();
  if (data === null) return skipLoudly('empathy-experts', 'no Lend-an-Ear conversations found');
  console.log('empathy-experts: perceived empathy is NOT MEASURED where its texts are not installed (ratings alone are)');
  const ids = [...data.conversations.keys()].filter((id) => experts.every((one) => data.ratings.get(one)?.has(id)));
  const turns = await Promise.all(ids.map((id) => readAnswers(data.conversations.get(id) ?? [])));
  const counts = turns.map((own) => answerFacets.map((facet) => facetIndex(facet, own)));
  const rows = scalesOf(data).flatMap((scale) => measure(scale, data, ids, turns, counts));
  return { rows: [...rows, ...checkStated(rows)] };
}

/** Whether the table that decides what is marked states what was just measured. */
function checkStated(rows: readonly Row[]): Row[] {
  const measuredBy = { listening: 'inviting-more', feelings: 'answering-feelings' } as const;
  return (['listening', 'feelings'] as const).flatMap((dimension): Row[] => {
    const stated = measuredAgreement[dimension];
    const found = (part: string) => rows.find((row) => row.id === `empathy.${measuredBy[dimension]}.${part}`);
    const [shipped, mapped] = [found('shipped'), found('mapped')];
    if (stated === null || shipped === undefined || mapped === undefined || shipped.n !== stated.n) return [];
    const off = Math.max(Math.abs(stated.shipped - shipped.value), Math.abs(stated.mapped - mapped.value));
    return [
      figureRow(
        `empathy.stated.${dimension}`,
        `${dimension}: the stated figure beside this one`,
        round(off),
        'kappa off',
        stated.n,
        {
          text: '<= 0.02',
          holds: off <= 0.02,
        },
      ),
    ];
  });
}

function scalesOf(data: LendAnEar): Scale[] {
  const rating = (rater: string, id: string) => data.ratings.get(rater)?.get(id);
  const facets = answerFacets.map((facet): Scale => {
    const rated = (rater: string, id: string) => rating(rater, id)?.[facet] ?? 0;
    return { id: facet.replaceAll(' ', '-'), what: facet, ours: (turns) => facetLevel(facet, turns), rated };
  });
  const whole: Scale = {
    id: 'answering-feelings',
    what: 'answering feelings (validating and showing understanding, mean)',
    ours: feelingsLevel,
    rated: (rater, id) => {
      const own = rating(rater, id);
      if (own === undefined) return 0;
      return (own.validating + own['showing understanding']) / 2;
    },
  };
  return [...facets, whole];
}

function measure(
  scale: Scale,
  data: LendAnEar,
  ids: readonly string[],
  turns: readonly (readonly SpokenTurn[])[],
  counts: readonly (readonly number[])[],
): Row[] {
  const ratingsOf = (rater: string) => ids.map((id) => scale.rated(rater, id));
  const gold = experts.map(ratingsOf);
  const raw = turns.map(scale.ours);
  const shipped = raw.map(toScale);
  const mapped = mapLeavingOneOut(raw, gold);
  const fitted = fitLeavingOneOut(counts, gold);
  const wanted = kappaAmong(gold) - mayFallShortBy;
  const numbers = ids.map((_, at) => [at]);
  const pick = (values: readonly number[], chosen: readonly number[]) => chosen.map((at) => values[at] ?? 0);
  const withExperts = (values: readonly number[]) => (chosen: readonly number[]) =>
    kappaWithEach(
      pick(values, chosen),
      gold.map((one) => pick(one, chosen)),
    );
  const among = (chosen: readonly number[]) => kappaAmong(gold.map((one) => pick(one, chosen)));
  const all = ids.map((_, at) => at);
  const row = (part: string, what: string, figure: (chosen: readonly number[]) => number, hasTarget = false): Row => {
    const { low, high } = bootstrapInterval(numbers, figure, { draws });
    const value = figure(all);
    const target = hasTarget ? { text: `>= ${round(wanted)}`, holds: value >= wanted } : undefined;
    return {
      ...figureRow(`empathy.${scale.id}.${part}`, `${scale.what}: ${what}`, round(value), 'kappa', ids.length, target),
      low: round(low),
      high: round(high),
    };
  };
  const others = ['crowd', ...models].filter((rater) => data.ratings.has(rater));
  return [
    row('shipped', 'our scale as it ships, with experts', withExperts(shipped), true),
    row('mapped', 'our scale mapped by the others, with experts', withExperts(mapped), true),
    row('fitted', 'all our counts fitted by the others, with experts', withExperts(fitted)),
    row('experts', 'experts with one another', among),
    row('ahead', 'mapped minus experts', (chosen) => withExperts(mapped)(chosen) - among(chosen)),
    ...others.map((rater) => row(rater, `${rater} with experts`, withExperts(ratingsOf(rater).map(roundHalfToEven)))),
  ];
}

function fitLeavingOneOut(counts: readonly (readonly number[])[], gold: readonly (readonly number[])[]): number[] {
  const wanted = counts.map((_, at) => meanOf(gold.map((ratings) => ratings[at] ?? 0)));
  return counts.map((own, out) => {
    const others = counts.filter((_, at) => at !== out);
    const line = fitRidge(
      others,
      wanted.filter((_, at) => at !== out),
      penalty,
    );
    const [value = 0] = mapLeavingOneOut(
      [line.predict(own), ...others.map((row) => line.predict(row))],
      gold.map((ratings) => [ratings[out] ?? 0, ...ratings.filter((_, at) => at !== out)]),
    );
    return value;
  });
}

/** As the published figures round a crowd's mean. */
const roundHalfToEven = (value: number): number => (value % 1 === 0.5 ? 2 * Math.round(value / 2) : Math.round(value));
const round = (value: number): number => Math.round(value * 1000) / 1000;
