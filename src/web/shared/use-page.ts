import { type RefObject, useEffect, useRef } from 'react';

let pagesShown = 0;

/**
 * Names the page and moves focus to its heading on arrival, except on the very first page. When a page swaps its heading
 * while it loads, focus follows, unless it has gone somewhere else by then.
 */
export function usePage(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const reached = useRef<HTMLHeadingElement | null>(null);
  const isFirst = useRef(false);
  useEffect(() => {
    isFirst.current = pagesShown === 0;
    pagesShown += 1;
  }, []);
  useEffect(() => {
    document.title = title === '' ? 'Bedside' : `${title} · Bedside`;
  }, [title]);
  useEffect(() => {
    const now = heading.current;
    if (now === null || now === reached.current) return;
    const isArriving = reached.current === null;
    reached.current = now;
    const hasLostFocus = document.activeElement === document.body || document.activeElement === null;
    if (!isFirst.current && (hasLostFocus || isArriving) && !(document.activeElement instanceof HTMLTextAreaElement))
      now.focus({ preventScroll: true });
  });
  return heading;
}
