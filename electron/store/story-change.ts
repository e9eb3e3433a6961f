import type { Input } from '#shared/desk';
import { ok, refuse, type Reply } from '#shared/desk';
import { initiativesOf, withCommentary, type Story, type StoryFile } from '#shared/story';

/** What a save may change; the report's own words are not among it. */
export type StoryChange = Omit<Input<'story:save'>, 'storyId'>;

/** The stored story with the change applied; `conflict` when it was made on another revision. */
export function applyChange(stored: StoryFile, change: StoryChange): Reply<Story> {
  if (change.baseRevision !== stored.revision) return refuse(conflict(stored));
  const known = new Set([...initiativesOf(stored.story)].map(({ id }) => id));
  const stranger = Object.keys(change.commentaries).find((id) => !known.has(id));
  return stranger === undefined ? ok(changed(stored.story, change)) : refuse(unknown(stranger));
}

function changed(story: Story, { commentaries, edition }: StoryChange): Story {
  let next = story;
  for (const [initiativeId, commentary] of Object.entries(commentaries)) {
    next = withCommentary(next, initiativeId, commentary ?? undefined);
  }
  return edition === undefined ? next : { ...next, edition };
}

function conflict({ revision, savedAt }: StoryFile) {
  return {
    code: 'conflict',
    zh: `没存上：这篇稿件已在别处存为第 ${revision} 次（${savedAt}）。先重新打开，再把改动放进去`,
    en: `Not saved: this story was saved elsewhere as revision ${revision} (${savedAt}). Open it again, then bring your changes in`,
  } as const;
}

function unknown(initiativeId: string) {
  return {
    code: 'bad-request',
    zh: `没存上：稿件里没有举措 ${initiativeId}。重新打开稿件再试`,
    en: `Not saved: the story has no initiative ${initiativeId}. Open the story again and retry`,
  } as const;
}
