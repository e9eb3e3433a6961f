import { useEffect, useRef, useState, type ReactNode } from 'react';

interface RowChunkProps {
  /** How many rows it holds. */
  readonly count: number;
  /** Drawn wherever it is: the person is in it. */
  readonly isHeld: boolean;
  readonly children: () => ReactNode;
}

/** A row of two lines; a chunk that was drawn once keeps its own height. */
const LIKELY_HEIGHT = 62;
/** So far above and below the window rows are drawn, pixels. */
const NEAR = '1600px 0px';

/** Draws its rows only near the window, and keeps their place otherwise. */
export function RowChunk({ count, isHeld, children }: RowChunkProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [height, setHeight] = useState(count * LIKELY_HEIGHT);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = ([entry]: readonly IntersectionObserverEntry[]) => {
      if (entry === undefined) return;
      setNear(entry.isIntersecting);
      if (!entry.isIntersecting) setHeight(entry.boundingClientRect.height);
    };
    const observer = new IntersectionObserver(watch, {
      root: element.closest('.source-rows'),
      rootMargin: NEAR,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isDrawn = isNear || isHeld;
  return (
    <div ref={box} role="rowgroup" style={isDrawn ? {} : { height }}>
      {isDrawn ? children() : null}
    </div>
  );
}
