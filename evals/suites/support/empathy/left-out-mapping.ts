import { meanOf } from './weighted-kappa.ts';

const spreadOf = (values: readonly number[]): number => {
  const middle = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - middle) ** 2)));
};

export const toScale = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

/**
 * A figure of ours on the raters' scale: each conversation by a straight line (middle and spread of the ratings) fitted to
 * all the others, so that nothing is judged by a line that knew it.
 */
export function mapLeavingOneOut(ours: readonly number[], raters: readonly (readonly number[])[]): number[] {
  return ours.map((own, out) => {
    const known = ours.filter((_, at) => at !== out);
    const rated = raters.flatMap((ratings) => ratings.filter((_, at) => at !== out));
    const spread = spreadOf(known);
    return toScale(meanOf(rated) + (spread === 0 ? 0 : ((own - meanOf(known)) / spread) * spreadOf(rated)));
  });
}
