let isAskedBySystem: boolean | null = null;

/** Read once and kept up to date: asking the browser in every frame would make it lay out the page in every frame. */
function readSystem(): boolean {
  const query = window.matchMedia('(prefers-reduced-motion: reduce)');
  query.addEventListener('change', () => {
    isAskedBySystem = query.matches;
  });
  return query.matches;
}

/** Whether the person asked for less movement, in the system or in Bedside's own setting. */
export function prefersReducedMotion(): boolean {
  isAskedBySystem ??= readSystem();
  return isAskedBySystem || document.documentElement.dataset['motion'] === 'less';
}
