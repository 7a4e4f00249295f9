/** A bell of height 1 around a centre; 0 beyond four widths, so that far waves cost nothing. */
export function bump(at: number, centre: number, width: number): number {
  const distance = (at - centre) / width;
  return distance > 4 || distance < -4 ? 0 : Math.exp(-0.5 * distance * distance);
}
