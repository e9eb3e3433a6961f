import type { Library } from '#electron/store';
import type { Failure, StoryEntry } from '#shared/desk';
import type { Source } from '#shared/story';

/** The story saved last that was read from the same words; a library that cannot be listed has none. */
export async function findSameSource(
  library: Pick<Library, 'list'>,
  { sha256 }: Pick<Source, 'sha256'>,
): Promise<StoryEntry | undefined> {
  const listed = await library.list();
  return listed.ok
    ? listed.value.entries.find(({ sourceSha256 }) => sourceSha256 === sha256)
    : undefined;
}

export const alreadyImported = ({ id, headline }: StoryEntry): Failure => ({
  code: 'already-imported',
  zh: `稿件库里已有这份原文，一字不差：《${headline}》。打开已有的稿件，或另存为一篇新稿`,
  en: `The library already has this very text: “${headline}”. Open that story, or keep this as another one`,
  storyId: id,
});
