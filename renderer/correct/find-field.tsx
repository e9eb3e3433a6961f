import { Search } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { useSay } from '../words';
import { focusCurrentRow } from './focus';
import type { Find } from './use-find';

interface FindFieldProps {
  readonly find: Find;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Enter goes to the next place, Shift Enter to the one before, Escape back to the source. */
export function FindField({ find, field }: FindFieldProps) {
  const say = useSay();
  const composing = useRef(false);
  const { query, hits, index, setQuery, step } = find;
  const count = query === '' ? '' : `${Math.max(0, index + 1)} / ${hits.length}`;
  return (
    <search className="find">
      <Search size={14} strokeWidth={1.5} aria-hidden />
      <input
        ref={field}
        className="find-input"
        type="text"
        value={query}
        placeholder={say('在原文中查找', 'Find in the source')}
        aria-label={say('在原文中查找', 'Find in the source')}
        onChange={(event) => setQuery(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onKeyDown={(event) => {
          if (composing.current) return;
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') focusCurrentRow();
        }}
      />
      <span className="find-count" role="status">
        {count}
      </span>
      <kbd className="key">Ctrl F</kbd>
    </search>
  );
}
