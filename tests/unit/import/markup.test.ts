import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { findInfidelity, type Source } from '#shared/story';
import { plainTexts } from './outline';
import { sourceOf } from './source-of';

/** What is printed below a section head, and the marks that were dropped for it. */
function read(body: string, format: Source['format'] = 'md') {
  const source = sourceOf(`标题\n\n一、工作\n\n${body}`, format);
  const { story, diagnostics } = importReport(source);
  const dropped = diagnostics.flatMap(({ action, at }) =>
    action === 'dropped' && at !== undefined ? [source.text.slice(at.start, at.end)] : [],
  );
  expect(findInfidelity(story, source.text)).toBeUndefined();
  expect(ledger(source, story, diagnostics).lost).toEqual([]);
  return { texts: plainTexts(story), dropped, story };
}

describe('Markdown', () => {
  test.each([
    ['坚决**打好**攻坚战。', ['坚决打好攻坚战。'], ['**', '**']],
    ['坚决*打好*攻坚战。', ['坚决打好攻坚战。'], ['*', '*']],
    ['***坚决***打好。', ['坚决打好。'], ['***', '***']],
    ['__坚决__打好。', ['坚决打好。'], ['__', '__']],
    ['> 坚决打好。', ['坚决打好。'], ['>']],
    ['- 建设公路\n- 改造水厂', ['建设公路', '改造水厂'], ['-', '-']],
    ['* 建设公路\n+ 改造水厂', ['建设公路', '改造水厂'], ['*', '+']],
    ['> - **建设**公路', ['建设公路'], ['>', '-', '**', '**']],
    ['建设公路。\n\n---\n\n改造水厂。', ['建设公路。', '改造水厂。'], ['---']],
    ['建设公路。\n* * *\n改造水厂。', ['建设公路。', '改造水厂。'], ['* * *']],
    ['**坚决打好。', ['坚决打好。'], ['**']],
  ])('%j is printed without its marks', (body, texts, dropped) => {
    expect(read(body)).toMatchObject({ texts, dropped });
  });

  test.each([
    '面积3*5公里，2*3*4米。',
    '增长率**待核。',
    'a_b_c 与 x**2。',
    '填写____处。',
    '温度-5度。',
    '1 > 0。',
    '#话题#热。',
  ])('%j has marks of its own, which stay', (body) =>
    expect(read(body)).toMatchObject({ texts: [body], dropped: [] }),
  );

  test('inside a heading is left out of it', () => {
    const { story, dropped } = read('## 关键词：三大**攻坚**战 ##\n\n文字。');
    expect(story.sections.at(-1)).toMatchObject({ marker: '关键词', heading: '三大攻坚战' });
    expect(dropped).toEqual(['##', '**', '**', '##']);
  });

  test('between the halves of a paragraph lies in its seam', () => {
    expect(read('坚决**激发贫困地区和贫**\n\n> 困群众的内生动力。').texts).toEqual([
      '坚决激发贫困地区和贫困群众的内生动力。',
    ]);
  });
});

describe('in plain text', () => {
  test('## and ** are marks too: the file was renamed', () => {
    expect(read('坚决**打好**攻坚战。', 'txt')).toMatchObject({ texts: ['坚决打好攻坚战。'] });
  });

  test.each(['增长5%*，降低3%*。', '- 建设公路。', '> 建设公路。'])(
    '%j is what the author typed',
    (body) => {
      expect(read(body, 'txt')).toMatchObject({ texts: [body], dropped: [] });
    },
  );
});

test('every dropped mark says what, where and what to do', () => {
  const { diagnostics } = importReport(sourceOf('标题\n\n一、工作\n\n坚决**打好**攻坚战。', 'md'));
  const marks = diagnostics.filter(({ code }) => code === 'markup-dropped');
  expect(marks).toHaveLength(2);
  expect(marks[0]).toMatchObject({ level: 'info', action: 'dropped' });
  expect(marks[0]?.message).toContain('第 5 行的标记“**”');
  expect(marks[0]?.message).toContain('恢复');
});
