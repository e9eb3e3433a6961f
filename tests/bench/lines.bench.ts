import { readFile } from 'node:fs/promises';
import { bench, describe } from 'vitest';
import { initiativesOf, StoryFile } from '#shared/story';
import { breakLines, faceChain, NEWS, prepare, type Prepared } from '#shared/typeset';
import { testLibrary } from '../unit/press/library';

const book = await (await testLibrary()).book();
const chain = faceChain(book, 'song', ['hei']);
const { story } = StoryFile.parse(
  JSON.parse(await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8')),
);
const texts = [...initiativesOf(story)].flatMap(({ source }) => source.map(({ text }) => text));

/** The sample's paragraphs over and over, up to about so many characters. */
function paragraphsOf(characters: number): string[] {
  const paragraphs: string[] = [];
  let total = 0;
  while (total < characters) {
    const text = texts[paragraphs.length % texts.length] ?? '';
    paragraphs.push(text);
    total += text.length;
  }
  return paragraphs;
}

const measure = (paragraphs: readonly string[]) =>
  paragraphs.map((text) => prepare([{ text, chain }], NEWS));
const lines = (paragraphs: readonly Prepared[], em: number) => {
  for (const paragraph of paragraphs) breakLines(paragraph, em * 1000, 2000);
};

/** The yardstick of this machine at this moment: every character looked up once, line by line. */
function readOnce(paragraphs: readonly string[]): number {
  let sum = 0;
  for (const text of paragraphs) {
    for (const character of text) sum += chain.faces[0]?.advances[character.charCodeAt(0)] ?? 0;
  }
  return sum;
}

describe('10,000 characters in paragraphs (E-05: boxes and gaps ≤ 12 ms, lines ≤ 4 ms)', () => {
  const tenThousand = paragraphsOf(10_000);
  const measured = measure(tenThousand);
  bench('read once: the yardstick', () => {
    readOnce(tenThousand);
  });
  bench('boxes and gaps', () => {
    measure(tenThousand);
  });
  for (const em of [13, 20, 24]) {
    bench(`lines at ${em} em`, () => {
      lines(measured, em);
    });
  }
});

describe('10,000 characters in one paragraph', () => {
  const [whole] = measure([paragraphsOf(10_000).join('')]);
  bench('lines at 20 em', () => {
    lines(whole === undefined ? [] : [whole], 20);
  });
  bench('a row of its own measure each, for forty rows', () => {
    const rows = Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? 20_000 : 13_000));
    if (whole !== undefined) breakLines(whole, rows);
  });
});

/** Twice the characters, twice the time: the exponent of growth is 1. */
describe.each([45_000, 90_000, 180_000, 360_000])('%i characters', (characters) => {
  const paragraphs = paragraphsOf(characters);
  bench('boxes, gaps and lines at 20 em', () => {
    lines(measure(paragraphs), 20);
  });
});
