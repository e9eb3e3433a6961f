import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { initiativeTexts, plainTexts, storyOf } from './outline';
import { sourceOf } from './source-of';

const read = (...lines: string[]) =>
  initiativeTexts(storyOf(['标题', '', '【举措一】建设公路，', ...lines].join('\n')));

const droppedIn = (text: string) =>
  importReport(sourceOf(text)).diagnostics.flatMap(({ code, message }) =>
    code === 'furniture-dropped' ? [/像是(.+?)，/u.exec(message)?.[1]] : [],
  );

describe('the words below a picture', () => {
  test.each([
    '图为衡州经开区某企业生产线。（本报记者 王伟 摄）',
    '图为衡州经开区某企业生产线',
    '新华社记者 陈刚 摄',
    '新华社记者陈刚摄',
    '（李明/摄）',
    '代表走进会场。 市文旅局供图',
  ])('are no words of the report: %s', (caption) => {
    expect(read(caption, '改造水厂。')).toEqual([['建设公路，改造水厂。']]);
  });

  test.each(['新华社记者 陈刚 摄', '临江日报全媒体记者 刘强 摄', '《临江晚报》首席记者刘强摄'])(
    'may begin with an arrow when the line below names who took it: %s',
    (credit) => {
      expect(read('▲代表在会上听报告。', credit, '改造水厂。')).toEqual([['建设公路，改造水厂。']]);
    },
  );

  test('do not begin with an arrow that is a bullet', () => {
    expect(read('改造水厂。', '▲新建学校。')).toEqual([['建设公路，改造水厂。', '▲新建学校。']]);
  });

  test('are told, and nothing is lost', () => {
    const source = sourceOf('标题\n【举措一】建设公路，\n图为施工现场\n改造水厂。');
    const { story, diagnostics } = importReport(source);
    expect(droppedIn(source.text)).toEqual(['图片说明']);
    expect(ledger(source, story, diagnostics).lost).toEqual([]);
  });

  test('stay where a person says that they are a paragraph', () => {
    const source = sourceOf('标题\n【举措一】建设公路。\n图为施工现场');
    const at = source.text.indexOf('图为');
    const { story } = importReport(source, [{ kind: 'role', at, role: 'paragraph' }]);
    expect(initiativeTexts(story)).toEqual([['建设公路。', '图为施工现场']]);
  });

  test.each(['组织拍摄', '摄制组', '■李明 文/摄', '航空摄影'])('are not these: %s', (line) => {
    expect(droppedIn(`标题\n【举措一】建设公路。\n${line}`)).toEqual([]);
  });
});

describe('facts about the page', () => {
  const facts = ['来源：衡州日报', '发布时间：2026-02-03 09:12', '索引号：4301/2026-01'];
  const body = '现在，我代表市人民政府，向大会报告工作，请各位代表予以审议，提出意见。';

  test('above the report are none of its words', () => {
    const text = ['政府工作报告', ...facts, '一、回顾', body].join('\n');
    expect(droppedIn(text)).toEqual(['网页信息', '网页信息', '网页信息']);
    expect(storyOf(text).headline).toBe('政府工作报告');
  });

  test('are words of the report below its first text', () => {
    const text = ['政府工作报告', '一、回顾', body, '来源：市统计局'].join('\n');
    expect(droppedIn(text)).toEqual([]);
    expect(plainTexts(storyOf(text))).toContain('来源：市统计局');
  });
});
