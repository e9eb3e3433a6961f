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
const STYLES: readonly Profile['punctuation'][] = ['quanjiao', 'kaiming', 'banjiao'];
const PARAGRAPHS = 2000;

const NEVER_STARTS = /^[”’》〉」』】）］｝，、；：。！？·％%℃～—/／]/u;
const ALLOWED_START = /^——/u;
const NEVER_ENDS = /[“‘《〈「『【（［｛￥■/／]$/u;
const PARTED_NUMBER = /[\d.,]\|[\d.,%％‰℃万亿千百]|￥\|\d/u;
const HALF_WIDE = /[，、；：。！？”’》）】]$/u;

/** What is wrong with a broken paragraph, in words; nothing if all is well. */
function faultsOf(text: string, set: Prepared, em: number): string[] {
  const { lines } = breakLines(set, em * 1000, 2000);
  const texts = lines.map((line) => sliceOf(set, line.start, line.end));
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    const words = texts[index] ?? '';
    const { boxes, right } = setLine(set, line);
    if (index > 0 && NEVER_STARTS.test(words) && !ALLOWED_START.test(words)) faults.push('B-02');
    if (index + 1 < lines.length && NEVER_ENDS.test(words)) faults.push('B-03');
    const seam = `${words.slice(-1)}|${texts[index + 1]?.slice(0, 1) ?? ''}`;
    if (PARTED_NUMBER.test(seam)) faults.push('B-06 B-08');
    if (HALF_WIDE.test(words) && Math.abs(right - (boxes.at(-1) ?? 0) - 500) > 0.01) {
      faults.push('W-03');
    }
    const justified = !line.last && (line.relaxed === undefined || line.relaxed === 'loose');
    if (justified && Math.abs(right - line.indent - line.measure) > 0.5) faults.push('W-15');
  }
  if (texts.join('') !== text) faults.push('text lost');
  return faults.map((fault) => `${fault} at ${em}: ${texts.join(' ‖ ')}`);
}

describe('any paragraph of the sample’s words (T-02)', () => {
  test('keeps the prohibitions, its numbers, its widths and its text at every measure in every style', () => {
    let paragraphs = 0;
    let broken = 0;
    fc.assert(
      fc.property(paragraph, (text) => {
        const faults: string[] = [];
        for (const style of STYLES) {
          const set = prepared(text, { punctuation: style });
          for (let em = 7; em <= 27; em += 1) {
            faults.push(...faultsOf(text, set, em));
            broken += 1;
          }
        }
        paragraphs += 1;
        expect(faults).toEqual([]);
      }),
      { numRuns: PARAGRAPHS },
    );
    console.log(`T-02: ${paragraphs} paragraphs × 21 measures × 3 styles = ${broken} broken`);
    expect(broken).toBeGreaterThanOrEqual(PARAGRAPHS * 21 * 3);
  }, 60_000);

  test('judges at most twelve candidates a character (E-03)', () => {
    fc.assert(
      fc.property(paragraph, measure, (text, em) => {
        const set = prepared(text);
        const { candidates } = breakLines(set, em * 1000, 2000);
        expect(candidates).toBeLessThanOrEqual(12 * Math.max(set.count, 1));
      }),
      { numRuns: PARAGRAPHS },
    );
  });

  test('is broken alike whatever was broken before it (W-16)', () => {
    fc.assert(
      fc.property(paragraph, paragraph, measure, (text, other, em) => {
        const before = breakLines(prepared(text), em * 1000);
        breakLines(prepared(other), em * 700);
        expect(breakLines(prepared(text), em * 1000)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test('fills every row of its own measure (E-02)', () => {
    fc.assert(
      fc.property(paragraph, fc.array(measure, { minLength: 1, maxLength: 9 }), (text, rows) => {
        const set = prepared(text);
        const { lines } = breakLines(
          set,
          rows.map((em) => em * 1000),
        );
        expect(lines.map(({ start, end }) => sliceOf(set, start, end)).join('')).toBe(text);
        for (const [index, line] of lines.entries()) {
          expect(line.measure).toBe((rows[index] ?? rows.at(-1) ?? 0) * 1000);
          const filled = line.relaxed === undefined && !line.last;
          const right = filled ? setLine(set, line).right : line.measure;
          expect(Math.abs(right - line.measure)).toBeLessThanOrEqual(0.5);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is broken alike to one measure and to a list of that measure (E-02)', () => {
    fc.assert(
      fc.property(paragraph, measure, (text, em) => {
        const set = prepared(text);
        const { lines } = breakLines(set, em * 1000, 2000);
        // A wider row behind the last line keeps the list from being folded into one measure.
        const rows = Array.from({ length: lines.length + 1 }, () => em * 1000);
        expect(breakLines(set, [...rows, em * 2000], 2000).lines).toEqual(lines);
      }),
      { numRuns: 500 },
    );
  });
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
    { numRuns: 700 },
  );
});
