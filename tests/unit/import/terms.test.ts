import { describe, expect, test } from 'vitest';
import { findTerms } from '#shared/import';
import { Term } from '#shared/story';
import { linesOf, sampleReport, sourceWords, storyOf } from './reported';

/** The terms of a report whose every line is a paragraph. */
function termsOf(text: string, options = {}): Term[] {
  return findTerms(storyOf('工作安排', linesOf(text)), text, options);
}

const names = (text: string, options = {}) => termsOf(text, options).map((term) => term.text);

describe('terms in quotation marks', () => {
  test('the sample’s are all found, at places that say them', () => {
    const { story, text } = sampleReport();
    const terms = findTerms(story, text);
    const found = terms.map((term) => term.text);
    for (const name of ['四好农村路', '两权', '扫黑除恶', '一县一特', '一乡一业', '升级版']) {
      expect(found).toContain(name);
    }
    for (const term of terms) {
      expect(Term.parse(term)).toEqual(term);
      for (const place of term.places) expect(sourceWords(text, place)).toBe(term.text);
    }
  });

  test('a term has all its places', () => {
    const [term] = termsOf('推进“双碳”工作。\n实现“双碳”目标，落实“双碳”要求。');
    expect(term?.places.map(({ at }) => at.start)).toEqual([3, 13, 22]);
    expect(term?.at).toEqual({ start: 3, end: 5 });
  });

  test('speech and single stressed words are no terms', () => {
    expect(names('他说：“我们要干，不能等。”考核为“好”，防止“清”。')).toEqual([]);
  });

  test('titles are left out unless asked for', () => {
    const text = '印发《条例》，落实“三农”政策。';
    expect(names(text)).toEqual(['三农']);
    expect(names(text, { titles: true })).toEqual(['条例', '三农']);
  });

  test('a term cut by a page break is one term', () => {
    const text = '推进“四好农\n村路”建设';
    const seams = [{ offset: 6, gap: { start: 6, end: 7 } }];
    const paragraph = { text: '推进“四好农村路”建设', at: { start: 0, end: text.length }, seams };
    expect(findTerms(storyOf('', [paragraph]), text)).toMatchObject([
      { text: '四好农村路', at: { start: 3, end: 9 }, places: [{ seams: [{ offset: 3 }] }] },
    ]);
  });
});

describe('an appendix of 名词解释', () => {
  const REPORT = [
    '实施“两重”“两新”政策，发展新质生产力，守牢“双碳”目标。',
    '附件2',
    '《政府工作报告》名词解释',
    '1.“两重”“两新”：“两重”指重大战略，“两新”指更新换新。',
    '2. 新质生产力：是创新起主导作用的生产力。',
    '它的特点是创新。',
    '“双碳”是指碳达峰、碳中和。',
    '四好农村路',
    '指建好、管好、护好、运营好农村公路。',
    '附件3',
    '新质生产力：别处。',
  ].join('\n');
  const explained = () =>
    Object.fromEntries(
      termsOf(REPORT).map(({ text, explanation = [] }) => [text, explanation.map((p) => p.text)]),
    );

  test('explains in the text’s own words, numbered or not', () => {
    expect(explained()).toMatchObject({
      两重: ['“两重”指重大战略，“两新”指更新换新。'],
      两新: ['“两重”指重大战略，“两新”指更新换新。'],
      新质生产力: ['是创新起主导作用的生产力。', '它的特点是创新。'],
      双碳: ['是指碳达峰、碳中和。'],
      四好农村路: ['指建好、管好、护好、运营好农村公路。'],
    });
  });

  test('ends at the next annex', () => {
    expect(Object.values(explained()).flat()).not.toContain('别处。');
  });

  test('its terms have their places in the report, quoted or not', () => {
    const term = termsOf(REPORT).find(({ text }) => text === '新质生产力');
    expect(term?.kind).toBe('glossary');
    expect(term?.at.start).toBe(REPORT.indexOf('新质生产力'));
  });

  test('every explanation stands in the source', () => {
    for (const { explanation = [] } of termsOf(REPORT)) {
      for (const paragraph of explanation) {
        expect(sourceWords(REPORT, paragraph)).toBe(paragraph.text);
      }
    }
  });
});

test('without an appendix nothing is explained', () => {
  expect(termsOf('“双碳”是指碳达峰。').every((term) => term.explanation === undefined)).toBe(true);
});
