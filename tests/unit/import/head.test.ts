import { describe, expect, test } from 'vitest';
import { initiativesOf, type Story } from '#shared/story';
import { plainTexts, storyOf } from './outline';
import { SAMPLE } from './source-of';

const BYLINE = '■本报记者 唐海强';
const LEDE = SAMPLE.split('\n').find((line) => line.startsWith('《政府工作报告》')) ?? '';

describe('the byline', () => {
  const bylineOf = (line: string) => storyOf(SAMPLE.replace(BYLINE, line), 'md').byline;

  test.each([
    ['记者 唐海强', ['唐海强']],
    ['记者唐海强', ['唐海强']],
    ['本报 记者 唐海强', ['唐海强']],
    ['■本报记者 唐海强 李明', ['唐海强', '李明']],
    ['■本报记者　唐海强、李明', ['唐海强', '李明']],
    ['本报记者 唐海强 通讯员 王芳', ['唐海强', '王芳']],
    ['■本报记者 唐　海　强　李　明', ['唐海强', '李明']],
    ['■本报记者 张 三 李 四', ['张三', '李四']],
    ['衡阳日报全媒体记者 唐海强', ['唐海强']],
    ['见习记者 欧阳 修', ['欧阳修']],
    ['记者 阿卜杜拉·买买提', ['阿卜杜拉·买买提']],
    ['（本报记者 唐海强）', ['唐海强']],
    ['文/唐海强', ['唐海强']],
    ['作者：唐海强', ['唐海强']],
    ['□唐海强', ['唐海强']],
    ['记者 唐海强/文 张三/图', ['唐海强', '张三']],
    ['本报评论员', []],
  ])('may read %s', (line, reporters) => {
    expect(bylineOf(line)).toEqual({ text: line, reporters });
  });

  test.each(['记者手记', '记者 调查', '记者从市政府获悉', '本报记者 唐海强 摄', '■政府工作报告'])(
    'is not %s',
    (line) => expect(bylineOf(line)).toBeUndefined(),
  );

  test('may stand on two lines', () => {
    const story = storyOf(SAMPLE.replace(BYLINE, `${BYLINE}\n\n通讯员 王芳`), 'md');
    expect(story.byline).toEqual({
      text: '■本报记者 唐海强 通讯员 王芳',
      reporters: ['唐海强', '王芳'],
    });
  });

  test('may stand above the lede', () => {
    const turned = SAMPLE.replace(BYLINE, '').replace(LEDE, `${BYLINE}\n\n${LEDE}`);
    expect(storyOf(turned, 'md')).toMatchObject({ lede: LEDE, byline: { reporters: ['唐海强'] } });
  });

  test('may sign the story at its end', () => {
    const turned = `${SAMPLE.replace(BYLINE, '')}\n\n（本报记者 唐海强）`;
    const story = storyOf(turned, 'md');
    expect(story.byline?.reporters).toEqual(['唐海强']);
    expect([...initiativesOf(story)].at(-1)?.source).toHaveLength(1);
  });
});

describe('the short lines of a head', () => {
  const BODY = '\n\n一、工作回顾\n\n过去一年，成绩很大。';
  const headOf = (...lines: string[]): Partial<Story> => storyOf(lines.join('\n\n') + BODY);

  test('are told apart by what they say, not by where they stand', () => {
    const words = {
      headline: '打造民生“升级版” 增强百姓幸福感',
      standingHead: '政府工作报告 解读',
    };
    expect(headOf(words.standingHead, words.headline)).toMatchObject(words);
    expect(headOf(words.headline, words.standingHead)).toMatchObject(words);
  });

  test('are a lead-in, a headline and what follows it', () => {
    expect(
      headOf(
        '今年市政府工作报告提出',
        '办好十件民生实事让百姓更安心',
        '——二〇一九年政府工作报告里的民生',
      ),
    ).toMatchObject({
      kicker: '今年市政府工作报告提出',
      headline: '办好十件民生实事让百姓更安心',
      deck: '——二〇一九年政府工作报告里的民生',
    });
  });

  test('are a headline when there is but one, even a column’s name', () => {
    const head = headOf('政府工作报告 解读');
    expect(head.headline).toBe('政府工作报告 解读');
    expect(head.standingHead).toBeUndefined();
  });

  test('are no column’s name where another line can be the headline', () => {
    expect(headOf('政府工作报告解读', '打造民生升级版')).toMatchObject({
      standingHead: '政府工作报告解读',
      headline: '打造民生升级版',
    });
  });

  test('are led by what Markdown ranks highest', () => {
    const story = storyOf(
      '## 衡阳民生大事记\n\n# 民生新篇\n\n## 关键词：民生\n\n【举措一】办好教育。',
      'md',
    );
    expect(story).toMatchObject({ headline: '民生新篇', kicker: '衡阳民生大事记' });
  });

  test('that say where the page is from and who took its picture are no part of it', () => {
    const story = headOf('来源：市政府', '打造民生升级版', '记者 唐海强 摄');
    expect(story.headline).toBe('打造民生升级版');
    expect(plainTexts(storyOf(`来源：市政府\n\n打造民生升级版\n\n记者 唐海强 摄${BODY}`))).toEqual([
      '过去一年，成绩很大。',
    ]);
  });

  test('do not swallow the first of several Markdown sections', () => {
    const story = storyOf(
      '# 民生新篇\n\n## 就业\n\n【举措一】稳就业。\n\n## 教育\n\n【举措二】办教育。',
      'md',
    );
    expect(story.headline).toBe('民生新篇');
    expect(story.sections.map(({ heading }) => heading)).toEqual(['就业', '教育']);
  });
});

describe('the lede', () => {
  test('cut over several lines is one', () => {
    const lines = `${LEDE.slice(0, 40)}\n${LEDE.slice(40, 50)}\n${LEDE.slice(50)}`;
    const story = storyOf(SAMPLE.replace(LEDE, lines), 'md');
    expect(story.lede).toBe(LEDE);
    expect(story.byline?.reporters).toEqual(['唐海强']);
  });

  test('is the first paragraph; those below it are the story’s text', () => {
    const second = '记者梳理发现，今年的民生实事比往年多，投入也比往年大。';
    const story = storyOf(SAMPLE.replace(LEDE, `${LEDE}。\n\n${second}`), 'md');
    expect(story.lede).toBe(`${LEDE}。`);
    expect(story.opening).toMatchObject([{ kind: 'paragraph', text: second }]);
  });

  test('is not a news story’s first paragraph', () => {
    const story = storyOf(
      '民生实事今年再加码\n\n本报讯（记者 唐海强）今年民生实事再加码。\n\n投入更大。',
    );
    expect(story.headline).toBe('民生实事今年再加码');
    expect(story.lede).toBeUndefined();
    expect(plainTexts(story)).toHaveLength(2);
  });

  test('is not the first paragraph of a text that nothing divides', () => {
    const story = storyOf(`民生实事再加码\n\n${LEDE}。\n\n今年投入更大。`);
    expect(story).toMatchObject({ headline: '民生实事再加码' });
    expect(story.lede).toBeUndefined();
    expect(plainTexts(story)).toEqual([`${LEDE}。`, '今年投入更大。']);
  });

  test('may be told by the byline below it alone', () => {
    const story = storyOf(`民生实事再加码\n\n${LEDE}。\n\n${BYLINE}\n\n今年投入更大。`);
    expect(story.lede).toBe(`${LEDE}。`);
    expect(plainTexts(story)).toEqual(['今年投入更大。']);
  });
});
