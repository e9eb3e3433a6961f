import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { readSource } from '#electron/readers';
import { dumpText } from '#shared/display';
import { importReport } from '#shared/import';
import { layoutStory } from '#shared/layout';
import { initiativesOf, StoryFile, withCommentary } from '#shared/story';
import type { FontBook } from '#shared/typeset';
import { templates } from '#templates';
import { testLibrary } from '../unit/press/library';

let book: FontBook;
let story: StoryFile['story'];

beforeAll(async () => {
  book = await (await testLibrary()).book();
  const file = await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8');
  story = StoryFile.parse(JSON.parse(file)).story;
});

test('the sample story is the report as it is imported, with approved commentary everywhere', async () => {
  const bytes = await readFile('samples/hengyang-2019-minsheng.md');
  const source = readSource(bytes, 'hengyang-2019-minsheng.md');
  if (!source.ok) throw new Error(source.failure.en);
  let bare = story;
  for (const { id, commentary } of initiativesOf(story)) {
    expect(commentary?.state).toBe('approved');
    bare = withCommentary(bare, id, undefined);
  }
  const { terms, ...own } = bare;
  expect(terms).toHaveLength(4);
  expect(own).toEqual(importReport(source.value).story);
});

/** A review diff of these files reads like a proof correction; `npx vitest -u` accepts a change. */
test.each(templates.map((template) => [template.id, template] as const))(
  'the sample story in %s is set as it was',
  async (id, template) => {
    const { pages } = layoutStory(story, template, book);
    await expect(dumpText(pages)).toMatchFileSnapshot(`./sample-${id}.txt`);
  },
);

test('no line of the sample needs a rule to give way, and none is loose (W-10)', () => {
  for (const template of templates) {
    const { quality } = layoutStory(story, template, book);
    expect(quality.relaxed).toBe(0);
    expect(quality.maxGapEm).toBeLessThanOrEqual(0.12);
  }
});
