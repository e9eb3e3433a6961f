import { useDeferredValue, useMemo } from 'react';
import { layoutStory, type Layout } from '#shared/layout';
import type { Story, Target } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';

/**
 * The story as it would be printed, drafts included. It follows the typing at a lower priority: a
 * keystroke never waits for the page. A fault of the layout is logged and told in the page's own
 * pane, so that it never takes the writing down with it.
 */
export function useLayout(
  story: Story,
  template: Template | undefined,
  fonts: FontBook | undefined,
  figures: readonly Target[],
): Layout | 'failed' | undefined {
  const printed = useDeferredValue(story);
  return useMemo(() => {
    if (template === undefined || fonts === undefined) return undefined;
    try {
      return layoutStory(printed, template, fonts, { commentary: 'all', figures });
    } catch (error) {
      console.error(error);
      return 'failed';
    }
  }, [printed, template, fonts, figures]);
}
