/** Whether the person asked for less movement, in the system or in Bedside's own setting. */
export function prefersReducedMotion(): boolean {
  return document.documentElement.dataset['motion'] === 'less' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
