import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, setLine, type Prepared, type Profile } from '#shared/typeset';
import { prepared, sliceOf } from './lines';

/** Stretches of the sample, marks and numbers included, put together at random. */
const sample = readFileSync('samples/hengyang-2019-minsheng.md', 'utf8').replaceAll(/[#*\s]/gu, '');
const pieces = sample.match(/[^，。、；：！？]{1,9}[，。、；：！？]?/gu) ?? [];
const paragraph = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 20 })
  .map((parts) => parts.join('').replace(/[“（《]+$/u, ''))
  .filter((text) => text !== '');
const measure = fc.integer({ min: 7, max: 27 });
const punctuation = fc.constantFrom<Profile['punctuation']>('quanjiao', 'kaiming', 'banjiao');

const NEVER_STARTS = /^[”’》〉」』】）］｝，、；：。！？·％%]/u;
const NEVER_ENDS = /[“‘《〈「『【（［｛￥]$/u;
const RUNS = 700;

function broken(text: string, em: number, style: Profile['punctuation']) {
  const set: Prepared = prepared(text, { punctuation: style });
  const { lines } = breakLines(set, em * 1000, 2000);
  return { set, lines, texts: lines.map((line) => sliceOf(set, line.start, line.end)) };
}

describe('any paragraph of the sample’s words, at any measure, in any style (T-02)', () => {
  test('no line starts or ends with what never may, and no character is lost', () => {
    fc.assert(
      fc.property(paragraph, measure, punctuation, (text, em, style) => {
        const { texts } = broken(text, em, style);
        for (const line of texts.slice(1)) expect(line).not.toMatch(NEVER_STARTS);
        for (const line of texts) expect(line).not.toMatch(NEVER_ENDS);
        expect(texts.join('')).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  test('no number is parted', () => {
    fc.assert(
      fc.property(paragraph, measure, punctuation, (text, em, style) => {
        const { texts } = broken(text, em, style);
        for (const [index, line] of texts.entries()) {
          expect(`${line.slice(-1)}|${texts[index + 1]?.slice(0, 1) ?? ''}`).not.toMatch(
            /\d\|[\d.%万]/u,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('a justified line fills its measure to half a thousandth of an em (W-15)', () => {
    fc.assert(
      fc.property(paragraph, measure, punctuation, (text, em, style) => {
        const { set, lines } = broken(text, em, style);
        const justified = lines.filter(({ last, relaxed }) => !last && relaxed === undefined);
        for (const line of justified) {
          const { right } = setLine(set, line);
          expect(Math.abs(right - line.indent - line.measure)).toBeLessThanOrEqual(0.5);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('judging candidates stays linear in the text (E-03)', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 13, max: 24 }), (text, em) => {
        const set = prepared(text);
        const { candidates, relaxed } = breakLines(set, em * 1000, 2000);
        fc.pre(relaxed === undefined);
        expect(candidates).toBeLessThanOrEqual(12 * set.count);
      }),
      { numRuns: 200 },
    );
  });
});

test('marks are as wide as the class table says, whatever the font says (W-14)', async () => {
  const { countedFace } = await import('../../fixtures/counted-font');
  const { faceChain, NEWS, prepare } = await import('#shared/typeset');
  const narrow = { '“': 430, '”': 430, '·': 330, '—': 890 };
  const text = '力争“雨母·岣嵝”片区——衡阳的“后花园”建设，取得实效。';
  const linesIn = (widths: Readonly<Record<string, number>>) => {
    const face = countedFace('song', widths);
    const chain = faceChain({ faces: new Map([['song', face]]) }, 'song');
    return breakLines(prepare([{ text, chain }], NEWS), 8000).lines;
  };
  expect(linesIn(narrow)).toEqual(linesIn({}));
});

test('any text at all is broken without loss or end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), measure, (text, em) => {
      const set = prepared(text);
      const { lines } = breakLines(set, em * 1000);
      expect(lines.at(-1)?.end ?? 0).toBe(set.count);
      for (const [index, line] of lines.entries()) {
        expect(line.start).toBe(lines[index - 1]?.end ?? 0);
      }
    }),
    { numRuns: RUNS },
  );
});
