import { describe, expect, test } from 'vitest';
import { initiativeTexts, labelsOf, storyOf } from './outline';
import { PLAIN_SAMPLE } from './source-of';

const STARTS_NO_LINE = /[，。、；：！？）》」』】”’]/u;

/** The text as a column of the given measure sets it, with or without kinsoku. */
function inColumn(text: string, measure: number, kinsoku: boolean): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => linesOf(line, measure, kinsoku))
    .join('\n');
}

function linesOf(line: string, measure: number, kinsoku: boolean): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < line.length) {
    let end = Math.min(line.length, start + measure);
    if (kinsoku && STARTS_NO_LINE.test(line.charAt(end))) end -= 1;
    lines.push(line.slice(start, end));
    start = end;
  }
  return lines;
}

const HEAD = ['kicker', 'standingHead', 'headline', 'lede', 'byline'] as const;
const asPrinted = storyOf(PLAIN_SAMPLE);

describe.each([
  ['cut anywhere', false],
  ['cut by the rules', true],
] as const)('the seed report in a column, %s', (_, kinsoku) => {
  test.each([11, 13, 14, 17, 18, 20, 22, 25])('of %i characters reads as printed', (measure) => {
    const story = storyOf(inColumn(PLAIN_SAMPLE, measure, kinsoku));
    for (const part of HEAD) {
      expect(story[part], part).toEqual(asPrinted[part]);
    }
    expect(labelsOf(story)).toEqual(labelsOf(asPrinted));
    const words = (texts: string[][]) => texts.map((paragraphs) => paragraphs.join(''));
    expect(words(initiativeTexts(story))).toEqual(words(initiativeTexts(asPrinted)));
  });
});

test('a report whose paragraphs stand on one line each is not taken for a column', () => {
  expect(storyOf(PLAIN_SAMPLE).headline).toBe('打造民生“升级版” 增强百姓幸福感');
});
