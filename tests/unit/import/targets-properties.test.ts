import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTargets, findTerms } from '#shared/import';
import { excerpt, Target, Term, type Paragraph } from '#shared/story';
import { reported, sourceWords, storyOf } from './reported';

/** Pieces that the rules look for, in any order, among anything. */
const piece = fc.oneof(
  fc.constantFrom(...'0123456789０９.,，、。；：（）“”‘’《》【】[]"-—～~/第前每从到 \n'),
  fc.constantFrom(...'一二三两十百千万亿半余多点个家亩元％%名位强年月'),
  fc.constantFrom(
    '百分之',
    '三分之',
    '个百分点',
    '以上',
    '不低于',
    '达',
    '增长',
    '分别',
    '建设',
    '等',
  ),
  fc.constantFrom('2025年的', '全省', '名词解释', '指', '学校', '率', 'GWh', '千瓦时', '户（套）'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const anyText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

const isInside = ({ at }: Pick<Paragraph, 'at'>, text: string) =>
  0 <= at.start && at.start <= at.end && at.end <= text.length;

test('any text gives targets that say what the source says at their places', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { story } = reported(text);
      for (const target of findTargets(story, text)) {
        expect(Target.parse(target)).toEqual(target);
        expect(isInside(target, text)).toBe(true);
        expect(sourceWords(text, target)).toBe(target.text);
      }
    }),
    { numRuns: 2000 },
  );
});

test('any text gives terms and explanations that stand in the source', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { story } = reported(`名词解释\n${text}`);
      for (const term of findTerms(story, `名词解释\n${text}`, { titles: true })) {
        expect(Term.parse(term)).toEqual(term);
        for (const { at, text: words, ...rest } of term.explanation ?? []) {
          expect(sourceWords(`名词解释\n${text}`, { at, ...rest })).toBe(words);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('a page break anywhere changes neither the numbers nor the objects', () => {
  const words = '城镇化率达到55.3%，新建学校63所，新增学位7.8万个，耕地不少于5028.04万亩。';
  const whole = storyOf('', [{ text: words, at: { start: 0, end: words.length } }]);
  const say = ({ value, unit, object, text }: Target) => ({ value, unit, object, text });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: words.length - 1 }), (cut) => {
      const source = `${words.slice(0, cut)}\n\n${words.slice(cut)}`;
      const seams = [{ offset: cut, gap: { start: cut, end: cut + 2 } }];
      const story = storyOf('', [{ text: words, at: { start: 0, end: source.length }, seams }]);
      const found = findTargets(story, source);
      expect(found.map(say)).toEqual(findTargets(whole, words).map(say));
      for (const target of found) expect(sourceWords(source, target)).toBe(target.text);
    }),
  );
});

test('an excerpt of a paragraph says what the source says there', () => {
  const source = 'ab\ncd\n\nef';
  const seams = [
    { offset: 2, gap: { start: 2, end: 3 } },
    { offset: 4, gap: { start: 5, end: 7 } },
  ];
  const paragraph = { text: 'abcdef', at: { start: 0, end: 9 }, seams };
  for (let start = 0; start < 6; start += 1) {
    for (let end = start + 1; end <= 6; end += 1) {
      const part = excerpt(paragraph, start, end);
      expect(part.text).toBe('abcdef'.slice(start, end));
      expect(sourceWords(source, part)).toBe(part.text);
    }
  }
});
