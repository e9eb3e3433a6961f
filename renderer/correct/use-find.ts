import { useDeferredValue, useMemo, useState } from 'react';
import type { Span } from '#shared/story';

/** 在原文中查找 */
export interface Find {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** In order, the first thousand. */
  readonly hits: readonly Span[];
  /** Of the hit that was gone to last; −1 before. */
  readonly index: number;
  /** Goes to the next or previous hit, around the ends. */
  readonly step: (by: 1 | -1) => void;
}

const MOST = 1000;

export function useFind(text: string, go: (at: number) => void): Find {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(-1);
  const sought = useDeferredValue(query);
  const hits = useMemo(() => findAll(text, sought), [text, sought]);
  return {
    query,
    setQuery(next) {
      setQuery(next);
      setIndex(-1);
    },
    hits,
    index,
    step(by) {
      if (hits.length === 0) return;
      const next = index < 0 && by === 1 ? 0 : (index + by + hits.length) % hits.length;
      setIndex(next);
      const hit = hits[next];
      if (hit !== undefined) go(hit.start);
    },
  };
}

function findAll(text: string, query: string): Span[] {
  const hits: Span[] = [];
  if (query === '') return hits;
  for (let at = text.indexOf(query); at >= 0 && hits.length < MOST;) {
    hits.push({ start: at, end: at + query.length });
    at = text.indexOf(query, at + query.length);
  }
  return hits;
}
