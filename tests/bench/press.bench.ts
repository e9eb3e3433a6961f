import { readFile } from 'node:fs/promises';
import { bench, describe } from 'vitest';
import { paintPdf } from '#electron/press';
import { preflight } from '#electron/preflight';
import { verifyPdf } from '#electron/verify';
import { PressProfile } from '#shared/desk';
import { layoutStory } from '#shared/layout';
import { StoryFile } from '#shared/story';
import { findTemplate } from '#templates';
import { testLibrary } from '../unit/press/library';

const fonts = await testLibrary();
const book = await fonts.book();
const { story } = StoryFile.parse(
  JSON.parse(await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8')),
);
const template = findTemplate('broadsheet');
if (template === undefined) throw new Error('no broadsheet');
const { pages } = layoutStory(story, template, book);

describe.each(PressProfile.options)('%s', (profile) => {
  const paint = () => paintPdf(pages, { fonts, title: 'bench', date: new Date(0), profile });
  bench('paint one page, fonts open', async () => {
    await paint();
  });
});

const painted = await paintPdf(pages, { fonts, title: 'bench', date: new Date(0) });
if (!painted.ok) throw new Error(painted.failure.en);
bench('preflight one page', () => {
  preflight(painted.value);
});
bench('verify one page', async () => {
  await verifyPdf(painted.value, story, 'bench.pdf');
});
