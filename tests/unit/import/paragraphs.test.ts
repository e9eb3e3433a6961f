import { describe, expect, test } from 'vitest';
import { importReport } from '#shared/import';
import { findInfidelity } from '#shared/story';
import { initiativeTexts, plainTexts, storyOf } from './outline';
import { PLAIN_SAMPLE, sourceOf } from './source-of';

const readCut = (...pieces: string[]) =>
  initiativeTexts(storyOf(`标题\n\n【举措一】${pieces.join('\n\n')}`));

describe('a paragraph cut by a page break', () => {
  test('is read as one', () => {
    expect(readCut('激发贫困地区和贫', '困群众的内生动力。')).toEqual([
      ['激发贫困地区和贫困群众的内生动力。'],
    ]);
  });

  test('is read as one however often it was cut', () => {
    expect(readCut('激发贫困', '地区和贫', '困群众的', '内生动力。')).toEqual([
      ['激发贫困地区和贫困群众的内生动力。'],
    ]);
  });

  test.each(['，', '、', '；', '“', '——'])('is read as one when it was cut behind %s', (mark) => {
    expect(readCut(`建设公路${mark}`, '改造水厂。')).toEqual([[`建设公路${mark}改造水厂。`]]);
  });

  test('is whole again wherever the seed report is cut', () => {
    const whole = initiativeTexts(storyOf(PLAIN_SAMPLE));
    const paragraph = '大力推进医联体建设，完善分级诊疗体系，打造湘南区域性医疗中心。';
    const start = PLAIN_SAMPLE.indexOf(paragraph);
    for (let cut = start + 1; cut < start + paragraph.length; cut += 1) {
      const text = `${PLAIN_SAMPLE.slice(0, cut)}\n\n${PLAIN_SAMPLE.slice(cut)}`;
      expect(initiativeTexts(storyOf(text))).toEqual(whole);
    }
  });

  test('keeps the blank between two Latin words, and sets none between Han', () => {
    expect(readCut('accelerate the', 'public works.')).toEqual([['accelerate the\npublic works.']]);
    expect(readCut('实施5G', '网络工程。')).toEqual([['实施5G网络工程。']]);
  });

  test('says where it was joined', () => {
    const text = '标题\n\n【举措一】激发贫困地区和贫 \n\n  困群众的内生动力。';
    const { story, diagnostics } = importReport(sourceOf(text));
    const gap = { start: text.indexOf(' \n'), end: text.indexOf('困群众') };
    expect(diagnostics).toMatchObject([
      { code: 'paragraph-joined', level: 'info', action: 'joined', at: gap },
    ]);
    expect(diagnostics[0]?.message).toContain('第 5 行');
    expect(diagnostics[0]?.message).toContain('贫困地区和贫｜困群众的内生动');
    expect(story.sections[0]?.blocks[0]).toMatchObject({
      source: [{ seams: [{ offset: 8, gap }] }],
    });
  });

  test('is not joined across a line of the head', () => {
    const text = [
      '民生升级版',
      '今年的民生实事谋划精准，贴近百姓，桩桩件件振奋人心。',
      '记者梳理发现，今年的民生实事比往年更多，投入也比往年',
      '更大，惠及的面也比往年更广，各县区的群众都能得到实惠',
      '■本报记者 唐海强',
      '并且都有时间表，今年内要全部完成，市民可以随时监督它们',
      '一、回顾',
      '文字。',
    ].join('\n');
    const { story } = importReport(sourceOf(text));
    expect(findInfidelity(story, text)).toBeUndefined();
    expect(story.byline?.reporters).toEqual(['唐海强']);
    expect(plainTexts(story).map((words) => words.slice(0, 4))).toEqual([
      '记者梳理',
      '并且都有',
      '文字。',
    ]);
  });
});

describe('a paragraph that ended', () => {
  test.each(['。', '！', '？', '……', '：', '。”', '。）', '！”'])(
    'with %s is not joined',
    (end) => {
      expect(readCut(`建设公路${end}`, '改造水厂。')).toEqual([[`建设公路${end}`, '改造水厂。']]);
    },
  );

  test.each([
    '（1）改造水厂。',
    '一是改造水厂。',
    '1.改造水厂。',
    '——改造水厂。',
    '①改造水厂。',
    '●改造水厂。',
  ])('because %s starts a block is not joined', (next) =>
    expect(readCut('建设公路；', next)).toEqual([['建设公路；', next]]),
  );

  test('is not ended by what only looks like a number', () => {
    expect(readCut('建设高标准基本农田', '10.43万亩。')).toEqual([
      ['建设高标准基本农田10.43万亩。'],
    ]);
  });

  test('stays with the initiative above, which import asks about', () => {
    const { diagnostics } = importReport(
      sourceOf('标题\n【举措一】建设公路。\n改造水厂。\n新建学校。'),
    );
    expect(diagnostics.map(({ code, action }) => [code, action])).toEqual([
      ['paragraph-kept', 'kept'],
      ['paragraph-kept', 'kept'],
    ]);
  });
});

describe('a short line in one breath above a long paragraph', () => {
  const LONG =
    '落实好新政策，加快推进重大项目建设，全面提升居民消费能力，着力改善消费环境，培育新的增长点。';
  const { story, diagnostics } = importReport(
    sourceOf(`标题\n\n一、工作安排\n\n扩大有效需求\n\n${LONG}`),
  );

  test('is taken for a heading, not for half a sentence', () => {
    expect(plainTexts(story)).toEqual(['扩大有效需求', LONG]);
  });

  test('is asked about', () => {
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'heading-suspected', action: 'asked' }),
    );
  });
});
