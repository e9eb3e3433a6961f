import type { Leavings } from './left-out';

/** Text that goes beside the document: what stands in an element that is not read. */
export interface Divert {
  open(name: string): void;
  add(element: string, text: string): void;
  /** True when the element itself has closed and what it held is noted. */
  close(name: string): boolean;
}

const MOST_TEXT = 2000;

/**
 * Collects the words of an element that was just opened and notes them as `kind` once it closes; an
 * empty kind notes nothing. An older version of a part, in a fallback, is not collected twice.
 */
export function newDivert(kind: string, left: Leavings): Divert {
  let depth = 1;
  let mutedAt: number | undefined;
  let words = '';
  return {
    open(name) {
      depth += 1;
      if (name === 'mc:Fallback') mutedAt ??= depth;
      if (name === 'w:tab' || name === 'w:br') words += ' ';
    },
    add(element, text) {
      const isText = element === 'w:t' || element === 'm:t' || element === 'w:delText';
      if (isText && mutedAt === undefined && words.length < MOST_TEXT) words += text;
    },
    close(name) {
      if (mutedAt === depth) mutedAt = undefined;
      depth -= 1;
      if (name === 'w:p') words += ' ';
      if (depth > 0) return false;
      if (kind !== '') left.add(kind, words);
      return true;
    },
  };
}
