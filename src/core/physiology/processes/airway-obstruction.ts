import type { ProcessRule } from './process-rule.ts';

/** Something in the throat: 1 is complete, and nothing passes whatever the effort. */
export const airwayObstruction: ProcessRule = {
  weights: { upperAirway: 1, anxiety: 1.2, breathingDrive: 0.4 },
  ratePerMin: 0,
  ceiling: 1,
  references: ['RCUK 2021 choking', 'BJA Education 2009;9(4):105: critical hypoxia after about a minute without breath on air'],
};
