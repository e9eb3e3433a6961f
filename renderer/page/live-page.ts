import { layoutStory, type Chosen, type Layout } from '#shared/layout';
import type { Story, Target } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';

interface Asked {
  readonly figures: readonly Target[];
  /** Keep the size of the body, as long as the story needs no other number of pages. */
  readonly isTyping: boolean;
}

/** What was chosen for which template and report. */
interface Kept {
  readonly template: Template;
  readonly figures: readonly Target[];
  readonly chosen: Chosen;
}

/**
 * Lays out one story after another edit. While one types the page stays calm, and a keystroke costs one
 * way to set the story instead of all; otherwise it is the page that would be printed.
 */
export function livePage() {
  let last: Kept | undefined;
  return (
    story: Story,
    template: Template,
    fonts: FontBook,
    { figures, isTyping }: Asked,
  ): Layout => {
    const isSame = last?.template === template && last.figures === figures;
    const kept = isTyping && isSame ? { kept: last?.chosen } : {};
    const layout = layoutStory(story, template, fonts, { commentary: 'all', figures, ...kept });
    last = { template, figures, chosen: layout.chosen };
    return layout;
  };
}
