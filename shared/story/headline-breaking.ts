import { z } from 'zod';

/** More lines than a headline has. */
const MOST_BREAKS = 10;
const MOST_WORDS = 500;

const offsets = (most: number) => z.array(z.int().positive()).max(most).readonly();

/** 断题: how the headline is broken, as the editor set it; offsets in UTF-16 units of the headline. */
export const HeadlineBreaking = z
  .strictObject({
    /** A line ends behind these: the editor's own break always wins (H-05). */
    breaks: offsets(MOST_BREAKS),
    /** A word ended behind these when it was set: a later dictionary moves nothing (H-06). */
    words: offsets(MOST_WORDS),
  })
  .readonly();
export type HeadlineBreaking = z.infer<typeof HeadlineBreaking>;
