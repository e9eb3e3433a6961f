import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readText } from '#shared/display';
import { layoutStory } from '#shared/layout';
import { initiativesOf, StoryFile, withCommentary, type Story } from '#shared/story';
import { templateOf } from '../fixtures/templates';
import { testLibrary } from '../unit/press/library';

const book = await (await testLibrary()).book();
const { story } = StoryFile.parse(
  JSON.parse(await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8')),
);
const words = [...initiativesOf(story)]
  .flatMap(({ source }) => source.map(({ text }) => text))
  .join('');

/** The sample with so many characters of commentary under its first initiative. */
function withLength(count: number): Story {
  const [first] = initiativesOf(story);
  if (first?.commentary === undefined) throw new Error('the sample has commentary');
  const starts = Array.from({ length: Math.ceil(count / 150) }, (_, index) => index * 150);
  const paragraphs = starts.map((at) => ({ text: words.slice(at, Math.min(at + 150, count)) }));
  return withCommentary(story, first.id, { ...first.commentary, paragraphs });
}

test('a page some rows too long is fitted by paragraphs that lose a line (P-19, W-10)', () => {
  const broadsheet = templateOf('broadsheet');
  const lengths = Array.from({ length: 20 }, (_, index) => 900 + 15 * index);
  const layouts = lengths.map((length) => layoutStory(withLength(length), broadsheet, book));
  const fitted = layouts.filter(({ chosen }) => (chosen.step.fewerLines ?? 0) > 0);
  expect(fitted.length, 'some lengths need it').toBeGreaterThan(0);
  for (const { pages, quality, setting, chosen } of fitted) {
    expect(pages.length).toBe(1);
    expect(quality.maxGapEm).toBeLessThanOrEqual(0.12);
    expect(setting.size).toBe(9);
    expect(chosen.step.fewerLines).toBeLessThanOrEqual(6);
    expect(readText(pages)).toContain('打造民生');
  }
  const order = layouts.map(({ pages, chosen }) =>
    pages.length > 1 ? 'over' : (chosen.step.fewerLines ?? 0) > 0 ? 'fitted' : 'fits',
  );
  const first = (kind: (typeof order)[number]) => order.indexOf(kind);
  expect(first('fits')).toBeLessThan(first('fitted'));
  expect(first('fitted'), 'what is longer still goes on').toBeLessThan(first('over'));
});
