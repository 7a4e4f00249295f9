/** How many runs a property gets: as written in `npm test`, a hundred times that in `npm run check:deep`. */
export function runs(usual: number): number {
  return usual * Number(process.env['BEDSIDE_RUNS_FACTOR'] ?? 1);
}
