import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { dumpText } from '#shared/display';
import { layoutStory } from '#shared/layout';
import { StoryFile } from '#shared/story';
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
