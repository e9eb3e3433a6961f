import { describe, expect, test } from 'vitest';
import { readSource } from '#electron/readers';
import {
  accountPage,
  ARTICLE,
  governmentPage,
  page,
  paragraphs,
  tablePage,
  TITLE,
  twicePage,
} from './html-pages';
import { leftOf, linesOf, sourceOf } from './read';

const read = (body: string) =>
  linesOf(sourceOf(`<title>报告</title><article>${body}</article>`, 'a.html'));
/** Below the title. */
const body = (html: string) => read(html).slice(1);

describe('the article of a page', () => {
  const pages: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a government’s site',
      governmentPage,
      ['发布时间：2026-02-02 09:10　来源：某某市人民政府办公室'],
    ],
    ['a public account', accountPage, []],
    [
      'an old site laid out in tables',
      tablePage,
      ['2026年2月2日　来源：某某日报　作者：记者 张三'],
    ],
    ['a page that carries it twice', twicePage, []],
  ];

  test.each(pages)('is found on %s, with its title and source', (_, html, head) => {
    expect(linesOf(sourceOf(html, 'a.html'))).toEqual([`# ${TITLE}`, ...head, ...ARTICLE]);
  });

  test('leaves menus, other news, copies and the page’s tools to the list', () => {
    const source = sourceOf(governmentPage, 'a.html');
    expect(leftOf(source, 'navigation').join()).toContain('首页 新闻中心 政务公开');
    expect(leftOf(source, 'related')).toEqual(['相关新闻 关于政府工作报告的说明']);
    expect(leftOf(source, 'page-furniture')).toContain('【字体：大 中 小】 浏览次数：128次');
    expect(leftOf(source, 'script')).toEqual(['脚本和样式 2 段']);
    expect(leftOf(sourceOf(twicePage, 'a.html'), 'duplicate').join()).toContain(ARTICLE[1]);
    expect(source.leftCount).toBe(source.left?.length);
  });

  test('keeps what an attachment list links to', () => {
    const files = ['任务分解表.xlsx', '重点项目表.docx', '民生实事表.docx', '名词解释.docx'];
    const links = files.map((name) => `<p><a href="/${name}">${name}</a></p>`).join('');
    const html = page({ body: `<div id="zoom">${paragraphs()}<p>附件：</p>${links}</div>` });
    expect(linesOf(sourceOf(html, 'a.html')).slice(-5)).toEqual(['附件：', ...files]);
  });

  test('keeps its sentences though they speak like the page’s tools', () => {
    const said = ['1.先扫二维码，关注公众号', '扫码进入办事大厅', '大', '点击查看办理结果'];
    const html = page({ body: `<div id="zoom">${paragraphs([...ARTICLE, ...said])}</div>` });
    expect(linesOf(sourceOf(html, 'a.html')).slice(-4)).toEqual(said);
  });

  test('keeps its document number', () => {
    const number = '发文字号：某府发〔2026〕1号　发布日期：2026-02-02';
    const html = page({
      body: `<h1>${TITLE}</h1><p>${number}</p><div id="zoom">${paragraphs()}</div>`,
    });
    expect(linesOf(sourceOf(html, 'a.html'))[1]).toBe(number);
  });

  test('takes its source from among the page’s tools', () => {
    const tools =
      '发布日期：2026-02-02 文章来源：<a href="/">市政府办公室</a>字体大小：【 A- A A+ 】';
    const html = page({
      body: `<h1>${TITLE}</h1><div class="share">${tools}</div><div id="zoom">${paragraphs()}</div>`,
    });
    const source = sourceOf(html, 'a.html');
    expect(linesOf(source)[1]).toBe('发布日期：2026-02-02 文章来源：市政府办公室');
    expect(leftOf(source, 'page-furniture')).toContain('字体大小：【 A- A A+ 】');
  });

  test('is said once though its element holds it twice', () => {
    const html = page({
      body: `<div id="zoom"><div>${paragraphs()}</div><div>${paragraphs()}</div></div>`,
    });
    const source = sourceOf(html, 'a.html');
    expect(linesOf(source)).toEqual([`# ${TITLE}`, ...ARTICLE]);
    expect(leftOf(source, 'duplicate').join()).toContain(ARTICLE[3]);
  });

  test('keeps a line that is a link, not a list of them', () => {
    const link = (text: string) => `<p><a href="/${text}">${text}</a></p>`;
    const others = ['防汛会议召开', '三个项目开工', '中小学开学', '春耕全面展开']
      .map(link)
      .join('');
    const html = page({ body: `<div id="zoom">${link('意见全文')}${paragraphs()}${others}</div>` });
    const source = sourceOf(html, 'a.html');
    expect(linesOf(source)).toEqual([`# ${TITLE}`, '意见全文', ...ARTICLE]);
    expect(leftOf(source, 'related')).toEqual([
      '防汛会议召开 三个项目开工 中小学开学 春耕全面展开',
    ]);
  });

  test('may say one sentence over and over', () => {
    const said = Array.from(
      { length: 30 },
      () => '责任单位：市住房和城乡建设局，完成时限：十二月底。',
    );
    expect(body(paragraphs(said))).toEqual(said);
  });

  test('is not taken for hidden when everything is', () => {
    const html = `<title>${TITLE}</title><div style="display: none"><div>${paragraphs()}</div></div>`;
    expect(linesOf(sourceOf(html, 'a.html'))).toEqual([`# ${TITLE}`, ...ARTICLE]);
  });

  test('has its title from the head when the page shows none', () => {
    const html = page({ title: `${TITLE} - 某某日报`, body: `<div>${paragraphs()}</div>` });
    expect(linesOf(sourceOf(html, 'a.html'))).toEqual([`# ${TITLE}`, ...ARTICLE]);
  });
});

describe('blocks', () => {
  test('paragraphs, line breaks and bare text are lines', () => {
    expect(body('<p>第一段。<p>第二段，<br>　　第三段。<div>第四段。</div>第五段。')).toEqual([
      '第一段。',
      '第二段，',
      '第三段。',
      '第四段。',
      '第五段。',
    ]);
  });

  test('headings keep their level', () => {
    expect(body('<h2>一、总体要求</h2><p>正文一段，很好。</p><h3>（一）指导思想</h3>')).toEqual([
      '## 一、总体要求',
      '正文一段，很好。',
      '### （一）指导思想',
    ]);
  });

  test('white space of the file is none between Han characters, one space elsewhere', () => {
    expect(body('<p>推进\n   农业农村<b>\n</b>现代化，GDP\n\tgrowth</p>')).toEqual([
      '推进农业农村现代化，GDP growth',
    ]);
  });

  test('a bold start is marked, bold inside is not', () => {
    expect(
      body(
        '<p><strong>（一）指导思想。</strong>全面贯彻。</p><p>要<b>坚决</b>落实，不折不扣，久久为功。</p><p><b>政策速递</b></p>',
      ),
    ).toEqual([
      '**（一）指导思想。**全面贯彻。',
      '要坚决落实，不折不扣，久久为功。',
      '**政策速递**',
    ]);
  });

  test('bold tells nothing where everything is bold', () => {
    expect(body('<b><p>第一段话，全是粗体。</p><p>第二段话，也是粗体。</p></b>')).toEqual([
      '第一段话，全是粗体。',
      '第二段话，也是粗体。',
    ]);
  });

  test('a list’s own numbers are written, typed ones stay as they are', () => {
    expect(body('<ol start=3><li>甲项<li>乙项</ol><ul><li>丙项</ul><ol><li>1.丁项</ol>')).toEqual([
      '3. 甲项',
      '4. 乙项',
      '- 丙项',
      '1.丁项',
    ]);
  });

  test('the rows of a data table are lines', () => {
    const rows = '<tr><th>任务<th>单位</tr><tr><td><p>新增学位</p><p>2万个</p><td></tr>';
    expect(
      body(`<table><caption>分工表</caption>${rows}<tr><td>改造小区<td>住建局</table>`),
    ).toEqual(['分工表', '任务 | 单位', '新增学位 2万个 |', '改造小区 | 住建局']);
  });

  test('powers stay raised, indices and notes are set plainly, readings are left out', () => {
    const html =
      '<p>10<sup>4</sup>吨、9平方米/m<sup>2</sup>、PM<sub>2.5</sub>、<ruby>垚<rp>(</rp><rt>yáo</rt></ruby><sup>[1]</sup>。</p>';
    const source = sourceOf(html, 'a.html');
    expect(linesOf(source)).toEqual(['10⁴吨、9平方米/m²、PM2.5、垚[1]。']);
    expect(leftOf(source, 'ruby')).toContain('yáo');
  });

  test('pictures leave their captions only', () => {
    const html = `<article>${paragraphs()}<figure><img src="/a/b.png" alt="会场"><figcaption>2日，大会开幕。</figcaption></figure></article>`;
    const source = sourceOf(html, 'a.html');
    expect(linesOf(source).at(-1)).toBe('2日，大会开幕。');
    expect(leftOf(source, 'picture')).toEqual(['会场 b.png']);
  });

  test('a file without a tag keeps its lines', () => {
    expect(linesOf(sourceOf('第一行，\n第二行。\n', 'a.htm'))).toEqual(['第一行，', '第二行。']);
  });
});

describe('a page is decoded', () => {
  /** 测阳 in GBK inside a page. */
  const gbk = (head: string) =>
    new Uint8Array([...new TextEncoder().encode(`${head}<p>`), 0xba, 0xe2, 0xd1, 0xf4, 0xca, 0xd0]);

  test('by its declaration', () => {
    const source = sourceOf(gbk('<meta charset="gb2312">'), 'a.html');
    expect([source.encoding, source.text]).toEqual(['gb18030', '衡阳市\n']);
  });

  test('by its bytes when the declaration was left behind by a browser', () => {
    const html =
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>会议强调坚持以民为本</p>';
    const bytes = new TextEncoder().encode(html);
    expect(() => new TextDecoder('gb18030', { fatal: true }).decode(bytes)).not.toThrow();
    expect(sourceOf(bytes, 'a.html')).toMatchObject({
      encoding: 'utf-8',
      text: '会议强调坚持以民为本\n',
    });
  });

  test('by its byte order mark before all', () => {
    const text = '<meta charset="gbk"><p>衡阳市</p>';
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(sourceOf(utf16, 'a.html')).toMatchObject({ encoding: 'utf-16le', text: '衡阳市\n' });
  });

  test('though the site cut a character in two, which is told', () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`<meta charset="utf-8"><p>${ARTICLE.join('')}`),
      0xe4,
      0xb8,
    ]);
    const source = sourceOf(bytes, 'a.html');
    expect(source.text).toContain('\uFFFD');
    expect(leftOf(source, 'broken-character')).toEqual(['U+FFFD × 1']);
  });

  test('or refused in one sentence', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251);
    expect(readSource(noise, '噪声.html')).toMatchObject({
      ok: false,
      failure: {
        code: 'file-not-text',
        zh: expect.stringMatching(/^噪声\.html 不是网页[^。]*。[^。]*$/u),
      },
    });
  });
});

describe('hostile pages', () => {
  test('nest as deep as they like', () => {
    const html = `${'<div>'.repeat(100_000)}<p>${ARTICLE[0]}</p>`;
    expect(linesOf(sourceOf(html, 'a.html'))).toEqual([ARTICLE[0]]);
  });

  test('have as many paragraphs as they like', () => {
    const html = '<p>农业强，农民富。</p>'.repeat(400_000);
    expect(sourceOf(html, 'a.html').characters).toBe(400_000 * 8);
  });

  test('are refused when their tags would grow without end', () => {
    const bold = Array.from({ length: 3000 }, (_, index) => `<b id=${index}>`).join('');
    expect(
      readSource(new TextEncoder().encode(`<p>${bold}${'</p><p>文'.repeat(3000)}`), 'a.html'),
    ).toMatchObject({ ok: false, failure: { code: 'file-damaged' } });
  });

  test('keep their bidi controls and lose their NULs, which is told', () => {
    const source = sourceOf(`<p>甲\u202e乙\0丙&#1;丁，${ARTICLE[0]}</p>`, 'a.html');
    expect(source.text).toContain('甲\u202e乙丙丁，');
    expect(leftOf(source, 'control-character')).toEqual(['U+0001', 'U+0000 × 1']);
  });
});
