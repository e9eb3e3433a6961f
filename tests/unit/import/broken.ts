import { readFileSync } from 'node:fs';
import fc from 'fast-check';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** Whole reports, each paragraph on a line of its own. */
export const WHOLE_REPORTS: readonly string[] = [
  'samples/hengyang-2019-minsheng.md',
  'tests/fixtures/guizhou-2026.txt',
  'tests/fixtures/rural-revitalization-2018.txt',
].map((path) =>
  closed(
    read(path)
      .replaceAll(/\*\*|## /gu, '')
      .trim(),
  ),
);

/** The seed report has two cuts of its own. */
function closed(text: string): string {
  return text
    .replace(/地区和贫\s+困群众/u, '地区和贫困群众')
    .replace(/推进衡阳\s+幼儿/u, '推进衡阳幼儿');
}

/** What a page leaves between the halves of a paragraph; `n` counts the pages. */
const PAGE_ENDS: readonly ((n: number) => string)[] = [
  () => '\n',
  () => '\n\n',
  (n) => `\n— ${n} —\n`,
  (n) => `\n第${n}页 共99页\n`,
  (n) => `\n${n}/99\n衡阳日报解读专版\n`,
  () => '\f',
];

/** A report that pages and columns have cut. */
export interface BrokenReport {
  readonly text: string;
  /** The offsets in `text` of the characters behind the cuts. */
  readonly cuts: readonly number[];
}

/** Cuts a report behind any of its visible characters but the last of a paragraph. */
function breakReport(whole: string, places: readonly number[], pageEnd: (n: number) => string) {
  const cuts: number[] = [];
  let text = '';
  let from = 0;
  for (const [index, place] of places.entries()) {
    text += whole.slice(from, place) + pageEnd(index + 1);
    cuts.push(text.length);
    from = place;
  }
  return { text: text + whole.slice(from), cuts };
}

const isInParagraph = (whole: string, place: number) =>
  /\S/u.test(whole.charAt(place - 1)) && /\S/u.test(whole.charAt(place));

/** Reports with one cut in every 300 to 3000 characters or so, as pages and columns make them. */
export const brokenReport: fc.Arbitrary<BrokenReport> = fc
  .record({
    whole: fc.constantFrom(...WHOLE_REPORTS),
    pageEnd: fc.constantFrom(...PAGE_ENDS),
    steps: fc.array(fc.integer({ min: 40, max: 2400 }), { minLength: 4, maxLength: 24 }),
  })
  .map(({ whole, pageEnd, steps }) => {
    const places: number[] = [];
    let place = 0;
    for (const step of steps) {
      place += step;
      if (isInParagraph(whole, place)) places.push(place);
    }
    return breakReport(whole, places, pageEnd);
  });
