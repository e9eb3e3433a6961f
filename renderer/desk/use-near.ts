import { useEffect, useState, type RefObject } from 'react';

/** How far outside what is seen an element still counts as near: the height seen, once more. */
const MARGIN = '100%';

/** Whether the element is in what is seen of the scrolled region, or soon could be. */
export function useNear(
  element: RefObject<HTMLElement | null>,
  region: string,
  isNearAtFirst: boolean,
): boolean {
  const [isNear, setIsNear] = useState(isNearAtFirst);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new IntersectionObserver(
      (changes) => setIsNear(changes.at(-1)?.isIntersecting === true),
      { root: current.closest(region), rootMargin: MARGIN },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, region]);
  return isNear;
}
