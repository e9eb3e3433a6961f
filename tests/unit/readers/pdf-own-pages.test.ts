import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { paintPdf } from '#electron/press';
import { layoutStory } from '#shared/layout';
import { initiativesOf, StoryFile, withCommentary, type Story } from '#shared/story';
import { templates } from '#templates';
import { testLibrary } from '../press/library';
import { readWords, visible } from './read-words';

let annotated: Story;
let bare: Story;

beforeAll(async () => {
  const file = await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8');
  annotated = StoryFile.parse(JSON.parse(file)).story;
  bare = annotated;
  for (const { id } of initiativesOf(annotated)) bare = withCommentary(bare, id, undefined);
}, 60_000);

/** The pages as our press paints them, read back. */
async function printed(story: Story, template: (typeof templates)[number]) {
  const fonts = await testLibrary();
  const { pages } = layoutStory(story, template, await fonts.book());
  const painted = await paintPdf(pages, { fonts, title: '样稿', date: new Date(0) });
  if (!painted.ok) throw new Error(painted.failure.en);
  return readWords(painted.value);
}

/** Each initiative with the words below its label. */
const sourcesOf = (story: Story) =>
  [...initiativesOf(story)].map(({ label, source }) =>
    visible(`【${label}】${source.map(({ text }) => text).join('')}`),
  );

/** Newspaper pages; proof sheets go to the office printer. */
const newspaperPages = templates.filter(({ id }) => !id.startsWith('proof'));
const printedPages = newspaperPages.filter(({ head }) => head.vertical === undefined);
const verticalPages = newspaperPages.filter(({ head }) => head.vertical !== undefined);

describe.each(printedPages.map((template) => [template.id, template] as const))(
  'a page in %s',
  (_, template) => {
    test('reads back every initiative whole and in order', async () => {
      const words = visible((await printed(bare, template)).text);
      let at = 0;
      for (const source of sourcesOf(bare)) {
        expect(words.slice(at)).toContain(source);
        at = words.indexOf(source, at) + source.length;
      }
    });

    // A box may stand at the top of the next column while the report runs on below its initiative.
    test('reads each commentary after its initiative begins, the report whole around it', async () => {
      let words = visible((await printed(annotated, template)).text);
      let at = 0;
      for (const { label, source, commentary } of initiativesOf(annotated)) {
        const start = visible(`【${label}】${source[0]?.text.slice(0, 6) ?? ''}`);
        expect(words.indexOf(start, at), start).toBeGreaterThanOrEqual(at);
        at = words.indexOf(start, at);
        for (const { text } of commentary?.paragraphs ?? []) {
          expect(words.indexOf(visible(text), at), text).toBeGreaterThan(at);
          words = words.replace(visible(text), '');
        }
      }
      for (const { source } of initiativesOf(annotated)) {
        for (const { text } of source) {
          expect(words).toContain(visible(text).slice(0, 12));
          expect(words).toContain(visible(text).slice(-12));
        }
      }
    });

    test('begins with its headline, and its 报眉 is left out', async () => {
      const { text, left } = await printed(bare, template);
      const heads = text.split('\n').filter((line) => line.startsWith('#'));
      expect(visible(heads.slice(0, 3).join('\n'))).toContain(visible(bare.headline ?? ''));
      expect(left.length).toBeGreaterThan(0);
      expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(['running-head']));
    });
  },
);

test.each(verticalPages.map((template) => [template.id, template] as const))(
  'the vertical head of %s is told as left out, line by line',
  async (_, template) => {
    const { left } = await printed(bare, template);
    const vertical = left.filter(({ kind }) => kind === 'vertical-text').map(({ text }) => text);
    expect(vertical.length).toBeGreaterThanOrEqual(2);
    for (const character of visible(bare.headline ?? '').replace(/[“”]/gu, '')) {
      expect(vertical.join('')).toContain(character);
    }
  },
);
