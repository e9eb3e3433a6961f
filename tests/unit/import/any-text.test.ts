import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { Diagnostic, droppedSpans, findInfidelity, Story, type Source } from '#shared/story';
import { SAMPLE, sourceOf } from './source-of';

/** The promises of import that a text breaks, be it a report or not. */
function brokenPromises(source: Source): string[] {
  const { story, diagnostics } = importReport(source);
  const account = ledger(source, story, diagnostics);
  const promises = {
    'nothing is lost': account.lost.length === 0,
    'every visible character is accounted for':
      account.kept + account.dropped === source.characters,
    'the account closes': account.kept + account.dropped + account.whiteSpace === account.input,
    'the story is faithful':
      findInfidelity(story, source.text, droppedSpans(diagnostics)) === undefined,
    'the story keeps its schema': isDeepStrictEqual(Story.parse(story), story),
    'the story can be sent': isDeepStrictEqual(structuredClone(story), story),
    'the story can be saved': isDeepStrictEqual(JSON.parse(JSON.stringify(story)), story),
    'the diagnostics keep their schema': diagnostics.every(
      (item) => Diagnostic.safeParse(item).success,
    ),
    'the diagnostics point into the text': diagnostics.every(
      ({ at }) => (at?.end ?? 0) <= source.text.length,
    ),
  };
  return Object.entries(promises).flatMap(([promise, kept]) => (kept ? [] : [promise]));
}

const MARKERS =
  '【举措一】 【看点2】 （一） (二) 一、 第一篇 关键词： 各位代表： 本报讯（ 解读 之二 摄 来源： 一是 ■本报记者'.split(
    ' ',
  );
const MARKUP = '## # ** * *** __ - > --- === #'.split(' ');
const MARKS = '。 ， ： ； “ ” ！ —— （ ） 3.96 public'.split(' ');
const LINES = [
  '打造民生升级版',
  '困群众的内生动力',
  '落实好新政策，加快推进重大项目建设，全面提升居民消费能力，着力改善消费环境，培育新的增长点。',
];
const WHITE_SPACE = ['\n', '\n\n', '\r\n', '\f', '\u2028', '\u3000', ' ', '\t', '\ufeff'];
const ODDITIES = ['\u0000', '\ud800', '\udc00', '\u202e', '\u2066', '\u200b', '\u0085', '𠮷', '👨‍👩‍👧'];
const PIECES = [...MARKERS, ...MARKUP, ...MARKS, ...LINES, ...WHITE_SPACE, ...ODDITIES];

const format = fc.constantFrom<Source['format']>('md', 'txt');
const piece = fc.constantFrom(...PIECES);
const reportLike = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('import keeps its promises', () => {
  test('to a text made of a report’s pieces', () => {
    const kept = fc.property(reportLike, format, (text, kind) => {
      expect(brokenPromises(sourceOf(text, kind))).toEqual([]);
    });
    expect(() => fc.assert(kept, { numRuns: 300 })).not.toThrow();
  });

  test('to any text at all', () => {
    const kept = fc.property(anyText, format, (text, kind) => {
      expect(brokenPromises(sourceOf(text, kind))).toEqual([]);
    });
    expect(() => fc.assert(kept, { numRuns: 150 })).not.toThrow();
  });

  test('to the seed report, wherever something is put into it or cut out', () => {
    const place = fc.nat(SAMPLE.length);
    const kept = fc.property(place, place, piece, format, (a, b, inserted, kind) => {
      const text = SAMPLE.slice(0, Math.min(a, b)) + inserted + SAMPLE.slice(Math.max(a, b));
      expect(brokenPromises(sourceOf(text, kind))).toEqual([]);
    });
    expect(() => fc.assert(kept, { numRuns: 60 })).not.toThrow();
  });

  test('and reads the same story each time', () => {
    const same = fc.property(reportLike, (text) => {
      expect(importReport(sourceOf(text, 'md'))).toEqual(importReport(sourceOf(text, 'md')));
    });
    expect(() => fc.assert(same, { numRuns: 50 })).not.toThrow();
  });
});

describe('a text that means harm', () => {
  const MILLION = 1_000_000;

  test.each([
    ['nothing but white space', ' \n\u3000\r\n\t'],
    ['a NUL and controls', '标题\u0000\u0007\n\n【举措一】\u0000建设公路。'],
    ['lone surrogates', '标\ud800题\n\n【举措一】\udc00建设\ud83d公路。'],
    ['marks of direction', '标题\u202e\n\n【举措一\u2066】建设\u2069公路。'],
    ['one line of 5 MB', '好'.repeat((5 * MILLION) / 3)],
    ['a million asterisks', '*'.repeat(MILLION)],
    ['a million spaces before a word', `${' '.repeat(MILLION)}好`],
    ['a million opening brackets', '【（['.repeat(MILLION / 3)],
    ['a million closing brackets', '）”'.repeat(MILLION / 2)],
    ['200 000 pairs of marks in a line', '**好**'.repeat(200_000)],
    ['400 000 short lines', '甲乙丙\n'.repeat(400_000)],
    ['50 000 headings', '## 关键词：民生\n'.repeat(50_000)],
    ['50 000 labels', '【举措一】\n'.repeat(50_000)],
  ])('is read to its end: %s', { timeout: 60_000 }, (_, text) => {
    const source = sourceOf(text, 'md');
    const { story, diagnostics } = importReport(source);
    expect(ledger(source, story, diagnostics).lost).toEqual([]);
    expect(findInfidelity(story, text)).toBeUndefined();
  });

  test('does not get its controls into a message', () => {
    const { diagnostics } = importReport(
      sourceOf('标题\n【举措一】建设\u202e公\ud800路\n水\u0007厂。'),
    );
    expect(diagnostics.map(({ code }) => code)).toContain('paragraph-joined');
    for (const { message } of diagnostics) expect(message).not.toMatch(/\p{C}/u);
  });
});
