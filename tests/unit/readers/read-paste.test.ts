import { describe, expect, test } from 'vitest';
import { readPaste, type Clipboard } from '#electron/readers';
import { MAX_FILE_BYTES } from '#shared/desk';
import { readPastedReport } from '../../../electron/host/read-report';
import { WEB, WECHAT, WORD, WPS } from './clipboards';
import { linesOf } from './read';

function pasted(clipboard: Clipboard) {
  const reply = readPaste(clipboard);
  if (!reply.ok) throw new Error(reply.failure.zh);
  return reply.value;
}

const MEASURE = '**【举措一】**提高就业质量，新增城镇就业5万人。';
const FIRST = '今年，衡阳要办好十件民生实事。';

describe('what is pasted keeps its headings, bold type and lists', () => {
  test.each([
    [
      'Word',
      WORD,
      [
        '# 打造民生升级版',
        FIRST,
        MEASURE,
        '（一）\u00a0\u00a0推进健康城市建设。',
        '新建医院两所。',
        'PM2.5下降。',
      ],
    ],
    ['WPS', WPS, ['# 打造民生升级版', FIRST, MEASURE]],
    [
      'a web page',
      WEB,
      [
        '## 打造民生升级版',
        '首页 > 政务公开',
        FIRST,
        MEASURE,
        '- 新建医院两所',
        '- 新建学校三所',
        '相关新闻',
      ],
    ],
    ['公众号', WECHAT, ['**打造民生升级版**', FIRST, MEASURE]],
  ])('from %s', (_, clipboard, lines) => {
    const source = pasted(clipboard);
    expect(source).toMatchObject({ format: 'html', fileName: '剪贴板', encoding: 'utf-8' });
    expect(linesOf(source)).toEqual(lines);
  });

  test('and tells what was hidden', () => {
    expect(pasted(WECHAT).left).toContainEqual({ kind: 'hidden', text: '隐藏的标记' });
  });
});

describe('the words of the plain text are all there', () => {
  test('since it is taken when the HTML says less', () => {
    const html = WORD.html?.replace('新增城镇就业', '');
    expect(pasted({ html, text: WORD.text })).toMatchObject({ format: 'txt', text: WORD.text });
  });

  test('or says it in another order', () => {
    const clipboard = { html: '<p>乙</p><p>甲</p>', text: '甲\n乙' };
    expect(pasted(clipboard)).toMatchObject({ format: 'txt', text: '甲\n乙' });
  });

  test('or hides it', () => {
    const clipboard = { html: '<p hidden>政府工作报告</p>', text: '政府工作报告' };
    expect(pasted(clipboard)).toMatchObject({ format: 'txt', text: '政府工作报告' });
  });

  test('or is not there at all', () => {
    expect(pasted({ text: '政府工作报告\n\n各位代表：' })).toMatchObject({
      format: 'txt',
      text: '政府工作报告\n\n各位代表：',
    });
  });

  test('and what the HTML adds, such as a list number or a raised figure, costs nothing', () => {
    const html = '<ol><li>一千公里<li>10<sup>4</sup>公顷</ol>';
    const source = pasted({ html, text: '一千公里\n104公顷' });
    expect(linesOf(source)).toEqual(['1. 一千公里', '2. 10⁴公顷']);
  });
});

describe('what cannot be pasted is refused in one sentence', () => {
  test.each([
    ['nothing', { text: '' }, 'file-empty'],
    ['white space', { html: '<p>&nbsp;</p>', text: ' \n' }, 'file-empty'],
    ['controls', { text: '标题\n文\u0000字' }, 'file-not-text'],
    ['too much', { text: 'a'.repeat(MAX_FILE_BYTES + 1) }, 'file-too-large'],
  ])('%s', (_, clipboard, code) => {
    expect(readPaste(clipboard)).toMatchObject({
      ok: false,
      failure: { code, zh: expect.stringMatching(/^没有导入：剪贴板[^。]+。[^。]+$/u) },
    });
  });

  test('half characters are no more than that', () => {
    expect(pasted({ text: '标题\ud800文字' }).text).toBe('标题\ufffd文字');
  });
});

test('a pasted report is read apart from the program, and becomes a story', async () => {
  expect(await readPastedReport(WPS)).toMatchObject({
    ok: true,
    value: { story: { headline: '打造民生升级版' }, source: { fileName: '剪贴板' } },
  });
});
