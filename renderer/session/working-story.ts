import {
  initiativesOf,
  isBlankCommentary,
  isStale,
  unapproved,
  type Commentary,
  type CommentaryParagraph,
  type CommentaryState,
  type Edition,
  type Initiative,
  type Story,
} from '#shared/story';

/** What a reporter changes in one go under an initiative. */
export interface Rewrite {
  readonly head?: string;
  readonly paragraphs?: readonly CommentaryParagraph[];
}

export function findInitiative(story: Story, initiativeId: string): Initiative | undefined {
  for (const initiative of initiativesOf(story)) {
    if (initiative.id === initiativeId) return initiative;
  }
  return undefined;
}

/** The commentary after a rewrite; what was approved becomes a draft again. */
export function rewrite(initiative: Initiative, change: Rewrite): Commentary {
  const { head, ...before } = unapproved(initiative.commentary ?? newCommentary(initiative));
  const newHead = change.head ?? head ?? '';
  return {
    ...before,
    ...(newHead === '' ? {} : { head: newHead }),
    paragraphs: change.paragraphs ?? before.paragraphs,
  };
}

/** True when a rewrite would change nothing, so that moving the caret is no edit. */
export function isSameText(initiative: Initiative, change: Rewrite): boolean {
  const { head = '', paragraphs } = initiative.commentary ?? newCommentary(initiative);
  const sameHead = change.head === undefined || change.head === head;
  return sameHead && isSameParagraphs(change.paragraphs ?? paragraphs, paragraphs);
}

/** Initiatives somebody has written under: those the coverage counts. */
export function isWritten(initiative: Initiative): boolean {
  return initiative.commentary !== undefined && !isBlankCommentary(initiative.commentary);
}

/** `stale`: passed, and the commentary or the report's words changed since. */
export type WritingState = 'empty' | 'stale' | CommentaryState;

export function writingState(initiative: Initiative): WritingState {
  const { commentary } = initiative;
  if (commentary === undefined || isBlankCommentary(commentary)) return 'empty';
  return isStale(initiative) ? 'stale' : commentary.state;
}

/** Written, but not passed as it is now. */
export function draftsOf(story: Story): Initiative[] {
  return [...initiativesOf(story)].filter((initiative) =>
    ['draft', 'stale'].includes(writingState(initiative)),
  );
}

/** What travels to the store: nothing is kept of a commentary without a word in it. */
export function toSave(commentary: Commentary): Commentary | null {
  return isBlankCommentary(commentary) ? null : commentary;
}

/** An edition without its empty fields. */
export function tidyEdition(edition: Edition): Edition {
  const kept = Object.entries(edition).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept);
}

function newCommentary({ id }: Initiative): Commentary {
  return { id: `${id}-commentary`, kind: 'interpretation', state: 'draft', paragraphs: [] };
}

function isSameParagraphs(
  a: readonly CommentaryParagraph[],
  b: readonly CommentaryParagraph[],
): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
