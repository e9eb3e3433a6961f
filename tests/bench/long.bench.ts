import { readFile } from 'node:fs/promises';
import { bench, describe } from 'vitest';
import { readInput } from '#electron/host';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutStory } from '#shared/layout';
import { templateOf } from '../fixtures/templates';
import { testLibrary } from '../unit/press/library';

/**
 * Layout alone of a report that is so many times the sample: fonts are open, nothing is known of the
 * story. Ten times the report should take no more than ten times as long.
 */
const book = await (await testLibrary()).book();
const template = templateOf('broadsheet');
const sample = await readFile('samples/hengyang-2019-minsheng.md', 'utf8');
const start = sample.indexOf('【举措一】');
const folder = await mkdtemp(join(tmpdir(), 'jiedu-long-'));

async function storyOf(times: number) {
  const file = join(folder, `${times}.md`);
  await writeFile(file, sample.slice(0, start) + sample.slice(start).repeat(times));
  const read = await readInput(file);
  if (!read.ok) throw new Error(read.failure.en);
  return read.value.story;
}

const stories = await Promise.all(
  [10, 105].map(async (times) => [times, await storyOf(times)] as const),
);

describe.each(stories)('the sample %i times', (times, story) => {
  bench(
    `lay out ${times * 3400} characters`,
    () => void layoutStory(structuredClone(story), template, book),
    {
      iterations: 3,
      time: 0,
      warmupIterations: 1,
    },
  );
});
