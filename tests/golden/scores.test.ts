import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { initiativesOf, StoryFile } from '#shared/story';
import { breakLines, faceChain, gradeOf, NEWS, prepare, setLine } from '#shared/typeset';
import type { Prepared, Profile } from '#shared/typeset';
import { testLibrary } from '../unit/press/library';

let bodyOf: (profile: Profile) => Prepared[];

beforeAll(async () => {
  const book = await (await testLibrary()).book();
  const file = await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8');
  const { story } = StoryFile.parse(JSON.parse(file));
  const texts = [...initiativesOf(story)].flatMap(({ label, source }) =>
    source.map(({ text }, index) => (index === 0 ? `【${label}】${text}` : text)),
  );
  const chain = faceChain(book, 'song', ['hei']);
  bodyOf = (profile) => texts.map((text) => prepare([{ text, chain }], profile));
});

/** The gaps that justification opened in the body of the sample, em, ascending. */
function gapsAt(em: number, profile: Profile) {
  const gaps: number[] = [];
  let relaxed = 0;
  for (const paragraph of bodyOf(profile)) {
    const { lines } = breakLines(paragraph, em * 1000, 2000);
    for (const line of lines) {
      if (!line.last) gaps.push(setLine(paragraph, line).gap / 1000);
      if (line.relaxed !== undefined) relaxed += 1;
    }
  }
  return { gaps: gaps.toSorted((a, b) => a - b), relaxed };
}

/** W-10: the body of the sample, 全角, indent of two. */
test.each([
  [13, 0.15, 0.15],
  [18, 0.12, 0.08],
  [20, 0.12, 0.08],
  [22, 0.12, 0.08],
  [24, 0.12, 0.08],
])('W-10 the sample’s body at %i em opens no gap over %f em', (em, most, most99) => {
  const { gaps, relaxed } = gapsAt(em, NEWS);
  const max = gaps.at(-1) ?? 0;
  const p99 = gaps[Math.floor((gaps.length - 1) * 0.99)] ?? 0;
  const good = gaps.filter((gap) => gradeOf(gap * 1000) === 'good').length;
  console.log(
    `W-10 ${em} em: max ${max.toFixed(3)}, 99 % ${p99.toFixed(3)} em, ` +
      `${good} of ${gaps.length} justified lines good, ${relaxed} reliefs`,
  );
  expect(relaxed).toBe(0);
  expect(max).toBeLessThanOrEqual(most);
  expect(p99).toBeLessThanOrEqual(most99);
});

test('W-10 with white that neither gives nor takes the same body is loose', () => {
  const stiff = { ...NEWS, autospace: 500, squeezeStops: false, minCommaGlue: 500 };
  expect(gapsAt(20, stiff).gaps.at(-1)).toBeGreaterThan(0.12);
});
