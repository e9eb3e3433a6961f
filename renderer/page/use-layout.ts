import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Layout } from '#shared/layout';
import type { Story, Target } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { livePage } from './live-page';

/** Whoever stops typing for so long sees the page as it would be printed. */
const PAUSE_MS = 400;

/**
 * The story as it would be printed, drafts included. It follows the typing at a lower priority: a
 * keystroke never waits for the page. While one types the body keeps its size; it is chosen anew in a
 * pause. A fault of the layout is logged and told in the page's own pane, so that it never takes the
 * writing down with it.
 */
export function useLayout(
  story: Story,
  template: Template | undefined,
  fonts: FontBook | undefined,
  figures: readonly Target[],
): Layout | 'failed' | undefined {
  const printed = useDeferredValue(story);
  const settled = useSettled(printed);
  const [layOut] = useState(livePage);
  return useMemo(() => {
    if (template === undefined || fonts === undefined) return undefined;
    try {
      return layOut(printed, template, fonts, { figures, isTyping: settled !== printed });
    } catch (error) {
      console.error(error);
      return 'failed';
    }
  }, [printed, settled, template, fonts, figures, layOut]);
}

/** The story as it was at the last pause. */
function useSettled(story: Story): Story {
  const [settled, setSettled] = useState(story);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(story)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [story]);
  return settled;
}
