import { diffChars } from 'diff';
import type { TextDiff } from '#shared/story';

/** More changes than these in one paragraph make it another one; finding them all would take long. */
const MOST_EDITS = 2000;

/** The characters that two texts share, in order, and those that only one of them has. */
export const textDiff: TextDiff = (old, next) => {
  const changes = diffChars(old, next, { maxEditLength: MOST_EDITS });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: next },
    ];
  }
  return changes.map(({ added, removed, value: text }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'equal',
    text,
  }));
};
