import type { Input } from '#shared/desk';
import { ok, refuse, type Reply } from '#shared/desk';
import {
  initiativesOf,
  withCommentary,
  type Picture,
  type Story,
  type StoryFile,
} from '#shared/story';

/** What a save may change; the report's own words are not among it. */
export type StoryChange = Omit<Input<'story:save'>, 'storyId'>;

/** The stored story with the change applied. */
export function applyChange(stored: StoryFile, change: Words): Reply<StoryFile> {
  const known = new Set([...initiativesOf(stored.story)].map(({ id }) => id));
  const named = [...Object.keys(change.commentaries), ...besideWhom(change.pictures)];
  const stranger = named.find((id) => !known.has(id));
  if (stranger !== undefined) return refuse(unknown(stranger));
  return ok({ ...stored, story: changed(stored.story, change) });
}

type Words = Omit<StoryChange, 'baseRevision'>;

const besideWhom = (pictures: readonly Picture[] = []) =>
  pictures.flatMap(({ place }) => (place.kind === 'beside' ? [place.initiativeId] : []));

function changed(story: Story, { commentaries, ...others }: Words): Story {
  let next = story;
  for (const [initiativeId, commentary] of Object.entries(commentaries)) {
    next = withCommentary(next, initiativeId, commentary ?? undefined);
  }
  const { edition, headlineBreaking, terms, pictures } = others;
  return {
    ...next,
    ...(edition === undefined ? {} : { edition }),
    ...(headlineBreaking === undefined ? {} : { headlineBreaking }),
    ...(terms === undefined ? {} : { terms }),
    ...(pictures === undefined ? {} : { pictures }),
  };
}

function unknown(initiativeId: string) {
  return {
    code: 'bad-request',
    zh: `没存上：稿件里没有举措 ${initiativeId}。重新打开稿件再试`,
    en: `Not saved: the story has no initiative ${initiativeId}. Open the story again and retry`,
  } as const;
}
