import type { DeskClient, OpenedStory } from '#shared/desk';
import {
  approved,
  unapproved,
  withCommentary,
  type Commentary,
  type CommentaryState,
  type Edition,
  type HeadlineBreaking,
  type ExplainedTerms,
  type Story,
} from '#shared/story';
import type { Autosave, Changes } from './autosave';
import { windowClock, type Clock } from './clock';
import { startSaver } from './saver';
import {
  draftsOf,
  findInitiative,
  isSameText,
  rewrite,
  tidyEdition,
  toSave,
  writingState,
  type Rewrite,
} from './working-story';

/** A story as it stands in the window, and how far it is saved. */
export interface SessionState {
  readonly story: Story;
  readonly save: Autosave;
}

/** One opened story: changes go in, saves go out, nothing typed is lost in between. */
export interface StorySession {
  readonly opened: OpenedStory;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly rewrite: (initiativeId: string, change: Rewrite) => void;
  readonly judge: (initiativeId: string, verdict: CommentaryState) => void;
  readonly approveAll: () => void;
  readonly setEdition: (edition: Edition) => void;
  /** 断题, all of it, as it is now. */
  readonly breakHeadline: (breaking: HeadlineBreaking) => void;
  /** All of the 名词解释, as they are now. */
  readonly setTerms: (terms: ExplainedTerms) => void;
  /** Saves now; true once nothing is left to save, false when a save was refused. */
  readonly flush: () => Promise<boolean>;
  readonly close: () => void;
}

export function openSession(
  client: DeskClient,
  opened: OpenedStory,
  clock: Clock = windowClock,
): StorySession {
  const listeners = new Set<() => void>();
  let story = opened.story;
  const saver = startSaver({
    client,
    storyId: opened.story.id,
    last: opened,
    clock,
    onStep: () => tell(),
  });
  let state: SessionState = { story, save: saver.state() };

  function tell(): void {
    state = { story, save: saver.state() };
    for (const listener of listeners) listener();
  }

  function change(next: Story, changes: Changes): void {
    story = next;
    saver.change(changes);
  }

  function put(initiativeId: string, commentary: Commentary): void {
    const changes = { commentaries: { [initiativeId]: toSave(commentary) } };
    change(withCommentary(story, initiativeId, commentary), changes);
  }

  return {
    opened,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rewrite(initiativeId, edit) {
      const initiative = findInitiative(story, initiativeId);
      if (initiative === undefined || isSameText(initiative, edit)) return;
      put(initiativeId, rewrite(initiative, edit));
    },
    judge(initiativeId, verdict) {
      const initiative = findInitiative(story, initiativeId);
      if (initiative?.commentary === undefined || writingState(initiative) === verdict) return;
      const { commentary } = initiative;
      const judged =
        verdict === 'draft' ? unapproved(commentary) : approved(initiative, commentary);
      put(initiativeId, judged);
    },
    approveAll() {
      for (const initiative of draftsOf(story)) {
        const { id, commentary } = initiative;
        if (commentary !== undefined) put(id, approved(initiative, commentary));
      }
    },
    setEdition(edition) {
      const tidy = tidyEdition(edition);
      change({ ...story, edition: tidy }, { commentaries: {}, edition: tidy });
    },
    breakHeadline(headlineBreaking) {
      change({ ...story, headlineBreaking }, { commentaries: {}, headlineBreaking });
    },
    setTerms(terms) {
      change({ ...story, terms }, { commentaries: {}, terms });
    },
    flush: saver.flush,
    close: saver.close,
  };
}
