/** Marks to the nearest hundredth, so that sums print as they add up. */
export const roundMarks = (marks: number): number => Math.round(marks * 100) / 100;
